/** What language-tag hands on: the language of one text, how sure, and how it was decided. */
import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

export const LanguageTag = Schema.Struct({
  /** ISO 639-3, `und` when there is too little text. */
  language: Schema.String,
  /** Between 0 and 1. */
  confidence: Schema.Number,
  method: Schema.Literals(Vocabulary.LanguageMethod)
})
export type LanguageTag = typeof LanguageTag.Type
