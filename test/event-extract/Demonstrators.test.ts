import { describe, expect, it } from "vitest"
import { read } from "./Pack.ts"

/** Actors in every reading of the first act of a type in a body. */
const actorsOf = (body: string, type: string): ReadonlyArray<string> => {
  const report = read(body).reports.find((one) => one.type === type)
  return (report?.hypotheses ?? []).map(({ draft }) => draft.actors.map(({ entity }) => entity.name).join())
}

describe("a demonstration that nobody is said to hold", () => {
  it("is of people, not of a person or judge told of before, who only speak of it", () => {
    expect(actorsOf("Joshua Wong pulang. Kerusuhan berlanjut di Hong Kong.", "PROTEST")).toEqual(["protesters"])
    expect(actorsOf("Hakim Kanada bersidang. Unjuk rasa berlanjut.", "PROTEST")).toEqual(["protesters"])
  })

  it("is not of the organ of the state that follows or guards it", () => {
    expect(actorsOf("Presiden Kanada mengikuti kerusuhan di Ottawa.", "PROTEST")).not.toContain("Canada")
  })

  it("can still be of the group that the sentence before tells of", () => {
    expect(actorsOf("Mahasiswa Kanada pulang. Unjuk rasa berlanjut.", "PROTEST")).toContain("students")
  })
})

/** States in every reading of who demonstrates. */
const statesOf = (body: string) =>
  read(body)
    .reports.find((one) => one.type === "PROTEST")
    ?.hypotheses.map(({ draft }) => draft.actors[0]?.country)

describe("people of whom no state is said", () => {
  it("are those of the territory that the article names beside the state that it belongs to", () => {
    const before = "China diam. Hong Kong sepi. China marah. Hong Kong tutup. China menunggu. Malam tiba."
    expect(statesOf(`${before} Toko tutup. Sore itu mahasiswa berdemonstrasi.`)).toContain("HKG")
  })

  it("are not of a territory that is hardly named", () => {
    const far = "China diam. China marah. China menunggu. Hong Kong sepi. Pemerintah China pulang. Malam tiba."
    expect(statesOf(`${far} Toko tutup. Sore itu mahasiswa berdemonstrasi.`)).not.toContain("HKG")
  })
})

describe("a test of weapons", () => {
  it("is aimed at nobody whom its sentence does not name as its target", () => {
    const [report] = read("Korea Utara menembakkan rudal setelah Amerika Serikat bertemu Jepang.").reports
    expect(report?.type).toBe("MOBILIZE")
    expect(report?.hypotheses.map(({ draft }) => draft.recipients)).toEqual([[]])
  })

  it("is of the state from which the missile comes", () => {
    expect(actorsOf("Jepang melaporkan rudal yang diluncurkan dari Kuba.", "MOBILIZE")).toContain("Cuba")
  })
})

describe("a passive verb between its further words", () => {
  it("is the act that all of them name: a missile fired at a place is an attack", () => {
    const types = read("Roket ditembakkan ke arah Havana.").reports.map(({ type }) => type)
    expect(types).toEqual(["ASSAULT"])
  })
})

describe("a demonstration in front of a seat", () => {
  it.each([
    ["an embassy", "Ribuan warga Peru berunjuk rasa di depan Kedutaan Besar Kuba.", "CUB"],
    ["an organisation", "Ratusan pengungsi berunjuk rasa di luar kantor UNHCR.", "UN"]
  ])("is against who sits there: %s", (_, body, code) => {
    const [report] = read(body).reports
    expect(report?.draft.recipients.map((one) => one.country ?? one.code)).toEqual([code])
    expect(report?.draft.recipientVia).toBe("oblique")
  })
})

describe("envoys that two states expel", () => {
  it.each(["Kuba dan Peru saling mengusir diplomat.", "Kasus itu memicu saling usir diplomat Kuba dan Peru."])(
    "are no party of it: %s",
    (body) => {
      const [report] = read(body).reports
      expect(report?.type).toBe("SANCTION")
      expect(report?.actors.map(({ country }) => country)).toEqual(["CUB", "PER"])
      expect(report?.recipients).toEqual([])
    }
  )
})
