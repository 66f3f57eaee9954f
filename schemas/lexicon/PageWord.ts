import { Schema } from "effect"

/** A word by which cleaning reads the parts of a page. */
export const PageWord = Schema.Struct({
  /** Stable name, `ind.page.<slug>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^[a-z]{3}\.page\.[a-z0-9-]+$/)),
  /** Lower case; may hold several words where the role allows it. */
  word: Schema.NonEmptyString,
  /**
   * `minor`: small even in a headline; `opener`: begins sentences and nearly never stands inside a headline; `office`:
   * begins the name of a person in office; `starter`: begins sentences, but stands in headlines too; `credit`:
   * introduces a photo credit; `cue`: announces a cited source; `report`: verb whose subject is a cited source; `link`: may stand
   * between a cue and the source; `section`: name of a section of a site; `stamp`: introduces the time of publication; `update`:
   * that of an update.
   */
  role: Schema.Literals([
    "minor",
    "opener",
    "office",
    "starter",
    "credit",
    "cue",
    "report",
    "link",
    "section",
    "stamp",
    "update"
  ]),
  comment: Schema.String
})
export type PageWord = typeof PageWord.Type
