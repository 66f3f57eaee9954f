/**
 * Reduce 2: the reports of all batches become events.
 *
 * Reports are read batch by batch; the events, their participants and the event of
 * each report go to three hand-over files.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import { merge } from "../event-extract/Merge.ts"
import * as Disk from "./Disk.ts"
import { type EventSummary, eventFiles } from "./MapEvents.ts"
import { readRows, rowsToText, type Shard } from "./Shard.ts"

export interface EventTables {
  readonly events: string
  readonly participants: string
  readonly eventIds: string
}

function* reportsOf(shards: ReadonlyArray<Shard<EventSummary>>): Generator<EventReport> {
  for (const shard of shards) yield* readRows<EventReport>(Path.join(shard.folder, eventFiles.reports))
}

const mergeShards = (shards: ReadonlyArray<Shard<EventSummary>>, target: EventTables): number => {
  const { events, participants, eventIds } = merge(reportsOf(shards))
  const ids = Array.from(eventIds, ([event_mention_id, event_id]) => ({ event_mention_id, event_id }))
  Disk.replaceFile(target.events, rowsToText(events))
  Disk.replaceFile(target.participants, rowsToText(participants))
  Disk.replaceFile(target.eventIds, rowsToText(ids))
  return events.length
}

/** Merges all reports and gives the number of events. */
export const mergeEvents = Effect.fn("EventMerge.mergeEvents")(
  (shards: ReadonlyArray<Shard<EventSummary>>, target: EventTables) =>
    Disk.attempt("merge events", target.events, () => mergeShards(shards, target))
)
