import { describe, expect, it } from "vitest"
import { writtenAs } from "../../pipelines/event-extract/language/Name.ts"
import { tokenize } from "../../pipelines/event-extract/text/Token.ts"
import { pack } from "./Pack.ts"

const surname = (name: string, date: string) => pack.personBySurname(name, date)?.name ?? null
const named = (text: string) => {
  const tokens = tokenize(text)
  const match = pack.names.longest(tokens, 0, (entry, at, end) => writtenAs(entry, tokens, at, end))
  return match === null ? [] : match.values.map((entry) => [entry.kind, entry.name])
}

const office = (name: string, date: string): string => {
  const entry = pack.personBySurname(name, date)
  return entry === null ? "" : pack.inOffice(entry, date).office.toLowerCase()
}

describe("who goes by a surname", () => {
  it.each([
    ["the one in office at the date", "biden", "2022-03-01", "Joe Biden"],
    ["a head of state before everybody else", "putin", "2022-03-01", "Vladimir Putin"],
    ["a former head of state, who stays in the news", "merkel", "2023-05-01", "Angela Merkel"],
    ["nobody whom the gazetteer lacks", "quispesolano", "2022-03-01", null]
  ])("is %s", (_, name, date, expected) => expect(surname(name, date)).toBe(expected))

  it("is a prime minister only while in office when another bears the name later", () => {
    expect(surname("johnson", "2020-05-01")).toBe("Boris Johnson")
  })
})

describe("an office at a date", () => {
  it("is the one held then", () => {
    expect(office("biden", "2022-03-01")).toBe("president")
    expect(office("biden", "2012-03-01")).toMatch(/vice/)
  })

  it("stays the last one held when the term is over", () => {
    expect(office("merkel", "2023-05-01")).toBe("chancellor")
  })
})

describe("a name in the text", () => {
  it.each([
    ["a state in Indonesian", "Inggris", ["country", "United Kingdom"]],
    ["a state in English", "Germany", ["country", "Germany"]],
    ["a state's abbreviation", "AS", ["country", "United States"]],
    ["a seat", "Kremlin", ["seat", "Kremlin"]],
    ["an organisation by its alias", "PBB", ["organization", "United Nations"]],
    ["a medium", "Reuters", ["medium", "Reuters"]],
    ["a person by the full name", "Emmanuel Macron", ["person", "Emmanuel Macron"]]
  ])("is %s", (_, text, expected) => expect(named(text)).toContainEqual(expected))

  it("must have its capital", () => {
    expect(named("inggris")).toEqual([])
    expect(named("kremlin")).toEqual([])
  })

  it("that is an abbreviation must be written as one", () => {
    expect(named("As")).not.toContainEqual(["country", "United States"])
    expect(named("as")).toEqual([])
  })

  it("of a person is not the surname alone", () => {
    expect(named("Macron").filter(([kind]) => kind === "person")).toEqual([])
  })
})

describe("coordinates", () => {
  it("are those of the city in its state", () => {
    const lima = pack.coordinates("Lima", "PER")
    expect(lima?.latitude).toBeCloseTo(-12.04, 0)
    expect(lima?.longitude).toBeCloseTo(-77.03, 0)
  })

  it("are unknown for a city in another state", () => expect(pack.coordinates("Lima", "ISL")).toBeNull())

  it("of a state are its own", () => {
    expect(pack.countryCoordinates("PER")?.latitude).toBeLessThan(0)
    expect(pack.countryCoordinates("XXX")).toBeNull()
  })
})

describe("the name of an organisation", () => {
  it("may explain the abbreviation of its head", () => {
    expect(named("Kepolisian Daerah (Polda) Riau bungkam")).toEqual([["organization", "Riau Police"]])
  })
})
