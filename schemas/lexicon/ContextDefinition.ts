import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

/** What a PLOVER context means. */
export const ContextDefinition = Schema.Struct({
  context: Schema.Literals(Vocabulary.Context),
  definition: Schema.NonEmptyString
})
export type ContextDefinition = typeof ContextDefinition.Type
