/**
 * What the page needs of the tables: one SELECT for each figure, and the shape of its rows.
 *
 * Everything is summed up in SQL, so that the page stays small however many articles there
 * are; means are taken over decimals, whose sum does not depend on the order of rows. A share of 1 and a score are doubles, days are `YYYY-MM-DD` in Western Indonesian
 * Time, countries ISO 3166-1 alpha-3; null stands for unknown. A plain fact is an event whose
 * `aux` is empty.
 */

/** How many of the surest events the timeline shows. */
export const timelineLength = 50
/** How many rules, clusters, pairs and reasons a table lists. */
export const listLength = 25

export interface Totals {
  readonly articles: number
  readonly outlets: number
  readonly languages: number
  readonly first_day: string | null
  readonly last_day: string | null
  readonly undated: number
  readonly copies: number
  readonly stories: number
  readonly events: number
  readonly facts: number
  readonly undated_events: number
  readonly reports: number
  readonly dropped_readings: number
  readonly actors: number
  readonly quotes: number
  readonly rejects: number
}

export const totals = `
  SELECT count(*) AS articles, count(DISTINCT publisher) AS outlets, count(DISTINCT language) AS languages,
    min(published_at)::DATE AS first_day, max(published_at)::DATE AS last_day,
    count(*) FILTER (published_at IS NULL) AS undated, count(*) FILTER (duplicate_kind <> 'none') AS copies,
    (SELECT count(*) FROM story_links) AS stories,
    (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM events WHERE aux = []) AS facts,
    (SELECT count(*) FROM events WHERE date_precision NOT IN ('day', 'week')) AS undated_events,
    (SELECT count(*) FROM event_mentions) AS reports, (SELECT count(*) FROM dropped_events) AS dropped_readings,
    (SELECT count(DISTINCT entity_id) FROM event_participants) AS actors,
    (SELECT count(*) FROM quotes) AS quotes, (SELECT count(*) FROM rejects) AS rejects
  FROM articles`

export interface OutletDay {
  readonly outlet: string | null
  readonly day: string
  readonly n: number
}

export const articlesByDay = `
  SELECT publisher AS outlet, published_at::DATE AS day, count(*) AS n
  FROM articles WHERE published_at IS NOT NULL GROUP BY ALL ORDER BY ALL`

export interface LanguageCount {
  readonly language: string
  readonly n: number
  readonly confidence: number
}

export const languages = `
  SELECT language, count(*) AS n, avg(language_confidence::DECIMAL(9, 3)) AS confidence
  FROM articles GROUP BY ALL ORDER BY n DESC, language`

export interface Outlet {
  readonly outlet: string | null
  readonly articles: number
  readonly exact: number
  readonly near: number
  readonly kept: number
  readonly dropped: number
}

/** Copies in articles, text in characters. */
export const outlets = `
  SELECT publisher AS outlet, count(*) AS articles, count(*) FILTER (duplicate_kind = 'exact') AS exact,
    count(*) FILTER (duplicate_kind = 'near') AS near, coalesce(sum(kept), 0) AS kept, coalesce(sum(dropped), 0) AS dropped
  FROM articles LEFT JOIN (
    SELECT article_id, coalesce(sum(length(text)) FILTER (kept), 0) AS kept,
      coalesce(sum(length(text)) FILTER (NOT kept), 0) AS dropped
    FROM blocks GROUP BY article_id) USING (article_id)
  GROUP BY publisher ORDER BY articles DESC, outlet NULLS LAST`

export interface Cluster {
  readonly title: string | null
  readonly language: string
  readonly outlet: string | null
  readonly copies: number
  readonly outlets: number
}

export const clusters = `
  SELECT first.title, first.language, first.publisher AS outlet, count(*) AS copies,
    count(DISTINCT copy.publisher) AS outlets
  FROM articles AS copy JOIN articles AS first ON first.article_id = copy.duplicate_of
  GROUP BY first.article_id, first.title, first.language, first.publisher ORDER BY copies DESC, first.article_id LIMIT ${listLength}`

export interface DroppedText {
  readonly kind: string
  readonly blocks: number
  readonly characters: number
}

export const droppedText = `
  SELECT kind, count(*) AS blocks, sum(length(text)) AS characters
  FROM blocks WHERE NOT kept GROUP BY ALL ORDER BY characters DESC, kind`

export interface DroppingRule {
  readonly rule_id: string
  readonly kind: string
  readonly blocks: number
  readonly articles: number
  readonly characters: number
}

export const droppingRules = `
  SELECT rule_id, kind, count(*) AS blocks, count(DISTINCT article_id) AS articles, sum(length(text)) AS characters
  FROM blocks WHERE NOT kept GROUP BY ALL ORDER BY characters DESC, rule_id, kind LIMIT ${listLength}`

export interface TypeCount {
  readonly event_type: string
  readonly quad_class: string
  readonly n: number
  readonly facts: number
  readonly confidence: number
}

export const types = `
  SELECT event_type, quad_class, count(*) AS n, count(*) FILTER (aux = []) AS facts, avg(confidence::DECIMAL(9, 3)) AS confidence
  FROM events GROUP BY ALL ORDER BY n DESC, event_type, quad_class`

