/** Acts of force, punishment and protest as plain news words them: who moves, seizes, punishes or marches, and against whom. */
import { describe, expect, it } from "vitest"
import { acts, read } from "./Pack.ts"

const firstOf = (body: string) => {
  const [first] = acts(body)
  return first === undefined ? null : [first.type, first.actors, first.recipients]
}

/** Parties of all readings of the acts of a type. */
const readingsOf = (body: string, type: string) =>
  read(body)
    .reports.filter((report) => report.type === type)
    .flatMap(({ hypotheses }) =>
      hypotheses.map(({ draft }) => [
        draft.actors.map(({ country }) => country).join(),
        draft.recipients.map(({ country }) => country).join()
      ])
    )

describe("a demonstration against another state", () => {
  it("may be of the people of the place where it is", () => {
    expect(readingsOf("Di Havana, puluhan veteran berpawai ke kedutaan Peru.", "PROTEST")).toContainEqual([
      "CUB",
      "PER"
    ])
  })

  it("may be against the government there where no other state is named", () => {
    expect(readingsOf("Di Havana, sejumlah veteran berpawai menuju kantor gubernur.", "PROTEST")).toContainEqual([
      "CUB",
      "CUB"
    ])
  })
})

describe("forces", () => {
  it.each([
    ["land", "Kuba mendaratkan 200 marinir di dekat perbatasan Peru.", ["Cuba"], ["Peru"]],
    ["are brought by an agent", "Lima ratus tentara didatangkan Kuba ke Peru.", ["Cuba"], ["Peru"]],
    ["are sent as a parliament decides", "Kuba menyetujui pengiriman 600 prajurit ke Peru.", ["Cuba"], ["Peru"]],
    ["are put on alert", "Militer Kuba menaikkan kesiagaan.", ["Cuba"], []],
    ["blow up a device", "Kuba meledakkan lima perangkat nuklir.", ["Cuba"], []]
  ])("%s", (_, body, actors, recipients) => expect(firstOf(body)).toEqual(["MOBILIZE", actors, recipients]))
})

describe("measures against a state", () => {
  it.each([
    ["a duty", "Kuba mengenakan bea 84 persen terhadap Peru."],
    ["a crossing closed", "Kuba menutup seluruh perlintasannya dengan Peru."],
    ["a consul sent home", "Kuba menyuruh pulang konsul Peru."],
    ["a consulate to be closed", "Kuba memerintahkan Peru menutup konsulatnya."],
    ["an export stopped", "Kuba mengumumkan penghentian ekspor senjata ke Peru."],
    ["a punishment agreed on", "Kuba sepakat melarang impor minyak Peru."]
  ])("are sanctions: %s", (_, body) => expect(firstOf(body)).toEqual(["SANCTION", ["Cuba"], ["Peru"]]))
})

describe("force", () => {
  it.each([
    ["live rounds", "Polisi Peru menembakkan peluru tajam ke arah Kuba.", "ASSAULT"],
    ["drones", "Kuba menembakkan 181 drone ke Peru.", "ASSAULT"],
    ["a ship taken", "Pasukan Kuba merebut kapal kargo Peru.", "COERCE"],
    ["goods held", "Kuba menahan ratusan peti kemas pisang Peru.", "COERCE"],
    ["an annexation signed", "Kuba menandatangani pencaplokan dua wilayah Peru.", "COERCE"]
  ])("is told of %s", (_, body, type) => expect(firstOf(body)?.[0]).toBe(type))
})
