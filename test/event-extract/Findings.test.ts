import { describe, expect, it } from "vitest"
import { act, read } from "./Pack.ts"

describe("a word of condition behind a verb of finding or speech", () => {
  it.each([
    "Rekaman itu membuktikan jika Kanada menyerang Kuba.",
    "Peru mengatakan jika Kanada menyerang Kuba, Senin (4/3).",
    "Peru mengatakan jika Kanada menyerang Kuba, seperti pada 2019."
  ])("opens what is told: %s", (body) => expect(act("menyerang", body).aux).not.toContain("hypothetical"))

  it.each([
    "Peru mengatakan jika Kanada menyerang Kuba, sidang batal.",
    "Fakta itu penting jika Kanada menyerang Kuba."
  ])("opens a condition where something follows from it: %s", (body) =>
    expect(act("menyerang", body).aux).toContain("hypothetical")
  )
})

describe("what is told behind a relative clause", () => {
  it("is told by whom the clause is about, not by whom the deed in it befell", () => {
    const body = "Koalisi militer dipimpin Peru yang memerangi gerakan Houthi Yaman mengatakan Kuba berbohong."
    expect(act("berbohong", body)).toMatchObject({ type: "ACCUSE", actors: ["Peru"], recipients: ["Cuba"] })
  })
})

describe("blame", () => {
  it("lies in finding a deed bad", () => {
    const body = "Presiden Peru mengatakan putusan Mahkamah Agung Kanada itu mengecewakan."
    expect(act("mengecewakan", body)).toMatchObject({ actors: ["Peru"], recipients: ["Supreme Court of Canada"] })
  })

  it("lies in whose weapon it was", () => {
    const body = "Menteri Peru mengatakan senjata dalam serangan itu adalah buatan Kuba."
    expect(act("adalah buatan", body)).toMatchObject({ type: "ACCUSE", actors: ["Peru"], recipients: ["Cuba"] })
  })

  it("lies in naming who is to be blamed, which asks nothing", () => {
    const body = "Menteri Peru mengatakan Kuba harus disalahkan atas serangan itu."
    expect(act("harus disalahkan", body)).toMatchObject({ type: "ACCUSE", actors: ["Peru"], recipients: ["Cuba"] })
    expect(read(body).reports.some((one) => one.type === "REQUEST")).toBe(false)
  })

  it("lies in thinking otherwise, which refuses nothing", () => {
    const body = "Presiden Peru tidak setuju dengan banyak kebijakan Kuba."
    expect(act("tidak setuju dengan banyak kebijakan", body)).toMatchObject({ type: "ACCUSE", recipients: ["Cuba"] })
  })

  it("lies in a letter of objection, by whoever brings it", () => {
    const body = "Kuba menerima surat keberatan yang disampaikan oleh Kementerian Pertahanan Peru."
    expect(act("surat keberatan", body)).toMatchObject({
      type: "ACCUSE",
      actors: ["Ministry of Defence of Peru"],
      recipients: ["Cuba"]
    })
  })
})
