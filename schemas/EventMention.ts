import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per report of an event in an article. */
export class EventMention extends Schema.Class<EventMention>("kawat/EventMention")({
  event_mention_id: Column.text("`r_` and 16 hex digits, from article, trigger span and rule."),
  event_id: Column.text("The event reported."),
  article_id: Column.text("The article."),
  field: Column.vocab(Vocabulary.MentionField, "Whether the offsets lie in the title or in the body."),
  sentence_index: Column.integerOrNull("Sentence of the body; NULL in the title."),
  sentence_start: Column.integer("Code point offset of the sentence in the field."),
  sentence_end: Column.integer("End offset, exclusive."),
  sentence: Column.longText("The sentence that reports the event."),
  trigger: Column.text("The words that name the act."),
  trigger_start: Column.integer("Code point offset of the trigger in the field."),
  trigger_end: Column.integer("End offset, exclusive."),
  rule_id: Column.text("Lexicon row that recognised the act."),
  aux: Column.vocabList(Vocabulary.Aux, "Modality flags of this report, sorted."),
  attributed_to: Column.textOrNull("Entity that is quoted as saying so."),
  attribution: Column.vocab(Vocabulary.Attribution, "Whether the report is a quote, reported speech, or neither."),
  confidence: Column.double("Between 0 and 1.")
}) {}

export type EventMentionRow = typeof EventMention.Encoded

export const eventMentions = Table.make(EventMention, {
  name: "event_mentions",
  description: "One row per report of an event in an article.",
  primaryKey: ["event_mention_id"],
  foreignKeys: [
    { columns: ["event_id"], table: "events", references: ["event_id"] },
    { columns: ["article_id"], table: "articles", references: ["article_id"] },
    { columns: ["attributed_to"], table: "entities", references: ["entity_id"] },
    { columns: ["article_id", "sentence_index"], table: "sentences", references: ["article_id", "sentence_index"] }
  ],
  truths: [
    { name: "the sentence span is as long as its text", condition: "sentence_end - sentence_start = length(sentence)" },
    { name: "the trigger span is as long as its text", condition: "trigger_end - trigger_start = length(trigger)" },
    {
      name: "the trigger lies in its sentence",
      condition: "trigger_start >= sentence_start AND trigger_end <= sentence_end"
    },
    { name: "only title reports have no sentence", condition: "(field = 'title') = (sentence_index IS NULL)" },
    { name: "confidence lies in 0..1", condition: "confidence BETWEEN 0 AND 1" }
  ]
})
