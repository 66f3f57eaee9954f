import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A given or family name by which an unknown person can be told from other capitalised words. */
export const PersonName = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Lower case, without diacritics and apostrophes. */
  word: Schema.NonEmptyString,
  /**
   * `yes` when it names a person by itself; `no` when another name must stand beside it; `abroad` as `no`, for a name
   * by which nobody is taken for one of the home state.
   */
  alone: Schema.Literals(["yes", "no", "abroad"])
})
export type PersonName = typeof PersonName.Type
