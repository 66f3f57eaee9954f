import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A state or territory with its usual English name; the point is its centre, not its capital. */
export const Country = Schema.Struct({
  rule_id: Cell.RuleId,
  iso3: Cell.Country,
  iso2: Cell.TextOrNull,
  name: Schema.NonEmptyString,
  /** English, own and historic names in Latin script. */
  aliases: Cell.List,
  demonyms_en: Cell.List,
  capital: Cell.TextOrNull,
  latitude: Cell.DegreesOrNull,
  longitude: Cell.DegreesOrNull,
  region: Cell.TextOrNull,
  status: Schema.Literals(["state", "territory", "former"])
})
export type Country = typeof Country.Type
