import { Schema } from "effect"

/** A place that stands in datelines, under its Indonesian name. */
export const DatelinePlace = Schema.Struct({
  /** Stable name, `ind.place.<slug>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^[a-z]{3}\.place\.[a-z0-9-]+$/)),
  /** The name to show. */
  name: Schema.NonEmptyString,
  /** Other spellings, `|`-separated. */
  aliases: Schema.String,
  /** ISO 3166-1 alpha-3. */
  country: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)),
  kind: Schema.Literals(["city", "region", "country"])
})
export type DatelinePlace = typeof DatelinePlace.Type
