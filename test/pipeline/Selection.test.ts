import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"
import { article } from "../cli/Sandbox.ts"
import { Runner } from "./Runner.ts"

const sample = Path.join(import.meta.dirname, "../../raw/sample")
const whole = new Runner({ raw: sample })
const part = new Runner({ raw: sample })
const selection = { since: "2022-03-18", until: "2022-11-15", languages: ["ind"] }
const wanted = `published_at::DATE BETWEEN '${selection.since}' AND '${selection.until}' AND language = 'ind'`

const ids = async (here: Runner, sql: string) => (await here.rows(sql)).map(([id]) => String(id))
const reports = (here: Runner) =>
  here.rows(`SELECT event_mention_id, event_type, event_date::VARCHAR FROM event_mentions
        JOIN events USING (event_id) JOIN articles USING (article_id) WHERE ${wanted} ORDER BY ALL`)

const parquet = (table: string) =>
  `read_parquet('${Path.join(part.out, "by-month", table)}/*/*', hive_partitioning = true, hive_types = {month: VARCHAR})`
const months = () => part.manifest().files.filter(({ path }) => path.startsWith("by-month/"))

beforeAll(async () => {
  await whole.run()
  await part.run({ selection })
}, 120_000)
afterAll(() => {
  whole.removeFolder()
  part.removeFolder()
})

describe("a run over a span of days and a language", () => {
  it("exports the articles of that span and language, and no others", async () => {
    const expected = await ids(whole, `SELECT article_id FROM articles WHERE ${wanted} ORDER BY ALL`)
    expect(expected.length).toBeGreaterThan(3)
    expect(await ids(part, "SELECT article_id FROM articles ORDER BY ALL")).toEqual(expected)
  })

  it.each(["blocks", "sentences", "mentions", "quotes", "dropped_events"])(
    "gives the %s of these articles as a whole run does",
    async (table) => {
      const [key = ""] = tables.find(({ name }) => name === table)?.primaryKey ?? []
      const sql = (where: string) =>
        `SELECT to_json(t)::VARCHAR FROM ${table} t WHERE ${where} ORDER BY ${key}, to_json(t)::VARCHAR`
      const expected = await ids(whole, sql(`article_id IN (SELECT article_id FROM articles WHERE ${wanted})`))
      expect(expected.length).toBeGreaterThan(0)
      expect(await ids(part, sql("true"))).toEqual(expected)
    }
  )

  it("says of every other article why it is not there", async () => {
    const found = await part.rows("SELECT source_path, code FROM rejects WHERE stage = 'export' ORDER BY ALL")
    const expected = await whole.rows(`SELECT source_path,
      CASE WHEN published_at IS NULL THEN 'no_date'
        WHEN published_at::DATE NOT BETWEEN '${selection.since}' AND '${selection.until}' THEN 'outside_dates'
        ELSE 'other_language' END AS code
      FROM articles WHERE (${wanted}) IS NOT TRUE ORDER BY ALL`)
    expect(found).toEqual(expected)
    expect(await part.rows("SELECT rows_in, rows_out, rows_rejected FROM stage_counts WHERE stage = 'export'")).toEqual(
      [[39, 39 - found.length, found.length].map(String)]
    )
  })

  it("leaves no row that refers to one which is not there", async () => {
    for (const { foreignKeys, name } of tables) {
      for (const { columns, references, table } of foreignKeys) {
        const present = columns.map((column) => `here.${column} IS NOT NULL`).join(" AND ")
        const equal = columns.map((column, index) => `here.${column} = there.${references[index]}`).join(" AND ")
        const orphans = await part.rows(`FROM ${name} here ANTI JOIN ${table} there ON ${equal} WHERE ${present}`)
        expect(orphans, `${name} ${columns.join()}`).toEqual([])
      }
    }
  })

  it("merges events of the reports that are exported", async () => {
    expect((await reports(part)).length).toBeGreaterThan(10)
    expect(await reports(part)).toEqual(await reports(whole))
    expect(await part.rows("SELECT event_id FROM events ANTI JOIN event_mentions USING (event_id)")).toEqual([])
  })

  it("says so in run.json and in each Parquet file", async () => {
    expect(part.manifest().settings).toMatchObject(selection)
    const bytes = Fs.readFileSync(Path.join(part.out, "events.parquet"), "latin1")
    expect(bytes).toContain(JSON.stringify(selection))
    expect(Fs.readFileSync(Path.join(whole.out, "events.parquet"), "latin1")).not.toContain("selection")
  })

  it("keeps the kind of a copy whose original is left out, without naming it", async () => {
    const here = new Runner()
    for (const name of ["a.txt", "b.txt"]) here.write(name, article(1))
    here.write("manifest.csv", "file,published_at\na.txt,2024-05-01\nb.txt,2024-05-02\n")
    const copy =
      "SELECT duplicate_kind, duplicate_of IS NULL, cluster_id IS NULL FROM articles WHERE source_path = 'b.txt'"
    await here.run()
    expect(await here.rows(copy)).toEqual([["exact", false, false]])
    await here.run({ selection: { since: "2024-05-02", until: null, languages: [] } })
    expect(await here.rows(copy)).toEqual([["exact", true, false]])
    here.removeFolder()
  })

  it("comes back to the bytes of a whole run without it, and re-reads no article for that", async () => {
    const { reports } = await part.run()
    expect(reports.find((report) => report.stage === "event-extract")?.rows_reused).toBe(39)
    expect(part.hashes()).toEqual(whole.hashes())
    await part.run({ selection })
  })
})

