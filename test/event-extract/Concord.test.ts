/** Agreements, aid, trade and release: whose they are, and what is told besides by the same words. */
import { describe, expect, it } from "vitest"
import { act, acts, names, read } from "./Pack.ts"

const firstOf = (body: string) => {
  const [first] = acts(body)
  return first === undefined ? null : [first.type, first.actors, first.recipients]
}

describe("whose act it is", () => {
  it("stands behind a verb by which it comes from somebody", () => {
    expect(act("Kecaman", "Kecaman terhadap Kuba datang dari Presiden Peru.")).toMatchObject({
      actors: ["Peru"],
      recipients: ["Cuba"],
      actorVia: "oblique"
    })
    expect(act("Bantuan", "Bantuan untuk Kuba terus mengalir dari Peru.")).toMatchObject({
      actors: ["Peru"],
      actorVia: "oblique"
    })
  })

  it("does not stand there where an attack only comes from somewhere", () => {
    expect(act("serangan", "Kanada menyebut serangan datang dari Peru.").actorVia).not.toBe("oblique")
  })

  it("is before who speaks of it in commas", () => {
    const body = "Kuba, kata Menteri Luar Negeri Peru, telah memberi bantuan kepada Kanada."
    expect(firstOf(body)).toEqual(["AID", ["Cuba"], ["Canada"]])
  })

  it("is not told by what belongs to a number", () => {
    const body = "Amnesti bagi lebih dari 40 tahanan diumumkan Presiden Kuba."
    expect(act("Amnesti", body)).toMatchObject({ type: "CONCEDE", actors: ["Cuba"], recipientVia: "oblique" })
  })
})

describe("whoever is given something", () => {
  it.each([
    ["AID", "Kuba memberi Peru bantuan makanan."],
    ["SUPPORT", "Kuba memberikan Peru dukungan."],
    ["AGREE", "Kuba menjanjikan Peru bantuan."],
    ["AGREE", "Kuba menawarkan Peru bantuan."]
  ])("may stand right behind the verb (%s): %s", (type, body) =>
    expect(firstOf(body)).toEqual([type, ["Cuba"], ["Peru"]])
  )

  it.each([
    ["AID", "Kuba mengirim petugas penyelamat ke Peru."],
    ["RETREAT", "Kuba menarik pasukan terakhirnya dari Peru."]
  ])("is not who is sent or withdrawn (%s): %s", (type, body) =>
    expect(firstOf(body)).toEqual([type, ["Cuba"], ["Peru"]])
  )

  it("is of the state where it suffers", () => {
    const body = "Kuba memberi bantuan kepada korban gempa di Peru."
    const [report] = read(body).reports
    expect(report?.recipients[0]?.country).toBe("PER")
  })
})

describe("soldiers of one state who leave another", () => {
  it("are not of the state that they leave", () => {
    expect(firstOf("Kuba menarik pasukan Kuba dari Peru.")).toEqual(["RETREAT", ["Cuba"], ["Peru"]])
    expect(act("Penarikan pasukan", "Penarikan pasukan Kuba dari Peru selesai.")).toMatchObject({
      actors: ["Cuba"],
      recipients: ["Peru"]
    })
  })

  it.each(["Tentara Kuba hengkang dari Peru.", "Tentara Kuba pulang dari Peru."])("leave it: %s", (body) =>
    expect(acts(body).some(({ actors, recipients }) => actors.includes("Cuba") && recipients.includes("Peru"))).toBe(
      true
    )
  )
})

const typesOf = (body: string) => {
  const [report] = read(body).reports
  return [report?.type, ...(report?.hypotheses ?? []).map(({ draft }) => draft.type)]
}

describe("what several agree to give up", () => {
  it("may be told as an agreement, too", () => {
    const types = typesOf("Kuba dan Peru sepakat gencatan senjata.")
    expect(types).toContain("CONCEDE")
    expect(types).toContain("AGREE")
  })

  it("is a concession alone where one side vows it", () => {
    expect(typesOf("Kuba bersedia menarik pasukannya dari Peru.")).not.toContain("AGREE")
  })
})

describe("both", () => {
  it("are the two sides of the sentence before where it names further people", () => {
    const body =
      "Presiden Rusia Vladimir Putin bertemu Presiden Prancis Emmanuel Macron, didampingi Menteri Luar Negeri Rusia Sergey Lavrov. Keduanya sepakat."
    const { reports } = read(body)
    const agreement = reports.find(({ type }) => type === "AGREE")
    expect(names(agreement?.actors ?? [])).toEqual(["Vladimir Putin", "Emmanuel Macron"])
  })
})

describe("families of cooperation", () => {
  it.each([
    ["AID", "Kuba menerbangkan obat dan tenda untuk Peru."],
    ["AID", "Kuba meminjamkan dua kapal patroli kepada Peru."],
    ["AID", "Kuba meminjami Peru kapal patroli."],
    ["AID", "Kuba mentransfer 40 juta dolar kepada Peru."],
    ["AID", "Kuba memberi keringanan utang kepada Peru."],
    ["AID", "Kuba mengirimkan 40 ton bensin secara cuma-cuma ke Peru."],
    ["COOPERATE", "Kuba membeli 40 ton gandum dari Peru."],
    ["COOPERATE", "Kuba menyerahkannya kepada Mahkamah Pidana Internasional."],
    ["RETREAT", "Kuba membolehkan kapal Peru melintasi selat itu."],
    ["RETREAT", "Kuba membuka kembali perbatasannya dengan Peru."],
    ["CONCEDE", "Kuba menangguhkan tenggat bagi Peru."],
    ["CONCEDE", "Kuba bersedia membebaskan warga Peru."],
    ["AGREE", "Presiden Kuba akan membalas kunjungan Peru."]
  ])("are %s: %s", (type, body) => {
    const [first] = acts(body)
    expect([first?.type, first?.actors]).toEqual([type, ["Cuba"]])
  })

  it.each([
    "Kuba dan Peru menggelar latihan perang bersama.",
    "Kuba dan Peru melanjutkan latihan maritim gabungan.",
    "Tentara Kuba dan Peru berpatroli bersama."
  ])("are of both: %s", (body) => expect(acts(body)[0]).toMatchObject({ type: "COOPERATE", actors: ["Cuba", "Peru"] }))
})
