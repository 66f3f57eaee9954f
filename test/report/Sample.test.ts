import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Crypto from "node:crypto"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { parseHTML } from "linkedom"
import { Workspace } from "../Workspace.ts"

const workspace = new Workspace()
const path = Path.join(workspace.out, "report.html")
const report = (flags = "") => workspace.sh(`node pipelines/kawat.js report ${flags}`)
const bytes = () => Crypto.hash("sha256", Fs.readFileSync(path), "hex")

beforeAll(() => {
  workspace.publishSample()
  expect(report("--quiet")).toEqual({ code: 0, text: "" })
}, 120_000)
afterAll(() => workspace.remove())

interface Cell {
  readonly textContent: string
}
const cells = (figure: string): ReadonlyArray<ReadonlyArray<string>> => {
  const { document } = parseHTML(Fs.readFileSync(path, "utf8"))
  const rows = Array.from(
    document.querySelectorAll(`#${figure} tbody tr`) as Iterable<{ readonly children: Iterable<Cell> }>
  )
  return rows.map((row) => Array.from(row.children, (cell) => cell.textContent))
}
const firstOf = async (sql: string) => (await workspace.rows<{ readonly n: string }>(sql))[0]?.n

describe("the report of the sample", () => {
  it("says in its heading how many articles and events the tables hold", async () => {
    const articles = await firstOf("SELECT count(*) AS n FROM articles")
    const events = await firstOf("SELECT count(*) AS n FROM events")
    expect(Fs.readFileSync(path, "utf8")).toContain(`<h1>${articles} articles, ${events} events</h1>`)
  })

  it.each([
    ["articles", "languages", 2, "SELECT count(*) AS n FROM articles"],
    ["events", "event-types", 3, "SELECT count(*) AS n FROM events"],
    ["plain facts", "event-types", 4, "SELECT count(*) AS n FROM events WHERE aux = []"],
    ["characters kept", "kept-text", 2, "SELECT sum(length(text))::BIGINT AS n FROM blocks WHERE kept"],
    ["characters dropped", "kept-text", 3, "SELECT sum(length(text))::BIGINT AS n FROM blocks WHERE NOT kept"],
    ["copies", "copies", 2, "SELECT count(*) AS n FROM articles WHERE duplicate_of IS NOT NULL"],
    ["rejects", "rejects", 2, "SELECT count(*) AS n FROM rejects"]
  ])("counts as many %s in the table of %s as there are", async (_, figure, column, sql) => {
    const sum = cells(figure).reduce((total, row) => total + Number(row[column]?.replaceAll(",", "")), 0)
    expect(String(sum)).toBe(await firstOf(sql))
  })

  it("gives the score of one country towards another as the tables do", async () => {
    const row = cells("countries").find(([by, towards]) => by === "United States" && towards === "China")
    expect(row?.[2]).toBe(
      await firstOf(`
        SELECT count(DISTINCT event_id) AS n FROM events
        JOIN event_participants a USING (event_id) JOIN event_participants r USING (event_id)
        WHERE aux = [] AND a.role = 'actor' AND a.country = 'USA' AND r.country = 'CHN'
          AND (r.role = 'recipient' OR reciprocal)`)
    )
  })

  it("shows the surest events, each with a sentence that holds its marked words", async () => {
    const { document } = parseHTML(Fs.readFileSync(path, "utf8"))
    const items = Array.from(document.querySelectorAll(".event") as Iterable<ParentNode>)
    const found = items.map((item) => ({
      event_id: item.querySelector("code").textContent.trim(),
      sentence: item.querySelector("blockquote").textContent.trim(),
      trigger: item.querySelector("mark").textContent
    }))
    expect(found).toHaveLength(50)
    const told = await workspace.rows<(typeof found)[number]>(
      "SELECT event_id, trim(sentence) AS sentence, trigger FROM event_mentions"
    )
    const known = new Set(told.map((row) => JSON.stringify(row)))
    expect(found.filter((row) => !known.has(JSON.stringify(row)))).toEqual([])
    const lowest = await firstOf(
      "SELECT min(confidence) AS n FROM (FROM events WHERE event_date IS NOT NULL ORDER BY confidence DESC LIMIT 50)"
    )
    const shown = `'${found.map((row) => row.event_id).join("','")}'`
    expect(await firstOf(`SELECT min(confidence) AS n FROM events WHERE event_id IN (${shown})`)).toBe(lowest)
  })

  it("says nothing of the machine, its paths or its clock", () => {
    const text = Fs.readFileSync(path, "utf8")
    expect(text).not.toContain(workspace.folder)
    expect(text).not.toContain(String(new Date().getFullYear()))
  })
})

interface ParentNode {
  readonly querySelector: (selector: string) => Cell & ParentNode
}

describe("kawat report", () => {
  it("draws the same bytes again", () => {
    const before = bytes()
    const outcome = report()
    expect(outcome).toEqual({
      code: 0,
      text: "Drew the report /home/you/kawat/out/report.html; open it in a browser.\n"
    })
    expect(bytes()).toBe(before)
  })

  it("tells a program where the page is and how large", () => {
    const { text } = report("--json")
    expect(JSON.parse(text)).toEqual({
      event: "report",
      path: "/home/you/kawat/out/report.html",
      bytes: Fs.statSync(path).size
    })
  })

  it("says that nothing is published where nothing is", () => {
    expect(report("--out kosong")).toEqual({
      code: 1,
      text: "kawat: Nothing is published in /home/you/kawat/kosong; run `kawat run` first.\n"
    })
  })

  it("never leaves the page of other tables beside the new ones", () => {
    workspace.sh(
      "cp raw/sample/15-natuna.txt raw/sample/15-natuna-lain.txt && node pipelines/kawat.js run --raw raw/sample --quiet"
    )
    expect(Fs.existsSync(path)).toBe(false)
    expect(report("--quiet")).toEqual({ code: 0, text: "" })
    expect(Fs.readFileSync(path, "utf8")).toContain("<h1>40 articles,")
  })
})
