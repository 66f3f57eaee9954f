/**
 * The state or organisation of states that a phrase says somebody acts for.
 */
import type { NameEntry } from "../language/Name.ts"
import type { LocalEntity, Section } from "../text/Document.ts"
import type { Affiliation, Candidate } from "./Candidate.ts"
import type { EntityTable } from "./EntityTable.ts"
import { isFighters } from "./Party.ts"

export interface Origin {
  readonly country: string | null
  readonly code: string | null
  readonly entry: NameEntry | null
}

const nowhere: Origin = { country: null, code: null, entry: null }

/** Whether the second affiliation is the state of the branch that the first names: "Microsoft Indonesia". */
const isBranch = (first: Affiliation, second: Affiliation | undefined): boolean =>
  first.entry.kind === "organization" &&
  first.entry.code === null &&
  second?.entry.kind === "country" &&
  second.start === first.end

/** Whether a group is known to fight in a state that is named right beside it: "pemberontak [Yaman] Houthi", "Houthi [Yaman]". */
export const isHomeOf = (state: Affiliation, group: Affiliation): boolean =>
  state.entry.kind === "country" && state.entry.country === group.entry.country

/** Whether the second affiliation is an armed group and the first only its home: "juru bicara pemberontak [Yaman] Houthi". */
const isWhereTheyFight = (first: Affiliation, second: Affiliation): boolean =>
  second.start === first.end && isFighters(second.entry.sector) && isHomeOf(first, second)

/** The party that an affiliation names first, "Duta Besar Iran untuk PBB" is Iran's; a branch belongs to its state, fighters to no state. */
export const originOf = (affiliations: ReadonlyArray<Affiliation>): Origin => {
  const [head, behind] = affiliations
  if (head === undefined) return nowhere
  const first = behind !== undefined && (isBranch(head, behind) || isWhereTheyFight(head, behind)) ? behind : head
  return { country: first.entry.country, code: first.entry.code, entry: first.entry }
}

/** "Utusan nuklir Korea Utara, Kim Myong Gil, …": a name between commas belongs to the state that stands before it. */
export const apposedOrigin = (section: Section, before: Candidate | undefined, name: Candidate): Origin => {
  const { tokens } = section
  if (before === undefined || before.end !== name.start - 1) return nowhere
  if (tokens[before.end]?.text !== "," || tokens[name.end]?.text !== ",") return nowhere
  if (before.reference.kind !== "name") return originOf(before.affiliations)
  const { entry } = before.reference
  return entry.kind === "country" ? { country: entry.country, code: entry.code, entry } : nowhere
}

/** Whether a party, unlike an organ of a state, acts for no state: "juru bicara Taliban", "pejabat Boeing". */
const isItsOwn = ({ code, sector }: NameEntry): boolean => code !== null || isFighters(sector) || sector === "BUS"

/**
 * The organisation of states that an office or body belongs to, such as the UN of its secretary-general, or the armed
 * group or company whose it is.
 */
export const organizationOf = ({ code, country, entry }: Origin, entities: EntityTable): LocalEntity | null =>
  entry === null || !isItsOwn(entry) ? null : entities.get(entry.type, entry.name, country, entry.sector, code)
