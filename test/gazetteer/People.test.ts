import * as Fs from "node:fs"
import * as Path from "node:path"
import type { Schema } from "effect"
import { describe, expect, it } from "vitest"
import * as Lexicon from "../../pipelines/lexicon/Lexicon.ts"
import { Country } from "../../schemas/lexicon/Country.ts"
import { Person } from "../../schemas/lexicon/Person.ts"

const folder = Path.resolve(import.meta.dirname, "../../pipelines/gazetteer")
const read = <Fields extends Schema.Struct.Fields>(schema: Schema.Struct<Fields>, name: string) =>
  Lexicon.parse(schema, Fs.readFileSync(Path.join(folder, name), "utf8"), name)

const people = read(Person, "people.csv")
const states = new Set(read(Country, "countries.csv").map((country) => country.iso3))
const listed = (holds: (person: Person) => boolean): ReadonlyArray<string> =>
  people.filter(holds).map((person) => person.rule_id)

/** A year stands for its first month as a beginning and for its last as an end. */
const first = (month: string): string => (month.length === 4 ? `${month}-01` : month)
const last = (month: string): string => (month.length === 4 ? `${month}-12` : month)

const holdersIn = (office: string, country: string, month: string): ReadonlyArray<string> =>
  people
    .filter(
      (person) =>
        person.office === office &&
        person.country === country &&
        person.from !== null &&
        first(person.from) <= month &&
        (person.to === null || month <= last(person.to))
    )
    .map((person) => person.name)

describe("the people of the gazetteer", () => {
  it("stand under ids that are unique and sorted, so that a row can be cited and a change read", () => {
    const ids = people.map((person) => person.rule_id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(ids.filter((id) => !id.startsWith("gaz.person."))).toEqual([])
  })

  it("are enough to know most of those that foreign pages name", () => {
    expect(new Set(people.map((person) => person.name)).size).toBeGreaterThanOrEqual(900)
  })

  it("all have a sector, which an event's participant needs", () => {
    expect(listed((person) => person.sector === null)).toEqual([])
  })

  it("come from states of the list, or from none when they serve an international body", () => {
    expect(listed((person) => person.country !== null && !states.has(person.country))).toEqual([])
    expect(listed((person) => person.sector === "IGO" && person.country !== null)).toEqual([])
    expect(listed((person) => person.sector === "GOV" && person.country === null)).toEqual([])
  })

  it("never leave an office before they enter it", () => {
    expect(
      listed((person) => person.from !== null && person.to !== null && first(person.from) > last(person.to))
    ).toEqual([])
  })

  it("carry the same spellings in each of their offices, for they are one entity", () => {
    const spellings = new Map<string, string>()
    const differing = listed((person) => {
      const cells = [...person.aliases, "/", ...person.surname].join("|")
      const known = spellings.get(person.name) ?? cells
      spellings.set(person.name, known)
      return known !== cells
    })
    expect(differing).toEqual([])
  })

  it("share no full spelling, so that a name in full means one person", () => {
    const owners = new Map<string, string>()
    const shared = listed((person) =>
      [person.name, ...person.aliases].some((spelling) => {
        const owner = owners.get(spelling) ?? person.name
        owners.set(spelling, owner)
        return owner !== person.name
      })
    )
    expect(shared).toEqual([])
  })

  it("all have a short form, for that is what later sentences use", () => {
    expect(listed((person) => person.surname.length === 0)).toEqual([])
  })

  it("tell who held an office in a given month", () => {
    expect(holdersIn("President", "USA", "1995-06")).toEqual(["Bill Clinton"])
    expect(holdersIn("President", "IDN", "2000-05")).toEqual(["Abdurrahman Wahid"])
    expect(holdersIn("Minister of Foreign Affairs", "IDN", "2012-03")).toEqual(["Marty Natalegawa"])
    expect(holdersIn("Chancellor", "DEU", "2010-01")).toEqual(["Angela Merkel"])
    expect(holdersIn("Prime Minister", "JPN", "2021-12")).toEqual(["Fumio Kishida"])
    expect(holdersIn("President", "RUS", "2010-01")).toEqual(["Dmitry Medvedev"])
  })
})
