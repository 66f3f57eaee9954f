import { describe, expect, it } from "vitest"
import type { Section } from "../../pipelines/event-extract/text/Document.ts"
import type { Candidate } from "../../pipelines/event-extract/names/Candidate.ts"
import { act, candidatesOf, mentionsOf } from "./Pack.ts"

const summary = (candidate: Candidate | undefined) => {
  if (candidate === undefined) return undefined
  const { affiliations, reference, roleTitle, sector } = candidate
  return {
    kind: reference.kind,
    name:
      reference.kind === "name"
        ? reference.entry.name
        : reference.kind === "person"
          ? (reference.known?.name ?? reference.name)
          : reference.kind === "body" || reference.kind === "collective"
            ? reference.nameEn
            : null,
    roleTitle,
    sector,
    of: affiliations.map((one) => one.entry.name)
  }
}
/** The first candidate of a text. */
const first = (text: string, field: Section["field"] = "body") => summary(candidatesOf(text, field)[0])
const kinds = (text: string, field: Section["field"] = "body") =>
  candidatesOf(text, field).map((one) => one.reference.kind)

describe("a title with a name", () => {
  it.each([
    ["title, state, name", "Menteri Luar Negeri AS Antony Blinken tiba.", "Menteri Luar Negeri", ["United States"]],
    [
      "a short form of the state in brackets",
      "Presiden Amerika Serikat (AS) Joe Biden tiba.",
      "Presiden",
      ["United States"]
    ],
    [
      "a short form of the title in brackets",
      "Menteri Luar Negeri (Menlu) AS Antony Blinken tiba.",
      "Menteri Luar Negeri",
      ["United States"]
    ],
    ["no state", "Presiden Joe Biden tiba.", "Presiden", []],
    ["a past office", "Mantan Presiden AS Barack Obama tiba.", "Mantan Presiden", ["United States"]],
    ["an adjective", "Presiden terpilih AS Joe Biden tiba.", "Presiden terpilih", ["United States"]]
  ])("is a person: %s", (_, text, roleTitle, of) => {
    expect(first(text)).toMatchObject({ kind: "person", roleTitle, of })
  })

  it("may have a portfolio between", () => {
    expect(first("Menteri Urusan Eropa dan Luar Negeri Prancis Jean-Yves Le Drian tiba.")).toMatchObject({
      kind: "person",
      name: "Jean-Yves Le Drian",
      of: ["France"]
    })
  })

  it("may speak for a body of its state", () => {
    const [candidate] = candidatesOf("Juru bicara militer Iran Rostam Karimpur tiba.")
    expect(summary(candidate)).toMatchObject({ kind: "person", name: "Rostam Karimpur", of: ["Iran"] })
  })

  it("may belong to a state and be sent to an organisation", () => {
    expect(first("Duta Besar Iran untuk PBB Rostam Karimpur tiba.")).toMatchObject({
      name: "Rostam Karimpur",
      of: ["Iran", "United Nations"]
    })
  })

  it("takes a name that no gazetteer knows", () => {
    expect(first("Menteri Pertahanan Peru Wilmer Quispesolano tiba.")).toMatchObject({
      kind: "person",
      name: "Wilmer Quispesolano",
      roleTitle: "Menteri Pertahanan"
    })
  })

  it("takes a name behind a comma", () => {
    expect(first("Menteri Pertahanan Peru, Wilmer Quispesolano, tiba.")).toMatchObject({
      kind: "person",
      name: "Wilmer Quispesolano"
    })
  })
})

describe("an office with an apposed rank and name", () => {
  it("is that person, whose rank is no part of the name", () => {
    expect(first("Panglima Militer Peru, Marsekal Lapangan Wilmer Quispesolano, tiba.")).toMatchObject({
      kind: "person",
      name: "Wilmer Quispesolano",
      of: ["Peru"]
    })
  })
})

describe("a name with a title behind it", () => {
  it("is a person with that office", () => {
    expect(first("Antony Blinken, Menteri Luar Negeri AS, tiba.")).toEqual({
      kind: "person",
      name: "Antony Blinken",
      roleTitle: "Menteri Luar Negeri",
      sector: "GOV",
      of: ["United States"]
    })
  })

  it("waits for the document when no gazetteer knows it", () => {
    expect(first("Wilmer Quispesolano, Menteri Pertahanan Peru, tiba.")).toMatchObject({
      kind: "pending",
      roleTitle: "Menteri Pertahanan",
      of: ["Peru"]
    })
  })

  it("does not take the title of the next person", () => {
    expect(candidatesOf("Joe Biden, Presiden Prancis Emmanuel Macron dan Peru").map(summary)).toMatchObject([
      { name: "Joe Biden", roleTitle: null },
      { name: "Emmanuel Macron", roleTitle: "Presiden" },
      { name: "Peru" }
    ])
  })
})

