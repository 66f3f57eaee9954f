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
import { partialOf } from "./Partial.ts"
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

const hashSpan = 2 ** 32

/** Which of `count` ranges of hashes a merge key falls into. */
const rangeOf = (key: string, count: number): number =>
  Math.floor((Number.parseInt(sha256(key).slice(0, 8), 16) / hashSpan) * count)

/** Deals the reports of all shards to one file for each range. */
const deal = (shards: EventShards, selected: SelectedIds, files: ReadonlyArray<string>): void => {
  for (const file of files) Fs.writeFileSync(file, "")
  for (const shard of shards) {
    const stories = Map.groupBy(storiesOf(reportsOf(shard, selected)), (story) =>
      rangeOf(mergeKey(story), files.length)
    )
    for (const [range, dealt] of stories) Fs.appendFileSync(files[range] as string, rowsToText(dealt.flat()))
  }
}

function* inRanges(shards: EventShards, selected: SelectedIds, files: ReadonlyArray<string>) {
  deal(shards, selected, files)
  for (const file of files) {
    yield mergedRows(readRows<EventReport>(file))
    Fs.rmSync(file)
  }
}

const mergeShards = (shards: EventShards, selected: SelectedIds, target: EventTables, bytesAtOnce: number): void => {
  const paths = [target.events, target.participants, target.eventIds]
  const bytes = shards.reduce((sum, shard) => sum + Fs.statSync(reportsPath(shard)).size, 0)
  if (bytes <= bytesAtOnce) {
    Disk.replaceFilesByParts(paths, [mergedRows(shards.flatMap((shard) => reportsOf(shard, selected)))])
    return
  }
  const folder = partialOf(`${target.events}.ranges`)
  Fs.mkdirSync(folder, { recursive: true })
  const files = Array.from({ length: Math.ceil(bytes / bytesAtOnce) }, (_, range) => Path.join(folder, String(range)))
  try {
    Disk.replaceFilesByParts(paths, inRanges(shards, selected, files))
  } finally {
    Fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Bytes of report files that are merged at once; a process that does so has some 450 MB. */
const defaultBytesAtOnce = 16 * 1024 * 1024

/** Merges the reports of the selected articles. */
export const mergeEvents = Effect.fn("EventMerge.mergeEvents")(
  (shards: EventShards, selected: SelectedIds, target: EventTables, bytesAtOnce = defaultBytesAtOnce) =>
    Disk.attempt("merge events", target.events, () => mergeShards(shards, selected, target, bytesAtOnce))
)
