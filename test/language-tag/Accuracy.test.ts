/**
 * Floors of the language figures on labelled sentences and real articles.
 *
 * Both sets lie outside the project; without them the tests are skipped. A
 * change that lowers a figure below its floor fails; raise a floor with the figure.
 */
import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { identify, loadModel } from "../../pipelines/language-tag/Identify.ts"
import { accuracies, macro, readSentences, share } from "./Measure.ts"

const shared = new URL("../../../shared/", import.meta.url)
const sentencesPath = new URL("langid/dev.tsv", shared)
const articlesPath = new URL("corpora/indo_news.jsonl.gz", shared)
const model = loadModel(readFileSync(new URL("../../pipelines/language-tag/model.bin", import.meta.url)))
const name = (text: string): string => identify(text, model).language

describe.skipIf(!existsSync(sentencesPath))("on the labelled sentences", () => {
  const unseen = existsSync(sentencesPath) ? readSentences(sentencesPath).filter(({ source }) => source !== "udhr") : []
  const found = accuracies(unseen, name)
  const of = (language: string): number => {
    const accuracy = found.find((candidate) => candidate.language === language)
    return accuracy === undefined ? 0 : share(accuracy)
  }

  it("names at least 97.5 of 100 sentences right, averaged over languages, none of them seen in training", () => {
    expect(macro(found)).toBeGreaterThanOrEqual(0.975)
  })

  it.each([
    ["ind", 0.93],
    ["zsm", 0.93],
    ["jav", 0.97],
    ["sun", 0.97],
    ["min", 0.96],
    ["ban", 0.93],
    ["ace", 0.95],
    ["bug", 0.98],
    ["mad", 0.94],
    ["bjn", 0.95],
    ["eng", 0.97]
  ])("keeps %s at %f or above", (language, floor) => {
    expect(of(language)).toBeGreaterThanOrEqual(floor)
  })

  it("is right at least nine times in ten where it states a confidence of 0.9", () => {
    const sure = unseen.filter(({ text }) => identify(text, model).confidence >= 0.9)
    const right = sure.filter(({ language, text }) => name(text) === language)
    expect(right.length / sure.length).toBeGreaterThanOrEqual(0.99)
  })
})

describe.skipIf(!existsSync(articlesPath))("on real Indonesian articles", () => {
  it("names at least 99.7 of 100 articles of 200 characters or more Indonesian", () => {
    const texts = gunzipSync(readFileSync(articlesPath))
      .toString("utf8")
      .trim()
      .split("\n")
      .filter((_, i) => i % 10 === 0)
      .map((line) => (JSON.parse(line) as { readonly text: string }).text)
      .filter((text) => text.length >= 200)
    const right = texts.filter((text) => name(text) === "ind")
    expect(right.length / texts.length).toBeGreaterThanOrEqual(0.997)
  })
})
