import { describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { readArticle } from "../../pipelines/event-extract/Reading.ts"
import { asLabelled, type WrittenText } from "../../pipelines/event-extract/train/Articles.ts"
import { countEvents, scores } from "../../pipelines/event-extract/train/Measure.ts"
import { pack } from "./Pack.ts"

/**
 * Plain news that was written for this project and coded by the codebook, by two writers of whose texts none has taught
 * the model or shown to anybody which rule was missing.
 */
const texts = Fs.readFileSync(Path.join(import.meta.dirname, "plain_texts.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): WrittenText => JSON.parse(line))
const readme = Fs.readFileSync(Path.join(import.meta.dirname, "../../README.md"), "utf8")

const three = (figure: number): string => figure.toFixed(3)

/** The row of the README's table for some of the texts, as they are coded now. */
const rowOf = (name: string, some: ReadonlyArray<WrittenText>): string => {
  const counts = some.map(asLabelled).map((article) => {
    const decided = readArticle(article.input, pack).reports.map((report) => ({ report, score: report.confidence }))
    return countEvents(article, decided, pack)
  })
  const { f1, precision, recall } = scores(counts)
  return `| ${some.length} ${name} | ${three(precision)} | ${three(recall)} | ${three(f1)} |`
}

describe("plain news that taught nothing", () => {
  it("is coded as well as the README says, sentence by sentence and in articles", () => {
    expect(readme).toContain(
      rowOf(
        "single sentences",
        texts.filter(({ title }) => title === null)
      )
    )
    expect(readme).toContain(
      rowOf(
        "articles",
        texts.filter(({ title }) => title !== null)
      )
    )
  })
})
