/** Release, access, gifts and joint work in the words of plain news, and what is told besides by the same words. */
import { describe, expect, it } from "vitest"
import { act, acts, read } from "./Pack.ts"

/** Types of the readings of all acts, the likeliest and the others. */
const typesOf = (body: string): ReadonlyArray<string> =>
  read(body).reports.flatMap(({ hypotheses, type }) => [type, ...hypotheses.map(({ draft }) => draft.type)])

describe("a time to come", () => {
  it("is of the verb behind a conjunction alone", () => {
    const body = "Kuba mendukung Peru dan berencana mengajukan gugatan tahun depan."
    expect(act("mendukung", body)).toMatchObject({ type: "SUPPORT", actors: ["Cuba"] })
  })

  it("is of a verb without such a one", () => {
    expect(act("mendukung", "Kuba mendukung Peru tahun depan.")).toMatchObject({ type: "AGREE" })
  })
})

describe("an exercise", () => {
  it("of several states may be told as cooperation", () =>
    expect(typesOf("Kuba dan Peru menggelar latihan perang.")).toContain("COOPERATE"))

  it("of one state is none", () => expect(typesOf("Kuba menggelar latihan perang.")).not.toContain("COOPERATE"))

  it("is needed for it", () => expect(typesOf("Kuba dan Peru mengerahkan tentara.")).not.toContain("COOPERATE"))
})

describe("what is agreed on", () => {
  it.each([
    "Presiden Kuba dan Presiden Peru sepakat menyerang Kanada.",
    "Kuba menerima usul gencatan senjata dari Peru."
  ])("may be told as an agreement: %s", (body) => expect(typesOf(body)).toContain("AGREE"))

  it("is none where it is threatened", () => expect(typesOf("Kuba mengancam menyerang Peru.")).not.toContain("AGREE"))
})

describe("the passive of a verb with a second word", () => {
  it("is read as that of the verb", () =>
    expect(act("disambut baik", "Keputusan Kuba disambut baik Peru.")).toMatchObject({
      type: "SUPPORT",
      actors: ["Peru"],
      recipients: ["Cuba"]
    }))
})

describe("the noun of a passive", () => {
  it("may have a long name and adverbs behind it", () => {
    const body = "Larangan ekspor beras ke Republik Rakyat Tiongkok kemarin sudah resmi dicabut Kuba."
    expect(act("dicabut", body)).toMatchObject({ actors: ["Cuba"] })
  })
})

describe("families of plain news", () => {
  it.each([
    ["RETREAT", "Kuba melepaskan seorang pilot Peru yang ditahan sejak Juni."],
    ["RETREAT", "Kuba memulangkan pilot Peru yang ditahan sejak Juni."],
    ["RETREAT", "Kuba mengakhiri penempatan pasukan di Peru."],
    ["RETREAT", "Kuba mengizinkan kapal gandum Peru berlayar."],
    ["RETREAT", "Kuba membuka lagi ruang udaranya."],
    ["CONCEDE", "Kuba tidak akan menjatuhkan sanksi terhadap Peru."],
    ["CONCEDE", "Kuba berjanji tidak lagi menghalangi Peru."],
    ["AGREE", "Kuba mengajak Peru berunding."],
    ["AID", "Kuba mengirim tim penyelamat ke Peru setelah gempa."],
    ["AID", "Kuba memberi perlindungan kepada mantan presiden Peru."],
    ["AID", "Kuba mengirim 40 ton gandum ke Peru untuk pengungsi."],
    ["COOPERATE", "Kuba menyewa kapal selam dari Peru."]
  ])("are %s: %s", (type, body) => {
    const [first] = acts(body)
    expect([first?.type, first?.actors]).toEqual([type, ["Cuba"]])
  })

  it.each([
    "Dinas intelijen Kuba dan Peru saling menukar data.",
    "Tentara Kuba dan Peru bertukar informasi intelijen."
  ])("are of both: %s", (body) => expect(acts(body)[0]?.type).toBe("COOPERATE"))

  it("is aid to whom it is from somebody", () =>
    expect(typesOf("Peru memperoleh kiriman gas darurat dari Kuba.")).toContain("AID"))

  it.each(["Polisi melepaskan tembakan ke arah massa.", "Klub itu melepaskan pelatihnya."])("are none: %s", (body) =>
    expect(typesOf(body)).not.toContain("RETREAT")
  )
})
