import { describe, expect, it } from "vitest"
import { ownSubjectOf } from "../../pipelines/event-extract/acts/OwnSubject.ts"
import { actOf, clausesOf, names, plain, read } from "./Pack.ts"

/** What stands as the subject of the last `verb` of a text, in its own sentence. */
const ownSubject = (verb: string, body: string): string => {
  const clauses = clausesOf(body)
  const { sentences, tokens } = clauses.section
  const at = tokens.findLastIndex((token) => token.lower === verb)
  const sentence = sentences.find((one) => at < one.to)
  if (sentence === undefined) throw new Error(`no ${verb} in "${body}"`)
  return ownSubjectOf(clauses, sentence, at, plain)
}

describe("a subject that no name tells", () => {
  it.each([
    ["menuntut", "Penjual sayur menuntut maaf.", "noun"],
    ["menuntut", "Meski Kanada diam, penjual di pasar masih menuntut maaf.", "noun"],
    ["menuntut", "Penjual yang tinggal di Peru menuntut maaf.", "noun"],
    ["menuntut", "Penjual itu marah karena diminta pergi setelah menuntut maaf.", "noun"],
    ["mengancam", "Keputusan itu mengancam Kanada.", "deed"],
    ["menuntut", "Ini menuntut maaf.", "pronoun"],
    ["menuntut", "Berbagai pihak menuntut maaf.", "noun"],
    ["menyerang", "Kanada belum tahu siapa yang menyerang Kuba.", "noun"],
    ["menyerang", "Kanada belum tahu siapa yang kembali menyerang Kuba.", "noun"],
    ["ditahan", "Beberapa waktu lalu, Kanada ditahan.", "none"],
    ["menuntut", "Kanada menuntut maaf.", "none"],
    ["menuntut", "Saat menuntut maaf.", "none"]
  ])("of %s in: %s", (verb, body, expected) => expect(ownSubject(verb, body)).toBe(expected))

  it("leaves no room for the subject of the sentence before, nor for who the article is about", () => {
    const report = read("Kanada memuji Peru. Penjual sayur mengutuk Kuba.").reports.find(
      (one) => actOf(one).trigger === "mengutuk"
    )
    expect(report?.hypotheses.flatMap(({ draft }) => names(draft.actors))).not.toContain("Canada")
  })
})
