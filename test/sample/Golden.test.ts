import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"
import { Workspace } from "../Workspace.ts"
import { summaryOf } from "./Summary.ts"

const expectedPath = Path.join(import.meta.dirname, "expected.txt")
const update = "KAWAT_UPDATE=1 npm test -- test/sample test/docs"

const workspace = new Workspace()
const run = (flags: string) => workspace.sh(`node pipelines/kawat.js run --raw raw/sample --quiet ${flags}`)

beforeAll(() => workspace.publishSample(), 120_000)
afterAll(() => workspace.remove())

const failures = () => workspace.rows("SELECT source_path, stage, message FROM rejects WHERE code = 'internal_error'")

/** Lines that only one side has, the expected one before the found one. */
const difference = (expected: ReadonlyArray<string>, found: ReadonlyArray<string>): ReadonlyArray<string> => {
  const missing = expected.filter((line) => !found.includes(line)).map((line) => `- ${line}`)
  const added = found.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`)
  return [...missing, ...added]
}

/** The text that a row's offsets lie in, the span cut from it, and the rows where that is not the stored text. */
const fieldOf = (table: string): string => `if(${table}.field = 'title', title, body)`
const cut = (text: string, start: string, end: string): string => `substring(${text}, ${start} + 1, ${end} - ${start})`
const offsets = (text: string): string => cut(text, "start_offset", "end_offset")

const wrongSpans: Readonly<Record<string, string>> = {
  mentions: `SELECT * FROM mentions JOIN articles USING (article_id) WHERE ${offsets(fieldOf("mentions"))} <> text`,
  quotes: `SELECT * FROM quotes JOIN articles USING (article_id) WHERE ${offsets("body")} <> text`,
  evidence: `SELECT * FROM evidence JOIN event_mentions USING (event_mention_id) JOIN articles USING (article_id)
    WHERE ${offsets(fieldOf("event_mentions"))} <> text`,
  triggers: `SELECT * FROM event_mentions JOIN articles USING (article_id)
    WHERE ${cut(fieldOf("event_mentions"), "trigger_start", "trigger_end")} <> trigger`,
  "reported sentences": `SELECT * FROM event_mentions JOIN articles USING (article_id)
    WHERE ${cut(fieldOf("event_mentions"), "sentence_start", "sentence_end")} <> sentence`,
  "kept blocks": `SELECT * FROM blocks JOIN articles USING (article_id)
    WHERE body_start IS NOT NULL AND ${cut("body", "body_start", "body_end")} <> text`
}

describe("a run over the sample", () => {
  it("fails on no article", async () => {
    expect(await failures()).toEqual([])
  })

  it("tells what expected.txt says", async () => {
    const found = await summaryOf(workspace)
    if (process.env["KAWAT_UPDATE"] === "1" && (await failures()).length === 0)
      Fs.writeFileSync(expectedPath, `${found.join("\n")}\n`)
    const expected = Fs.readFileSync(expectedPath, "utf8").trimEnd().split("\n")
    expect(difference(expected, found), `to take the new lines over: ${update}`).toEqual([])
    expect(found, `to take the new order over: ${update}`).toEqual(expected)
  })

  it.each(tables.map(({ name }) => [name]))("fills the table %s", async (name) => {
    expect(await workspace.rows(`FROM ${name} LIMIT 1`)).toHaveLength(1)
  })

  it.each(tables.map((table) => [table.name, table] as const))(
    "writes %s alike as CSV and as Parquet",
    async (name, table) => {
      const keys = table.primaryKey.map((column) => `CAST(${column} AS VARCHAR) AS ${column}`).join(", ")
      const [csv, parquet] = [`SELECT ${keys} FROM ${name}_csv`, `SELECT ${keys} FROM ${name}`]
      const sql = `(${csv} EXCEPT ALL ${parquet}) UNION ALL (${parquet} EXCEPT ALL ${csv})`
      expect(await workspace.rows(sql)).toEqual([])
      const header = Fs.readFileSync(Path.join(workspace.out, "csv", `${name}.csv`), "utf8").split("\n")[0]
      expect(header).toBe(table.columns.map((column) => column.name).join(","))
    }
  )

  it.each(Object.keys(wrongSpans))("stores offsets that cut %s out of the article's text", async (what) => {
    expect(await workspace.rows(`${wrongSpans[what] as string} LIMIT 3`)).toEqual([])
  })

  it("gives the same bytes in every file when it is done again from nothing", () => {
    const first = workspace.hashes()
    expect(run("--full-refresh --workers 1").code).toBe(0)
    expect(workspace.hashes()).toEqual(first)
  }, 120_000)
})
