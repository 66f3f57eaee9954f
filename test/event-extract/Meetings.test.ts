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

  it("is not met by being blamed by who meets", () => {
    expect(actorsOf("Presiden Kanada dan Presiden Kuba bertemu dan mengecam Peru.", "CONSULT")).toEqual(["Canada,Cuba"])
  })

  it.each(["", "Peru mengecam perang. "])("is another than the two of whom the sentence before told: %s", (before) => {
    expect(actorsOf(`${before}Kuba menyerang Kanada. Peru menengahi kedua pihak.`, "CONSULT")[0]).toBe(
      "Peru,Cuba,Canada"
    )
  })

  it("leaves the parties that are named beside it", () => {
    expect(actorsOf("Presiden Kanada membahas Kuba dengan Peru.", "CONSULT")).toEqual(["Canada,Peru"])
  })
})

describe("what is talked over at a meeting", () => {
  it.each([
    [
      "its parties",
      "Masalah itu akan dibahas dalam pertemuan antara Menteri Luar Negeri Kanada dan Menteri Luar Negeri Kuba."
    ],
    ["visitor and host", "Masalah itu dibicarakan saat kunjungan Presiden Kanada ke Kuba."]
  ])("is talked over by who takes part in it: %s", (_, body) => {
    const [report] = read(body).reports
    expect(report?.actors.map(({ country }) => country)).toEqual(["CAN", "CUB"])
  })

  it("is no act when it is one of peace, which is still to be done", () => {
    const { dropped, reports } = read("Kanada dan Kuba membicarakan gencatan senjata di Peru.")
    expect(reports.map(({ type }) => type)).toEqual(["CONSULT"])
    expect(dropped.map(({ reading }) => [reading.type, reading.reason])).toEqual([["RETREAT", "absorbed"]])
  })

  it("is an act when it is an attack, which has taken place", () => {
    const { reports } = read("Kanada dan Kuba membicarakan serangan Peru.")
    expect(reports.map(({ type }) => type)).toEqual(["CONSULT", "ASSAULT"])
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

describe("a visit or call", () => {
  it("is hosted by who receives a leader", () => {
    const [report] = read("Presiden Kanada menerima Menteri Luar Negeri Kuba di Ottawa.").reports
    const [reading] = report?.hypotheses ?? []
    expect(report?.type).toBe("CONSULT")
    expect(reading?.draft.actors.map(({ country }) => country)).toEqual(["CUB"])
    expect(reading?.draft.recipients.map(({ country }) => country)).toEqual(["CAN"])
  })

  it("is hosted by the minister whose title is one of the words of its passive", () => {
    const [report] = read("Presiden Kanada diterima Menteri Luar Negeri Kuba di Lima.").reports
    expect(report?.draft.recipients.map(({ country }) => country)).toContain("CUB")
  })

  it("is none where a letter is received", () => {
    expect(read("Presiden Kanada menerima surat dari Presiden Kuba.").reports).toEqual([])
  })

  it("has the party that stands between the words of its verb", () => {
    expect(actorsOf("Presiden Kanada berbicara dengan Putin lewat telepon.", "CONSULT")).toEqual([
      "Canada,Vladimir Putin"
    ])
  })
})

describe("who speaks while meeting", () => {
  it.each([
    ["behind a passive", "Hal itu disampaikan Presiden Kanada usai bertemu Putin."],
    ["behind its agent marker", "Hal itu diungkapkan oleh Presiden Kanada setelah bertemu dengan Putin."]
  ])("is a party of the meeting: %s", (_, body) => expect(actorsOf(body, "CONSULT")).toEqual(["Canada,Vladimir Putin"]))
})

/** What stands where the first act of a body names its other side. */
const partnerOf = (body: string) => read(body).reports[0]?.draft.partner

describe("the other side of a meeting", () => {
  it("receives a visit, however it is found", () => {
    const { reports } = read("Presiden Kuba tiba di Ottawa. Presiden Kanada ikut menyaksikan. Kunjungan itu singkat.")
    const readings = reports.flatMap(({ hypotheses }) => hypotheses.map(({ draft }) => draft))
    const visits = readings.filter(({ form }) => form.row.event_mode === "visit")
    expect(visits.length).toBeGreaterThan(0)
    expect(visits.filter(({ reciprocal }) => reciprocal)).toEqual([])
  })

  it("is whose talks are mediated, together with who mediates", () => {
    expect(actorsOf("Kanada memediasi perundingan antara Kuba dan Peru.", "CONSULT")[0]).toBe("Canada,Cuba,Peru")
  })

  it.each(["Presiden Kanada bertemu para sopir.", "Presiden Kanada bertemu dengan para sopir."])(
    "may be people without a name: %s",
    (body) => expect(actorsOf(body, "CONSULT")[0]).toBe("Canada,drivers")
  )

  it("is of the state from which it comes", () =>
    expect(actorsOf("Presiden Kanada bertemu dengan timpalannya dari Kuba di Lima.", "CONSULT")[0]).toBe("Canada,Cuba"))

  it("joins the one that is met", () => {
    const body = "Presiden Kanada berpidato setelah perundingan dengan Kuba dan Peru."
    expect(actorsOf(body, "CONSULT")[0]).toBe("Cuba,Peru,Canada")
  })

  it("is told once: a second phrase like it has a clause of its own", () => {
    const body = "Presiden Kanada bertemu dengan Presiden Kuba di Lima, dengan Peru bertanggung jawab atas keamanan."
    expect(actorsOf(body, "CONSULT")[0]).toBe("Canada,Cuba")
  })

  it("may stand behind the one that it is between", () =>
    expect(actorsOf("Pertemuan antara Kanada dengan Kuba berlangsung lama.", "CONSULT")[0]).toBe("Canada,Cuba"))

  it("may be a leader whom a hyphen joins to the first", () =>
    expect(actorsOf("Pertemuan Macron-Putin berlangsung lama.", "CONSULT")[0]).toBe("Emmanuel Macron,Vladimir Putin"))

  it("begins behind the comma of an adjunct that opens the sentence", () =>
    expect(actorsOf("Menurut PBB, Kanada dan Kuba membahas gandum.", "CONSULT")[0]).toBe("Canada,Cuba"))

  it("is who stands between in what is agreed on", () =>
    expect(actorsOf("Perjanjian dagang antara Kanada dan Kuba disepakati.", "AGREE")).toContain("Canada,Cuba"))

  it("is told where a plain noun stands in its place, so that the model need not look for it elsewhere", () => {
    expect(partnerOf("Presiden Kanada bertemu dengan sejumlah penyair.")).toBe("noun")
    expect(partnerOf("Presiden Kanada bertemu dengan Presiden Kuba.")).toBe("phrase")
    expect(partnerOf("Presiden Kanada bertemu di Ottawa.")).toBe("none")
  })
})

/** Type and actors of every reading of the last act of a body. */
const typesOf = (body: string) =>
  read(body)
    .reports.at(-1)
    ?.hypotheses.map(({ draft }) => `${draft.type} ${draft.actors.map(({ entity }) => entity.name).join()}`)

describe("a meeting that was announced", () => {
  it("may still be to come where its noun comes back to it", () => {
    expect(typesOf("Kanada dan Kuba akan bertemu. Pertemuan itu digelar di Lima.")).toContain("AGREE Canada,Cuba")
  })

  it("is past once one was told since", () => {
    const body = "Kanada dan Kuba akan bertemu. Kanada dan Kuba bertemu di Lima. Pertemuan itu singkat."
    expect(typesOf(body)).not.toContain("AGREE Canada,Cuba")
  })

  it("is not the call that was made before", () => {
    const body = "Presiden Kanada akan bertemu Presiden Kuba, sehari setelah keduanya mengadakan percakapan video."
    expect(typesOf(body)).toEqual(["CONSULT Canada,Cuba"])
  })
})

describe("a relative clause", () => {
  it("has the party before it as its subject, not that of the main clause", () => {
    expect(actorsOf("Kanada memuji langkah Kuba dan Peru yang akhirnya menyepakati batas.", "AGREE")[0]).toBe(
      "Cuba,Peru"
    )
  })
})

describe("who is promised something", () => {
  it("is another than the promiser's own government", () => {
    const body = "Presiden Kanada menawarkan dukungan Kanada untuk membantu Kuba."
    const [report] = read(body).reports
    expect(report?.draft.recipients.map(({ country }) => country)).toEqual(["CUB"])
  })
})
