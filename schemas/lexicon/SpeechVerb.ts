import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that reports what somebody said. */
export const SpeechVerb = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString,
  /** Root, or empty when the word stands as it is (`kata`, `menurut`). */
  root: Schema.String,
  /** `quote-marker` only opens or closes a quotation; `source` names an outlet and no speaker. */
  kind: Schema.Literals(["say", "ask", "claim", "deny", "quote-marker", "source"]),
  /** Where the speaker stands: `before` the word (Lavrov mengatakan), `after` it (kata Lavrov), or either. */
  position: Schema.Literals(["before", "after", "both"]),
  comment: Schema.String
})
export type SpeechVerb = typeof SpeechVerb.Type
