/** Acts of force and of the law: who is sent, against whom, by which court, on whom two verbs fall together. */
import { describe, expect, it } from "vitest"
import { acts, mentionsOf, read } from "./Pack.ts"

const firstOf = (body: string) => {
  const [first] = acts(body)
  return first === undefined ? null : [first.type, first.actors, first.recipients]
}

describe("forces that are sent", () => {
  it.each([
    ["near a border", "Kuba memasang peluncur rudal di dekat perbatasan Peru.", ["Cuba"], ["Peru"]],
    ["for what is done to somebody", "Kuba mengirim kapal perusak untuk menghadapi Peru.", ["Cuba"], ["Peru"]],
    ["by nobody who is named", "Tentara Kuba dikerahkan ke perbatasan Peru.", ["Cuba"], ["Peru"]],
    ["over a line", "Jet tempur Kuba menembus wilayah udara Peru.", ["Cuba"], ["Peru"]]
  ])("are %s", (_, body, actors, recipients) => expect(firstOf(body)).toEqual(["MOBILIZE", actors, recipients]))

  it("are not who sends them", () => {
    const found = firstOf("Kuba memulai pengerahan 600 prajurit ke perbatasan Peru.")
    expect(found).toEqual(["MOBILIZE", ["Cuba"], ["Peru"]])
  })

  it("test a missile that falls into the sea", () => {
    expect(firstOf("Kuba menembakkan dua rudal balistik ke arah laut.")).toEqual(["MOBILIZE", ["Cuba"], []])
  })

  it("are sent by whom a relative clause with a time tells of", () => {
    const found = acts("Peru menolak permintaan Kuba, yang sejak Senin menyiagakan tentara.")
    expect(found.find(({ type }) => type === "MOBILIZE")?.actors).toEqual(["Cuba"])
  })

  it("attack where their own state orders them to", () => {
    expect(firstOf("Kuba menginstruksikan tentaranya menyerang Peru.")).toEqual(["ASSAULT", ["Cuba"], ["Peru"]])
  })
})

describe("two verbs with one object", () => {
  it.each([
    ["a name", "Polisi Kuba memborgol dan membawa pergi wartawan Peru.", ["journalists"]],
    ["people without a name", "Polisi Kuba memukuli dan menendang dua sopir.", ["drivers"]]
  ])("share it: %s", (_, body, recipients) => expect(acts(body)[0]?.recipients).toEqual(recipients))

  it("do not where the first has its own", () => {
    const [first] = acts("Kuba mengecam Peru dan mengusir dua diplomat Kanada.")
    expect(first?.recipients).toEqual(["Peru"])
  })
})

describe("a verb behind a blaming word", () => {
  it("is an act of its own, also behind an adverb", () => {
    const found = acts("Kuba menyebut tindakan itu menjijikkan dan langsung mengusir empat diplomat Peru.")
    expect(found.map(({ type }) => type)).toContain("SANCTION")
  })
})

describe("a measure that is the subject of its verb", () => {
  it("is laid on its owner by the agent", () => {
    const found = firstOf("Penangguhan keanggotaan Kuba diputuskan Uni Afrika.")
    expect(found).toEqual(["SANCTION", ["African Union"], ["Cuba"]])
  })
})

describe("envoys who are expelled", () => {
  it("are of the state behind them", () => {
    const found = firstOf("Kuba mengumumkan pengusiran diplomat Peru.")
    expect(found).toEqual(["SANCTION", ["Cuba"], ["Peru"]])
  })
})

describe("who speaks in commas", () => {
  it("is not the subject behind them", () => {
    const found = firstOf("Kuba, kata Menteri Luar Negeri Peru, telah menyerang Kanada.")
    expect(found).toEqual(["ASSAULT", ["Cuba"], ["Canada"]])
  })
})

/** Who may have done the act named by `trigger`, and to people of which states, in all its readings. */
const readingsOf = (trigger: string, body: string) => {
  const report = read(body).reports.find(({ draft }) => draft.ruleId.includes(trigger))
  const drafts = report?.hypotheses.map(({ draft }) => draft) ?? []
  return {
    actors: drafts.flatMap(({ actors }) => actors.map(({ entity }) => entity.name)),
    states: drafts.flatMap(({ recipients }) => recipients.map(({ country }) => country))
  }
}

describe("an attack on computers", () => {
  it("may be by nobody whom the text knows", () => {
    const { actors } = readingsOf("melumpuhkan", "Serangan siber melumpuhkan situs pemerintah Kuba.")
    expect(actors).toContain("unidentified attackers")
  })
})

describe("a court named by its town", () => {
  it.each(["Pengadilan Istanbul", "Pengadilan di Istanbul"])("is of its state: %s", (court) =>
    expect(firstOf(`${court} memvonis dua warga Peru.`)).toEqual(["SANCTION", ["Turkey"], ["Peru"]])
  )
})

describe("a town that no list knows", () => {
  it("is of the state behind it in commas", () => {
    const { states } = readingsOf("menembak", "Kelompok bersenjata menembak warga di Garissa, Kenya.")
    expect(states).toContain("KEN")
  })
})

describe("journalists of no named state", () => {
  it("may be of the state that holds them", () => {
    expect(readingsOf("menangkap", "Polisi Kuba menangkap tiga wartawan.").states).toContain("CUB")
  })
})

describe("an embassy in another state's capital", () => {
  it("leaves the capital as the place", () => {
    const texts = mentionsOf("Mahasiswa mendemo Kedutaan Besar Kuba di Jakarta.").map(({ text }) => text)
    expect(texts).toContain("Kedutaan Besar Kuba")
    expect(texts).toContain("Jakarta")
  })
})
