import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per direct or indirect quotation. */
export class Quote extends Schema.Class<Quote>("kawat/Quote")({
  quote_id: Column.text("`q_` and 16 hex digits, from article and span."),
  article_id: Column.text("The article."),
  speaker_entity_id: Column.textOrNull("Who says it, when the text lets us know."),
  kind: Column.vocab(Vocabulary.QuoteKind, "In quotation marks, or reported."),
  text: Column.longText("What was said."),
  start_offset: Column.integer("Code point offset in `articles.body`."),
  end_offset: Column.integer("End offset, exclusive."),
  cue: Column.textOrNull("The word that introduces the quotation, such as kata or menegaskan.")
}) {}

export type QuoteRow = typeof Quote.Encoded

export const quotes = Table.make(Quote, {
  name: "quotes",
  description: "One row per direct or indirect quotation.",
  primaryKey: ["quote_id"],
  foreignKeys: [
    { columns: ["article_id"], table: "articles", references: ["article_id"] },
    { columns: ["speaker_entity_id"], table: "entities", references: ["entity_id"] }
  ],
  truths: [{ name: "the span is as long as its text", condition: "end_offset - start_offset = length(text)" }]
})
