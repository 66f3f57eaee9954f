/**
 * Abbreviations that are no name where they stand, though they are one elsewhere: initials of a person ("AS (43)",
 * "berinisial MS dan AS"), numerals ("Komisi X"), parts of a code or coin ("A$AP", "US$"), and what the text itself explains by other
 * words ("Ogan Komering Ilir (OKI)").
 */
import type { NameEntry } from "../language/Name.ts"
import type { Token } from "../text/Token.ts"
import { nameAt, type Scan } from "./NameSpan.ts"

const roman = /^[ivx]+$/
/** Tokens between initials and the word that says that they are. */
const reach = 10
const longestInitials = 4

const isAbbreviation = ({ acronym, text }: Token): boolean =>
  acronym || (text.length === 1 && text !== text.toLowerCase())

/** Whether the one token at `at` is no name here. */
export const isOtherAbbreviation = (scan: Scan, at: number): boolean => {
  const { coined, tokens } = scan
  const word = tokens[at] as Token
  if (!isAbbreviation(word)) return false
  if (coined?.has(word.text) === true) return true
  const before = tokens[at - 1]
  if (roman.test(word.lower)) return before?.capital === true
  if (before?.text === "$" && word.glued) return true
  const behind = tokens[at + 1]
  if (behind?.text === "$" && behind.glued) return true
  return word.text.length <= longestInitials && (bearsAge(tokens, at + 1) || areInitials(scan, at))
}

/** "AS [(43)]". */
const bearsAge = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  tokens[at]?.text === "(" &&
  tokens[at + 1]?.kind === "number" &&
  (tokens[at + 1] as Token).text.length === 2 &&
  tokens[at + 2]?.text === ")"

/** "berinisial RSL, MS dan [AS]". */
const areInitials = ({ pack, tokens }: Scan, at: number): boolean => {
  const { coordinator, initials_marker } = pack.phraseWords
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const { acronym, kind, lower, text } = tokens[i] as Token
    if (initials_marker.has(lower)) return true
    if (!(acronym || kind === "number" || text === "," || text === "(" || text === ")" || coordinator.has(lower)))
      return false
  }
  return false
}

/** Abbreviations in brackets behind as many capitalised words with those initials, where those are no name of the same thing. */
export const coinedIn = (scan: Scan): ReadonlySet<string> => {
  const { tokens } = scan
  const coined = new Set<string>()
  for (let at = 1; at < tokens.length; at++) {
    const word = tokens[at] as Token
    if (!word.acronym || tokens[at - 1]?.text !== "(" || tokens[at + 1]?.text !== ")") continue
    const spelt = explainedFrom(tokens, at - 1, word.text)
    const start = spelt < 0 ? namedFrom(scan, at - 1) : spelt
    const meant = start < 0 ? null : nameAt(scan, at, at + 1)
    if (meant !== null && meansOther(scan, start, at - 1, meant.entry)) coined.add(word.text)
  }
  return coined
}

/** Words of the longest name that an abbreviation behind it stands for. */
const longestNamed = 6

/** Where the name of an organisation begins that ends right before `end`, whatever its initials are; -1 for none. */
const namedFrom = (scan: Scan, end: number): number => {
  for (let start = Math.max(0, end - longestNamed); start < end - 1; start++) {
    if (scan.tokens[start]?.capital !== true) continue
    const name = nameAt(scan, start, end)
    if (name?.end === end && name.entry.kind === "organization") return start
  }
  return -1
}

/** Where the words begin whose initials spell `letters`, the last right before `end`; -1 when they do not. */
const explainedFrom = (tokens: ReadonlyArray<Token>, end: number, letters: string): number => {
  let at = end
  for (let i = letters.length - 1; i >= 0; i--) {
    const word = tokens[--at]
    if (word === undefined || !word.capital || !word.text.startsWith(letters.charAt(i))) return -1
  }
  return at
}

/**
 * Whether the words from `start` to before `end` mean something else than that name: they are another name, or none
 * and the name is of another state than home, whose institutions go by more names than the gazetteers have.
 */
const meansOther = (scan: Scan, start: number, end: number, { country, name }: NameEntry): boolean => {
  const known = nameAt(scan, start, end)
  if (known?.end === end) return known.entry.name !== name
  if (country === null || country === scan.pack.homeState) return false
  return scan.pack.bodies.longest(scan.tokens, start, () => true)?.end !== end
}
