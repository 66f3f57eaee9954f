/**
 * The names of seats of power, organisations, media and treaties, and which organisations of
 * the home state have the name of one abroad: "Partai Demokrat"; which belong to no state.
 */
import { MediaOutlet } from "../../../schemas/lexicon/MediaOutlet.ts"
import { Organization } from "../../../schemas/lexicon/Organization.ts"
import { Seat } from "../../../schemas/lexicon/Seat.ts"
import { Treaty } from "../../../schemas/lexicon/Treaty.ts"
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { CaseRule, NameEntry } from "./Name.ts"
import { caseRuleOf, insertName, type NameWithoutOffice } from "./NameInsert.ts"

export interface InstitutionLexicon {
  /** By an organisation, the one of the home state with the same name. */
  readonly namesakes: ReadonlyMap<NameEntry, NameEntry>
  /** By a capital, the organisation of states that it stands for where the article does not name its state. */
  readonly hosted: ReadonlyMap<NameEntry, NameEntry>
  /** By an organisation of no state, those of a state whose names are told apart by their state alone: "RSF", "RSF Sudan". */
  readonly ofStates: ReadonlyMap<NameEntry, ReadonlyArray<NameEntry>>
  /** Names of organisations that are of no state and stand for none: "Amnesty International". */
  readonly worldwide: ReadonlySet<string>
}

/** Words of an organisation's name that mean nothing else, in whatever case: "mahkamah pidana internasional". */
const unmistakable = 3

/** The rule for a name of at least `words` words, which needs no capital; an abbreviation does. */
const inAnyCase = (surface: string, words: number): CaseRule => {
  const rule = caseRuleOf(surface)
  return rule === "capital" && surface.split(" ").length >= words ? "any" : rule
}

export const loadInstitutions = (
  names: PhraseTrie<NameEntry>,
  homeState: string | null,
  own: Load,
  shared: Load
): InstitutionLexicon => {
  const seatRows = own(Seat, "seats.csv")
  const seats = seatRows.flatMap((row) => (row.kind === "host" ? [] : [insertName(names, row.surface, seatOf(row))]))
  for (const row of own(Treaty, "treaties.csv"))
    insertName(
      names,
      row.surface,
      { ruleId: row.rule_id, kind: "treaty", name: row.name, type: "other", country: null, code: null, sector: null },
      inAnyCase(row.surface, 1)
    )
  const organizations = shared(Organization, "organizations.csv").flatMap((row) =>
    [row.name, ...row.aliases, ...explained(row.aliases)].map((surface) =>
      insertName(
        names,
        surface,
        {
          ruleId: row.rule_id,
          kind: "organization",
          name: row.name,
          type: "organization",
          country: row.country,
          code: row.code,
          sector: row.sector
        },
        inAnyCase(surface, unmistakable)
      )
    )
  )
  for (const row of shared(MediaOutlet, "media.csv"))
    for (const surface of [row.name, ...row.aliases])
      insertName(names, surface, {
        ruleId: row.rule_id,
        kind: "medium",
        name: row.name,
        type: "organization",
        country: row.country,
        code: null,
        sector: "MED"
      })
  const worldwide = new Set(
    organizations.flatMap(({ code, country, name }) => (country === null && code === null ? [name] : []))
  )
  const hosts = seatRows.filter(({ kind }) => kind === "host")
  return {
    namesakes: namesakesOf(organizations, homeState),
    hosted: hostedBy(hosts, seats, organizations),
    ofStates: ofStates(organizations),
    worldwide
  }
}

const seatOf = ({ entity_type, iso3, kind, name, rule_id, sector }: Seat): NameWithoutOffice => ({
  ruleId: rule_id,
  kind: "seat",
  name,
  type: kind === "capital" ? "place" : entity_type,
  country: iso3,
  code: null,
  sector
})

/** By a capital, the organisation of states that it stands for as well: the Union by "Brussel". */
const hostedBy = (
  hosts: ReadonlyArray<Seat>,
  seats: ReadonlyArray<NameEntry>,
  organizations: ReadonlyArray<NameEntry>
): ReadonlyMap<NameEntry, NameEntry> =>
  new Map(
    hosts.flatMap(({ name, surface }) => {
      const seat = seats.find((one) => one.surface === surface)
      const guest = organizations.find((one) => one.name === name)
      return seat === undefined || guest === undefined ? [] : [[seat, guest] as const]
    })
  )

/** Of names that differ in an abbreviated head alone, the one that explains it: "Kepolisian Daerah [(Polda)] Riau". */
const explained = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.flatMap((name) => {
    const [short, ...tail] = name.split(" ")
    const end = ` ${tail.join(" ")}`
    if (tail.length === 0) return []
    const heads = names.flatMap((other) => (other.endsWith(end) ? [other.slice(0, -end.length)] : []))
    return heads.flatMap((head) => (head.includes(" ") ? [`${head} (${short})${end}`] : []))
  })

const ofStates = (entries: ReadonlyArray<NameEntry>): ReadonlyMap<NameEntry, ReadonlyArray<NameEntry>> => {
  const ofNone = new Map(
    entries
      .filter(({ code, country, sector }) => code === null && country === null && sector !== "UAF")
      .map((one) => [one.surface, one] as const)
  )
  const found = new Map<NameEntry, Array<NameEntry>>()
  for (const one of entries) {
    const end = one.surface.lastIndexOf(" ")
    const bare = one.country === null || end < 0 ? undefined : ofNone.get(one.surface.slice(0, end))
    if (bare !== undefined) found.set(bare, [...(found.get(bare) ?? []), one])
  }
  return found
}

const namesakesOf = (
  entries: ReadonlyArray<NameEntry>,
  homeState: string | null
): ReadonlyMap<NameEntry, NameEntry> => {
  const atHome = new Map(
    entries.filter((one) => one.country !== null && one.country === homeState).map((one) => [one.surface, one] as const)
  )
  return new Map(
    entries.flatMap((one) => {
      const namesake = one.country === homeState ? undefined : atHome.get(one.surface)
      return namesake === undefined ? [] : [[one, namesake] as const]
    })
  )
}
