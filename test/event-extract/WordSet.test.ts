import { describe, expect, it } from "vitest"
import { tokenize } from "../../pipelines/event-extract/text/Token.ts"
import { WordSet } from "../../pipelines/event-extract/language/WordSet.ts"
import { pack } from "./Pack.ts"

const set = new WordSet(["sanksi", "uji coba", "uji coba rudal", "AS"])
const wordsOf = (text: string) => tokenize(text).map(({ lower }) => pack.wordOf(lower))
const length = (text: string, at = 0): number => set.matchLength(wordsOf(text), at)

describe("a set of words and phrases", () => {
  it.each([
    ["covers a word", "sanksi baru", 1],
    ["covers a word with a clitic", "sanksinya", 1],
    ["covers a word in any case", "SANKSI", 1],
    ["covers a phrase by its tokens", "uji coba senjata", 2],
    ["covers no half of a phrase", "uji materi", 0],
    ["covers no longer word that begins alike", "sanksiku-sanksiku", 1],
    ["covers nothing else", "serangan", 0]
  ])("%s", (_, text, expected) => expect(length(text)).toBe(expected))

  it("prefers the longer of two phrases that begin alike", () => {
    expect(length("uji coba rudal")).toBe(3)
  })

  it("covers nothing behind the text's end", () => expect(length("sanksi", 1)).toBe(0))

  it("occurs between two tokens only when a member begins there", () => {
    const words = wordsOf("mereka menjatuhkan sanksi baru")
    expect(set.occurs(words, 0, 3)).toBe(true)
    expect(set.occurs(words, 0, 2)).toBe(false)
    expect(set.occurs(words, 3, 4)).toBe(false)
  })

  it("knows that it is empty", () => {
    expect(new WordSet([]).empty).toBe(true)
    expect(new WordSet([" "]).empty).toBe(true)
    expect(set.empty).toBe(false)
  })
})
