/**
 * Where names begin and end in a section: names of the gazetteers, runs of
 * capitalised words, personal names.
 *
 * Every function looks from token `at` to before `limit`, the end of the
 * sentence, and at a bounded number of tokens.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import { kindRank, type NameEntry, writtenAs } from "../language/Name.ts"
import type { Word } from "../language/Words.ts"
import type { Section } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import { isOtherAbbreviation } from "./Initials.ts"

/** A section while its names are looked for. */
export interface Scan {
  readonly section: Section
  readonly tokens: ReadonlyArray<Token>
  /** What the lexicons say of each token. */
  readonly words: ReadonlyArray<Word>
  readonly pack: LanguagePack
  /** Abbreviations that the section explains by other words than those of the name that they are elsewhere. */
  readonly coined?: ReadonlySet<string>
}

/** A section as it is looked through from anywhere. */
export const scanOf = (section: Section, pack: LanguagePack): Scan => {
  const { tokens } = section
  return { section, tokens, words: pack.wordsOf(tokens), pack }
}

export interface NamedSpan {
  readonly entry: NameEntry
  readonly end: number
}

const longestNameTokens = 6
/** Tokens of a bracketed short form, its brackets among them. */
const longestBracket = 8
/** Letters of a medium's name that may mean much else. */
const longestInitials = 2
/** Tokens before such a name in which it is cited. */
const citationReach = 5

export const isMark = ({ tokens }: Scan, at: number, mark: string): boolean => tokens[at]?.text === mark

/** The longest name of the gazetteers at `at`; of several things with that name the one of the lowest rank. */
export const nameAt = (scan: Scan, at: number, limit: number): NamedSpan | null => {
  const { pack, tokens, words } = scan
  if (words[at]?.opens.name !== true || (tokens[at] as Token).kind === "mark") return null
  const match = pack.names.longest(
    tokens,
    at,
    (entry, from, end) => end <= limit && writtenAs(entry, tokens, from, end)
  )
  if (match === null || (match.end === at + 1 && isOtherAbbreviation(scan, at))) return null
  let best = match.values[0] as NameEntry
  for (const value of match.values) if (kindRank[value.kind] < kindRank[best.kind]) best = value
  if (best.kind === "medium" && best.surface.length <= longestInitials && !isCited(scan, at)) return null
  return { entry: best, end: match.end }
}

/** Whether the words before `at` cite or name a medium: "dilansir [RT]", "televisi Rusia [RT]", but not "Ketua [RT] 05". */
const isCited = ({ pack, tokens }: Scan, at: number): boolean => {
  for (let from = at - 1; from >= Math.max(0, at - citationReach); from--) {
    const { kind, lower } = tokens[from] as Token
    if (pack.isSourceVerb(lower) || pack.phraseWords.medium_noun.has(lower)) return true
    if (kind === "mark" && lower !== "/" && lower !== ",") return false
  }
  return false
}

/** Skips a bracketed short form such as "(AS)" or "(Menlu)". */
export const afterBracket = (scan: Scan, at: number, limit: number): number => {
  if (!isMark(scan, at, "(")) return at
  for (let i = at + 1; i < Math.min(limit, at + longestBracket); i++) if (isMark(scan, i, ")")) return i + 1
  return at
}

export const isCapitalWord = ({ tokens, words }: Scan, at: number, limit: number): boolean => {
  const token = tokens[at]
  if (at >= limit || token === undefined || token.kind !== "word" || !token.capital) return false
  return words[at]?.isFunctionWord === false
}

/** Whether another name or a title begins within a run, or, in a headline, where every word may have a capital, a verb. */
const beginsAnew = (scan: Scan, at: number, limit: number): boolean => {
  const { pack, section, tokens, words } = scan
  const { lower, opens } = words[at] as Word
  if (section.field === "title" && (pack.isVerbForm(lower) || pack.isPlainWord(lower))) return true
  const kind = nameAt(scan, at, limit)?.entry.kind
  if (kind === "country" || kind === "organization") return true
  return opens.title && pack.titles.longest(tokens, at, () => true) !== null
}

/** Whether a hyphen joins two people at home, one of them known by the one name: "Prabowo-Gibran". */
const isRunningMate = (pack: LanguagePack, left: string, right: string): boolean =>
  pack.isLocalName(left) &&
  pack.isLocalName(right) &&
  [left, right].some((name) => pack.personBySurname(name, "")?.country === pack.homeState)

