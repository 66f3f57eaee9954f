import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A place that is neither a state nor a city; without a country when it lies in several or is nobody's. */
export const Place = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  iso3: Cell.CountryOrNull,
  latitude: Cell.DegreesOrNull,
  longitude: Cell.DegreesOrNull,
  kind: Schema.Literals(["region", "sea", "strait", "site", "continent"])
})
export type Place = typeof Place.Type
