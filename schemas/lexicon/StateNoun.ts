import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that describes a state met before, when a demonstrative stands behind the phrase. */
export const StateNoun = Schema.Struct({
  rule_id: Cell.RuleId,
  /** Lower case; one word may open the phrase and also qualify another. */
  word: Schema.NonEmptyString,
  role: Schema.Literals([
    /** Opens the phrase: negara, kerajaan. */
    "noun",
    /** Narrows down which states it may be: kepulauan, Teluk. */
    "qualifier",
    /** Takes the demonstrative for itself, "negara di kawasan itu", or makes the noun another thing: "negara bagian itu", "negara tetangga itu". */
    "region"
  ]),
  /** States that it fits; all where it names none. */
  states: Cell.List
})
export type StateNoun = typeof StateNoun.Type
