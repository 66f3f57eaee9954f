/**
 * Names that stand without a title: those of the gazetteers, and capitalised
 * runs that nothing explains, which are left `pending` for Coreference.
 */
import { textOf } from "../text/Document.ts"
import type { NameEntry } from "../language/Name.ts"
import type { Token } from "../text/Token.ts"
import { type Candidate, plainCandidate, type Reference } from "./Candidate.ts"
import {
  afterBracket,
  capitalRun,
  isCapitalWord,
  isMark,
  nameAt,
  type NamedSpan,
  opensName,
  type Scan
} from "./NameSpan.ts"
import { nameStartFrom } from "./NameStart.ts"
import { isFullPersonName, opensSentence, wordsOf } from "./PersonPattern.ts"
import { apposition } from "./TitledName.ts"

const longestUnitName = 3

/** A name of the gazetteers at `at`. */
export const named = (scan: Scan, at: number, limit: number): Candidate | null => {
  const match = nameAt(scan, at, limit)
  if (match === null) return null
  const { end, entry } = match
  if (entry.kind === "seat" && isBodyOfState(scan, at, end, limit)) return null
  const longer = capitalRun(scan, at, limit) > end
  if (longer && (entry.kind === "city" || (entry.kind === "person" && end - at === 1))) return null
  /** "Teluk" by itself, but not "Teluk Balikpapan". */
  if (entry.kind === "place" && opensName(scan, at, end, limit)) return null
  if (entry.kind === "person")
    return withApposition(scan, at, end, limit, { kind: "person", name: textOf(scan.section, at, end), known: entry })
  const part = compassEnd(scan, match, limit)
  if (part > end && entry.type === "place") return partOfPlace(scan, at, part, entry)
  const whole = afterBracket(scan, withOwnState(scan, { end: part, entry }, limit), limit)
  return plainCandidate(at, whole, { kind: "name", entry }, entry.sector, end)
}

/** Behind the quarter of the compass that belongs to the name of a place or state: "Texas [Barat]", "Nigeria [Utara]". */
const compassEnd = ({ pack, section, tokens }: Scan, { end, entry }: NamedSpan, limit: number): number => {
  const word = tokens[end]
  if (section.field === "title" || end >= limit || word?.capital !== true || word.acronym) return end
  if (entry.type !== "place" && entry.kind !== "country") return end
  return pack.phraseWords.compass.has(word.lower) ? end + 1 : end
}

/** A part of a place, which acts for nobody. */
const partOfPlace = ({ section }: Scan, at: number, end: number, whole: NameEntry): Candidate => {
  const name = textOf(section, at, end)
  return plainCandidate(at, end, {
    kind: "name",
    entry: { ...whole, kind: "place", name, surface: name, sector: null }
  })
}

/** Behind the state of an organisation where that follows its name: "kelompok Houthi [Yaman]" is no second party. */
const withOwnState = (scan: Scan, { end, entry }: NamedSpan, limit: number): number => {
  if (entry.kind !== "organization" || entry.country === null) return end
  const behind = nameAt(scan, end, limit)
  return behind?.entry.kind === "country" && behind.entry.country === entry.country ? behind.end : end
}

/** Whether a seat's name is the noun of a state body as well, and the state stands behind it. */
const isBodyOfState = (scan: Scan, at: number, end: number, limit: number): boolean =>
  nameAt(scan, end, limit)?.entry.kind === "country" &&
  scan.pack.bodies.longest(scan.tokens, at, (_, __, bodyEnd) => bodyEnd <= limit)?.end === end

/** A name from `at` to before `end`, with the title that stands behind it. */
const withApposition = (scan: Scan, at: number, end: number, limit: number, reference: Reference): Candidate => {
  const after = apposition(scan, end, limit)
  const name = plainCandidate(at, after.end, reference, after.sector, end)
  return { ...name, roleTitle: after.role, affiliations: after.list }
}

/** Whether the run of capitals around `at` names a unit behind its number: "Yonif 133/Nani Wartabone". */
const isOfUnit = (scan: Scan, at: number): boolean => {
  let start = at
  while (start > at - longestUnitName && isCapitalWord(scan, start - 1, at)) start--
  return isMark(scan, start - 1, "/") && scan.tokens[start - 2]?.kind === "number"
}

