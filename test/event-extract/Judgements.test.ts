import { describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import Papa from "papaparse"

/**
 * What two independent readings found of 200 events, 100 each drawn by hash of their place from two times 1,500 articles
 * of a public corpus, of all sections; the articles too were drawn by hash, and none of them taught the model. An event
 * is right when the text reports the act with at least one right actor and, where one is given, one right recipient.
 * `article` is the corpus's id; `event` names the field in which the trigger stands, where it starts in the title or the
 * clean body in UTF-16 units, and its rule. The texts are not kept.
 */
interface Judgement {
  readonly article: string
  readonly event: string
  readonly confidence: string
  readonly first: "right" | "wrong"
  readonly first_kind: string
  readonly first_reason: string
  readonly second: "right" | "wrong"
  readonly second_kind: string
  readonly second_reason: string
}

const { data } = Papa.parse<Judgement>(Fs.readFileSync(Path.join(import.meta.dirname, "judgements.csv"), "utf8"), {
  header: true,
  skipEmptyLines: true
})
const isRight = (row: Judgement): boolean => row.first === "right" && row.second === "right"
const share = (rows: ReadonlyArray<Judgement>): number => rows.filter(isRight).length / rows.length

describe("events of random articles that were judged twice", () => {
  it("are two hundred, each once", () => {
    expect(new Set(data.map((row) => `${row.article} ${row.event}`)).size).toBe(200)
    expect(data).toHaveLength(200)
  })

  it("name a kind of error and a reason wherever one says wrong", () => {
    for (const row of data) {
      expect(row.first_kind !== "", row.event).toBe(row.first === "wrong")
      expect(row.second_kind !== "", row.event).toBe(row.second === "wrong")
      expect(row.first_reason, row.event).not.toBe("")
      expect(row.second_reason, row.event).not.toBe("")
    }
  })

  it("are right in both readings as often as the README says", () => {
    expect(share(data)).toBe(0.765)
    expect(share(data.filter((row) => Number(row.confidence) >= 0.8))).toBeCloseTo(73 / 85)
  })
})
