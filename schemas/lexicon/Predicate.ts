import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"
import * as Cell from "./Cell.ts"

/**
 * One way of saying that a political act happens.
 *
 * A verb row gives the citation form (`menuduh`) and its root (`tuduh`); the
 * morphology derives passive, bare, accidental and clitic forms from it. A noun
 * row gives the noun (`pertemuan`). `after` holds further words that must
 * follow for the row to apply; the longest row wins.
 */
export const Predicate = Schema.Struct({
  /** Stable name, `ind.<type>.<slug>`, unique in the file. */
  rule_id: Cell.RuleId,
  pos: Schema.Literals(["verb", "noun", "adjective"]),
  /** Citation form, lower case: `menuduh`, `bertemu`, `pertemuan`, `siap`. */
  word: Schema.NonEmptyString,
  /** Root of a verb, from which its forms are made; empty for other parts of speech and for fixed forms. */
  root: Schema.String,
  /**
   * Words that must follow, `…` for up to three words between, `…party` for such with a name or group of people
   * among them; alternatives with `/`; empty for none.
   */
  after: Schema.String,
  event_type: Schema.Literals(Vocabulary.EventType),
  /** A mode of the type, or empty. */
  event_mode: Schema.String,
  /** What the (active) subject is, or for a noun the `oleh`/genitive phrase. */
  subject: Schema.Literals(["actor", "recipient", "none"]),
  /** What the direct object is; `content` when it names the matter and not a party. */
  object: Schema.Literals(["actor", "recipient", "content", "none"]),
  /**
   * Prepositions and the role of their phrase, `kepada:recipient|dengan:actor`; may be empty. Those of the class
   * `addressee` share the role that one of them has.
   */
  oblique: Schema.String,
  /** `yes` when every party is an actor once two are known. */
  reciprocal: Schema.Literals(["yes", "no"]),
  /** `absorb` when the row takes a clause (`sepakat bertemu`, `menolak membantu`) whose act is not an event of its own. */
  clause: Schema.Literals(["absorb", "none"]),
  /** Words or `@classes` of word_classes.csv of which one must stand in the clause, `|`-separated; may be empty. */
  needs: Schema.String,
  /** Words or `@classes` that must not stand in the clause; those of `@crime` may where a state other than the home state is named. */
  avoids: Schema.String,
  /** How sure the row is by itself, 0 to 1. */
  confidence: Schema.NumberFromString,
  comment: Schema.String
})
export type Predicate = typeof Predicate.Type
