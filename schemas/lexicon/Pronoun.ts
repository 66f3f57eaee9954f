import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word or phrase that points back: at a person, at two of them, at a state, at an organisation, or at whoever speaks. */
export const Pronoun = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  refers: Schema.Literals([
    "person",
    "they",
    "both",
    "both-persons",
    "both-states",
    "state",
    "own-state",
    "organization",
    "speaker"
  ])
})
export type Pronoun = typeof Pronoun.Type
