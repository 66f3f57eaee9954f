import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** An abbreviation written in capitals that names no organisation: BBM, KTP. */
export const PlainAcronym = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString,
  comment: Schema.String
})
export type PlainAcronym = typeof PlainAcronym.Type
