import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A spelling of a city that differs from its international name. */
export const CityName = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  iso3: Cell.Country
})
export type CityName = typeof CityName.Type