export interface TypeDay {
  readonly event_type: string
  readonly quad_class: string
  readonly day: string
  readonly n: number
}

export const typesByDay = `
  SELECT event_type, quad_class, event_date AS day, count(*) AS n
  FROM events WHERE date_precision IN ('day', 'week') GROUP BY ALL ORDER BY ALL`

export interface TimelineEvent {
  readonly event_id: string
  readonly day: string
  readonly day_end: string | null
  readonly date_precision: string
  readonly event_type: string
  readonly event_mode: string | null
  readonly quad_class: string
  readonly aux: ReadonlyArray<string>
  readonly actors: ReadonlyArray<string>
  readonly recipients: ReadonlyArray<string>
  readonly place: string | null
  readonly articles: number
  readonly confidence: number
  readonly before: string
  readonly trigger: string
  readonly after: string
  readonly language: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source_path: string
}

/** The surest events with a date, in the order of their dates, each with its surest sentence. */
export const timeline = `
  WITH surest AS (
    SELECT * FROM events WHERE event_date IS NOT NULL
    ORDER BY confidence DESC, article_count DESC, mention_count DESC, event_id LIMIT ${timelineLength}),
  told AS (
    SELECT event_id, sentence, sentence_start, trigger, trigger_start, trigger_end, language, title,
      publisher, url, source_path
    FROM event_mentions JOIN surest USING (event_id) JOIN articles USING (article_id)
    QUALIFY row_number() OVER (PARTITION BY event_id
      ORDER BY event_mentions.confidence DESC, field, published_at NULLS LAST, event_mention_id) = 1),
  parties AS (
    SELECT event_id, coalesce(list(name ORDER BY position) FILTER (role = 'actor'), []) AS actors,
      coalesce(list(name ORDER BY position) FILTER (role = 'recipient'), []) AS recipients
    FROM event_participants JOIN surest USING (event_id) GROUP BY event_id)
  SELECT event_id, event_date AS day, event_date_end AS day_end, date_precision, event_type, event_mode, quad_class, aux,
    coalesce(actors, []) AS actors, coalesce(recipients, []) AS recipients, location_name AS place,
    article_count AS articles, confidence,
    substring(sentence, 1, trigger_start - sentence_start) AS before, trigger,
    substring(sentence, trigger_end - sentence_start + 1) AS after, language, title, publisher AS outlet, url, source_path
  FROM surest JOIN told USING (event_id) LEFT JOIN parties USING (event_id)
  ORDER BY event_date, event_id`

export interface CountryPair {
  readonly source: string
  readonly target: string
  readonly n: number
  readonly score: number
}

/** Who acts towards whom in plain facts; in a reciprocal act each party acts towards each other one. */
const directed = `
  SELECT event_id, quad_class, plover_score, source, target
  FROM events JOIN (SELECT event_id, participant AS source FROM event_participants participant WHERE role = 'actor')
    USING (event_id)
  JOIN (SELECT event_id, role, participant AS target FROM event_participants participant) USING (event_id)
  WHERE aux = [] AND (role = 'recipient' OR (reciprocal AND source.entity_id <> target.entity_id))`

export const countryPairs = `
  SELECT source, target, count(*) AS n, avg(plover_score) AS score
  FROM (SELECT DISTINCT event_id, plover_score, source.country AS source, target.country AS target FROM (${directed}))
  WHERE source <> target GROUP BY ALL ORDER BY n DESC, source, target`

export interface ActorPair {
  readonly one_id: string
  readonly one: string
  readonly one_country: string | null
  readonly other_id: string
  readonly other: string
  readonly other_country: string | null
  readonly n: number
  readonly cooperation: number
  readonly score: number
}

/** Pairs of actors in plain facts, whichever of the two acts. */
export const actorPairs = `
  WITH pairs AS (
    SELECT DISTINCT event_id, quad_class, plover_score,
      if(source.entity_id < target.entity_id, source, target) AS one,
      if(source.entity_id < target.entity_id, target, source) AS other
    FROM (${directed}) WHERE source.entity_id <> target.entity_id)
  SELECT one.entity_id AS one_id, min(one.name) AS one, min(one.country) AS one_country,
    other.entity_id AS other_id, min(other.name) AS other, min(other.country) AS other_country,
    count(DISTINCT event_id) AS n,
    count(DISTINCT event_id) FILTER (quad_class IN ('verbal cooperation', 'material cooperation')) AS cooperation,
    avg(plover_score) AS score
  FROM pairs GROUP BY one_id, other_id ORDER BY n DESC, one, other, one_id, other_id LIMIT 400`

export interface RejectReason {
  readonly code: string
  readonly stage: string
  readonly n: number
  readonly example: string
  readonly path: string
}

export const rejectReasons = `
  SELECT code, stage, count(*) AS n, arg_min(message, source_path || message) AS example, min(source_path) AS path
  FROM rejects GROUP BY code, stage ORDER BY n DESC, code, stage`
