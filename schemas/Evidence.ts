import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per text span that supports one field of an event mention. */
export class Evidence extends Schema.Class<Evidence>("kawat/Evidence")({
  event_mention_id: Column.text("The report."),
  field: Column.vocab(Vocabulary.EvidenceField, "The field that the span supports."),
  entity_id: Column.textOrNull(
    "The party for which the span is read, where the field is one; of several reports of an event, each has its own."
  ),
  text: Column.text("The span's text."),
  start_offset: Column.integer("Code point offset in the report's title or body."),
  end_offset: Column.integer("End offset, exclusive.")
}) {}

export type EvidenceRow = typeof Evidence.Encoded

export const evidence = Table.make(Evidence, {
  name: "evidence",
  description: "One row per text span that supports one field of an event mention.",
  primaryKey: ["event_mention_id", "field", "start_offset", "end_offset", "entity_id"],
  foreignKeys: [
    { columns: ["event_mention_id"], table: "event_mentions", references: ["event_mention_id"] },
    { columns: ["entity_id"], table: "entities", references: ["entity_id"] }
  ],
  truths: [{ name: "the span is as long as its text", condition: "end_offset - start_offset = length(text)" }]
})
