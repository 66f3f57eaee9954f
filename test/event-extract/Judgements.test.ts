import { describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import Papa from "papaparse"

/**
 * What two independent readings found of two times 100 events, drawn by hash of their place from 1,000 articles of a
 * public corpus, of all sections, which too were drawn by hash. `draw` is "all" for articles of the whole corpus, of
 * which two in five had taught the model, and "unseen" for articles of one half of it, coded with weights fitted on
 * the other half, at the thresholds of the model. An event is right when the text reports the act with at least one right actor and, where one is given, one right recipient.
 * `article` is the corpus's id; `event` names the field in which the trigger stands, where it starts in the title or the
 * clean body in UTF-16 units, and its rule. The texts are not kept.
 */
interface Judgement {
  readonly draw: "all" | "unseen"
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
type Draw = ReadonlyArray<Judgement>
const isRight = (row: Judgement): boolean => row.first === "right" && row.second === "right"
const share = (rows: Draw): number => rows.filter(isRight).length / rows.length

describe("events of random articles that were judged twice", () => {
  it.each(["all", "unseen"])("are a hundred of each draw, each once: %s", (draw) => {
    const drawn = data.filter((row) => row.draw === draw)
    expect(new Set(drawn.map((row) => `${row.article} ${row.event}`)).size).toBe(100)
    expect(drawn).toHaveLength(100)
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
    const all = data.filter(({ draw }) => draw === "all")
    const unseen = data.filter(({ draw }) => draw === "unseen")
    const sure = (rows: Draw) => share(rows.filter((row) => Number(row.confidence) >= 0.8))
    expect([share(all), share(unseen)]).toEqual([0.84, 0.83])
    expect([sure(all), sure(unseen)]).toEqual([55 / 62, 52 / 53])
  })
})
