import { Schema } from "effect"

/** One language, by its ISO 639-3 code and the other codes that stand for it. */
export const Language = Schema.Struct({
  /** Stable name, `lang.<code>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^lang\.[a-z]{3}$/)),
  /** ISO 639-3. */
  code: Schema.String.check(Schema.isPattern(/^[a-z]{3}$/)),
  /** ISO 639-1, 639-2/B and withdrawn codes, separated by `|`; may be empty. */
  other_codes: Schema.String,
  name: Schema.NonEmptyString,
  comment: Schema.String
})
export type Language = typeof Language.Type
