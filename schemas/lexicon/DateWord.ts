import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/**
 * A relative date.
 *
 * `offset` counts days from the article's day; `week`, `month` and `year` name a
 * whole one, so many away; `weekend` the last Saturday; `count-days` multiplies
 * the number in front ("dua hari lalu"); `none` looks like a date and is none.
 */
export const DateWord = Schema.Struct({
  rule_id: Cell.RuleId,
  phrase: Schema.NonEmptyString,
  kind: Schema.Literals(["offset", "week", "weekend", "month", "year", "count-days", "none"]),
  days: Schema.NumberFromString
})
export type DateWord = typeof DateWord.Type
