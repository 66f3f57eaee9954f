import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"
import * as Cell from "./Cell.ts"

/** A word or phrase that fixes the mode of an act of the given type when it stands near the trigger. */
export const ModeCue = Schema.Struct({
  rule_id: Cell.RuleId,
  event_type: Schema.Literals(Vocabulary.EventType),
  /** A mode of that type. Where several match, the mode that the file names first wins. */
  event_mode: Schema.NonEmptyString,
  cue: Schema.NonEmptyString
})
export type ModeCue = typeof ModeCue.Type
