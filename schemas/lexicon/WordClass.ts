import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A member of a set of words that other lexicons name as `@class`. */
export const WordClass = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Name of the set without its `@`. */
  class: Schema.String.check(Schema.isPattern(/^[a-z_]+$/)),
  /** Lower case; one word or several. */
  word: Schema.NonEmptyString
})
export type WordClass = typeof WordClass.Type
