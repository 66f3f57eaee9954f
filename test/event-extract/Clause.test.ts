import { describe, expect, it } from "vitest"
import { textOf } from "../../pipelines/event-extract/text/Document.ts"
import { clausesOf } from "./Pack.ts"

/** Groups as "text slot governor". */
const groups = (body: string): ReadonlyArray<string> => {
  const clauses = clausesOf(body)
  return clauses.groups.map(({ end, slot, start }) => {
    const governor = slot.governor < 0 ? "" : ` ${clauses.section.tokens[slot.governor]?.text}`
    return `${textOf(clauses.section, start, end)}: ${slot.viaNoun ? "indirect " : ""}${slot.kind}${governor}`
  })
}

describe("the place of a noun phrase in its clause", () => {
  it.each([
    ["a phrase that opens a clause is its subject", "Kanada menolak usul itu.", ["Kanada: subject"]],
    ["a phrase behind a verb is its object", "Kanada mengutuk Kuba.", ["Kanada: subject", "Kuba: object mengutuk"]],
    [
      "with nouns between, it is the object by way of them",
      "Kanada mengutuk serangan Kuba.",
      ["Kanada: subject", "Kuba: indirect object mengutuk"]
    ],
    [
      "a phrase behind a preposition is oblique",
      "Kanada menolak usul dari Kuba.",
      ["Kanada: subject", "Kuba: oblique dari"]
    ],
    ["a phrase behind a passive verb is its agent", "Kuba dikutuk Kanada.", ["Kuba: subject", "Kanada: agent dikutuk"]],
    ["and so is one behind oleh", "Kuba dikutuk oleh Kanada.", ["Kuba: subject", "Kanada: agent oleh"]],
    ["a phrase behind a noun is its possessor", "Konflik Kuba berlanjut.", ["Kuba: indirect possessor Konflik"]],
    ["a phrase behind adalah is what the subject is", "Tujuan itu adalah Kuba.", ["Kuba: copula adalah"]],
    [
      "a comma begins a clause",
      "Kanada mengutuk Kuba, Peru tetap diam.",
      ["Kanada: subject", "Kuba: object mengutuk", "Peru: subject"]
    ],
    [
      "numbers and determiners are passed over",
      "Kanada mengutuk seluruh Kuba.",
      ["Kanada: subject", "Kuba: object mengutuk"]
    ]
  ])("%s", (_, body, expected) => expect(groups(body)).toEqual(expected))

  it("ends with its sentence", () => {
    expect(groups("Mereka mengutuk. Kuba menolak.")).toEqual(["Kuba: subject"])
  })
})

describe("an example", () => {
  it("takes the place of the group that it exemplifies", () => {
    expect(groups("Sejumlah negara, seperti Kanada, menolak usul itu.")).toContain("Kanada: indirect possessor negara")
    expect(groups("Peru mendesak beberapa tetangga termasuk Kanada.")).toContain("Kanada: indirect object mendesak")
  })
})

describe("coordinated phrases", () => {
  it.each([
    ["with dan", "Kanada dan Kuba bertemu.", ["Kanada dan Kuba: subject"]],
    ["with commas and dan", "Kanada, Kuba, dan Peru bertemu.", ["Kanada, Kuba, dan Peru: subject"]],
    ["with serta", "Kanada serta Kuba bertemu.", ["Kanada serta Kuba: subject"]],
    ["with a hyphen", "Perundingan Kanada-Kuba macet.", ["Kanada-Kuba: indirect possessor Perundingan"]]
  ])("%s are one group", (_, body, expected) => expect(groups(body)).toEqual(expected))

  it("with a comma alone are not one group", () => {
    expect(groups("Di Kanada, Kuba menolak.")).toHaveLength(2)
  })

  it("are two clauses when a verb follows the second and one governs the first", () => {
    expect(groups("Kanada mengutuk Kuba dan Peru mendukung Brasil.")).toEqual([
      "Kanada: subject",
      "Kuba: object mengutuk",
      "Peru: subject",
      "Brasil: object mendukung"
    ])
  })
})

describe("what a token is", () => {
  it("is told by its phrase, its function word, its form, else it is a noun", () => {
    const { section, tags } = clausesOf("Kanada dan sekutu mengutuk 3 serangan di Kuba.")
    expect(section.tokens.map((token, at) => [token.text, tags[at]])).toEqual([
      ["Kanada", "phrase"],
      ["dan", "conjunction"],
      ["sekutu", "phrase"],
      ["mengutuk", "verb"],
      ["3", "number"],
      ["serangan", "noun"],
      ["di", "preposition"],
      ["Kuba", "phrase"],
      [".", "mark"]
    ])
  })
})

describe("a place", () => {
  it("is marked, so that it acts for nobody", () => {
    const { groups: found } = clausesOf("Kanada dan Kuba bertemu di Laut Merah.")
    expect(found.map((group) => group.place)).toEqual([false, true])
  })
})

describe("a coordinator", () => {
  it.each([
    [
      "begins a clause where the one before has had its verb",
      "Kanada menemui Peru di sela-sela sidang PBB dan Kuba telah menolak.",
      "Kuba"
    ],
    ["joins two behind a noun that is itself the subject", "Kunjungan ke Peru dan Kuba akan ditunda.", "Peru dan Kuba"],
    ["joins two who are asked", "Kanada mendesak Peru dan Kuba menahan diri.", "Peru dan Kuba"],
    ["joins two of whom something is said", "Kanada mengatakan Peru dan Kuba akan pergi.", "Peru dan Kuba"]
  ])("%s", (_, body, expected) => {
    const { groups: found, section } = clausesOf(body)
    expect(found.map(({ end, start }) => textOf(section, start, end))).toContain(expected)
  })
})
