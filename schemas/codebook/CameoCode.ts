import { Schema } from "effect"
import * as Column from "../Column.ts"
import * as Table from "../Table.ts"
import * as Vocabulary from "../Vocabulary.ts"

/** One row per CAMEO code. */
export class CameoCode extends Schema.Class<CameoCode>("kawat/codebook/CameoCode")({
  cameo_code: Column.text("CAMEO code, two to four digits."),
  root_code: Column.text("Its first two digits."),
  label: Column.text("What CAMEO calls it."),
  gdelt_quad_class: Column.integer("Quad class that GDELT gives the root: 1 and 2 cooperation, 3 and 4 conflict."),
  event_type: Column.vocabOrNull(Vocabulary.EventType, "PLOVER type; NULL for 01 and 02, which PLOVER dropped."),
  event_mode: Column.textOrNull("PLOVER mode, when the code names one."),
  contexts: Column.vocabList(Vocabulary.Context, "PLOVER contexts that the code implies, sorted."),
  goldstein: Column.doubleOrNull("Goldstein score as ICEWS prints it, when it does.")
}) {}

export const cameo = Table.make(CameoCode, {
  name: "cameo",
  description: "One row per CAMEO code, with the PLOVER coding that corresponds to it.",
  primaryKey: ["cameo_code"],
  foreignKeys: [{ columns: ["event_type"], table: "types", references: ["event_type"] }]
})
