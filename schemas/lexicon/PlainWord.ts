import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** An ordinary word that headlines and names of institutions write with a capital, as no person's name does. */
export const PlainWord = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString
})
export type PlainWord = typeof PlainWord.Type
