import { describe, expect, it } from "vitest"
import { actOf, acts, read } from "./Pack.ts"

/** Types that the words of the one act of a body can be read as. */
const typesOf = (body: string): ReadonlyArray<string> => {
  const [report, ...others] = read(body).reports
  expect(others).toEqual([])
  return [...new Set((report?.hypotheses ?? []).map(({ draft }) => draft.type))]
}

/** Types that the words of the act that `trigger` names can be read as. */
const typesAt = (trigger: string, body: string) =>
  read(body)
    .reports.find((one) => actOf(one).trigger === trigger)
    ?.hypotheses.map(({ draft }) => draft.type)

const typed = (body: string) => acts(body).map(({ type }) => type)

describe("an act that is told as a fact", () => {
  it.each([
    ["a preparation", "Presiden Kanada mempersiapkan kunjungan ke Kuba."],
    ["a plan of the day", "Presiden Kanada terbang dengan agenda pertemuan dengan Kuba."],
    ["an occasion to come", "Kanada yakin menjelang pertemuan dengan Kuba."]
  ])("can be read as a promise behind %s", (_, body) => {
    expect(typesOf(body)).toEqual(["CONSULT", "AGREE"])
  })

  it("can be read as a threat behind a plan of force or where it could be", () => {
    expect(typesOf("Peru menyoroti niat Kanada mencaplok Kuba.")).toContain("THREATEN")
    expect(typesOf("Kanada dapat menyerang Kuba.")).toEqual(["ASSAULT", "THREATEN"])
  })

  it("is nothing else without such a sign", () => {
    expect(typesOf("Kanada menyerang Kuba.")).toEqual(["ASSAULT"])
    expect(typesOf("Kanada bertemu Kuba.")).toEqual(["CONSULT"])
    expect(typesOf("Jika Kanada menyerang Kuba, Peru pulang.")).toEqual(["ASSAULT"])
  })

  it("can be read as a promise where the passive verb of its noun announces it", () => {
    expect(typesOf("Pembicaraan antara Kanada dan Kuba kabarnya diagendakan di Lima.")).toContain("AGREE")
  })

  it("can be read as a promise where it goes on behind a verb to come, and where it only could be", () => {
    expect(typesAt("membahas", "Kanada akan berkunjung ke Kuba untuk membahas minyak.")).toContain("AGREE")
    expect(typesAt("membahas", "Kanada akan pulang, kata Peru yang membahas minyak dengan Kuba.")).not.toContain(
      "AGREE"
    )
    expect(typesOf("Kanada dan Kuba mungkin bertemu.")).toContain("AGREE")
  })

  it("keeps the sign as the cue of its time", () => {
    const [report] = read("Kanada yakin menjelang pertemuan dengan Kuba.").reports
    const promise = report?.hypotheses.find(({ draft }) => draft.type === "AGREE")?.draft
    expect(promise).toMatchObject({ intended: "CONSULT", aux: ["future"], ruleId: "ind.derive.promise" })
    expect(promise?.cues.map((cue) => cue.ruleId)).toEqual(["ind.derive.prospect"])
  })
})

describe("a meeting that is told of with what is to come", () => {
  it("may be under way where only what it leads to is still to come", () => {
    expect(typesOf("Peru yakin pertemuan antara Kanada dan Kuba akan menguatkan hubungan.")).toEqual([
      "AGREE",
      "CONSULT"
    ])
  })

  it("is to come itself where that is said of it", () => {
    expect(typesOf("Peru yakin pertemuan antara Kanada dan Kuba akan digelar.")).toEqual(["AGREE"])
    expect(typesOf("Peru yakin akan ada pertemuan antara Kanada dan Kuba.")).toEqual(["AGREE"])
  })
})

describe("a vow", () => {
  it("of force is a threat, whether or not its verb is an act of the lexicon", () => {
    expect(typed("Kanada berjanji mencaplok Kuba.")).toEqual(["THREATEN"])
    expect(typesOf("Kanada berjanji memukul Kuba.")).toContain("THREATEN")
  })

  it("is none to leave force undone, or of what others do", () => {
    expect(typed("Kanada berjanji untuk tidak menyerang Kuba.")).toEqual(["AGREE"])
    expect(typed("Kanada menawarkan hadiah bagi warga yang menangkap perampok.")).toEqual(["AGREE"])
  })
})

describe("an order", () => {
  it("to one's own office to punish others is the punishment", () => {
    const [act] = acts("Presiden Kanada memerintahkan Kementerian Keuangan Kanada menjatuhkan sanksi terhadap Kuba.")
    expect(act).toMatchObject({ type: "SANCTION", aux: ["future"], recipients: ["Cuba"] })
  })

  it("of an act that is its object is that act", () => {
    expect(acts("Kanada memerintahkan serangan terhadap Kuba.")[0]).toMatchObject({ type: "ASSAULT", aux: ["future"] })
    expect(acts("Kanada memerintahkan Peru menyerang Kuba.")[0]).toMatchObject({ type: "REQUEST" })
  })
})

describe("a doubled word", () => {
  it("is one act where it is a plural, and none where it is an adverb", () => {
    expect(acts("Serangan-serangan Kanada terhadap Kuba berlanjut.").map(({ type }) => type)).toEqual(["ASSAULT"])
    expect(acts("Presiden Kanada tiba-tiba marah di Kuba.").map(({ rule }) => rule)).not.toContain("ind.consult.tiba")
  })
})
