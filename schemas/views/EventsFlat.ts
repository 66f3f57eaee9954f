import * as View from "../View.ts"
import { bestReport, happened } from "./BestReport.ts"

const side = (role: string): string => `
    string_agg(name, '; ' ORDER BY position) FILTER (role = '${role}') AS ${role}s,
    list_sort(list(DISTINCT country) FILTER (role = '${role}' AND country IS NOT NULL)) AS ${role}_countries`

/** Everything that most questions need of an event, in one row. */
export const eventsFlat = View.make({
  name: "events_flat",
  description: "One row per event, with its parties, its place and the sentence that shows it best.",
  key: ["event_id"],
  columns: {
    event_id: View.column("VARCHAR", "event_id", "The event."),
    event_date: View.column("DATE", "event_date", "When the act took place; for a planned act, when it was announced."),
    date_precision: View.column("VARCHAR", "date_precision", "How exact event_date is."),
    planned_date: View.column("DATE", "planned_date", "When a planned act is to take place, where the text says so."),
    event_type: View.column("VARCHAR", "event_type", "PLOVER event type; codebook.types says what it means."),
    event_mode: View.column("VARCHAR", "event_mode", "PLOVER mode of the type; NULL when the text does not say."),
    intended_type: View.column("VARCHAR", "intended_type", "What a planned or promised act would be."),
    quad_class: View.column("VARCHAR", "quad_class", "Verbal or material, cooperation or conflict."),
    plover_score: View.column("DOUBLE", "plover_score", "PLOVER intensity of type and mode, -10 to 10."),
    goldstein: View.column("DOUBLE", "goldstein", "Goldstein score of the CAMEO code."),
    contexts: View.column("VARCHAR[]", "contexts", "PLOVER contexts, sorted."),
    aux: View.column("VARCHAR[]", "events.aux", "Modality flags, sorted; empty for a plain fact."),
    happened: View.column(
      "BOOLEAN",
      happened,
      "Whether it is told as done: not denied, not imagined, and not still to come, unless saying so is the act."
    ),
    reciprocal: View.column("BOOLEAN", "reciprocal", "Whether the act goes both ways and every party is an actor."),
    actors: View.column("VARCHAR", "actors", "Names of those who act, in their order, separated by a semicolon."),
    actor_countries: View.column("VARCHAR[]", "coalesce(actor_countries, [])", "Their states, ISO 3166-1 alpha-3."),
    recipients: View.column("VARCHAR", "recipients", "Names of those whom it is directed at; NULL when there is none."),
    recipient_countries: View.column(
      "VARCHAR[]",
      "coalesce(recipient_countries, [])",
      "Their states, ISO 3166-1 alpha-3."
    ),
    location_name: View.column("VARCHAR", "location_name", "Place where it happened."),
    location_country: View.column("VARCHAR", "location_country", "ISO 3166-1 alpha-3 of the place."),
    sentence: View.column("VARCHAR", "sentence", "The sentence of the report with the highest confidence."),
    event_mention_id: View.column("VARCHAR", "event_mention_id", "That report."),
    article_id: View.column("VARCHAR", "best.article_id", "Its article."),
    source_path: View.column("VARCHAR", "source_path", "The article's file."),
    publisher: View.column("VARCHAR", "publisher", "The article's outlet."),
    url: View.column("VARCHAR", "url", "The article's address."),
    article_count: View.column("INTEGER", "article_count", "Canonical articles that report the event."),
    mention_count: View.column("INTEGER", "mention_count", "Reports of the event."),
    first_reported_at: View.column("TIMESTAMPTZ", "first_reported_at", "Publication of the earliest report."),
    confidence: View.column("DOUBLE", "events.confidence", "Between 0 and 1, the best of its reports.")
  },
  with: `${bestReport},
sides AS (
  SELECT event_id,${side("actor")},${side("recipient")}
  FROM event_participants GROUP BY event_id
)`,
  query: `
FROM events
JOIN best USING (event_id)
JOIN articles ON articles.article_id = best.article_id
LEFT JOIN sides USING (event_id)`
})
