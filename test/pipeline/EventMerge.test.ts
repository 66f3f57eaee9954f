import { afterAll, describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { mergeEvents } from "../../pipelines/pipeline/EventMerge.ts"
import { type EventSummary, eventFiles } from "../../pipelines/pipeline/MapEvents.ts"
import type { SelectedIds } from "../../pipelines/pipeline/SelectArticles.ts"
import * as Shard from "../../pipelines/pipeline/Shard.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import { actor, recipient, report } from "../event-extract/Reports.ts"

const root = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-merge-"))
afterAll(() => Fs.rmSync(root, { recursive: true, force: true }))

const summary: EventSummary = { articles: 20, extracted: 20, rejected: 0, failed: 0, sentences: 20 }
const shardOf = (reports: ReadonlyArray<EventReport>, index: number) =>
  Shard.write<EventSummary>(root, `shard-${index}`, { [eventFiles.reports]: Shard.rowsToText(reports) }, summary)

/** Two batches of twenty articles, each with an act that an article of the other batch tells too. */
const shards = [0, 1].map((batch) =>
  shardOf(
    Array.from({ length: 20 }, (_, i) =>
      report(`${batch}_${i}`, {
        article_id: `a_${batch}_${i}`,
        event_date: `2024-03-${String(i + 1).padStart(2, "0")}`,
        participants: [actor("CAN"), recipient(i % 2 === 0 ? "CUB" : "PER")]
      })
    ),
    batch
  )
)

const merged = Effect.fnUntraced(function* (name: string, bytesAtOnce?: number, selected: SelectedIds = null) {
  const folder = Path.join(root, name)
  const target = {
    events: Path.join(folder, "events"),
    participants: Path.join(folder, "participants"),
    eventIds: Path.join(folder, "ids")
  }
  yield* mergeEvents(shards, selected, target, bytesAtOnce)
  const rows = Object.values(target).map((path) => Fs.readFileSync(path, "utf8").trimEnd().split("\n").toSorted())
  return { rows, files: Fs.readdirSync(folder).toSorted() }
})

describe("mergeEvents", () => {
  it.effect("gives the same rows when reports are too many to be merged at once", () =>
    Effect.gen(function* () {
      const whole = yield* merged("whole")
      // 20 days of one event each, told by an article of either batch.
      expect(whole.rows.map((rows) => rows.length)).toEqual([20, 40, 40])
      // Ranges of one report or so: reports of one event must still meet.
      expect((yield* merged("small", 1000)).rows).toEqual(whole.rows)
      expect((yield* merged("few", 10_000)).rows).toEqual(whole.rows)
    })
  )

  it.effect("leaves nothing of the ranges behind", () =>
    Effect.gen(function* () {
      expect((yield* merged("left", 1000)).files).toEqual(["events", "ids", "participants"])
    })
  )

  it.effect("merges the reports of selected articles only, in ranges too", () =>
    Effect.gen(function* () {
      const { rows } = yield* merged("selected", 1000, new Set(["a_0_3", "a_1_3", "a_0_4"]))
      expect(rows.map((each) => each.length)).toEqual([2, 4, 3])
    })
  )
})
