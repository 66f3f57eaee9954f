/**
 * What event-extract hands to event merging: one report of one event, with
 * every field that the merged event will be made from.
 */
import { Schema, Struct } from "effect"
import { Event } from "../Event.ts"
import { EventMention } from "../EventMention.ts"
import { EventParticipant } from "../EventParticipant.ts"

const mergedColumns = ["event_id", "article_count", "mention_count", "first_reported_at", "last_reported_at"] as const

export const EventReport = Schema.Struct({
  ...Struct.omit(Event.fields, mergedColumns),
  ...Struct.omit(EventMention.fields, ["event_id"]),
  /** Reports of one article with the same number tell of the same event. */
  local_event: Schema.Int,
  participants: Schema.Array(Schema.Struct(Struct.omit(EventParticipant.fields, ["event_id"]))),
  published_at: Schema.NullOr(Schema.String)
})
export type EventReport = typeof EventReport.Type
