import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** An international, regional, armed, political or national organisation. */
export const Organization = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Usual international name; it is a surface of its own. */
  name: Schema.NonEmptyString,
  /** Further surfaces, Indonesian and English; one of upper-case letters only is matched in its exact case. */
  aliases: Cell.List,
  /** Short code that takes the place of a country for international bodies (`EU`, `UN`, `NATO`). */
  code: Cell.TextOrNull,
  country: Cell.CountryOrNull,
  sector: Cell.Sector,
  type: Schema.Literals(["organization", "group"]),
  comment: Schema.String
})
export type Organization = typeof Organization.Type
