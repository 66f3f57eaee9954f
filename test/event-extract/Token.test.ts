import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { tokenize } from "../../pipelines/event-extract/text/Token.ts"

const texts = (text: string): ReadonlyArray<string> => tokenize(text).map((token) => token.text)
const first = (text: string) => tokenize(text)[0]

describe("where a token ends", () => {
  it.each([
    [
      "a hyphen stands alone, so that both states of a pair are words",
      "konflik AS-Iran",
      ["konflik", "AS", "-", "Iran"]
    ],
    ["so a doubled plural is three tokens", "negara-negara Teluk", ["negara", "-", "negara", "Teluk"]],
    ["so a hyphenated name is matched by its parts", "Kim Jong-un", ["Kim", "Jong", "-", "un"]],
    ["an apostrophe inside a word belongs to it", "hari Jum'at", ["hari", "Jum'at"]],
    ["and so does a curly one", "umat Qur’an", ["umat", "Qur’an"]],
    ["an apostrophe at a word's edge does not", "'damai'", ["'", "damai", "'"]],
    ["a full stop inside a word belongs to it", "laman Kompas.com", ["laman", "Kompas.com"]],
    ["a full stop that ends a sentence does not", "Mereka pergi.", ["Mereka", "pergi", "."]],
    ["a thousands mark stays in its number", "3.000 tentara", ["3.000", "tentara"]],
    ["a decimal comma stays in its number", "7,5 persen", ["7,5", "persen"]],
    ["a comma behind a number that ends a phrase does not", "pada 2014, Iran", ["pada", "2014", ",", "Iran"]],
    ["a comma without a space divides words", "Iran,Irak", ["Iran", ",", "Irak"]],
    ["slashes divide the numbers of a date", "(21/2/2022)", ["(", "21", "/", "2", "/", "2022", ")"]],
    ["letters and digits make one word", "jet F16 dan G20", ["jet", "F16", "dan", "G20"]],
    ["accented letters are letters", "Türkiye, São Tomé", ["Türkiye", ",", "São", "Tomé"]],
    ["curly quotes and dashes are marks", "“Tidak” — kata", ["“", "Tidak", "”", "—", "kata"]],
    ["a no-break space divides words", "Uni\u00a0Eropa", ["Uni", "Eropa"]],
    ["white space alone gives none", " \n\t ", []]
  ])("%s", (_, text, expected) => {
    expect(texts(text)).toEqual(expected)
  })
})

describe("what a token says about itself", () => {
  it("compares words in lower case and without diacritics", () => {
    expect(first("Türkiye")).toMatchObject({ text: "Türkiye", lower: "turkiye" })
  })

  it.each([
    ["a name has a capital", "Iran", { capital: true, acronym: false, kind: "word" }],
    ["two capitals make an acronym", "AS", { capital: true, acronym: true, kind: "word" }],
    ["one capital letter makes none", "F", { capital: true, acronym: false, kind: "word" }],
    ["a digit does not spoil an acronym", "G20", { capital: true, acronym: false, kind: "word" }],
    ["figures are numbers", "3.000", { capital: false, acronym: false, kind: "number" }],
    ["a figure with a letter is a word", "2nd", { capital: false, acronym: false, kind: "word" }],
    ["punctuation is a mark", "(", { capital: false, acronym: false, kind: "mark" }]
  ])("%s", (_, text, expected) => {
    expect(first(text)).toMatchObject(expected)
  })

  it("knows whether a space stands before it, so that AS-Iran and AS - Iran differ", () => {
    expect(tokenize("AS-Iran").map((token) => token.glued)).toEqual([false, true, true])
    expect(tokenize("AS - Iran").map((token) => token.glued)).toEqual([false, false, false])
  })

  it("gives offsets into the text, also when it reads a part of it", () => {
    const text = "Presiden Iran pergi"
    const tokens = tokenize(text, 9, 13)
    expect(tokens).toMatchObject([{ text: "Iran", start: 9, end: 13 }])
  })

  it("counts offsets in UTF-16 units, an emoji as two", () => {
    const iran = tokenize("😀 Iran").find((token) => token.text === "Iran")
    expect(iran).toMatchObject({ start: 3, end: 7 })
  })
})

describe("any text", () => {
  it("is cut into tokens in order that repeat its characters and leave out only white space", () => {
    const spaces = /^[ \n\t\r\u00a0]*$/
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let at = 0
        let isFaithful = true
        for (const token of tokenize(text)) {
          isFaithful &&= token.end > token.start && token.start >= at
          isFaithful &&= text.slice(token.start, token.end) === token.text && spaces.test(text.slice(at, token.start))
          at = token.end
        }
        return isFaithful && spaces.test(text.slice(at))
      })
    )
  })
})
