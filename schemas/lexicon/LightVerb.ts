import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/**
 * A verb that says little but that its object, a noun naming an act, takes place.
 *
 * In `AS menjatuhkan sanksi` the act is `sanksi` and `menjatuhkan` tells who does it.
 */
export const LightVerb = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Citation form, lower case. */
  word: Schema.NonEmptyString,
  /** Root, or empty for a form that does not inflect further. */
  root: Schema.String,
  /** What the subject of the active form is in the noun's act: `menerima kunjungan` makes it the recipient. */
  subject: Schema.Literals(["actor", "recipient"]),
  comment: Schema.String
})
export type LightVerb = typeof LightVerb.Type
