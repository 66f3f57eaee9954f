import { Schema } from "effect"

/** A word of a closed class; what stands right before a phrase tells its place in the clause. */
export const FunctionWord = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  word: Schema.NonEmptyString,
  class: Schema.Literals([
    "preposition",
    "conjunction",
    "subordinator",
    "relative",
    "adverb",
    "determiner",
    "pronoun",
    "copula",
    "time",
    "interrogative"
  ])
})
export type FunctionWord = typeof FunctionWord.Type
