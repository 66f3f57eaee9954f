import { describe, expect, it } from "vitest"
import { speechAt } from "../../pipelines/event-extract/acts/Attribution.ts"
import { textOf } from "../../pipelines/event-extract/text/Document.ts"
import type { ExtractInput } from "../../pipelines/event-extract/Extraction.ts"
import { names, read } from "./Pack.ts"

/** Speeches of the body, or of the title when one is given. */
const speeches = (body: string, fields: Partial<ExtractInput> = {}) => {
  const { sections } = read(body, fields)
  const { section, speeches: found } = (fields.title === undefined ? sections[1] : sections[0]) as (typeof sections)[0]
  return found.map(({ cue, end, kind, speaker, start }) => ({
    kind,
    text: textOf(section, start, end),
    by: names(speaker),
    cue: cue < 0 ? null : section.tokens[cue]?.text
  }))
}

describe("a direct quotation", () => {
  it.each([
    ["behind it", '"Kami menolak usul itu," kata Presiden Peru.', "kata"],
    ["behind it, with a date", '"Kami menolak usul itu," ujar Presiden Peru, Senin (4/3/2024).', "ujar"],
    ["before it", 'Presiden Peru menegaskan, "Kami menolak usul itu."', "menegaskan"]
  ])("is by the party of the verb of speech %s", (_, body, cue) => {
    expect(speeches(body)).toMatchObject([{ kind: "direct", by: ["Peru"], cue }])
  })

  it("with -nya is by the speaker before", () => {
    const body = 'Peru menyatakan negaranya menolak usul itu. "Kuba menyerang kota kami," ujarnya.'
    expect(speeches(body).at(-1)).toMatchObject({ by: ["Peru"], cue: "ujarnya" })
  })

  it("with -nya is by the subject of the sentence before when nobody has spoken", () => {
    const body = 'Presiden Peru tiba di Lima. "Kuba menyerang kota kami," ujarnya.'
    expect(speeches(body)).toMatchObject([{ kind: "direct", by: ["Peru"] }])
  })

  it("is never by the subject inside of it", () => {
    expect(speeches('"Kuba menyerang kota kami," ujarnya.')).toMatchObject([{ by: [] }])
    expect(speeches('"Kuba menyerang kota kami," ujar seorang warga.')).toMatchObject([{ by: [] }])
  })

  it.each([
    ["a state's official without a name", '"Kami menolak," kata seorang pejabat senior Peru.', ["Peru"]],
    [
      "the name behind the description",
      '"Kami menolak," kata direktur lembaga itu, Presiden Joe Biden.',
      ["Joe Biden"]
    ],
    ["nobody who is only described", '"Kami menolak," kata pemilik toko di pasar.', []]
  ])("is by %s behind the verb", (_, body, by) => expect(speeches(body)).toMatchObject([{ by }]))

  it("with -nya is not by whoever spoke before somebody without a name", () => {
    const body = '"Kami marah," kata Presiden Peru. "Kami pergi," kata seorang lelaki. "Kami pulang," katanya.'
    expect(speeches(body).at(-1)?.by).not.toContain("Peru")
  })

  it("without a verb goes on with the speaker before", () => {
    const body = '"Kami menolak usul itu," kata Presiden Peru. "Kami pulang sekarang."'
    expect(speeches(body)).toMatchObject([
      { by: ["Peru"], cue: "kata" },
      { by: ["Peru"], cue: null, text: "Kami pulang sekarang." }
    ])
  })

  it("of two words is none", () => {
    expect(speeches('Peru setuju "secara prinsip" saja.')).toEqual([])
  })
})

describe("reported speech", () => {
  it.each([
    ["behind its verb", "Peru mengatakan bahwa Kuba menolak usul itu.", "bahwa Kuba menolak usul itu."],
    ["before kata", "Kuba menolak usul itu, kata Peru.", "Kuba menolak usul itu"],
    ["before kata with a date", "Kuba menolak usul itu, kata Peru, Senin (4/3/2024).", "Kuba menolak usul itu"],
    ["behind menurut", "Menurut Peru, Kuba menolak usul itu.", "Kuba menolak usul itu."],
    ["before menurut", "Kuba menolak usul itu, menurut Peru.", "Kuba menolak usul itu"],
    ["behind kata that opens a sentence", "Kata Presiden Peru, Kuba menolak usul itu.", "Kuba menolak usul itu."]
  ])("stands %s, without the commas around it", (_, body, text) => {
    expect(speeches(body)).toMatchObject([{ kind: "indirect", text, by: ["Peru"] }])
  })

  it("with katanya is by the subject of the sentence before", () => {
    expect(speeches("Presiden Peru tiba. Kuba menolak usul itu, katanya.")).toMatchObject([
      { by: ["Peru"], text: "Kuba menolak usul itu" }
    ])
  })

  it("of a headline's bare verb is by its subject", () => {
    expect(speeches("Peru.", { title: "Peru Tuduh Kuba Serang Kapal" })).toMatchObject([
      { by: ["Peru"], text: "Kuba Serang Kapal" }
    ])
  })
})

describe("the speech at a word", () => {
  it("is the innermost, and never that of the cue itself", () => {
    const outer = { kind: "indirect", start: 0, end: 20, speaker: [], cue: 3 } as const
    const inner = { kind: "direct", start: 5, end: 9, speaker: [], cue: -1 } as const
    expect(speechAt([outer, inner], 6)).toBe(inner)
    expect(speechAt([outer, inner], 9)).toBe(outer)
    expect(speechAt([outer, inner], 3)).toBeNull()
    expect(speechAt([outer, inner], 30)).toBeNull()
  })
})

describe("a colon in a headline", () => {
  it.each([
    ["closes who speaks", "Kanada: Kuba Harus Pergi", [{ by: ["Canada"], text: "Kuba Harus Pergi" }]],
    ["behind another clause too", "Kritik Peru, Kanada: Kuba Harus Pergi", [{ by: ["Canada"] }]],
    ["behind a thing closes nobody", "Serangan di Peru: Kuba Harus Pergi", []]
  ])("%s", (_, title, expected) => expect(speeches("Hujan turun.", { title })).toMatchObject(expected))

  it("makes telling of violence an allegation that the act itself names", () => {
    const reports = read("Hujan turun.", { title: "Kanada: Kuba Serang Peru" }).reports
    expect(reports.map(({ draft }) => draft.type)).toContain("ACCUSE")
    expect(reports.every(({ draft, read: { section } }) => section.tokens[draft.start]?.kind === "word")).toBe(true)
  })
})

describe("menurutnya", () => {
  it.each([
    ["at the start", "Presiden Peru berpidato. Menurutnya, Kuba harus pergi.", "Kuba harus pergi."],
    ["within the sentence", "Presiden Peru berpidato. Kuba, menurutnya, harus pergi.", "Kuba, menurutnya, harus pergi."]
  ])("gives its sentence to whoever spoke or acted before: %s", (_, body, text) => {
    expect(speeches(body)).toMatchObject([{ kind: "indirect", by: ["Peru"], text }])
  })
})
