import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

/** What a PLOVER type, or one of its modes, means. */
export const PloverDefinition = Schema.Struct({
  event_type: Schema.Literals(Vocabulary.EventType),
  /** Empty for the type by itself. */
  event_mode: Schema.String,
  definition: Schema.NonEmptyString
})
export type PloverDefinition = typeof PloverDefinition.Type
