import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A number written as a word. */
export const NumberWord = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString,
  value: Schema.NumberFromString
})
export type NumberWord = typeof NumberWord.Type
