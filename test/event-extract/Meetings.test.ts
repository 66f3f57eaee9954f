import { describe, expect, it } from "vitest"
import { read } from "./Pack.ts"

/** Actors in every reading of the first act of a type in a body. */
const actorsOf = (body: string, type: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => one.type === type)
  return (report?.hypotheses ?? []).map(({ draft }) => draft.actors.map(({ entity }) => entity.name).join())
}

describe("a state that is only talked about", () => {
  it.each([
    ["the object of a verb of talk", "Presiden Kanada bertemu di Ottawa untuk membahas Kuba."],
    ["behind a preposition of topic", "Presiden Kanada menggelar pertemuan soal Kuba."]
  ])("takes no part in the meeting: %s", (_, body) => {
    expect(actorsOf(body, "CONSULT")).toEqual(["Canada"])
  })

  it("leaves the parties that are named beside it", () => {
    expect(actorsOf("Presiden Kanada membahas Kuba dengan Peru.", "CONSULT")).toEqual(["Canada,Peru"])
  })
})

describe("a visit that only tells the occasion of what is said", () => {
  it("is not done to who says it", () => {
    const { reports } = read("Komentar Presiden Kanada disampaikan di sela kunjungannya ke Kuba.")
    const visit = reports.find(({ type }) => type === "CONSULT")
    const visited = (visit?.hypotheses ?? []).flatMap(({ draft }) => draft.recipients.map(({ entity }) => entity.name))
    expect(visited).not.toContain("Canada")
  })
})

describe("a visit or call", () => {
  it("is hosted by who receives a leader", () => {
    const [report] = read("Presiden Kanada menerima Menteri Luar Negeri Kuba di Ottawa.").reports
    const [reading] = report?.hypotheses ?? []
    expect(report?.type).toBe("CONSULT")
    expect(reading?.draft.actors.map(({ country }) => country)).toEqual(["CUB"])
    expect(reading?.draft.recipients.map(({ country }) => country)).toEqual(["CAN"])
  })

  it("is none where a letter is received", () => {
    expect(read("Presiden Kanada menerima surat dari Presiden Kuba.").reports).toEqual([])
  })

  it("has the party that stands between the words of its verb", () => {
    expect(actorsOf("Presiden Kanada berbicara dengan Putin lewat telepon.", "CONSULT")).toEqual([
      "Canada,Vladimir Putin"
    ])
  })
})