/** Whether a hyphen joins people of two states, each known by the one name or named in full behind it: "Putin-Biden", "Trump-Xi Jinping". */
const areTwoLeaders = (scan: Scan, at: number, limit: number): boolean => {
  const { pack, tokens } = scan
  const left = pack.personBySurname(tokens[at - 1]?.lower ?? "", "")
  if (left === null) return false
  const named = nameAt(scan, at + 1, limit)?.entry
  const right = named?.kind === "person" ? named : pack.personBySurname(tokens[at + 1]?.lower ?? "", "")
  return right !== null && right.country !== left.country
}

/** End of what a hyphen at `at` joins to a run: "Al-Qaeda", but neither "Iran-Rusia" nor "Prabowo-Gibran". -1 when it joins nothing. */
const afterHyphen = (scan: Scan, at: number, limit: number): number => {
  const { pack, tokens } = scan
  const here = tokens[at] as Token
  const next = tokens[at + 1]
  if (here.text !== "-" || !here.glued || next?.glued !== true || next.kind !== "word") return -1
  if (isRunningMate(pack, tokens[at - 1]?.lower ?? "", next.lower) || areTwoLeaders(scan, at, limit)) return -1
  const known = nameAt(scan, at + 1, limit)
  /** "New York-[New Jersey]". */
  return known !== null && (known.entry.kind === "country" || known.end > at + 2) ? -1 : at + 2
}

/** End of the capitalised run that starts at `at`; `at` itself when there is none. */
export const capitalRun = (scan: Scan, at: number, limit: number): number => {
  const { pack, tokens } = scan
  if (!isCapitalWord(scan, at, limit)) return at
  let end = at
  let words = 0
  while (end < limit && words < longestNameTokens) {
    if (isCapitalWord(scan, end, limit)) {
      if (words > 0 && beginsAnew(scan, end, limit)) break
      words++
      end++
      const initial = isMark(scan, end, ".") && (tokens[end - 1] as Token).text.length === 1
      if (initial && isCapitalWord(scan, end + 1, limit)) end++
      continue
    }
    const here = tokens[end] as Token
    if (here.text === "-" && here.glued) {
      const joined = afterHyphen(scan, end, limit)
      if (joined < 0) break
      end = joined
      continue
    }
    if (!pack.phraseWords.name_particle.has(here.lower)) break
    /** "Omar al-Bayoumi". */
    const link = isMark(scan, end + 1, "-") && tokens[end + 2]?.glued === true ? end + 1 : end
    if (!isCapitalWord(scan, link + 1, limit) || beginsAnew(scan, link + 1, limit)) break
    end = link + 1
  }
  return end
}

/** Whether a word of a headline, where every word may have a capital, is an ordinary one: "Mahkamah Agung [Dukung] Macron". */
const isHeadlineWord = ({ pack, section, tokens }: Scan, at: number): boolean => {
  const lower = tokens[at]?.lower ?? ""
  return section.field === "title" && !pack.personNames.has(lower) && pack.isPlainWord(lower)
}

/** A personal name at `at`: a known person, or a capitalised run. */
export const personAt = (
  scan: Scan,
  at: number,
  limit: number
): { readonly end: number; readonly known: NameEntry | null } | null => {
  const known = nameAt(scan, at, limit)
  if (known !== null && known.entry.kind === "person") return { end: known.end, known: known.entry }
  if (known !== null && known.entry.kind !== "city") return null
  if (isHeadlineWord(scan, at)) return null
  const end = capitalRun(scan, at, limit)
  if (end === at + 1 && isInitials(scan, at)) return null
  return end > at && (known === null || end > known.end) ? { end, known: null } : null
}

/** Whether the word at `at` is an abbreviation that the section explains, or one that names nobody: "Ketua [RT]". */
const isInitials = ({ coined, pack, tokens }: Scan, at: number): boolean => {
  const { acronym, lower, text } = tokens[at] as Token
  return coined?.has(text) === true || (acronym && pack.isPlainAcronym(lower))
}

/** Whether a noun of one word is the head of a longer name: "Universitas Gadjah Mada". */
export const opensName = (scan: Scan, at: number, end: number, limit: number): boolean => {
  const { capital, lower } = scan.tokens[at] as Token
  return capital && end === at + 1 && scan.pack.nameHeads.has(lower) && isCapitalWord(scan, end, limit)
}

/** Whether "itu", "tersebut" or the like stands at `at` and points back with the phrase before it. */
export const pointsBack = ({ pack, tokens }: Scan, at: number): boolean =>
  pack.phraseWords.demonstrative.has(tokens[at]?.lower ?? "")
