/**
 * Reduce 2: the reports of all batches become events.
 *
 * Reports are read batch by batch; the events, their participants and the event of
 * each report go to three hand-over files. Of a selection of articles only their reports
 * are merged, so that an event counts and names what is exported and nothing else.
 *
 * Where the reports are more than may be in memory at once, they are first dealt to files by
 * ranges of their hashed merge keys. Reports of one event have one key, so each file is
 * merged by itself, and the rows are the same as if all were merged together.
 */
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import { merge, mergeKey, storiesOf } from "../event-extract/Merge.ts"
import { sha256 } from "../text/StableId.ts"
import * as Disk from "./Disk.ts"
import { type EventSummary, eventFiles } from "./MapEvents.ts"
import { RangeFiles, rangeOf } from "./RangeFiles.ts"
import type { SelectedIds } from "./SelectArticles.ts"
import { readRows, rowsToText, type Shard } from "./Shard.ts"

type EventShards = ReadonlyArray<Shard<EventSummary>>

export interface EventTables {
  readonly events: string
  readonly participants: string
  readonly eventIds: string
}

const reportsPath = (shard: Shard<EventSummary>): string => Path.join(shard.folder, eventFiles.reports)

const reportsOf = (shard: Shard<EventSummary>, selected: SelectedIds): ReadonlyArray<EventReport> =>
  readRows<EventReport>(reportsPath(shard)).filter(({ article_id }) => selected === null || selected.has(article_id))

/** Rows of the three tables, as the text of their files. */
const mergedRows = (reports: Iterable<EventReport>): ReadonlyArray<string> => {
  const { events, participants, eventIds } = merge(reports)
  const ids = Array.from(eventIds, ([event_mention_id, event_id]) => ({ event_mention_id, event_id }))
  return [rowsToText(events), rowsToText(participants), rowsToText(ids)]
}

/** Deals the reports of all shards to the ranges of their merge keys. */
const deal = (shards: EventShards, selected: SelectedIds, files: RangeFiles, ranges: number): void => {
  for (const shard of shards) {
    const stories = Map.groupBy(storiesOf(reportsOf(shard, selected)), (story) =>
      rangeOf(Number.parseInt(sha256(mergeKey(story)).slice(0, 8), 16), ranges)
    )
    for (const [range, dealt] of stories) files.add(range, rowsToText(dealt.flat()))
  }
}

function* inRanges(shards: EventShards, selected: SelectedIds, files: RangeFiles, ranges: number) {
  deal(shards, selected, files, ranges)
  for (let range = 0; range < ranges; range++) {
    yield mergedRows(readRows<EventReport>(files.path(range)))
    files.remove(range)
  }
}

const mergeShards = (shards: EventShards, selected: SelectedIds, target: EventTables, bytesAtOnce: number): void => {
  const paths = [target.events, target.participants, target.eventIds]
  const bytes = shards.reduce((sum, shard) => sum + Fs.statSync(reportsPath(shard)).size, 0)
  if (bytes <= bytesAtOnce) {
    Disk.replaceFilesByParts(paths, [mergedRows(shards.flatMap((shard) => reportsOf(shard, selected)))])
    return
  }
  const ranges = Math.ceil(bytes / bytesAtOnce)
  RangeFiles.use(target.events, (files) => Disk.replaceFilesByParts(paths, inRanges(shards, selected, files, ranges)))
}

/** Bytes of report files that are merged at once; a process that does so has some 450 MB. */
const defaultBytesAtOnce = 16 * 1024 * 1024

/** Merges the reports of the selected articles. */
export const mergeEvents = Effect.fn("EventMerge.mergeEvents")(
  (shards: EventShards, selected: SelectedIds, target: EventTables, bytesAtOnce = defaultBytesAtOnce) =>
    Disk.attempt("merge events", target.events, () => mergeShards(shards, selected, target, bytesAtOnce))
)