/** The institution from `at` to before `end` with the state that ends its name: "Otoritas Penerbangan Sipil [Inggris]". */
const ofState = (scan: Scan, at: number, end: number, limit: number): Candidate | null => {
  const head = scan.pack.nameHeads.get((scan.tokens[at] as Token).lower)
  if (head?.type !== "organization" || head.stands !== "first" || end < at + 2) return null
  const state = nameAt(scan, end, limit)
  if (state?.entry.kind !== "country") return null
  return {
    ...plainCandidate(at, state.end, { kind: "pending" }),
    inner: [{ start: end, end: state.end, entry: state.entry, body: null }]
  }
}

/** Whether a run names a place after somebody: "Bandara Internasional Indira Gandhi", but not "Kabupaten Bogor Sari Contoh". */
const isNamedAfter = (scan: Scan, at: number, end: number): boolean => {
  const { pack, section, tokens } = scan
  const head = pack.nameHeads.get((tokens[at] as Token).lower)
  if (head?.type !== "place" || head.stands !== "first") return false
  let name = at + 1
  while (name < end && pack.isPlainWord((tokens[name] as Token).lower)) name++
  if (name >= end) return false
  const known = nameAt(scan, name, end)
  if (known !== null) return known.entry.kind === "person"
  return pack.personNames.has((tokens[name] as Token).lower) || isFullPersonName(wordsOf(section, name, end), pack)
}

/** Whether a doubled noun opens at `at`, which is no name: "[Badan-badan] Rusia". */
const isDoubled = ({ tokens }: Scan, at: number): boolean => {
  const [noun, hyphen, again] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return hyphen?.text === "-" && hyphen.glued && again?.capital === false && again.lower === noun?.lower
}

/** Whether the noun at `at` only says what the known place behind it is: "Provinsi [Sulawesi Tengah]". */
const isKindOfPlace = (scan: Scan, at: number, end: number, limit: number): boolean => {
  if (scan.pack.nameHeads.get((scan.tokens[at] as Token).lower)?.stands !== "before") return false
  const known = nameAt(scan, at + 1, limit)
  return known !== null && known.entry.type === "place" && known.end >= end
}

/** Finds capitalised runs that no lexicon explains in one section. */
export const pendingIn = (scan: Scan) => {
  const { pack, section, tokens } = scan
  let written: Set<string> | null = null
  /** Every word that the section writes without a capital. */
  const lowerCaseWords = (): ReadonlySet<string> =>
    (written ??= new Set(tokens.flatMap((word) => (word.kind === "word" && !word.capital ? [word.text] : []))))

  /** Whether the capital at `at` only opens a sentence ("Peraturan OJK", "Misalnya Aburizal Bakrie") or is a headline's: "Kuba [Temui] Putin". */
  const onlyOpens = (at: number): boolean => {
    const { acronym, lower } = tokens[at] as Token
    if (
      (section.field !== "title" && !opensSentence(section, at)) ||
      acronym ||
      pack.personNames.has(lower) ||
      pack.nameHeads.has(lower)
    )
      return false
    return pack.isOrdinaryWord(lower) || pack.isPlainWord(lower) || lowerCaseWords().has(lower)
  }

  return (at: number, limit: number): Candidate | null => {
    if (isDoubled(scan, at)) return null
    const end = capitalRun(scan, at, limit)
    if (end > at && (isOfUnit(scan, at) || isKindOfPlace(scan, at, end, limit))) return null
    if (end === at || ((end > at + 1 || section.field === "title") && onlyOpens(at))) return null
    if (end === at + 1) return withApposition(scan, at, end, limit, { kind: "pending" })
    const institution = ofState(scan, at, end, limit)
    if (institution !== null) return institution
    if (isNamedAfter(scan, at, end)) return plainCandidate(at, end, { kind: "pending" })
    const { behindKnown, start } = nameStartFrom(scan, at, end)
    /** What stands in front of a person's name is a phrase of its own. */
    const rest = wordsOf(section, start, end)
    return start > at && (isFullPersonName(rest, pack) || (behindKnown && rest.length > 1))
      ? plainCandidate(at, start, { kind: "pending" })
      : withApposition(scan, at, end, limit, { kind: "pending" })
  }
}
