import { describe, expect, it } from "@effect/vitest"
import { readSentences, tokenSpans } from "./NerScore.ts"

const file = "Bank\tB-ORG\nContoh\tI-ORG\n,\tO\nkata\tO\nSari-Budi\tB-PER\n.\tO\n\nDi\tO\nKota\tB-LOC\n"

describe("readSentences", () => {
  const [first, second] = readSentences(file)

  it("joins tokens as they are printed", () => {
    expect(first?.text).toBe("Bank Contoh, kata Sari-Budi.")
    expect(first?.starts).toEqual([0, 5, 11, 13, 18, 27])
    expect(second?.text).toBe("Di Kota")
  })

  it("reads labels as spans of tokens", () => {
    expect(first?.names).toEqual([
      { kind: "ORG", from: 0, to: 2 },
      { kind: "PER", from: 4, to: 5 }
    ])
  })
})

describe("tokenSpans", () => {
  const sentence = readSentences(file)[0] as ReturnType<typeof readSentences>[number]

  it("widens a part of a token to the token, once", () => {
    expect(
      tokenSpans(sentence, [
        { kind: "PER", start: 18, end: 22 },
        { kind: "PER", start: 23, end: 27 }
      ])
    ).toEqual([{ kind: "PER", from: 4, to: 5 }])
  })

  it("keeps the longest of names within each other", () => {
    expect(
      tokenSpans(sentence, [
        { kind: "LOC", start: 5, end: 11 },
        { kind: "ORG", start: 0, end: 11 }
      ])
    ).toEqual([{ kind: "ORG", from: 0, to: 2 }])
  })
})
