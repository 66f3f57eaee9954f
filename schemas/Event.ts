import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per real-world event, merged across sentences and articles. */
export class Event extends Schema.Class<Event>("kawat/Event")({
  event_id: Column.text("`v_` and 16 hex digits, from the event's first report."),
  event_date: Column.dateOrNull("When the act took place; for a planned act, when it was announced."),
  event_date_end: Column.dateOrNull("Last day, when the text gives a range."),
  date_precision: Column.vocab(Vocabulary.DatePrecision, "How exact event_date is."),
  date_method: Column.text("How event_date was found, or why not."),
  planned_date: Column.dateOrNull("When a planned act is to take place."),
  event_type: Column.vocab(Vocabulary.EventType, "PLOVER event type."),
  event_mode: Column.textOrNull("PLOVER mode of the type; NULL when the text does not say."),
  intended_type: Column.vocabOrNull(Vocabulary.EventType, "What a planned or promised act would be."),
  contexts: Column.vocabList(Vocabulary.Context, "PLOVER contexts, sorted."),
  quad_class: Column.vocab(Vocabulary.QuadClass, "Verbal or material, cooperation or conflict."),
  plover_score: Column.double("PLOVER intensity of type and mode, -10 to 10."),
  cameo_code: Column.textOrNull("CAMEO code that corresponds to type and mode."),
  goldstein: Column.doubleOrNull("Goldstein score of the CAMEO code."),
  aux: Column.vocabList(Vocabulary.Aux, "Modality flags, sorted; empty for a plain fact."),
  reciprocal: Column.boolean("Whether the act goes both ways and every party is an actor."),
  location_name: Column.textOrNull("Place where it happened."),
  location_country: Column.textOrNull("ISO 3166-1 alpha-3 of the place."),
  latitude: Column.doubleOrNull("Degrees north, WGS 84."),
  longitude: Column.doubleOrNull("Degrees east, WGS 84."),
  location_precision: Column.vocab(Vocabulary.LocationPrecision, "How exact the place is."),
  location_method: Column.text("How the place was found, or why not."),
  article_count: Column.integer("Canonical articles that report it."),
  mention_count: Column.integer("Reports of it."),
  first_reported_at: Column.timestampOrNull("Publication of the earliest report."),
  last_reported_at: Column.timestampOrNull("Publication of the latest report."),
  confidence: Column.double("Between 0 and 1, the best of its reports.")
}) {}

export type EventRow = typeof Event.Encoded

const modesByType = Object.entries(Vocabulary.EventMode)
  .map(([type, modes]) =>
    modes.length === 0
      ? `(event_type = '${type}' AND event_mode IS NULL)`
      : `(event_type = '${type}' AND (event_mode IS NULL OR event_mode IN (${modes.map((mode) => `'${mode}'`).join(", ")})))`
  )
  .join(" OR ")

export const events = Table.make(Event, {
  name: "events",
  description: "One row per real-world event, merged across articles.",
  primaryKey: ["event_id"],
  truths: [
    { name: "a mode belongs to its type", condition: modesByType },
    {
      name: "date_precision says whether there is a date",
      condition: "(date_precision = 'none') = (event_date IS NULL)"
    },
    { name: "a range runs forward", condition: "event_date_end IS NULL OR event_date_end >= event_date" },
    { name: "coordinates come in pairs", condition: "(latitude IS NULL) = (longitude IS NULL)" },
    {
      name: "location_precision says whether there is a place",
      condition: "(location_precision = 'none') = (location_name IS NULL)"
    },
    { name: "counts are consistent", condition: "article_count BETWEEN 1 AND mention_count" },
    { name: "confidence lies in 0..1", condition: "confidence BETWEEN 0 AND 1" }
  ]
})
