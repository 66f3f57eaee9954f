import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

/**
 * One pattern of page furniture that cleaning takes out of an article.
 *
 * Patterns are compared without case and with every digit read as `0`, unless
 * `case` says otherwise.
 */
export const Boilerplate = Schema.Struct({
  /** Stable name, `ind.boilerplate.<slug>`, unique in the file. */
  rule_id: Schema.String.check(Schema.isPattern(/^[a-z]{3}\.boilerplate\.[a-z0-9-]+$/)),
  /**
   * `exact`, `prefix`, `suffix` look at a whole line, `contains` drops a line that holds the pattern,
   * `inline` drops a piece of a line, `regex` must match a whole folded line.
   */
  match: Schema.Literals(["exact", "prefix", "suffix", "contains", "inline", "regex"]),
  pattern: Schema.NonEmptyString,
  kind: Schema.Literals(Vocabulary.BlockKind),
  /**
   * How far the rule reaches. Whole lines: `line`; `next` and the one headline after it; `list` and all headlines
   * after it; `document` to the end. Inline: `self`; `headline` with the headline that follows; `quoted` with the
   * quoted title that follows; `bracket` and `paren` to the closing sign; `sentence` to its end; `rest` of the line.
   */
  extent: Schema.Literals([
    "line",
    "next",
    "list",
    "document",
    "self",
    "headline",
    "quoted",
    "bracket",
    "paren",
    "sentence",
    "rest"
  ]),
  /** `exact` when capitals must stand as written. */
  case: Schema.Literals(["any", "exact"]),
  comment: Schema.String
})
export type Boilerplate = typeof Boilerplate.Type
