import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A news agency, broadcaster, paper, site or platform that articles cite. */
export const MediaOutlet = Schema.Struct({
  rule_id: Cell.RuleId,
  name: Schema.NonEmptyString,
  aliases: Cell.List,
  country: Cell.CountryOrNull
})
export type MediaOutlet = typeof MediaOutlet.Type
