/**
 * Compiles the gazetteers of states, seats, organisations, media, people,
 * cities and places into one phrase dictionary, and answers questions about
 * people: who goes by a surname, and which office somebody held at a date.
 *
 * Abbreviations match only as written (AS, UE); other names need a capital.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import { City } from "../../../schemas/lexicon/City.ts"
import { CityName } from "../../../schemas/lexicon/CityName.ts"
import { Country } from "../../../schemas/lexicon/Country.ts"
import { CountryName } from "../../../schemas/lexicon/CountryName.ts"
import { MediaOutlet } from "../../../schemas/lexicon/MediaOutlet.ts"
import { Organization } from "../../../schemas/lexicon/Organization.ts"
import { Person } from "../../../schemas/lexicon/Person.ts"
import { Place } from "../../../schemas/lexicon/Place.ts"
import { Seat } from "../../../schemas/lexicon/Seat.ts"
import * as Lexicon from "../../lexicon/Lexicon.ts"
import { fold } from "../../text/Fold.ts"
import { type CaseRule, type NameEntry, writtenAs } from "./Name.ts"
import { PhraseTrie } from "../text/PhraseTrie.ts"
import { tokenize } from "../text/Token.ts"

export interface NameLexicon {
  readonly names: PhraseTrie<NameEntry>
  readonly countryName: (iso3: string) => string
  readonly coordinates: (name: string, country: string | null) => Coordinates | null
  /** The state's own coordinates. */
  readonly countryCoordinates: (iso3: string) => Coordinates | null
  readonly inOffice: (entry: NameEntry, date: string) => NameEntry
  /** First words of the names of all people, where they name nothing else. */
  readonly firstNames: ReadonlySet<string>
  readonly personBySurname: (surname: string, date: string) => NameEntry | null
}

export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

const caseRuleOf = (surface: string): CaseRule =>
  surface === surface.toUpperCase() && surface.replace(/[^A-Za-z]/g, "").length <= 6 ? "exact" : "capital"

const leading = [
  "president",
  "prime minister",
  "chancellor",
  "king",
  "supreme leader",
  "leader",
  "emperor",
  "crown prince",
  "secretary-general",
  "pope"
]

/** Heads of state and government come before ministers, and these before everybody else. */
const officeRank = (office: string): number => {
  const lower = office.toLowerCase()
  if (lower.includes("vice") || lower.includes("deputy")) return 2
  if (leading.some((word) => lower.startsWith(word))) return 0
  return lower.includes("minister") || lower.includes("secretary of") ? 1 : 2
}

/** `2019-05` holds on 2019-05-20; an empty bound is open. */
const holds = (entry: NameEntry, date: string): boolean =>
  date === "" ||
  ((entry.from === "" || entry.from <= date.slice(0, entry.from.length)) &&
    (entry.to === "" || entry.to >= date.slice(0, entry.to.length)))

const cityEntry = (ruleId: string, name: string, iso3: string) => ({
  ruleId,
  kind: "city" as const,
  name,
  type: "place" as const,
  country: iso3,
  code: null,
  sector: null
})

