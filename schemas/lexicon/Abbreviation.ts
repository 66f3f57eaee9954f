import { Schema } from "effect"

/** A word whose final full stop does not end a sentence; lower case, without that full stop. */
export const Abbreviation = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  abbreviation: Schema.NonEmptyString
})
export type Abbreviation = typeof Abbreviation.Type
