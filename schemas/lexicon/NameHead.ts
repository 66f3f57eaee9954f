import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that, within a capitalised name, tells what kind of thing is named: Universitas, Selat. */
export const NameHead = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString,
  type: Schema.Literals(["organization", "place"]),
  /** Where it stands: `first` opens the name, so what is before belongs to something else; `any` may stand anywhere. */
  stands: Schema.Literals(["first", "any"])
})
export type NameHead = typeof NameHead.Type
