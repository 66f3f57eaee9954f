/**
 * The people of the gazetteer: their names, who goes by a surname, and which
 * office somebody held at a date.
 */
import { Person } from "../../../schemas/lexicon/Person.ts"
import { fold } from "../../text/Fold.ts"
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import { tokenize } from "../text/Token.ts"
import type { Load } from "./Load.ts"
import { type NameEntry, writtenAs } from "./Name.ts"

export interface PeopleLexicon {
  /** Names of people who act for no state: the leaders of ISIS. */
  readonly ofNoState: ReadonlySet<string>
  /** The entry of the office that a person held at `date`, ISO; the last before it when there was none. */
  readonly inOffice: (entry: NameEntry, date: string) => NameEntry
  /** First words of the names of all people, where they name nothing else. */
  readonly firstNames: ReadonlySet<string>
  /** Whom a folded surname alone means at `date`; null when it may mean several. */
  readonly personBySurname: (surname: string, date: string) => NameEntry | null
  /** Whom a folded name alone means behind a title of monarchs, "Raja [Abdullah]", or of their families. */
  readonly royalByName: (name: string, reigns: boolean, date: string) => NameEntry | null
}

/** Canonical names of the offices of heads of state, government and international organisations. */
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
/** Offices that are held by birth. */
const reigning = /^(?:king|queen|emperor|empress|sultan|emir|yang di-pertuan agong)\b/i
const ofHouse = /^(?:deputy )?(?:crown )?(?:prince|princess)\b/i
const leaderRank = 0
/** Shorter surnames of former leaders are left alone. */
const shortestFormer = 5
const shortestFirstName = 3
/** Initials that stand for a name by themselves: SBY. */
const initials = /^[A-Z]{3,}$/

/** Heads of state and government come before ministers, and these before everybody else. */
const officeRank = (office: string): number => {
  const lower = office.toLowerCase()
  if (lower.includes("vice") || lower.includes("deputy")) return 2
  if (leading.some((word) => lower.startsWith(word))) return leaderRank
  return lower.includes("minister") || lower.includes("secretary of") ? 1 : 2
}

/** `2019-05` holds on 2019-05-20; an empty bound is open. */
const holds = (entry: NameEntry, date: string): boolean =>
  date === "" ||
  ((entry.from === "" || entry.from <= date.slice(0, entry.from.length)) &&
    (entry.to === "" || entry.to >= date.slice(0, entry.to.length)))

/** Code of the organisation that an office belongs to: "Secretary-General of NATO". */
const codeOf = (names: PhraseTrie<NameEntry>, office: string): string | null => {
  const tokens = tokenize(office)
  const accept = (entry: NameEntry, from: number, end: number) =>
    entry.code !== null && writtenAs(entry, tokens, from, end)
  for (let at = 0; at < tokens.length; at++) {
    const match = names.longest(tokens, at, accept)
    if (match !== null) return (match.values[0] as NameEntry).code
  }
  return null
}

const entryOf = (names: PhraseTrie<NameEntry>, row: Person): NameEntry => ({
  ruleId: row.rule_id,
  kind: "person",
  surface: row.name,
  caseRule: "capital",
  name: row.name,
  type: "person",
  country: row.country,
  code: row.country === null && row.sector === "IGO" ? codeOf(names, row.office) : null,
  sector: row.sector,
  from: row.from ?? "",
  to: row.to ?? "",
  office: row.office
})

/** `names` holds what is no person already. */
export const loadPeople = (names: PhraseTrie<NameEntry>, shared: Load): PeopleLexicon => {
  const offices = new Map<string, Array<NameEntry>>()
  const bySurname = new Map<string, Array<NameEntry>>()
  for (const row of shared(Person, "people.csv")) {
    const entry = entryOf(names, row)
    const held = offices.get(row.name)
    if (held === undefined) {
      offices.set(row.name, [entry])
      for (const surface of [row.name, ...row.aliases])
        if (surface.includes(" ")) names.insert(surface, { ...entry, surface })
        else if (initials.test(surface)) names.insert(surface, { ...entry, surface, caseRule: "exact" })
    } else held.push(entry)
    for (const surname of row.surname.map(fold)) {
      const list = bySurname.get(surname)
      if (list === undefined) bySurname.set(surname, [entry])
      else list.push(entry)
    }
  }
  const ofNoState = [...offices].filter(([, held]) => held.every((one) => one.country === null && one.code === null))
  return {
    ofNoState: new Set(ofNoState.map(([name]) => name)),
    firstNames: firstNamesOf(offices.keys(), names),
    inOffice: (entry, date) => {
      const held = offices.get(entry.name) ?? [entry]
      return held.find((one) => holds(one, date)) ?? held.findLast((one) => one.from <= date) ?? (held[0] as NameEntry)
    },
    personBySurname: (surname, date) => leaderAmong(bySurname.get(surname) ?? [], surname, date),
    royalByName: (name, reigns, date) => {
      const bearers = bySurname.get(name) ?? []
      const heirs = reigns ? [] : bearers.filter(({ office }) => ofHouse.test(office))
      /** Who reigns now was "Pangeran Charles" before. */
      return leaderAmong(heirs.length > 0 ? heirs : bearers.filter(({ office }) => reigning.test(office)), name, date)
    }
  }
}

const firstNamesOf = (people: Iterable<string>, names: PhraseTrie<NameEntry>): ReadonlySet<string> => {
  const firstNames = new Set<string>()
  for (const name of people) {
    const tokens = tokenize(name)
    const first = tokens[0]
    if (tokens.length < 2 || first === undefined || first.lower.length < shortestFirstName) continue
    if (names.longest(tokens, 0, (entry, from, end) => end === from + 1 && entry.kind !== "person") === null)
      firstNames.add(first.lower)
  }
  return firstNames
}

/**
 * The one of the highest office; former leaders stay in the news under their surname, former ministers do not. They come
 * before somebody of whom no time in an office is known, such as their son.
 */
const leaderAmong = (all: ReadonlyArray<NameEntry>, surname: string, date: string): NameEntry | null => {
  const serving = all.filter((entry) => holds(entry, date))
  const former = all.filter((entry) => officeRank(entry.office) === leaderRank && surname.length >= shortestFormer)
  const isInOffice = serving.some((entry) => entry.from !== "" || entry.to !== "")
  const pool = isInOffice || former.length === 0 ? serving : former
  if (pool.length === 0) return null
  const best = Math.min(...pool.map((entry) => officeRank(entry.office)))
  const people = new Map<string, NameEntry>()
  for (const entry of pool) if (officeRank(entry.office) === best) people.set(entry.name, entry)
  return people.size === 1 ? ([...people.values()][0] as NameEntry) : null
}
