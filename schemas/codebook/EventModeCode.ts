import { Schema } from "effect"
import * as Column from "../Column.ts"
import * as Table from "../Table.ts"
import * as Vocabulary from "../Vocabulary.ts"

/** One row per mode of a PLOVER event type. */
export class EventModeCode extends Schema.Class<EventModeCode>("kawat/codebook/EventModeCode")({
  event_type: Column.vocab(Vocabulary.EventType, "PLOVER event type."),
  event_mode: Column.vocab(Vocabulary.AnyEventMode, "Mode of the type."),
  plover_score: Column.double("PLOVER intensity of type and mode, -10 to 10."),
  cameo_code: Column.text("CAMEO code that lies nearest."),
  goldstein: Column.double("Goldstein score of the CAMEO code, as ICEWS prints it."),
  definition: Column.text("What it means, in this project's words.")
}) {}

export const modes = Table.make(EventModeCode, {
  name: "modes",
  description: "One row per mode of a PLOVER event type.",
  primaryKey: ["event_type", "event_mode"],
  foreignKeys: [{ columns: ["event_type"], table: "types", references: ["event_type"] }]
})
