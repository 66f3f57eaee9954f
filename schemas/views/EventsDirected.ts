import * as View from "../View.ts"
import { happened } from "./BestReport.ts"

/**
 * Who did it to whom, as pairs.
 *
 * A reciprocal act, such as a meeting, stands once for each order of its parties; an act without a
 * recipient stands once for each actor, with an empty target. `dyad_id` has 52 bits, so that
 * programs that keep every number as a double hold it exactly.
 */
export const eventsDirected = View.make({
  name: "events_directed",
  description: "One row per event and pair of source and target; reciprocal acts stand both ways.",
  key: ["event_id", "source_id", "target_id"],
  columns: {
    dyad_id: View.column(
      "BIGINT",
      "'0x' || substring(md5(event_id || source.entity_id || coalesce(target.entity_id, '')), 1, 13)",
      "Number of the row, from its event and parties; GLOBALEVENTID of events_gdelt."
    ),
    event_id: View.column("VARCHAR", "event_id", "The event."),
    event_date: View.column("DATE", "event_date", "When the act took place."),
    date_precision: View.column("VARCHAR", "date_precision", "How exact event_date is."),
    source_id: View.column("VARCHAR", "source.entity_id", "Entity that acts."),
    source: View.column("VARCHAR", "source.name", "Its name."),
    source_country: View.column("VARCHAR", "source.country", "Its state, ISO 3166-1 alpha-3."),
    source_sector: View.column("VARCHAR", "source.sector", "Its PLOVER sector."),
    source_side: View.column(
      "VARCHAR",
      "coalesce(source.country, source.name)",
      "Its state, or its name where it belongs to none; the unit that dyads are counted by."
    ),
    target_id: View.column("VARCHAR", "target.entity_id", "Entity at which it is directed; NULL when there is none."),
    target: View.column("VARCHAR", "target.name", "Its name."),
    target_country: View.column("VARCHAR", "target.country", "Its state, ISO 3166-1 alpha-3."),
    target_sector: View.column("VARCHAR", "target.sector", "Its PLOVER sector."),
    target_side: View.column("VARCHAR", "coalesce(target.country, target.name)", "As source_side, of the target."),
    reciprocal: View.column("BOOLEAN", "reciprocal", "Whether the act also stands the other way round."),
    event_type: View.column("VARCHAR", "event_type", "PLOVER event type."),
    event_mode: View.column("VARCHAR", "event_mode", "PLOVER mode of the type; NULL when the text does not say."),
    intended_type: View.column("VARCHAR", "intended_type", "What a planned or promised act would be."),
    quad_class: View.column("VARCHAR", "quad_class", "Verbal or material, cooperation or conflict."),
    plover_score: View.column("DOUBLE", "plover_score", "PLOVER intensity of type and mode, -10 to 10."),
    cameo_code: View.column("VARCHAR", "cameo_code", "CAMEO code that corresponds to type and mode."),
    goldstein: View.column("DOUBLE", "goldstein", "Goldstein score of the CAMEO code."),
    aux: View.column("VARCHAR[]", "aux", "Modality flags, sorted; empty for a plain fact."),
    happened: View.column("BOOLEAN", happened, "Whether it is told as done; as in events_flat."),
    confidence: View.column("DOUBLE", "confidence", "Between 0 and 1, the best of the event's reports.")
  },
  query: `
FROM events
JOIN event_participants AS source USING (event_id)
LEFT JOIN event_participants AS target ON target.event_id = events.event_id
  AND target.role = if(reciprocal, 'actor', 'recipient') AND target.entity_id <> source.entity_id
WHERE source.role = 'actor'`
})
