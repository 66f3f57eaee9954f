/**
 * How much memory the steps take that see all batches, by article.
 *
 *     node test/cluster/Reduces.ts OUT
 *
 * OUT is one that Record.ts left. For a quarter and all of its batches, the smallest heap
 * is sought in which a process of its own does the reduces, to two megabytes; what grows with
 * the articles is the slope between the two. Arrays outside of the heap, whose size is known, are added.
 * What is in memory at once is bounded more narrowly than in a run, so that the bounds are reached.
 */
import { Effect } from "effect"
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { findDuplicates } from "../../pipelines/pipeline/Duplicates.ts"
import { mergeEvents } from "../../pipelines/pipeline/EventMerge.ts"
import * as Files from "../../pipelines/pipeline/HandoverFiles.ts"
import type { ArticleSummary } from "../../pipelines/pipeline/MapArticles.ts"
import type { EventSummary } from "../../pipelines/pipeline/MapEvents.ts"
import { findRecurring } from "../../pipelines/pipeline/RecurringBlocks.ts"
import * as Shard from "../../pipelines/pipeline/Shard.ts"
import { linkStories } from "../../pipelines/pipeline/Stories.ts"

/** Component, group and size of a component, of an article. */
const componentBytes = 4 + 4 + 4

const reportsAtOnce = 4 * 1024 * 1024
const duplicatesAtOnce = { keyBytes: 512 * 1024, members: 1000 }

const [out = "out", reduce = "", share = "1"] = process.argv.slice(2)

const shardsIn = <Summary>(root: string): ReadonlyArray<Shard.Shard<Summary>> => {
  const names = Fs.readdirSync(root).toSorted()
  const count = Math.round(names.length * Number(share))
  return names.slice(0, count).flatMap((name) => Shard.find<Summary>(root, name) ?? [])
}

const articles = () => shardsIn<ArticleSummary>(Files.articleShards(out))
const events = () => shardsIn<EventSummary>(Files.eventShards(out))

const work = Effect.gen(function* () {
  const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-reduces-"))
  const place = (name: string) => Path.join(folder, name)
  if (reduce === "duplicates") yield* findDuplicates(articles(), place("duplicates"), duplicatesAtOnce)
  if (reduce === "recurring") yield* findRecurring(articles(), [])
  if (reduce === "events") {
    const target = { events: place("e"), participants: place("p"), eventIds: place("i") }
    yield* mergeEvents(events(), null, target, reportsAtOnce)
  }
  if (reduce === "stories") yield* linkStories(events(), place("stories"))
  Fs.rmSync(folder, { recursive: true, force: true })
})

const succeeds = (name: string, part: number, megabytes: number): boolean =>
  spawnSync(process.execPath, [
    `--max-old-space-size=${megabytes}`,
    "--max-semi-space-size=1",
    import.meta.filename,
    out,
    name,
    String(part)
  ]).status === 0

const smallest = (name: string, part: number): number => {
  let [low, high] = [8, 2048]
  while (high - low > 2) {
    const middle = (low + high) >> 1
    if (succeeds(name, part, middle)) high = middle
    else low = middle
  }
  return high
}

const articlesIn = (part: number): number => {
  const names = Fs.readdirSync(Files.articleShards(out)).toSorted()
  return names
    .slice(0, Math.round(names.length * part))
    .reduce((sum, name) => sum + (Shard.find<ArticleSummary>(Files.articleShards(out), name)?.summary.articles ?? 0), 0)
}

if (reduce !== "") await Effect.runPromise(work)
else {
  const parts = [0.25, 1]
  const counts = parts.map(articlesIn)
  console.log(`articles                 ${counts.join("  ")}`)
  for (const name of ["duplicates", "recurring", "events", "stories"]) {
    const heaps = parts.map((part) => smallest(name, part))
    const grown =
      (((heaps[1] as number) - (heaps[0] as number)) * 2 ** 20) / ((counts[1] as number) - (counts[0] as number))
    const bytes = Math.max(0, grown) + (name === "duplicates" ? componentBytes : 0)
    console.log(`${name.padEnd(12)} heap, MB  ${heaps.join("  ")}  ${Math.round(bytes)} bytes an article`)
  }
}
