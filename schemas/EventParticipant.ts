import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per participant of an event. */
export class EventParticipant extends Schema.Class<EventParticipant>("kawat/EventParticipant")({
  event_id: Column.text("The event."),
  role: Column.vocab(Vocabulary.ParticipantRole, "Who acts, or whom it is directed at."),
  position: Column.integer("Order within the role, from 0."),
  entity_id: Column.text("The participant."),
  name: Column.text("Its canonical name."),
  country: Column.textOrNull("ISO 3166-1 alpha-3; of an organisation of states its short name, such as UN or ASEAN."),
  sector: Column.vocabOrNull(Vocabulary.Sector, "PLOVER sector in which it takes part."),
  role_title: Column.textOrNull("Office or title that the text gives.")
}) {}

export type EventParticipantRow = typeof EventParticipant.Encoded

export const eventParticipants = Table.make(EventParticipant, {
  name: "event_participants",
  description: "One row per participant of an event, as its surest report tells them.",
  primaryKey: ["event_id", "role", "position"],
  foreignKeys: [
    { columns: ["event_id"], table: "events", references: ["event_id"] },
    { columns: ["entity_id"], table: "entities", references: ["entity_id"] }
  ]
})
