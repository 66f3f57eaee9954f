import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** An agreement, or a format of negotiation, with a name of its own: nobody acts by it, and a place in its name is not meant. */
export const Treaty = Schema.Struct({
  rule_id: Cell.RuleId,
  /** As it is written, in any case; capitals alone are matched in their exact case. */
  surface: Schema.NonEmptyString,
  /** Usual international name. */
  name: Schema.NonEmptyString
})
export type Treaty = typeof Treaty.Type
