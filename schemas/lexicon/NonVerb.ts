import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that begins like a verb (me-, di-, ber-, ter-) and is none. */
export const NonVerb = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString
})
export type NonVerb = typeof NonVerb.Type
