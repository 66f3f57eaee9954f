import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A collective noun that may act or be acted upon without a name. */
export const CollectiveNoun = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  name_en: Schema.NonEmptyString,
  sector: Cell.SectorOrNull,
  /** The state that the noun itself names ("WNI"); a country that follows the noun comes before it. */
  country: Cell.CountryOrNull,
  comment: Schema.String
})
export type CollectiveNoun = typeof CollectiveNoun.Type
