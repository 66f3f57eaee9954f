import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** What is true of a language as a whole; one row a file. */
export const LanguageProfile = Schema.Struct({
  /** ISO 639-3. */
  language: Schema.NonEmptyString,
  /** The state that the language's press means when it names none; ISO 3166-1 alpha-3, or empty. */
  home_state: Cell.CountryOrNull
})
export type LanguageProfile = typeof LanguageProfile.Type
