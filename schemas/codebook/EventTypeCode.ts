import { Schema } from "effect"
import * as Column from "../Column.ts"
import * as Table from "../Table.ts"
import * as Vocabulary from "../Vocabulary.ts"

/** One row per PLOVER event type. */
export class EventTypeCode extends Schema.Class<EventTypeCode>("kawat/codebook/EventTypeCode")({
  event_type: Column.vocab(Vocabulary.EventType, "PLOVER event type."),
  quad_class: Column.vocab(Vocabulary.QuadClass, "Verbal or material, cooperation or conflict."),
  plover_score: Column.double("PLOVER intensity, -10 to 10."),
  cameo_code: Column.text("CAMEO code that lies nearest."),
  goldstein: Column.double("Goldstein score of the CAMEO code, as ICEWS prints it."),
  definition: Column.text("What it means, in this project's words.")
}) {}

export const types = Table.make(EventTypeCode, {
  name: "types",
  description: "One row per PLOVER event type.",
  primaryKey: ["event_type"]
})
