import { Schema } from "effect"

/** A news outlet or agency under the names by which pages give it. */
export const Outlet = Schema.Struct({
  /** Stable name, `ind.outlet.<slug>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^[a-z]{3}\.outlet\.[a-z0-9-]+$/)),
  name: Schema.NonEmptyString,
  /** Web host without `www.`; empty when there is none to know. */
  domain: Schema.String,
  /** Other names, `|`-separated; a name of up to four capitals counts only in capitals. */
  aliases: Schema.String,
  /** ISO 3166-1 alpha-3. */
  country: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)),
  comment: Schema.String
})
export type Outlet = typeof Outlet.Type
