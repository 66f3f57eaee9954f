import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per line or paragraph of the source: what cleaning kept, and why. */
export class Block extends Schema.Class<Block>("kawat/Block")({
  article_id: Column.text("The article."),
  block_index: Column.integer("Order in the source, from 0."),
  kind: Column.vocab(Vocabulary.BlockKind, "What this piece of the page is."),
  kept: Column.boolean("Whether its text stands in the body."),
  rule_id: Column.text("Rule that decided the kind."),
  line_start: Column.integer("First source line, from 1."),
  line_end: Column.integer("Last source line, inclusive."),
  source_start: Column.integer("Code point offset of `text` in the normalized source."),
  source_end: Column.integer("End offset, exclusive."),
  body_start: Column.integerOrNull("Code point offset in `articles.body`, when kept."),
  body_end: Column.integerOrNull("End offset in the body, exclusive."),
  language: Column.textOrNull("Language of a kept paragraph that is not in the article's own, ISO 639-3."),
  text: Column.longText("The text of the block as it stands in the source.")
}) {}

export type BlockRow = typeof Block.Encoded

export const blocks = Table.make(Block, {
  name: "blocks",
  description: "One row per line or paragraph of the source.",
  primaryKey: ["article_id", "block_index"],
  foreignKeys: [{ columns: ["article_id"], table: "articles", references: ["article_id"] }],
  truths: [
    {
      name: "a kept block has a place in the body",
      condition: "kept = (body_start IS NOT NULL) AND kept = (body_end IS NOT NULL)"
    },
    { name: "source span is as long as text", condition: "source_end - source_start = length(text)" },
    { name: "only kept blocks have a language of their own", condition: "kept OR language IS NULL" },
    { name: "lines run forward", condition: "line_start >= 1 AND line_end >= line_start" }
  ]
})
