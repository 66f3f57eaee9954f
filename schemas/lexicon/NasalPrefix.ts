import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** One written form of the prefix whose nasal goes by the first sound of the root. */
export const NasalPrefix = Schema.Struct({
  rule_id: Cell.RuleId,
  /** First letters of the root, or `*` for every letter that no other row names. */
  initial: Cell.List,
  /** What the second letter of the root must be. */
  before: Schema.Literals(["vowel", "consonant", "any"]),
  prefix: Schema.NonEmptyString,
  /** Whether the first letter stays: `pukul` gives `memukul`, `protes` `memprotes`. */
  sound: Schema.Literals(["kept", "dropped"])
})
export type NasalPrefix = typeof NasalPrefix.Type
