import { describe, expect, it } from "vitest"
import type { Mention } from "../../pipelines/event-extract/text/Document.ts"
import { actOf, mentionsOf, read } from "./Pack.ts"

const told = (mentions: ReadonlyArray<Mention>): string =>
  mentions.map((one) => `${one.entity.name} ${one.country ?? "nowhere"}`).join()

/** Every reading of the act that `trigger` names, as "actors > recipients", each party with its state. */
const readings = (trigger: string, body: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => actOf(one).trigger === trigger)
  return (report?.hypotheses ?? []).map(({ draft }) => `${told(draft.actors)} > ${told(draft.recipients)}`)
}

describe("people without the name of a state", () => {
  it("are a group, where the noun with a state stands for that state", () => {
    expect(mentionsOf("Warga mendesak Kuba.")[0]).toMatchObject({ name: "citizens", country: null, sector: "CVL" })
    expect(mentionsOf("Warga Peru mendesak Kuba.")[0]).toMatchObject({ name: "Peru", country: "PER" })
  })

  it("may be those of the party on the other side", () => {
    expect(readings("mendesak", "Warga mendesak Kuba.")).toContain("citizens CUB > Cuba CUB")
  })

  it("may be those of the place where the sentence plays", () => {
    const body = "Kuba bertemu Kanada. Pengunjuk rasa mendesak Kanada di Peru."
    expect(readings("mendesak", body)).toContain("protesters PER > Canada CAN")
  })

  it("may be those of the state named last, and demand something of its government", () => {
    const body = "Kanada bertemu Kuba. Pemerintah Kuba bungkam. Buruh mendesak perubahan."
    expect(readings("mendesak", body)).toContain("workers CUB > Cuba CUB")
  })

  it("may be those of the state that the article is about", () => {
    const body = "Peru berpidato. Peru diam. Kuba bertemu Kanada. Mahasiswa mengecam Kanada."
    expect(readings("mengecam", body)).toContain("students PER > Canada CAN")
  })

  it("may be nobody's", () => {
    expect(readings("mendesak", "Warga mendesak Kuba.")).toContain("citizens nowhere > Cuba CUB")
  })

  it("are the actor's own before anything else when something is asked of them", () => {
    expect(readings("meminta", "Peru diam. Kuba meminta warga tetap tenang.")[0]).toBe("Cuba CUB > citizens CUB")
  })

  it("are not made out of allies, who have states of their own", () => {
    expect(readings("mengecam", "Para sekutu mengecam Kuba.")).toEqual(["allies nowhere > Cuba CUB"])
  })
})

describe("a government without the name of its state", () => {
  it("is that of the state in mind before any other, and never whom its own act is done to", () => {
    expect(readings("mengecam", "Peru diam. Kuba bertemu Peru. Pemerintah mengecam Kanada.")).toEqual([
      "Peru PER > Canada CAN"
    ])
  })

  it("may be that of the state that the article is about", () => {
    const body = "Kuba berpidato. Kuba diam. Kuba bertemu Peru. Pemerintah mengecam Kanada."
    expect(readings("mengecam", body)).toContain("Cuba CUB > Canada CAN")
  })

  it("is of the same state as the people who turn to it", () => {
    const body = "Kuba berpidato. Kuba diam. Kuba bertemu Peru. Buruh mendesak pemerintah."
    expect(readings("mendesak", body)).toContain("workers CUB > Cuba CUB")
  })
})

describe("somebody whom only his name tells", () => {
  it("may be of the state that the article is about, or of none that is known", () => {
    const body = "Kuba berpidato. Kuba diam. Bambang Hartono mendesak Peru."
    expect(readings("mendesak", body)).toContain("Bambang Hartono CUB > Peru PER")
    expect(readings("mendesak", body)).toContain("Bambang Hartono nowhere > Peru PER")
  })

  it("is of no state where that is known: a worldwide body, the leader of an armed group", () => {
    const body = "Kuba berpidato. Kuba diam. Amnesty International mengecam Peru."
    expect(readings("mengecam", body)).toEqual(["Amnesty International nowhere > Peru PER"])
    const armed = "Irak berpidato. Irak diam. Abu Bakr al-Baghdadi mengecam Peru."
    expect(readings("mengecam", armed)).toEqual(["Abu Bakr al-Baghdadi nowhere > Peru PER"])
  })

  it("is not guessed at where the sentence does not name him as who acts", () => {
    const body = "Kuba berpidato. Bambang Hartono diam. Serangan terhadap Peru terjadi."
    expect(readings("Serangan", body).filter((one) => one.startsWith("Bambang Hartono CUB"))).toEqual([])
  })
})

describe("an arrest without a doer", () => {
  it("may be by the state of the place", () => {
    expect(readings("ditahan", "Kuba memuji Kanada. Wisatawan Kanada ditahan di Peru.")).toContain(
      "Peru PER > tourists CAN"
    )
  })
})

describe("a noun behind another", () => {
  it("is a phrase of its own when it is not whom the first belongs to", () => {
    expect(readings("menjanjikan", "Peru menjanjikan layanan publik bagi masyarakat.")[0]).toBe("Peru PER > people PER")
  })
})

describe("a noun said twice", () => {
  it("is one group, its plural", () => {
    expect(mentionsOf("Kuba memperingatkan perusahaan-perusahaan pelayaran.").slice(1)).toMatchObject([
      { text: "perusahaan-perusahaan pelayaran", name: "shipping companies" }
    ])
  })

  it("has the state that stands behind it", () => {
    expect(mentionsOf("Kuba memperingatkan maskapai-maskapai Peru.")[1]).toMatchObject({
      country: "PER",
      sector: "BUS"
    })
  })
})

describe("a land that states dispute", () => {
  it("is all that an act of force on it befalls, though another state stands near", () => {
    expect(readings("menyerang", "Pakistan berpidato. India menyerang lembah Kashmir.")).not.toContain(
      "India IND > Pakistan PAK"
    )
  })

  it("may hold the actor's own people, though no state is named with it", () => {
    expect(readings("menyerang", "India menyerang Kashmir.")).toEqual([
      "India IND > Kashmir IND",
      "India IND > Kashmir nowhere"
    ])
  })
})
