import { describe, expect, it } from "vitest"
import { pack, sectionOf } from "./Pack.ts"

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

  it("is which phrases of names and parties may begin with it", () => {
    expect(wordOf("menteri").opens).toMatchObject({ title: true, name: false })
    expect(wordOf("kuba").opens).toMatchObject({ title: false, name: true })
    expect([wordOf("kuba"), wordOf("meja")].map(({ opensPhrase }) => opensPhrase)).toEqual([true, false])
  })

  it("is which of its forms may stand where the next word does, so that the others need not be tried", () => {
    const { forms, formsByNext } = wordOf("memberi")
    const next = formsByNext.byNext.get("bantuan") ?? []
    expect(next.length).toBeGreaterThan(0)
    expect(next.length).toBeLessThan(forms.length)
    expect(formsByNext.byNext.get("meja")).toBeUndefined()
  })

  it("is looked up once for the words of a section", () => {
    const { tokens } = sectionOf("Kuba memberi bantuan.")
    expect(pack.wordsOf(tokens)).toBe(pack.wordsOf(tokens))
    expect(pack.wordsOf(tokens).map(({ lower }) => lower)).toEqual(["kuba", "memberi", "bantuan", "."])
  })
})
