import { describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import Papa from "papaparse"

/**
 * What a reader found in cleaned articles of a public corpus, picked by hash over all its outlets: sample 1 before
 * the causes of its dirt were mended, sample 2 after. `lines` are the lines that were kept; one is dirt when it holds
 * words that are not the article's (stray commas and quotation marks aside), and a line of the article that was dropped
 * is lost. Sample 1 was read in full; of lines over 330 characters in sample 2 only the two ends. The texts are not kept.
 */
interface Judgement {
  readonly sample: string
  readonly source_path: string
  readonly lines: string
  readonly dirt: string
  readonly lost: string
  readonly reason: string
}

const { data } = Papa.parse<Judgement>(Fs.readFileSync(Path.join(import.meta.dirname, "judgements.csv"), "utf8"), {
  header: true,
  skipEmptyLines: true
})
const sum = (rows: ReadonlyArray<Judgement>, column: "lines" | "dirt" | "lost"): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0)

describe("cleaned articles that a reader judged line by line", () => {
  it("are two hundred and more, of fourteen outlets, each once", () => {
    const paths = data.map((row) => row.source_path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(data.filter((row) => row.sample === "1")).toHaveLength(200)
    expect(new Set(paths.map((path) => path.split("/")[0])).size).toBe(14)
  })

  it.each(["1", "2"])("hold at most 1 % of dirt and lost at most 0.5 % of their lines in sample %s", (sample) => {
    const rows = data.filter((row) => row.sample === sample)
    expect(sum(rows, "dirt") / sum(rows, "lines")).toBeLessThanOrEqual(0.01)
    expect(sum(rows, "lost") / sum(rows, "lines")).toBeLessThanOrEqual(0.005)
  })

  it("name a reason for every line that was judged wrong", () => {
    for (const row of data) expect(row.reason !== "", row.source_path).toBe(row.dirt !== "0" || row.lost !== "0")
  })
})
