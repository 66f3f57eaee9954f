/**
 * Ten questions that users of event data ask, each as SQL over the published tables and as a
 * plot of its answer in Python.
 *
 * The SQL reads tables by their names, so it runs on the Parquet files and on `kawat.duckdb`
 * alike, and holds nothing that a notebook would take for a variable: no colon, no braces.
 */
export interface Question {
  readonly id: string
  readonly title: string
  /** How to read the answer, in Markdown. */
  readonly note: string
  readonly select: string
  readonly orderBy: string
  /** Column that the SQL-only notebook shows as a bar, where there is one. */
  readonly bar: string | null
  /** Python that plots the frame `answer`. */
  readonly plot: string
}

const isFact = "len(aux) = 0"

/** One row per event and pair of an actor with a recipient, or with another actor of a reciprocal act. */
const dyads = `
  SELECT event_id, event_date, date_precision, event_type, plover_score, one.name AS actor, one.country AS actor_country,
    other.name AS recipient, other.country AS recipient_country
  FROM events
  JOIN event_participants AS one USING (event_id)
  JOIN event_participants AS other USING (event_id)
  WHERE ${isFact} AND one.role = 'actor'
    AND (other.role = 'recipient' OR (reciprocal AND one.entity_id <> other.entity_id))`

export const questions: ReadonlyArray<Question> = [
  {
    id: "articles",
    title: "How many articles came in, from whom and when?",
    note: "Articles by month and outlet. `published_at` is NULL where neither page nor manifest gives a date.",
    select: `
SELECT CAST(date_trunc('month', published_at) AS DATE) AS month, coalesce(publisher, 'unknown') AS outlet, count(*) AS articles
FROM articles
WHERE published_at IS NOT NULL
GROUP BY ALL`,
    orderBy: "month, outlet",
    bar: "articles",
    plot: `
top = answer.groupby("outlet")["articles"].sum().nlargest(8).index
named = answer.assign(outlet=answer["outlet"].where(answer["outlet"].isin(top), "other outlets"))
by_month = named.pivot_table(index="month", columns="outlet", values="articles", aggfunc="sum", fill_value=0)
by_month.index = by_month.index.strftime("%Y-%m")
axes = by_month.plot.bar(stacked=True, figsize=(11, 4), width=0.9, cmap="tab10", title="Articles by month and outlet")
axes.legend(loc="upper left", bbox_to_anchor=(1, 1))`
  },
  {
    id: "copies",
    title: "Which outlets copy, and from whom?",
    note: "Copies have the same text, or nearly the same, as an earlier article; `duplicate_of` names the earliest.",
    select: `
SELECT coalesce(copy.publisher, 'unknown') AS outlet, coalesce(original.publisher, 'unknown') AS copied_from,
  count(*) AS copies, avg(copy.duplicate_similarity) AS similarity
FROM articles AS copy
JOIN articles AS original ON original.article_id = copy.duplicate_of
GROUP BY ALL`,
    orderBy: "copies DESC, outlet, copied_from",
    bar: "copies",
    plot: `
pairs = answer.assign(pair=answer["outlet"] + " from " + answer["copied_from"]).head(20).iloc[::-1]
pairs.plot.barh(x="pair", y="copies", legend=False, xlabel="", ylabel="", figsize=(9, 4), title="Copies by outlet and source")`
  },
  {
    id: "cleaning",
    title: "What did cleaning drop?",
    note: "Characters outside of the bodies, by what they are. `blocks.rule_id` names the rule behind each block.",
    select: `
SELECT kind, count(*) AS blocks, count(DISTINCT article_id) AS articles, sum(length(text)) AS characters
FROM blocks
WHERE NOT kept
GROUP BY ALL`,
    orderBy: "characters DESC, kind",
    bar: "characters",
    plot: `
answer.iloc[::-1].plot.barh(x="kind", y="characters", legend=False, ylabel="", figsize=(9, 5), title="Characters dropped by kind")`
  },
  {
    id: "met",
    title: "Who met whom, and when?",
    note: "Meetings, visits and calls that are told as plain facts. An empty `aux` means a plain fact.",
    select: `
SELECT event_date, string_agg(name, ' + ' ORDER BY role, position) AS parties, event_mode, location_name, confidence
FROM events
JOIN event_participants USING (event_id)
WHERE event_type = 'CONSULT' AND ${isFact}
GROUP BY ALL`,
    orderBy: "event_date, parties",
    bar: null,
    plot: `
years = answer["event_date"].dropna().dt.year.value_counts().sort_index()
years.plot.bar(xlabel="", figsize=(9, 3), title="Meetings by year")`
  },
  {
    id: "accused",
    title: "Who accused whom of what, and which sentence says so?",
    note: "One row per report; `sentence` is the evidence, `trigger` the words that name the act.",
    select: `
SELECT event_date, actors.name AS accuser, recipients.name AS accused, event_mode, trigger, sentence,
  event_mentions.confidence AS confidence
FROM events
JOIN event_mentions USING (event_id)
JOIN event_participants AS actors ON actors.event_id = events.event_id AND actors.role = 'actor'
JOIN event_participants AS recipients ON recipients.event_id = events.event_id AND recipients.role = 'recipient'
WHERE event_type = 'ACCUSE' AND len(events.aux) = 0 AND field = 'body'`,
    orderBy: "event_date, accuser, accused, sentence",
    bar: null,
    plot: `
most = answer["accuser"].value_counts().head(15).sort_values()
most.plot.barh(ylabel="", figsize=(9, 4), title="Who accuses most, in reports")`
  },
  {
    id: "score",
    title: "How do two countries get on, week by week?",
    note: "Mean PLOVER score, from -10 (conflict) to +10 (cooperation), of the two countries with the most events between them, whichever acts. Put two codes of ISO 3166 in place of the inner SELECT to see others.",
    select: `
WITH dyads AS (${dyads}),
pairs AS (
  SELECT DISTINCT event_id, event_date, plover_score, least(actor_country, recipient_country) AS one,
    greatest(actor_country, recipient_country) AS other
  FROM dyads
  WHERE actor_country <> recipient_country AND date_precision IN ('day', 'week')),
busiest AS (SELECT one, other FROM pairs GROUP BY ALL ORDER BY count(*) DESC, one, other LIMIT 1)
SELECT CAST(date_trunc('week', event_date) AS DATE) AS week, one, other, count(*) AS events, avg(plover_score) AS score
FROM pairs
JOIN busiest USING (one, other)
GROUP BY ALL`,
    orderBy: "week",
    bar: "events",
    plot: `
one, other = answer.loc[0, ["one", "other"]]
axes = answer.plot(x="week", y="score", marker="o", legend=False, xlabel="", figsize=(11, 3), ylim=(-10, 10), title=f"{one} and {other}, mean score by week")
axes.axhline(0, color="grey", linewidth=0.8)`
  },
  {
    id: "countries",
    title: "Which countries act towards which others, and how?",
    note: "Plain facts between two countries. A score below 0 means more conflict than cooperation.",
    select: `
WITH dyads AS (${dyads})
SELECT actor_country, recipient_country, count(*) AS events, avg(plover_score) AS score
FROM (SELECT DISTINCT event_id, plover_score, actor_country, recipient_country FROM dyads)
WHERE actor_country <> recipient_country
GROUP BY ALL`,
    orderBy: "events DESC, actor_country, recipient_country",
    bar: "events",
    plot: `
top = pd.concat([answer["actor_country"], answer["recipient_country"]]).value_counts().index[:15]
square = answer.pivot(index="actor_country", columns="recipient_country", values="score").reindex(index=top, columns=top)
figure, axes = plt.subplots(figsize=(8, 7))
image = axes.imshow(square.astype(float), cmap="BrBG", vmin=-10, vmax=10)
axes.set_xticks(range(len(top)), top, rotation=90)
axes.set_yticks(range(len(top)), top)
axes.set_title("Mean score of the row's country towards the column's")
figure.colorbar(image)`
  },
  {
    id: "first",
    title: "Which outlets report events first?",
    note: "An event counts for the outlet of its earliest dated report; `alone` counts those that no other outlet has.",
    select: `
WITH told AS (
  SELECT event_id, coalesce(publisher, 'unknown') AS outlet, min(published_at) AS told_at
  FROM event_mentions
  JOIN articles USING (article_id)
  WHERE published_at IS NOT NULL
  GROUP BY ALL),
ranked AS (
  SELECT event_id, outlet, row_number() OVER (PARTITION BY event_id ORDER BY told_at, outlet) AS place,
    count(*) OVER (PARTITION BY event_id) AS outlets
  FROM told)
SELECT outlet, count(*) FILTER (place = 1) AS first, count(*) FILTER (outlets = 1) AS alone, count(*) AS events
FROM ranked
GROUP BY ALL`,
    orderBy: "first DESC, outlet",
    bar: "first",
    plot: `
answer.head(15).iloc[::-1].plot.barh(x="outlet", y=["first", "alone"], ylabel="", figsize=(9, 5), title="Events told first, and alone")`
  },
  {
    id: "planned",
    title: "What was planned and is not told to have happened?",
    note: "Acts told as future, without a plain fact of the same actor, recipient and kind of act afterwards in these articles. That nothing tells of it does not mean that it did not happen. A planned meeting is an AGREE whose `intended_type` is CONSULT.",
    select: `
WITH parties AS (
  SELECT event_id, list(entity_id ORDER BY role, position) AS who, string_agg(name, ' + ' ORDER BY role, position) AS parties
  FROM event_participants
  GROUP BY event_id),
plans AS (
  SELECT event_id, coalesce(planned_date, event_date) AS planned_for, event_date, coalesce(intended_type, event_type) AS act, who, parties
  FROM events
  JOIN parties USING (event_id)
  WHERE list_contains(aux, 'future') OR planned_date IS NOT NULL OR intended_type IS NOT NULL)
SELECT planned_for, act, parties, event_id
FROM plans
WHERE NOT EXISTS (
  SELECT 1
  FROM events AS fact
  JOIN parties AS of_fact USING (event_id)
  WHERE len(fact.aux) = 0 AND fact.event_type = plans.act AND of_fact.who = plans.who AND fact.event_date >= plans.event_date)`,
    orderBy: "planned_for NULLS LAST, act, parties, event_id",
    bar: null,
    plot: `
acts = answer["act"].value_counts().sort_values()
acts.plot.barh(ylabel="", figsize=(9, 4), title="Plans without a report of the deed, by act")`
  },
  {
    id: "confidence",
    title: "How sure are the events?",
    note: "Events by confidence, in steps of a tenth, and class. Read a sample of your own before you choose where to cut.",
    select: `
SELECT floor(confidence * 10) / 10 AS confidence_from, quad_class, count(*) AS events
FROM events
GROUP BY ALL`,
    orderBy: "confidence_from, quad_class",
    bar: "events",
    plot: `
colors = {"verbal cooperation": "#5aa898", "material cooperation": "#0d5f57", "verbal conflict": "#e08e45", "material conflict": "#a3321b"}
by_step = answer.pivot(index="confidence_from", columns="quad_class", values="events").fillna(0)
by_step.plot.bar(stacked=True, color=colors, xlabel="confidence from", figsize=(9, 4), title="Events by confidence")`
  }
]
