/**
 * Where the name begins behind a title or within a capitalised run, and what stands before it:
 * the office's institution, place and subject.
 *
 * "Gubernur [DKI Jakarta] Sutiyoso", "Ketua [BK] Prakosa", "Dekan [Fakultas Teknik] Wibi Hartono",
 * "Danrem [133/Nani Wartabone] Kolonel …". A known given or family name opens the name; before that,
 * words of institutions, ordinary words, places, abbreviations and numerals belong to the office, as
 * does the one word behind the head of an institution's name, whatever it is.
 */
import type { NameEntry } from "../language/Name.ts"
import type { Token } from "../text/Token.ts"
import type { InnerName } from "./Candidate.ts"
import { isCapitalWord, isMark, nameAt, type Scan } from "./NameSpan.ts"

export interface NameStart {
  readonly start: number
  readonly skipped: ReadonlyArray<InnerName>
  /** Whether an institution that the gazetteers know ends right before the name. */
  readonly behindKnown: boolean
}

const roman = /^(i|v|x|[ivx]{2,5})$/
const longestOffice = 10

/** What a word in front of a name is: part of the name, or of the office's institution. */
type Part =
  | { readonly kind: "name" }
  | { readonly kind: "verb" }
  | { readonly kind: "known"; readonly entry: NameEntry; readonly end: number }
  | { readonly kind: "head" | "word" | "acronym"; readonly end: number }

const namePart: Part = { kind: "name" }

/** Whether a word of a headline, where every word may have a capital, is a verb, which ends the office: "Menlu Kuba [Kecam] Peru". */
const endsOffice = ({ pack, section }: Scan, { lower }: Token): boolean =>
  section.field === "title" && pack.isVerbOfHeadline(lower)

const isTitle = ({ pack, tokens }: Scan, at: number): number =>
  pack.titles.longest(tokens, at, (title) => title.position !== "after")?.end ?? -1

/** "133/[Nani Wartabone]": the name of a unit behind its number; -1 when there is no such number. */
const unitEnd = (scan: Scan, at: number, limit: number): number => {
  if (!isMark(scan, at + 1, "/")) return -1
  let end = at + 2
  while (isCapitalWord(scan, end, limit) && isTitle(scan, end) < 0) end++
  return end
}

/** `inInstitution`: whether the word before opens the name of an institution. */
const partAt = (scan: Scan, at: number, limit: number, inInstitution: boolean): Part => {
  const { pack, tokens } = scan
  const word = tokens[at] as Token
  if (at < limit && (word.kind === "number" || roman.test(word.lower))) {
    const end = unitEnd(scan, at, limit)
    if (end >= 0) return { kind: "word", end }
  }
  if (!isCapitalWord(scan, at, limit) || pack.personNames.has(word.lower)) return namePart
  /** A single letter in front of a given name is a part of that: "I Wayan". */
  if (word.text.length === 1 && pack.personNames.has(tokens[at + 1]?.lower ?? "")) return namePart
  const known = nameAt(scan, at, limit)
  if (known !== null)
    return known.entry.kind === "person" ? namePart : { kind: "known", entry: known.entry, end: known.end }
  const title = isTitle(scan, at)
  if (title >= 0) return { kind: "word", end: title }
  if (endsOffice(scan, word)) return { kind: "verb" }
  if (pack.nameHeads.has(word.lower)) return { kind: "head", end: at + 1 }
  if (roman.test(word.lower) || pack.isPlainWord(word.lower) || pack.isOrdinaryWord(word.lower))
    return { kind: "word", end: at + 1 }
  if (word.acronym) return { kind: "acronym", end: at + 1 }
  return inInstitution ? { kind: "word", end: at + 1 } : namePart
}

/**
 * Where a given name from abroad begins behind other words of a run, which then are a company's that nothing knows:
 * "CEO [Zelcorp] Steve Contoh"; `start` itself when none does or the run begins with a name.
 */
export const behindCompany = (scan: Scan, start: number, end: number): number => {
  const { pack, tokens } = scan
  for (let at = start; at < end - 1; at++) {
    const { lower } = tokens[at] as Token
    if (pack.personNames.has(lower)) return pack.isLocalName(lower) ? start : at
  }
  return start
}

/** Skips what stands before a name from `at` to before `limit`; `start` is behind everything where no name follows. */
export const nameStartFrom = (scan: Scan, at: number, limit: number): NameStart => {
  const skipped: Array<InnerName> = []
  let start = at
  let institution = -1
  let behindKnown = false
  const close = () => {
    if (institution >= 0) skipped.push({ start: institution, end: start, entry: null, body: null })
    institution = -1
  }
  while (start < limit && start < at + longestOffice) {
    const opened = institution === start - 1
    const part = partAt(scan, start, limit, opened)
    if (part.kind === "name") break
    if (part.kind === "verb") return { start: limit, skipped: [], behindKnown: false }
    /** An abbreviation or a city by itself may be the name: "Pak SBY". */
    const alone = institution < 0 && !isCapitalWord(scan, part.end, limit)
    if (alone && (part.kind === "acronym" || part.kind === "known")) break
    behindKnown = part.kind === "known"
    if (part.kind === "known" && (institution < 0 || part.entry.type === "organization")) {
      close()
      skipped.push({ start, end: part.end, entry: part.entry, body: null })
    } else if (institution < 0 && part.kind === "acronym") {
      skipped.push({ start, end: part.end, entry: null, body: null })
    } else if (institution < 0 && part.kind === "head") institution = start
    start = part.end
  }
  close()
  return { start, skipped, behindKnown }
}
