import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that shapes a phrase: what may join or close a name, a title, a date or a list. */
export const PhraseWord = Schema.Struct({
  rule_id: Cell.RuleId,
  class: Schema.Literals([
    /** Lower-case part of a name: bin, van, de. */
    "name_particle",
    /** Between a title and what it is the title for: untuk, urusan. */
    "title_link",
    /** What a portfolio starts or goes on with: bidang, koordinator. */
    "portfolio_link",
    "title_adjective",
    "demonstrative",
    /** Between members of one list: dan, serta. */
    "coordinator",
    /** Before members of the group just named: seperti, termasuk. */
    "exemplifier",
    /** What makes a month name without a year a date: pada, awal. */
    "month_lead",
    "month_middle",
    "month_end",
    /** Between the ends of a range of days. */
    "range_mark",
    /** Between a weekday and its bracket: Senin pagi (4/3). */
    "part_of_day"
  ]),
  /** Lower case. */
  word: Schema.NonEmptyString
})
export type PhraseWord = typeof PhraseWord.Type