describe("an office without a name", () => {
  it("belongs to its state", () => {
    expect(first("Presiden Peru menolak.")).toMatchObject({ kind: "office", roleTitle: "Presiden", of: ["Peru"] })
  })

  it("is definite with itu", () => {
    expect(candidatesOf("Presiden Peru itu menolak.")[0]?.reference).toEqual({ kind: "office", definite: true })
  })
})

describe("a body of a state", () => {
  it.each([
    [
      "a ministry is an organisation of its own",
      "Kementerian Luar Negeri Peru menolak.",
      { kind: "body", of: ["Peru"] }
    ],
    ["a government stands for its state", "Pemerintah Peru menolak.", { kind: "body", sector: "GOV", of: ["Peru"] }],
    ["a military keeps its sector", "Militer Peru menolak.", { kind: "body", sector: "MIL", of: ["Peru"] }]
  ])("%s", (_, text, expected) => expect(first(text)).toMatchObject(expected))

  it("may be called by its leader, whose name is kept for the document to resolve", () => {
    expect(candidatesOf("Pemerintahan Trump menolak.")[0]?.reference).toMatchObject({ kind: "body", owner: ["trump"] })
  })
})

describe("a collective noun", () => {
  it.each([
    ["with its state", "Pengunjuk rasa Hong Kong menolak.", { name: "protesters", sector: "CVL", of: ["Hong Kong"] }],
    ["without a state", "Para pengungsi menolak.", { sector: "REF", of: [] }]
  ])("is a group %s", (_, text, expected) => {
    expect(first(text)).toMatchObject({ kind: "collective", ...expected })
  })

  it("may name its state itself", () => {
    expect(candidatesOf("WNI di Sudan pulang.")[0]?.reference).toMatchObject({ kind: "collective", country: "IDN" })
  })
})

describe("a name of the gazetteer", () => {
  it.each([
    ["a state", "Peru menolak.", "Peru"],
    ["a seat of power", "Gedung Putih menolak.", "White House"],
    ["an organisation of states", "NATO menolak.", "NATO"],
    ["a name with a hyphen", "Kim Jong-un menolak.", "Kim Jong Un"],
    ["a name with a particle", "Mohammed bin Salman menolak.", "Mohammed bin Salman"]
  ])("%s", (_, text, name) => expect(first(text)).toMatchObject({ name }))

  it("needs its capitals: AS is a state and as an axle", () => {
    expect(first("AS menolak.")).toMatchObject({ name: "United States" })
    expect(candidatesOf("poros as roda")).toEqual([])
  })

  it("is found on both sides of a hyphen", () => {
    expect(candidatesOf("konflik AS-Iran").map(summary)).toMatchObject([{ name: "United States" }, { name: "Iran" }])
  })
})

describe("what nothing explains", () => {
  it("waits as a run of capitals", () => {
    expect(kinds("Kemarin Wilmer Quispesolano datang.")).toEqual(["pending"])
  })

  it("is nothing in lower case", () => expect(candidatesOf("orang itu datang lagi")).toEqual([]))

  it("ends before the verb of a headline", () => {
    const [name] = candidatesOf("Quispesolano Tolak Usul Peru", "title")
    expect(name).toMatchObject({ nameStart: 0, nameEnd: 1, reference: { kind: "pending" } })
  })
})

describe("a small particle that a hyphen joins to a name", () => {
  it("belongs to the name, so that what stands before it governs both", () => {
    expect(act("bekerja sama", "Kanada bekerja sama dengan al-Qaeda.")).toMatchObject({
      actors: ["Canada", "al-Qaeda"]
    })
    expect(act("menyerang", "Menurut al-Assad, Kanada menyerang Kuba.").actors).toEqual(["Canada"])
  })

  it("is no abbreviation: a small al is no navy", () => {
    expect(mentionsOf("Kanada bertemu al-Assad.").map(({ name }) => name)).toEqual(["Canada", "Bashar al-Assad"])
  })
})
