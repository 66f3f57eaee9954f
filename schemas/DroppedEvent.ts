import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per reading of an act that was considered and not published. */
export class DroppedEvent extends Schema.Class<DroppedEvent>("kawat/DroppedEvent")({
  dropped_id: Column.text("`d_` and 16 hex digits, from article, field, trigger span, rule and type."),
  article_id: Column.text("The article."),
  field: Column.vocab(Vocabulary.MentionField, "Whether the offsets lie in the title or in the body."),
  trigger: Column.text("The words that name the act."),
  trigger_start: Column.integer("Code point offset of the trigger in the field."),
  trigger_end: Column.integer("End offset, exclusive."),
  rule_id: Column.text("Lexicon row that recognised the act."),
  event_type: Column.vocab(Vocabulary.EventType, "PLOVER event type of the reading."),
  reason: Column.text("Why it was not published: `no_actor`, `below_threshold`, or `absorbed` by another act."),
  confidence: Column.doubleOrNull("Between 0 and 1, when it was judged.")
}) {}

export type DroppedEventRow = typeof DroppedEvent.Encoded

export const droppedEvents = Table.make(DroppedEvent, {
  name: "dropped_events",
  description: "One row per reading of an act that was considered and not published.",
  primaryKey: ["dropped_id"],
  foreignKeys: [{ columns: ["article_id"], table: "articles", references: ["article_id"] }],
  truths: [
    { name: "the trigger span is as long as its text", condition: "trigger_end - trigger_start = length(trigger)" }
  ]
})
