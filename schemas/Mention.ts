import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per mention of an entity in a title or body. */
export class Mention extends Schema.Class<Mention>("kawat/Mention")({
  mention_id: Column.text("`m_` and 16 hex digits, from article, field and span."),
  article_id: Column.text("The article."),
  entity_id: Column.text("The thing mentioned."),
  field: Column.vocab(Vocabulary.MentionField, "Whether the span lies in the title or in the body."),
  kind: Column.vocab(Vocabulary.MentionKind, "A name, a describing noun phrase, or a pronoun."),
  text: Column.text("The mention as it stands in the text."),
  start_offset: Column.integer("Code point offset in the field."),
  end_offset: Column.integer("End offset, exclusive."),
  sentence_index: Column.integerOrNull("Sentence of the body; NULL in the title."),
  role_title: Column.textOrNull("Office or title that stands with the mention, such as Presiden."),
  country: Column.textOrNull("ISO 3166-1 alpha-3 that this mention stands for."),
  sector: Column.vocabOrNull(Vocabulary.Sector, "PLOVER sector of this mention."),
  rule_id: Column.text("Lexicon row or pattern that found it."),
  confidence: Column.double("Between 0 and 1.")
}) {}

export type MentionRow = typeof Mention.Encoded

export const mentions = Table.make(Mention, {
  name: "mentions",
  description: "One row per mention of an entity in a body or title.",
  primaryKey: ["mention_id"],
  foreignKeys: [
    { columns: ["article_id"], table: "articles", references: ["article_id"] },
    { columns: ["entity_id"], table: "entities", references: ["entity_id"] },
    { columns: ["article_id", "sentence_index"], table: "sentences", references: ["article_id", "sentence_index"] }
  ],
  truths: [
    { name: "the span is as long as its text", condition: "end_offset - start_offset = length(text)" },
    { name: "only title mentions have no sentence", condition: "(field = 'title') = (sentence_index IS NULL)" }
  ]
})
