/**
 * Reduce 2: the reports of all batches become events.
 *
 * Reports are read batch by batch; the events, their participants and the event of
 * each report go to three hand-over files. Of a selection of articles only their reports
 * are merged, so that an event counts and names what is exported and nothing else.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import { merge } from "../event-extract/Merge.ts"
import * as Disk from "./Disk.ts"
import { type EventSummary, eventFiles } from "./MapEvents.ts"
import type { SelectedIds } from "./SelectArticles.ts"
import { readRows, rowsInParts, type Shard } from "./Shard.ts"

type EventShards = ReadonlyArray<Shard<EventSummary>>

export interface EventTables {
  readonly events: string
  readonly participants: string
  readonly eventIds: string
}

function* reportsOf(shards: EventShards, selected: SelectedIds): Generator<EventReport> {
  for (const shard of shards) {
    for (const report of readRows<EventReport>(Path.join(shard.folder, eventFiles.reports))) {
      if (selected === null || selected.has(report.article_id)) yield report
    }
  }
}

function* idRows(eventIds: Iterable<readonly [string, string]>): Generator<object> {
  for (const [event_mention_id, event_id] of eventIds) yield { event_mention_id, event_id }
}

const mergeShards = (shards: EventShards, selected: SelectedIds, target: EventTables): number => {
  const { events, participants, eventIds } = merge(reportsOf(shards, selected))
  Disk.replaceFileByParts(target.events, rowsInParts(events))
  Disk.replaceFileByParts(target.participants, rowsInParts(participants))
  Disk.replaceFileByParts(target.eventIds, rowsInParts(idRows(eventIds)))
  return events.length
}

/** Merges the reports of the selected articles and gives the number of events. */
export const mergeEvents = Effect.fn("EventMerge.mergeEvents")(
  (shards: EventShards, selected: SelectedIds, target: EventTables) =>
    Disk.attempt("merge events", target.events, () => mergeShards(shards, selected, target))
)
