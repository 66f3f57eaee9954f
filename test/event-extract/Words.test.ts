import { describe, expect, it } from "vitest"
import { pack } from "./Pack.ts"

const { wordOf } = pack

describe("what the lexicons say of a word", () => {
  it.each([
    ["a preposition", "dengan", "preposition"],
    ["a verb of the lexicon", "mengutuk", "verb"],
    ["a verb by its prefix alone", "mengkerdilkan", "verb"],
    ["any other word", "meja", "noun"]
  ])("is that %s is one", (_, lower, tag) => expect(wordOf(lower).tag).toBe(tag))

  it("is asked of the word without its clitic where the word itself is not listed", () => {
    expect(wordOf("serangannya")).toMatchObject({ bare: "serangan", possessed: true })
    expect(wordOf("serangannya").forms).toBe(wordOf("serangan").forms)
    expect(wordOf("serangan")).toMatchObject({ bare: null, possessed: false })
  })

  it.each([
    ["names a source", "menurut", "named"],
    ["means the source named before", "menurutnya", "last"],
    ["has nothing to do with one", "serangannya", null]
  ])("is whether it %s", (_, lower, source) => expect(wordOf(lower).source).toBe(source))

  it("is whether it tells that somebody speaks, with a clitic too", () =>
    expect(["mengatakan", "ujarnya", "serangan"].map((lower) => wordOf(lower).speaks)).toEqual([true, true, false]))

  it("is whether a date may begin with it", () =>
    expect(["kemarin", "pekan", "meja"].map((lower) => wordOf(lower).opensDate)).toEqual([true, true, false]))

  it("is nothing for a word that no lexicon lists", () =>
    expect(wordOf("meja")).toMatchObject({ forms: [], topics: [], approximates: false }))
})