export const loadNames = (language: string, read: (path: string) => string): NameLexicon => {
  const names = new PhraseTrie<NameEntry>()
  const load = <Row>(schema: Parameters<typeof Lexicon.parse>[0], path: string): ReadonlyArray<Row> =>
    Lexicon.parse(schema, read(path), path) as unknown as ReadonlyArray<Row>
  const base = { from: "", to: "", office: "" }
  const insert = (
    surface: string,
    entry: Omit<NameEntry, "surface" | "caseRule" | "from" | "to" | "office">,
    caseRule = caseRuleOf(surface)
  ) => names.insert(surface, { ...base, ...entry, surface, caseRule })

  const countries = new Map<string, Country>()
  for (const row of load<Country>(Country, "gazetteer/countries.csv")) {
    countries.set(row.iso3, row)
  }
  const countryName = (iso3: string): string => countries.get(iso3)?.name ?? iso3
  const stateEntry = (iso3: string, ruleId: string) => ({
    ruleId,
    kind: "country" as const,
    name: countryName(iso3),
    type: "country" as const,
    country: iso3,
    code: null,
    sector: "GOV" as Sector
  })
  const countrySurfaces = new Set<string>()
  for (const row of load<CountryName>(CountryName, `languages/${language}/country_names.csv`)) {
    countrySurfaces.add(row.surface)
    insert(row.surface, stateEntry(row.iso3, row.rule_id), row.kind === "abbreviation" ? "exact" : "capital")
  }
  for (const row of countries.values()) {
    if (row.status === "former" || countrySurfaces.has(row.name)) continue
    insert(row.name, stateEntry(row.iso3, row.rule_id))
  }
  for (const row of load<Seat>(Seat, `languages/${language}/seats.csv`)) {
    insert(row.surface, {
      ruleId: row.rule_id,
      kind: "seat",
      name: row.name,
      type: row.kind === "capital" ? "place" : row.entity_type,
      country: row.iso3,
      code: null,
      sector: row.sector
    })
  }
  for (const row of load<Organization>(Organization, "gazetteer/organizations.csv")) {
    for (const surface of [row.name, ...row.aliases]) {
      insert(surface, {
        ruleId: row.rule_id,
        kind: "organization",
        name: row.name,
        type: "organization",
        country: row.country,
        code: row.code,
        sector: row.sector
      })
    }
  }
  for (const row of load<MediaOutlet>(MediaOutlet, "gazetteer/media.csv")) {
    for (const surface of [row.name, ...row.aliases]) {
      insert(surface, {
        ruleId: row.rule_id,
        kind: "medium",
        name: row.name,
        type: "organization",
        country: row.country,
        code: null,
        sector: "MED"
      })
    }
  }
  const coordinates = new Map<string, Coordinates>()
  for (const row of load<Place>(Place, `languages/${language}/places.csv`)) {
    insert(row.surface, {
      ruleId: row.rule_id,
      kind: "place",
      name: row.name,
      type: "place",
      country: row.iso3,
      code: null,
      sector: null
    })
    if (row.latitude !== null && row.longitude !== null)
      coordinates.set(`${row.name}|${row.iso3 ?? ""}`, { latitude: row.latitude, longitude: row.longitude })
  }
  /** A city name that several states share means the largest of them. */
  const largest = new Map<string, City>()
  for (const row of load<City>(City, "gazetteer/cities.csv")) {
    const key = `${row.name}|${row.iso3}`
    if (!coordinates.has(key)) coordinates.set(key, { latitude: row.latitude, longitude: row.longitude })
    if (row.common_word === "yes") continue
    const known = largest.get(row.ascii)
    if (known === undefined || row.population > known.population) largest.set(row.ascii, row)
  }
  for (const [ascii, row] of largest) insert(ascii, cityEntry(row.rule_id, row.name, row.iso3), "capital")
  for (const row of load<CityName>(CityName, `languages/${language}/city_names.csv`))
    insert(row.surface, cityEntry(row.rule_id, row.name, row.iso3), "capital")

  /** Code of the organisation that an office belongs to: "Secretary-General of NATO". */
  const codeOf = (office: string): string | null => {
    const tokens = tokenize(office)
    for (let at = 0; at < tokens.length; at++) {
      const match = names.longest(
        tokens,
        at,
        (entry, from, end) => entry.code !== null && writtenAs(entry, tokens, from, end)
      )
      if (match !== null) return (match.values[0] as NameEntry).code
    }
    return null
  }
  const offices = new Map<string, Array<NameEntry>>()
  const bySurname = new Map<string, Array<NameEntry>>()
  for (const row of load<Person>(Person, "gazetteer/people.csv")) {
    const entry: NameEntry = {
      ruleId: row.rule_id,
      kind: "person",
      surface: row.name,
      caseRule: "capital",
      name: row.name,
      type: "person",
      country: row.country,
      code: row.country === null && row.sector === "IGO" ? codeOf(row.office) : null,
      sector: row.sector,
      from: row.from ?? "",
      to: row.to ?? "",
      office: row.office
    }
    const key = row.name
    const held = offices.get(key)
    if (held === undefined) {
      offices.set(key, [entry])
      for (const surface of [row.name, ...row.aliases])
        if (surface.includes(" ")) names.insert(surface, { ...entry, surface })
    } else held.push(entry)
    for (const surname of row.surname) {
      const list = bySurname.get(fold(surname))
      if (list === undefined) bySurname.set(fold(surname), [entry])
      else list.push(entry)
    }
  }

  const firstNames = new Set<string>()
  for (const [name] of offices) {
    const tokens = tokenize(name)
    const first = tokens[0]
    if (tokens.length < 2 || first === undefined || first.lower.length < 3) continue
    if (names.longest(tokens, 0, (entry, from, end) => end === from + 1 && entry.kind !== "person") === null)
      firstNames.add(first.lower)
  }

  const inOffice = (entry: NameEntry, date: string): NameEntry => {
    const held = offices.get(entry.name) ?? [entry]
    return held.find((one) => holds(one, date)) ?? held.findLast((one) => one.from <= date) ?? (held[0] as NameEntry)
  }

  const personBySurname = (surname: string, date: string): NameEntry | null => {
    const all = bySurname.get(surname)
    if (all === undefined) return null
    const serving = all.filter((entry) => holds(entry, date))
    /** Former leaders stay in the news under their surname; former ministers do not. */
    const former = all.filter((entry) => officeRank(entry.office) === 0 && surname.length >= 5)
    const pool = serving.length > 0 ? serving : former
    if (pool.length === 0) return null
    const best = Math.min(...pool.map((entry) => officeRank(entry.office)))
    const people = new Map<string, NameEntry>()
    for (const entry of pool) if (officeRank(entry.office) === best) people.set(entry.name, entry)
    return people.size === 1 ? ([...people.values()][0] as NameEntry) : null
  }

  return {
    names,
    countryName,
    coordinates: (name, country) => coordinates.get(`${name}|${country ?? ""}`) ?? null,
    countryCoordinates: (iso3) => {
      const row = countries.get(iso3)
      return row === undefined || row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude }
    },
    firstNames,
    inOffice,
    personBySurname
  }
}
