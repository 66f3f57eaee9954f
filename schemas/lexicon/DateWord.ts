import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/**
 * A relative date.
 *
 * `offset` counts days from the article's day, `told` from the day that the text
 * told last; `this-day` is that of the two which was told last, where it lies at
 * most one day before the article's; `week`, `month` and `year` name a whole one,
 * so many away; `monday`, `midweek` and `weekend` a part of a week, `last-weekend`
 * the one that has begun last; `count-days` and `count-told` multiply the number
 * in front ("dua hari lalu", "dua hari setelah"); `none` looks like a date and is none.
 */
export const DateWord = Schema.Struct({
  rule_id: Cell.RuleId,
  phrase: Schema.NonEmptyString,
  kind: Schema.Literals([
    "offset",
    "this-day",
    "told",
    "week",
    "monday",
    "midweek",
    "weekend",
    "last-weekend",
    "month",
    "year",
    "count-days",
    "count-told",
    "none"
  ]),
  days: Schema.NumberFromString
})
export type DateWord = typeof DateWord.Type
