import { Schema } from "effect"

/** A row of a built-in lexicon that an overlay takes away. */
export const SwitchedOff = Schema.Struct({
  /** Name of the lexicon, `predicates.csv`. */
  file: Schema.NonEmptyString,
  /** The row's id in it. */
  rule_id: Schema.NonEmptyString,
  comment: Schema.String
})
export type SwitchedOff = typeof SwitchedOff.Type
