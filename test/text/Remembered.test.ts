import { describe, expect, it } from "vitest"
import { longestRemembered, mostRemembered, remembered } from "../../pipelines/text/Remembered.ts"

/** A function of a word, and how often it was asked. */
const counted = () => {
  let asked = 0
  const length = remembered((word: string) => {
    asked++
    return word.length
  })
  return { length, asked: () => asked }
}

describe("an answer about a word", () => {
  it("is reckoned once", () => {
    const { asked, length } = counted()
    expect([length("kata"), length("kata"), length("kataku")]).toEqual([4, 4, 6])
    expect(asked()).toBe(2)
  })

  it("is of the word itself, whatever its letters", () => {
    const same = remembered((word: string) => word)
    const words = ["", "kata", "naïf", "a\u{1F600}b", "\ud800"]
    expect([...words.map(same), ...words.map(same)]).toEqual([...words, ...words])
  })

  it("may be that there is none", () => {
    let asked = 0
    const none = remembered(() => {
      asked++
      return null
    })
    expect([none("kata"), none("kata")]).toEqual([null, null])
    expect(asked).toBe(1)
  })

  it("is reckoned anew for a word that is too long to be one, so that no text is kept", () => {
    const { asked, length } = counted()
    const word = "a".repeat(longestRemembered + 1)
    expect([length(word), length(word)]).toEqual([word.length, word.length])
    expect(asked()).toBe(2)
  })

  it("is forgotten with all others when there are too many, and stays the same", () => {
    const { asked, length } = counted()
    for (let i = 0; i <= mostRemembered; i++) length(`k${i}`)
    expect(asked()).toBe(mostRemembered + 1)
    expect([length(`k${mostRemembered}`), length("k0")]).toEqual([6, 2])
    // The last was still known, the first no more.
    expect(asked()).toBe(mostRemembered + 2)
  })
})
