import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

/** A PLOVER type, or one of its modes, with its scores and nearest CAMEO code. */
export const Plover = Schema.Struct({
  event_type: Schema.Literals(Vocabulary.EventType),
  /** Empty for the type by itself. */
  event_mode: Schema.String,
  quad_class: Schema.Literals(Vocabulary.QuadClass),
  plover_score: Schema.NumberFromString,
  cameo_code: Schema.NonEmptyString,
  goldstein: Schema.NumberFromString
})
export type Plover = typeof Plover.Type
