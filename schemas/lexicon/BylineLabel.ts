import { Schema } from "effect"

/** A word or phrase that introduces a name in a byline. */
export const BylineLabel = Schema.Struct({
  /** Stable name, `ind.byline.<slug>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^[a-z]{3}\.byline\.[a-z0-9-]+$/)),
  /** Lower case. */
  label: Schema.NonEmptyString,
  role: Schema.Literals(["author", "editor", "both", "source", "none"]),
  /** `colon` when a colon or slash must follow, `free` when the name may follow at once at the start of a line. */
  form: Schema.Literals(["colon", "free"]),
  comment: Schema.String
})
export type BylineLabel = typeof BylineLabel.Type
