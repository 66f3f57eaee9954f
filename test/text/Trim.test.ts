import { describe, expect, it } from "@effect/vitest"
import * as fc from "fast-check"
import { splitTrimmed, trimSigns } from "../../pipelines/text/Trim.ts"

const sign = /[^\p{L}\p{N}]/u

describe("trimSigns", () => {
  it("takes signs off both ends and leaves those within", () => {
    expect(trimSigns("“(Rina-Contoh)…", sign)).toBe("Rina-Contoh")
    expect(trimSigns("…!?", sign)).toBe("")
  })

  it("can treat the ends differently", () => {
    expect(trimSigns("..Drs..", /[.]/, /[,]/)).toBe("Drs..")
  })

  it("does what the two anchored patterns do, on any text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "𝒂", "7", ".", "“", "🙂", "\ud835", " ") })
    fc.assert(
      fc.property(text, (any) => {
        expect(trimSigns(any, sign)).toBe(any.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N}]+$/u, ""))
      })
    )
  })
})

describe("splitTrimmed", () => {
  it("gives the parts without the blanks around the separators", () => {
    expect(splitTrimmed("Home  >  Dunia/ Asia", /[>/]/)).toEqual(["Home", "Dunia", "Asia"])
  })
})
