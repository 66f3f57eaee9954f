import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { open } from "../../pipelines/duckdb/Database.ts"
import { safe, safeText } from "../../pipelines/export/SpreadsheetSafe.ts"

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫", "−"]
const before = ["", " ", "\t", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u202e", " \u00a0\t "]
const breaks = ["\n", "\r\n", "\r", "\u2028", "\u0085", "\n\n"]

const live: ReadonlyArray<string> = [
  ...signs.flatMap((sign) => before.map((space) => `${space}${sign}1+1`)),
  ...breaks.map((end) => `Presiden berpidato.${end}=HYPERLINK("http://contoh.example")`),
  ...breaks.map((end) => `=1${end}+2${end}aman${end}\u00a0@SUM(A1)`),
  "=cmd|' /C calc'!A0",
  "aman;=1+1",
  'aman; "=1+1"',
  'Rapat dibuka.;\u00a0""@SUM(A1);"-2"',
  '"=1+1"',
  "'=1+1",
  "''\n'=2"
]
const calm = [
  "",
  "Jakarta",
  "10-20 orang",
  "surat@contoh.example",
  "a = b",
  "'kutipan'",
  "baris satu\nbaris dua",
  "satu; dua - tiga",
  ";"
]

const lineIsLive = (line: string): boolean => /^[\s"\p{Cf}\u3164\u2800]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u.test(line)
const lines = (text: string) => text.split(/\r\n|[;\n\r\v\f\u0085\u2028\u2029]/)
const restored = (text: string) =>
  text.replace(/(^|[;\n\r\v\f\u0085\u2028\u2029])'('*[\s"\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/gu, "$1$2")

describe("safe", () => {
  it.each(live)("leaves no live line in %j", (text) => {
    expect(lines(safe(text)).filter(lineIsLive)).toEqual([])
  })

  it.each(live)("can be taken back for %j", (text) => {
    expect(restored(safe(text))).toBe(text)
  })

  it.each(calm)("leaves %j as it is", (text) => {
    expect(safe(text)).toBe(text)
  })
})

describe("safeText", () => {
  it.effect("does in DuckDB what safe does in JavaScript", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const database = yield* open({ folders: [], spillFolder: null, memoryLimit: "64MB", threads: 1 })
        for (const text of [...live, ...calm]) {
          const answer = yield* database.query(`SELECT ${safeText("cell")} FROM (SELECT $1::VARCHAR AS cell)`, text)
          expect(answer.rows[0]?.[0]).toBe(safe(text))
        }
      })
    )
  )
})
