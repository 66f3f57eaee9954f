/** Where the words end that belong to an act. */
import { describe, expect, it } from "vitest"
import { act, read } from "./Pack.ts"

const cuba = ["Cuba"]
const typesOf = (body: string) => read(body).reports.map(({ hypotheses }) => hypotheses[0]?.draft.type)

describe("an act behind a comma", () => {
  it("goes on with what the subject does, where nothing that is done stands before the comma", () => {
    const body = 'Kuba berkomitmen pada aturan "satu negara, dua sistem", menyangkal campur tangan di Peru.'
    expect(act("menyangkal", body)).toMatchObject({ type: "REJECT", actors: cuba })
    expect(typesOf("Kuba membantah tuduhan itu, menyalahkan Peru.")).toEqual(["REJECT", "ACCUSE"])
  })

  it("is one of those that are promised or asked for", () => {
    expect(typesOf("Kuba sepakat membantu Peru, menandatangani perjanjian dagang.")).toEqual(["AGREE"])
    expect(typesOf("Kuba mendesak Presiden Peru, Juan Contoh, menarik pasukan.")).toEqual(["REQUEST"])
  })
})

describe("the main clause behind a condition", () => {
  it("has its own subject behind its particle", () => {
    const told = act("akan membalas", "Jika Kanada menyerang Peru, maka Kuba akan membalas.")
    expect(told).toMatchObject({ type: "THREATEN", actors: cuba })
  })
})

describe("what is refused", () => {
  it("comes from those who are refused", () => {
    const told = act("membantah", "Kuba membantah tuduhan dari Kanada dan Peru.")
    expect(told).toMatchObject({ type: "REJECT", actors: cuba, recipients: ["Canada", "Peru"] })
    expect(act("menolak", "Kuba menolak permintaan terbaru dari Kanada.").recipientVia).toBe("oblique")
  })
})
