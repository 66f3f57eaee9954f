import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A given or family name by which an unknown person can be told from other capitalised words. */
export const PersonName = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Lower case, without diacritics and apostrophes. */
  word: Schema.NonEmptyString,
  /** `yes` when it names a person by itself; `no` when another name must stand beside it. */
  alone: Schema.Literals(["yes", "no"])
})
export type PersonName = typeof PersonName.Type
