import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/**
 * A way in which one language names a state or territory.
 *
 * Only an `abbreviation` is matched in its exact case; a surface stands for one
 * country only, so an ambiguous one names its usual reading and says so.
 */
export const CountryName = Schema.Struct({
  rule_id: Cell.RuleId,
  iso3: Cell.Country,
  surface: Schema.NonEmptyString,
  kind: Schema.Literals(["name", "abbreviation", "demonym", "nickname"]),
  comment: Schema.String
})
export type CountryName = typeof CountryName.Type
