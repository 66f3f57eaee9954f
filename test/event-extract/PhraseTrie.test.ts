import { describe, expect, it } from "vitest"
import { PhraseTrie } from "../../pipelines/event-extract/text/PhraseTrie.ts"
import { tokenize } from "../../pipelines/event-extract/text/Token.ts"

const trie = new PhraseTrie<string>()
for (const phrase of ["Uni Eropa", "Uni", "Uni Emirat Arab", "Kim Jong-un", "Qur'an", "Türkiye", "AS"])
  trie.insert(phrase, phrase)

const longest = (text: string, accept: (value: string) => boolean = () => true) =>
  trie.longest(tokenize(text), 0, accept)

describe("a dictionary of phrases", () => {
  it.each([
    ["prefers the longest phrase", "Uni Emirat Arab dan", "Uni Emirat Arab", 3],
    ["falls back to the longest phrase that is complete", "Uni Emirat Serikat", "Uni", 1],
    ["cuts hyphens in text and lexicon alike", "kim jong-un pergi", "Kim Jong-un", 4],
    ["keeps apostrophes in text and lexicon alike", "qur'an itu", "Qur'an", 1],
    ["sees through case and diacritics", "TURKIYE kini", "Türkiye", 1]
  ])("%s", (_, text, value, end) => expect(longest(text)).toEqual({ values: [value], end }))

  it("finds nothing where only the beginning of a phrase stands", () => {
    expect(longest("Kim Jong")).toBeNull()
  })

  it("finds nothing before the token that is asked for", () => {
    expect(trie.longest(tokenize("Uni Eropa"), 1, () => true)).toBeNull()
  })

  it("lets a refused long phrase give way to a shorter one", () => {
    expect(longest("Uni Eropa", (value) => value !== "Uni Eropa")).toEqual({ values: ["Uni"], end: 1 })
  })

  it("tells a refusal which tokens are covered", () => {
    const seen: Array<readonly [number, number]> = []
    trie.longest(tokenize("di Uni Eropa"), 1, (_, at, end) => {
      seen.push([at, end])
      return false
    })
    expect(seen).toEqual([
      [1, 2],
      [1, 3]
    ])
  })

  it("keeps every value of one phrase, in the order of their entry", () => {
    const shared = new PhraseTrie<number>()
    shared.insert("Georgia", 1)
    shared.insert("georgia", 2)
    expect(shared.longest(tokenize("Georgia"), 0, () => true)?.values).toEqual([1, 2])
  })

  it("takes no phrase without a token, which would match everywhere", () => {
    const empty = new PhraseTrie<number>()
    empty.insert("  ", 1)
    expect(empty.longest(tokenize("apa saja"), 0, () => true)).toBeNull()
  })
})
