import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import Papa from "papaparse"
import { loadCodebook } from "../../pipelines/export/Codebook.ts"
import { publish } from "../../pipelines/export/Export.ts"
import { everything } from "../../pipelines/export/Selection.ts"
import * as Snapshot from "../../pipelines/export/Snapshot.ts"
import { reader } from "../../pipelines/lexicon/LexiconFolder.ts"
import { codebookTables } from "../../schemas/Codebook.ts"
import { tables } from "../../schemas/Tables.ts"
import * as Handover from "./Handover.ts"

const codebook = loadCodebook(reader("ind"))
let out = ""
const open = () => (out = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-export-")))
const close = () => Fs.rmSync(out, { recursive: true, force: true })

const publishRows = (rows: Handover.Rows, mayPublish = true) => {
  const cache = Path.join(out, ".cache")
  return publish({
    out,
    cache,
    handover: Handover.write(cache, rows),
    codebook,
    largestSource: 100,
    pipelineVersion: "0.0.0",
    inputDigest: "0".repeat(64),
    memoryLimit: "256MB",
    threads: 2,
    selection: everything,
    partitionBy: null,
    tell: () => Effect.void,
    manifest: (files) => Effect.succeed({ manifest: JSON.stringify(files.map((file) => file.path)), lineage: "" }),
    mayPublish: Effect.succeed(mayPublish)
  })
}

const changed = (table: keyof Handover.Rows, change: Handover.Row): Handover.Rows => {
  const rows = Handover.rows()
  rows[table][0] = { ...rows[table][0], ...change }
  return rows
}

const csv = (table: string) =>
  Papa.parse<Record<string, string>>(Fs.readFileSync(Path.join(out, "csv", `${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data

describe("publish", () => {
  beforeEach(open)
  afterEach(close)

  it.effect("publishes every table as Parquet and CSV, the codebook, three files more, and run.json", () =>
    Effect.gen(function* () {
      const { files } = yield* publishRows(Handover.rows())
      const count = tables.length * 2 + codebookTables.length + 3
      expect(files).toHaveLength(count)
      for (const { path } of files) expect(Fs.statSync(Path.join(out, path)).size).toBeGreaterThan(0)
      for (const { name } of tables) {
        expect(Fs.readFileSync(Path.join(out, `${name}.parquet`)).toString("latin1", 0, 4)).toBe("PAR1")
        expect(Fs.existsSync(Path.join(out, "csv", `${name}.csv`))).toBe(true)
      }
      expect(JSON.parse(Fs.readFileSync(Path.join(out, "run.json"), "utf8"))).toHaveLength(count)
    })
  )

  it.effect("writes CSV cells that are safe, told apart and readable", () =>
    Effect.gen(function* () {
      yield* publishRows(Handover.rows())
      const [first] = csv("articles")
      expect(first?.["title"]).toBe("'=Jepang kecewa")
      expect(JSON.parse(first?.["authors"] ?? "")).toEqual(["Sari, S.", 'Budi "B"'])
      expect(first?.["published_at"]).toBe("2024-05-01T10:00:00+07:00")
      const line = Fs.readFileSync(Path.join(out, "csv/articles.csv"), "utf8").split("\n")[1]
      expect(line).toContain(',"",,')
    })
  )

  it.effect("counts entities once, over all their mentions", () =>
    Effect.gen(function* () {
      yield* publishRows(Handover.rows())
      expect(csv("entities").map((row) => [row["entity_id"], row["article_count"], row["mention_count"]])).toEqual([
        ["e_1", "1", "1"],
        ["e_2", "1", "1"]
      ])
    })
  )

  it.effect("gives the same bytes whatever the order of the rows", () =>
    Effect.gen(function* () {
      const first = yield* publishRows(Handover.rows())
      const rows = Handover.rows()
      for (const list of Object.values(rows)) list.reverse()
      const second = yield* publishRows(rows)
      const reproducible = ({ files }: typeof first) => files.filter((file) => file.same_bytes)
      expect(second.snapshot).toBe(first.snapshot)
      expect(reproducible(second)).toEqual(reproducible(first))
      expect(first.files.filter((file) => !file.same_bytes).map((file) => file.path)).toEqual(["kawat.duckdb"])
    })
  )

  it.effect("keeps the snapshot before, and no more", () =>
    Effect.gen(function* () {
      for (const word of ["satu", "dua", "tiga"]) yield* publishRows(changed("articles", { section: word }))
      expect(Fs.readdirSync(Path.join(out, ".snapshots"))).toHaveLength(2)
      expect(csv("articles")[0]?.["section"]).toBe("tiga")
      expect(Fs.readFileSync(Path.join(out, ".previous/csv/articles"), "utf8")).toContain("dua")
    })
  )

  it.effect("shows no table file a second time to a reader's glob", () =>
    Effect.gen(function* () {
      yield* publishRows(Handover.rows())
      const real = Fs.readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.(?:parquet|csv)$/.test(name)
      )
      expect(real).toHaveLength(tables.length * 2 + codebookTables.length)
    })
  )
})

describe("a failed check publishes nothing and names check and rows", () => {
  beforeAll(async () => {
    open()
    await Effect.runPromise(publishRows(Handover.rows()))
  })
  afterAll(close)

  it.effect.each([
    ["articles", { char_count: 3 }, "char_count is the length of body"],
    ["articles", { source_encoding: "ebcdic" }, "source_encoding holds values of its vocabulary"],
    ["articles", { body: null }, "body is never missing"],
    ["articles", { article_id: "a_2" }, "article_id is unique"],
    ["blocks", { body_start: 1, body_end: 1 }, "a kept block is its slice of the body"],
    ["languages", { sentence_count: 9 }, "sentence_count counts the sentences"],
    ["sentences", { end_offset: 9999 }, "sentences lie in the body in their order"],
    ["duplicates", { cluster_id: "c_9" }, "a duplicate names a canonical article of its cluster"],
    ["storyLinks", { other_article_id: "a_2" }, "a story links canonical articles of at most three days"],
    ["storyLinks", { article_id: "a_3", other_article_id: "a_1" }, "a pair stands once"],
    ["mentions", { start_offset: 1, end_offset: 7 }, "a mention is its slice of title or body"],
    ["mentions", { entity_id: "e_9" }, "entity_id stands in entities"],
    ["reports", { trigger_start: 6, trigger_end: 14 }, "a trigger is its slice of title or body"],
    ["reports", { attributed_to: "e_9" }, "attributed_to stands in entities"],
    ["evidence", { text: "mengecan" }, "evidence is its slice of title or body"],
    ["evidence", { event_mention_id: "r_9" }, "event_mention_id stands in event_mentions"],
    [
      "droppedEvents",
      { trigger: "gembira", trigger_end: 40 },
      "a rejected reading's trigger is its slice of title or body"
    ],
    ["quotes", { text: "Kami gembira" }, "a quote is its slice of the body"],
    ["events", { mention_count: 2 }, "counts of an event are those of its reports"],
    ["events", { contexts: ["weather"] }, "contexts holds values of its vocabulary"],
    ["stageCounts", { rows_in: 5 }, "rows in are rows out and rejected"],
    ["stageCounts", { rows_out: 2, rows_rejected: 1, rows_passed: 0 }, "rejected rows stand in rejects"]
  ] as ReadonlyArray<[keyof Handover.Rows, Handover.Row, string]>)("%s %j", ([table, change, check]) =>
    Effect.gen(function* () {
      const before = Snapshot.published(out)
      const error = yield* Effect.flip(publishRows(changed(table, change)))
      expect(error._tag).toBe("CheckFailed")
      const failures = "failures" in error ? error.failures : []
      expect(failures.map((failure) => failure.check)).toContain(check)
      expect(failures.find((failure) => failure.check === check)?.rows[0]).toMatch(/^\{.*\}$/)
      expect(Snapshot.published(out)).toBe(before)
      expect(Fs.readdirSync(Path.join(out, ".snapshots"))).toHaveLength(1)
    })
  )

  it.effect("and so does a lock that was lost", () =>
    Effect.gen(function* () {
      const before = Snapshot.published(out)
      const error = yield* Effect.flip(publishRows(changed("articles", { section: "dunia" }), false))
      expect(error).toMatchObject({ _tag: "ExportError", operation: "publish" })
      expect(Snapshot.published(out)).toBe(before)
    })
  )
})
