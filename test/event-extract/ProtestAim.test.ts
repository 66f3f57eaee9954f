import { describe, expect, it } from "vitest"
import { act, actOf, read } from "./Pack.ts"

const keys = (mentions: ReadonlyArray<{ readonly country: string | null; readonly code: string | null }>): string =>
  mentions.map(({ code, country }) => country ?? code ?? "-").join()

/** States of the readings of a demonstration, as "actors>recipients". */
const sides = (trigger: string, body: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => actOf(one).trigger === trigger)
  return (report?.hypotheses ?? []).map(({ draft }) => `${keys(draft.actors)}>${keys(draft.recipients)}`)
}

describe("whom a demonstration is against", () => {
  it.each([
    ["what it opposes", "berunjuk rasa", "Di Havana, ratusan petani berunjuk rasa menentang Kanada.", "CUB>CAN"],
    [
      "a step of whom it protests",
      "turun ke jalan",
      "Di Havana, warga turun ke jalan memprotes ulah Kanada.",
      "CUB>CAN"
    ],
    ["a purpose", "berunjuk rasa", "Di Havana, buruh berunjuk rasa untuk mengecam Kanada.", "CUB>CAN"],
    ["its noun", "Unjuk rasa", "Unjuk rasa anti-Kanada meluas di Havana.", "CUB>CAN"],
    ["a flag", "membakar bendera", "Di Havana, massa membakar bendera Kanada.", "CUB>CAN"]
  ])("is told by %s", (_, trigger, body, wanted) => {
    expect(sides(trigger, body)).toContain(wanted)
  })

  it("is nobody whose release it asks for", () => {
    const found = sides("berunjuk rasa", "Di Havana, warga berunjuk rasa menuntut pembebasan warga Kanada.")
    expect(found).toContain("CUB>CUB")
  })
})

describe("whose people demonstrate", () => {
  it("is never told by the embassy before which they do", () => {
    const found = sides("berunjuk rasa", "Di Havana, ratusan orang berunjuk rasa di depan Kedutaan Besar Kanada.")
    expect(found).toContain("CUB>CAN")
    expect(found).not.toContain("CAN>CAN")
  })

  it("is told by where that embassy is", () => {
    const found = sides("berunjuk rasa", "Ratusan orang berunjuk rasa di depan Kedubes Kanada di Havana.")
    expect(found).toContain("CUB>CAN")
    expect(found).not.toContain("CAN>CAN")
  })

  it("is not told by whose flag they burn", () => {
    expect(sides("membakar bendera", "Di Havana, massa membakar bendera Kanada.")).not.toContain("CAN>CAN")
  })
})

describe("a dateline", () => {
  it("is where the news is from, and no party", () => {
    expect(act("bertemu", "Lima - Kuba dan Kanada bertemu.").actors).toEqual(["Cuba", "Canada"])
    expect(act("bertemu", "Havana - Presiden Kanada bertemu Presiden Peru.").actors).not.toContain("Cuba")
  })
})

describe("an envoy", () => {
  it("who is called home is of who calls him", () => {
    const found = act("memanggil pulang duta besar", "Kuba memanggil pulang duta besar dari Kanada.")
    expect(found).toMatchObject({ type: "SANCTION", actors: ["Cuba"], recipients: ["Canada"] })
  })

  it("who is summoned without his state is not of who summons him", () => {
    const body = "Kuba mengusir diplomat Kanada. Havana memanggil Duta Besar Juan Huntsman."
    expect(sides("memanggil Duta Besar", body)).toContain("CUB>CAN")
    expect(act("memanggil Duta Besar", body).recipients).not.toContain("Juan Huntsman")
  })
})

describe("two sides that somebody turns to", () => {
  it("are none of those whom the sentence named before", () => {
    const body = "Kuba dan Peru berseteru. Kanada meminta kedua negara menahan diri."
    expect(act("meminta", body)).toMatchObject({ actors: ["Canada"], recipients: ["Cuba", "Peru"] })
    expect(act("menelepon", "Israel dan Hamas berunding. Mesir menelepon kedua pihak.").recipients).toEqual([
      "Israel",
      "Hamas"
    ])
  })

  it("are those whom it named where they are what is said", () => {
    const body = "Peru hadir. Kuba dan Kanada mengatakan kedua negara sepakat."
    expect(act("sepakat", body).actors).toEqual(["Cuba", "Canada"])
  })
})

describe("an agreement that others praise", () => {
  it("is not theirs because they do", () => {
    const report = read("Kanada hadir. Kuba dan Peru memuji kesepakatan tersebut.").reports.find(
      (one) => actOf(one).trigger === "kesepakatan"
    )
    expect(report?.hypotheses.map(({ draft }) => draft.actorVia)).not.toContain("verb")
  })
})

describe("people who are helped without a state", () => {
  it("may be of whoever was named before who helps", () => {
    const found = sides("mengirim tenda", "Perang melanda Sudan. Kuba mengirim tenda bagi pengungsi.")
    expect(found).toContain("CUB>SDN")
  })
})

const actors = (body: string): ReadonlyArray<string | undefined> =>
  read(body)
    .reports.filter((one) => actOf(one).trigger === "menyerang")
    .map(({ draft }) => draft.actors[0]?.entity.name)

describe("an abbreviation that two bodies share", () => {
  it("means the one of the state that the news is about", () => {
    expect(actors("Perang melanda Sudan. RSF menyerang tentara Sudan.")).toEqual(["Rapid Support Forces"])
    expect(actors("Kuba diam. RSF menyerang Kuba.")).not.toContain("Rapid Support Forces")
  })

  it("means what it stands behind", () => {
    const body = "Perang melanda Sudan. Gerakan Keadilan dan Kesetaraan (JEM) menyerang polisi."
    expect(actors(body)).not.toContain("Jaish-e-Mohammed")
  })
})
