import { describe, expect, it } from "vitest"
import { act, names, read } from "./Pack.ts"

/** Actors in every reading of the first act of a type in a body. */
const actorsOf = (body: string, type: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => one.type === type)
  return (report?.hypotheses ?? []).map(({ draft }) => names(draft.actors).join())
}

describe("a suspect", () => {
  it("is the subject of a charge whose prosecutor stands between its words", () => {
    const body = "Lionel Messi ditetapkan jaksa Peru sebagai tersangka."
    expect(act("ditetapkan jaksa Peru sebagai tersangka", body)).toMatchObject({
      actors: ["Peru"],
      actorVia: "agent",
      recipients: ["Lionel Messi"]
    })
  })

  it("is no agent of the charge that makes one a suspect", () => {
    const body = "Lionel Messi ditangkap. Ia ditetapkan tersangka itu pada Senin."
    expect(act("ditetapkan tersangka", body).actorVia).not.toBe("agent")
  })

  it("stands behind the comma of a passive that opens the sentence, not among the words of its verb", () => {
    const body = "Setelah ditangkap polisi Kuba, wartawan Kanada itu mengadu."
    expect(act("ditangkap", body)).toMatchObject({ actors: ["Cuba"], recipients: ["Canada"] })
  })

  it("alone is held at somebody's request", () => {
    const body = "Presiden Peru ditangkap di Lima atas permintaan Kanada."
    expect(act("ditangkap", body).recipients).toEqual(["Peru"])
  })

  it("is not charged by whom the money came from", () => {
    const body = "Presiden Peru didakwa menerima suap dari Kuba."
    expect(act("didakwa", body).actorVia).not.toBe("oblique")
  })

  it("is expelled by the state that stands right behind", () => {
    const body = "Seorang diplomat Kanada diusir dari Kuba."
    expect(act("diusir", body)).toMatchObject({ actors: ["Cuba"], recipients: ["Canada"] })
  })

  it("is the head of its phrase, not who owns a noun in it", () => {
    const body = "Tentara pembunuh warga Kuba ditangkap polisi Peru."
    expect(act("ditangkap", body).recipients).not.toContain("Cuba")
  })

  it("stands behind the verb where that is a noun", () => {
    const body = "Ditetapkannya Lionel Messi sebagai tersangka mengejutkan Peru."
    expect(act("Ditetapkannya Lionel Messi sebagai tersangka", body).recipients).toEqual(["Lionel Messi"])
  })

  it("is not whom the deed that one is charged with was done to", () => {
    const body = "Presiden Peru diduga memberi suap kepada Kuba."
    expect(act("diduga", body).recipients).toEqual(["Peru"])
  })

  it("is not charged by a fellow of the same state who is only told of before", () => {
    const body = "Lionel Messi warga Kuba. Fidel Castro bersaksi. Raul Castro didakwa."
    expect(actorsOf(body, "ACCUSE")).not.toContain("Fidel Castro")
  })

  it("may be charged by the court where that is done", () => {
    expect(actorsOf("Presiden Peru didakwa di pengadilan Kanada.", "ACCUSE")).toContain("Canada")
  })
})