/** A year alone tells no month. */
const eventMonth = "CASE WHEN date_precision <> 'year' THEN strftime(event_date, '%Y-%m') END"

describe("partitions by month", () => {
  beforeAll(async () => {
    await part.run({ partitionBy: "month" })
  }, 60_000)

  it.each([
    ["articles", "strftime(published_at, '%Y-%m')", "articles"],
    ["blocks", "strftime(published_at, '%Y-%m')", "blocks JOIN articles USING (article_id)"],
    ["events", eventMonth, "events"],
    ["event_participants", eventMonth, "event_participants JOIN events USING (event_id)"]
  ])("hold each row of %s once, in its month; without a month it is NULL", async (table, month, from) => {
    const expected = await part.rows(`SELECT ${month} AS month, count(*) FROM ${from} GROUP BY ALL ORDER BY ALL`)
    expect(expected.length).toBeGreaterThan(5)
    const found = await part.rows(`SELECT month, count(*) FROM ${parquet(table)} GROUP BY ALL ORDER BY ALL`)
    expect(found).toEqual(expected)
    const rows = `SELECT * EXCLUDE (month) FROM ${parquet(table)}`
    expect(await part.rows(`(${rows} EXCEPT ALL FROM ${table}) UNION ALL (FROM ${table} EXCEPT ALL ${rows})`)).toEqual(
      []
    )
  })

  it("are not found by a glob for the tables, nor is anything of the snapshot before", () => {
    const found = Fs.globSync("{*.parquet,**/*.parquet,.snapshots/**/*.parquet}", { cwd: part.out })
    expect(new Set(found)).toEqual(new Set(tables.map(({ name }) => `${name}.parquet`)))
  })

  it("stand in run.json with rows and hash, and leave the tables beside them as they are", () => {
    expect(months().find(({ path }) => path === "by-month/articles/month=2022-11/articles")).toMatchObject({
      table: "articles",
      format: "parquet",
      rows: 3
    })
    expect(months().some(({ path }) => path.includes("month=__HIVE_DEFAULT_PARTITION__"))).toBe(true)
    expect(months().filter(({ table }) => ["entities", "rejects", "stage_counts"].includes(table))).toEqual([])
    expect(part.hashes()).toEqual(whole.hashes())
  })

  it("have the same bytes each time, with any number of workers", async () => {
    const before = months()
    await part.run({ partitionBy: "month", fullRefresh: true, workers: 2 })
    expect(months()).toEqual(before)
  })

  it("are shown for all tables by one link, which goes when a run makes none", async () => {
    expect(Fs.readlinkSync(Path.join(part.out, "by-month"))).toBe(".current/by-month")
    await part.run()
    expect(Fs.existsSync(Path.join(part.out, "by-month"))).toBe(false)
    expect(Fs.readdirSync(part.out)).not.toContain("by-month")
  })
})
