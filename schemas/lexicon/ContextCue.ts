import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"
import * as Cell from "./Cell.ts"

/** A word or phrase that speaks for a PLOVER context of the acts around it. */
export const ContextCue = Schema.Struct({
  rule_id: Cell.RuleId,
  context: Schema.Literals(Vocabulary.Context),
  cue: Schema.NonEmptyString,
  /** 1 decides alone, 0.5 needs a second cue. */
  weight: Schema.NumberFromString
})
export type ContextCue = typeof ContextCue.Type
