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
