import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A capital or a city of at least 100,000 people. */
export const City = Schema.Struct({
  rule_id: Cell.RuleId,
  name: Schema.NonEmptyString,
  /** The name without diacritics. */
  ascii: Schema.NonEmptyString,
  iso3: Cell.Country,
  latitude: Cell.Degrees,
  longitude: Cell.Degrees,
  population: Cell.Count,
  kind: Schema.Literals(["capital", "city"]),
  /** `yes` when the name is also an ordinary word or a usual personal name: it needs a cue such as "di kota". */
  common_word: Schema.Literals(["yes", "no"])
})
export type City = typeof City.Type
