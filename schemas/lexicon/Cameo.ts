import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"
import * as Cell from "./Cell.ts"

/** A CAMEO code with the PLOVER coding that corresponds to it. */
export const Cameo = Schema.Struct({
  cameo_code: Schema.String.check(Schema.isPattern(/^(?:0[1-9]|1\d|20)\d{0,2}$/)),
  label: Schema.NonEmptyString,
  /** Empty where PLOVER has no type for the code. */
  event_type: Schema.Literals(["", ...Vocabulary.EventType]),
  event_mode: Cell.TextOrNull,
  contexts: Cell.List,
  goldstein: Cell.DecimalOrNull
})
export type Cameo = typeof Cameo.Type
