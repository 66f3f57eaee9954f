import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"
import * as Cell from "./Cell.ts"

/** A word or phrase that tells an act as not (yet, any longer, certainly) a fact. */
export const ModalityCue = Schema.Struct({
  rule_id: Cell.RuleId,
  cue: Schema.NonEmptyString,
  /** `prospective` is a wish or an attempt: the act is intended, but nothing was announced. */
  aux: Schema.Literals([...Vocabulary.Aux, "prospective"]),
  /** `before-verb`: it marks the verb that follows it; `next-word`: the next verb or noun alone; `clause`: whatever its clause tells. */
  scope: Schema.Literals(["before-verb", "next-word", "clause"]),
  comment: Schema.String
})
export type ModalityCue = typeof ModalityCue.Type
