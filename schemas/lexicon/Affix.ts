import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** An affix that tells something of a word whose root is not known. */
export const Affix = Schema.Struct({
  rule_id: Cell.RuleId,
  kind: Schema.Literals([
    /** What an active verb with an object begins with. */
    "active_prefix",
    /** What a passive verb begins with. */
    "passive_prefix",
    /** What a word that no lexicon lists begins with where it is taken for a verb. */
    "verb_prefix",
    /** Between the root of a verb and the end of its stem. */
    "verb_suffix",
    /** Behind any word, no part of it: "pertemuannya", "katakanlah". */
    "clitic",
    /** The clitics that point back to an owner. */
    "possessive_clitic",
    /** Both ends of a derived noun, with `…` between them. */
    "noun_circumfix"
  ]),
  /** Lower case. */
  form: Schema.NonEmptyString
})
export type Affix = typeof Affix.Type
