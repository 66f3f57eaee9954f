/**
 * Rows of the tables from which the language model is trained
 * (pipelines/language-tag/train).
 */
import { Schema } from "effect"

const code = Schema.String.check(Schema.isPattern(/^[a-z]{3}$/))
const hex = Schema.String.check(Schema.isPattern(/^[0-9A-F]{4}$/))

/** One Unicode block of a writing system. */
export const ScriptBlockRow = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  /** ISO 15924. */
  script: Schema.String.check(Schema.isPattern(/^[A-Z][a-z]{3}$/)),
  first: hex,
  last: hex,
  /** Language that the script decides, or `choose`. */
  language: Schema.String
})

/** One language of the word model. */
export const TrainingLanguage = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  language: code,
  name: Schema.NonEmptyString,
  script: Schema.NonEmptyString,
  /** Macrolanguage under which near twins are first taken together; may be empty. */
  kin: Schema.String,
  /** Class whose words mix into this language's texts; may be empty. */
  lender: Schema.String,
  udhr: Schema.String,
  mediawiki: Schema.String,
  wordpress: Schema.String,
  gnome: Schema.String
})

/** One package with training texts. */
export const TrainingSource = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  registry: Schema.Literals(["npm", "deb", "system"]),
  package: Schema.NonEmptyString,
  version: Schema.NonEmptyString,
  licence: Schema.NonEmptyString,
  reader: Schema.Literals([
    "markup",
    "messages",
    "catalogue",
    "mozilla",
    "wordlist",
    "dictionary",
    "fortunes",
    "translation"
  ]),
  /** A column of the language table, or `language:code`. */
  codes: Schema.NonEmptyString,
  /** Regular expression over file paths of the unpacked package, `{code}` standing for the code. */
  path: Schema.NonEmptyString,
  weight: Schema.FiniteFromString
})
export type TrainingSource = typeof TrainingSource.Type

/** Words usual in one language. */
export const TrainingWords = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  language: code,
  /** Separated by spaces. */
  words: Schema.NonEmptyString
})

/** One sentence written for training. */
export const TrainingSentence = Schema.Struct({
  rule_id: Schema.NonEmptyString,
  language: code,
  text: Schema.NonEmptyString
})
