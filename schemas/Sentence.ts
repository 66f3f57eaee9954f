import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"

/** One row per sentence of a body. */
export class Sentence extends Schema.Class<Sentence>("kawat/Sentence")({
  article_id: Column.text("The article."),
  sentence_index: Column.integer("Order in the body, from 0."),
  start_offset: Column.integer("Code point offset in `articles.body`."),
  end_offset: Column.integer("End offset, exclusive."),
  is_quote: Column.boolean("Whether the sentence stands wholly inside quotation marks.")
}) {}

export type SentenceRow = typeof Sentence.Encoded

export const sentences = Table.make(Sentence, {
  name: "sentences",
  description: "One row per sentence of a body.",
  primaryKey: ["article_id", "sentence_index"],
  foreignKeys: [{ columns: ["article_id"], table: "articles", references: ["article_id"] }],
  truths: [{ name: "spans run forward", condition: "start_offset >= 0 AND end_offset > start_offset" }]
})
