import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/**
 * A noun that, together with a country's name, denotes an organ of that state.
 *
 * `proper` ones make an organisation of their own ("Ministry of Foreign Affairs
 * of Iran"); `common` ones stand for the state itself in that sector ("pemerintah Iran").
 */
export const StateBody = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  /** English name, to be followed by "of" and the country. */
  name_en: Schema.NonEmptyString,
  sector: Cell.Sector,
  form: Schema.Literals(["common", "proper"]),
  /**
   * Whose it is without a state's name: `yes` the state's that was last named in the text, `home` that of the state
   * whose it was before in the text, else of the language's home state; `no` nobody's unless a pointing word
   * follows ("kementerian itu"), `never` nobody's at all ("drone itu").
   */
  alone: Schema.Literals(["yes", "no", "home", "never"])
})
export type StateBody = typeof StateBody.Type
