import { describe, expect, it } from "vitest"
import { mentionsOf } from "./Pack.ts"

/** The mentions of a body by their words. */
const mention = (text: string, body: string) => mentionsOf(body).find((one) => one.text === text)

describe("the head of an institution", () => {
  it("is of its sector, whatever such a title mostly means", () => {
    expect(mention("Rafael Ndongo", "Ketua KPK Rafael Ndongo mengutuk Kuba.")).toMatchObject({ sector: "JUD" })
    expect(mention("Bambang Hartono", "Ketua Partai Golkar Bambang Hartono diam.")).toMatchObject({ sector: "PTY" })
    expect(mention("Rani Sutanto", "Sekjen DPR Rani Sutanto diam.")).toMatchObject({ sector: "LEG" })
  })

  it("stands behind the comma where capitals name the institution", () => {
    const body = "Direktur BTKX, Rafael Ndongo, mengutuk Kuba."
    expect(mention("Rafael Ndongo", body)).toMatchObject({ roleTitle: "Direktur" })
    expect(mention("BTKX", body)?.entity.type).not.toBe("person")
  })

  it("is nobody where a title is a part of the institution's name", () => {
    const body = "Direktorat Jenderal Bea dan Cukai menyita kapal. Universitas Jenderal Melati dibuka."
    expect(mentionsOf(body).filter(({ entity }) => entity.type === "person")).toEqual([])
    expect(mentionsOf("Jenderal Bambang Hartono diam.")[0]?.entity.type).toBe("person")
  })

  it("bears a short name that is known", () => {
    expect(mention("MBS", "Putra Mahkota MBS mengutuk Kuba.")?.entity.type).toBe("person")
  })
})

describe("a state body within a quotation", () => {
  const said = '"Kami kecewa, dan pemerintah akan membalas," kata Menteri Perdagangan Kanada Rafael Ndongo.'

  it("is that of the speaker's state and not the speaker himself", () => {
    expect(mention("pemerintah", said)).toMatchObject({ name: "Canada", country: "CAN", kind: "nominal" })
    expect(mention("Kami", said)).toMatchObject({ name: "Rafael Ndongo", kind: "pronoun" })
  })

  it("is of no state where the speaker has none", () => {
    const body = '"Kami kecewa, dan pemerintah akan membalas," kata pengamat Rafael Ndongo.'
    expect(mention("pemerintah", body)?.name).not.toBe("Rafael Ndongo")
  })
})

describe("a leader whose government is named", () => {
  it("is one person, there and alone", () => {
    const found = mentionsOf("Pemerintahan Donald Trump mengutuk Kuba. Donald Trump diam.")
    const ids = found.filter(({ text }) => text === "Donald Trump").map(({ entity }) => entity.id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })
})

describe("an expert without a state of his own", () => {
  it("is not of the state that the sentence names, as a minister would be", () => {
    const before = "Kanada bertemu Peru. Kanada diam."
    expect(mention("Rafael Ndongo", `${before} Pengamat Rafael Ndongo memuji Kanada.`)?.country).toBeNull()
    expect(mention("Rafael Ndongo", `${before} Menteri Luar Negeri Rafael Ndongo memuji Peru.`)?.country).not.toBeNull()
  })
})

describe("a name behind a title of monarchs", () => {
  it("is of nobody who was elected", () => {
    expect(mentionsOf("Kemarin Raja Idris pulang.")[0]).toMatchObject({ name: "Idris", country: null })
  })

  it("is that of who reigns, whoever else bears it", () => {
    expect(mentionsOf("Kemarin Raja Abdullah pulang.")[0]).toMatchObject({ name: "Abdullah II", country: "JOR" })
  })

  it("is that of who reigns now and was a prince before", () => {
    expect(mentionsOf("Kemarin Pangeran Charles pulang.")[0]).toMatchObject({ name: "Charles III", country: "GBR" })
  })
})

describe("an office with its state that names an organisation", () => {
  it("is that organisation", () => {
    expect(mentionsOf("Kepala Staf Gabungan Korea Selatan menyangkal.").map((one) => one.name)).toContain(
      "Joint Chiefs of Staff of South Korea"
    )
  })
})

describe("officials of the place", () => {
  it("are of the state that the text named last", () => {
    expect(mention("Pejabat setempat", "Presiden Peru diam. Pejabat setempat mengutuk Kuba.")).toMatchObject({
      country: "PER",
      sector: "GOV"
    })
  })
})

describe("a title that only one state has", () => {
  it("tells the state of its bearer", () => {
    expect(mention("Rafael Ndongo", "Paus Rafael Ndongo mengutuk Kuba.")).toMatchObject({ country: "VAT" })
  })
})
