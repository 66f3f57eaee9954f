import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { featuresOf, FeatureReader } from "../../pipelines/language-tag/Features.ts"
import { loadModel } from "../../pipelines/language-tag/Model.ts"
import { score } from "../../pipelines/language-tag/Score.ts"
import { addPairs, addSums, makeWeights, mostRows } from "../../pipelines/language-tag/Weights.ts"

const bytes = readFileSync(new URL("../../pipelines/language-tag/model.bin", import.meta.url))
const model = loadModel(bytes)
const latin = model.scripts.scripts.indexOf("Latn") + 1

/** Made-up words, more than a group keeps the sums of; every tenth is longer than those that are kept. */
const words = Array.from({ length: 20_000 }, (_, i) => {
  const letters = (i * 7919 + 100_003).toString(26).replace(/\d/g, (digit) => "uvwxyzaeio"[Number(digit)] as string)
  return i % 10 === 0 ? letters.repeat(5) : letters
})

const firstWord = (text: string): string => {
  const reader = new FeatureReader(1 << 16)
  reader.next(text, 0, text.length, model.scripts.ofUnit, latin)
  return String.fromCharCode(...reader.word.subarray(0, reader.length))
}

describe("featuresOf", () => {
  it("counts as many features as are found in a word of any length", () => {
    const reader = new FeatureReader(1 << 16)
    for (let letters = 1; letters <= 61; letters++) {
      reader.read("a".repeat(letters), 0, letters, model.scripts.ofUnit, latin)
      expect([letters, featuresOf(reader.length)]).toEqual([letters, reader.size])
    }
  })
})

describe("a word", () => {
  it("keeps an apostrophe between two letters and none at its end", () => {
    expect(firstWord("12 ma'af, pak")).toBe("_ma'af_")
    expect(firstWord("jum’at’' ini")).toBe("_jum'at_")
    expect(firstWord("'n' ")).toBe("_n_")
  })

  it("is not there where no letter is", () => {
    expect(firstWord("12.30 ''")).toBe("")
  })
})

describe("the weights of two languages in one number", () => {
  const levels = Array.from({ length: 16 }, (_, i) => [-127, 127, 0, -1][i % 4] as number)
  const weights = makeWeights(
    { languages: ["a", "b", "c"], buckets: 2, levels, offset: 1 },
    Uint8Array.of(9, 0x10, 0x03)
  )
  const added = (times: number): ReadonlyArray<number> => {
    const pairs = new Int32Array(2)
    const sums = new Int32Array(4)
    for (let i = 0; i < times; i++) addPairs(pairs, 0, weights, 2)
    addSums(sums, pairs, 0)
    return [...sums].slice(0, 3)
  }

  it("are added up apart, up to the most rows that a number holds", () => {
    expect(added(1)).toEqual([-127, 127, -1])
    expect(added(mostRows)).toEqual([-127 * mostRows, 127 * mostRows, -mostRows])
  })
})

describe("score", () => {
  const group = model.groups.find(({ script }) => script === latin - 1)

  it("finds the same for a word whose sums are kept, were given up, or were never kept", () => {
    if (group === undefined) throw new Error("no group of Latin letters")
    const texts = Array.from({ length: words.length / 20 }, (_, i) => words.slice(20 * i, 20 * i + 20).join(" "))
    const first = texts.map((text) => score(text, group, model))
    expect(texts.map((text) => score(text, group, model))).toEqual(first)
    for (const at of [0, 77, 999]) {
      const fresh = loadModel(bytes)
      const same = fresh.groups.find(({ script }) => script === group.script)
      expect(score(texts[at] as string, same as typeof group, fresh)).toEqual(first[at])
    }
  })
})
