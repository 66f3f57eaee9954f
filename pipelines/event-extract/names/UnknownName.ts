/**
 * Names that no gazetteer knows and no title introduces.
 *
 * A capitalised run is an organisation or a place when one of its words says so
 * ("Universitas …", "Selat …"), a person when PersonPattern says so, an organisation when it
 * is an abbreviation of three capitals or more, a place after a preposition of place.
 * Anything else is left alone: a missing entity is better than a made-up one. The name may be
 * a part of the run: what stands before a head that opens names is not of it.
 */
import type { NameHead } from "../../../schemas/lexicon/NameHead.ts"
import { type LocalEntity, type Section, textOf } from "../text/Document.ts"
import type { EntityTable } from "./EntityTable.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { isFullPersonName, isSinglePersonName, wordsOf } from "./PersonPattern.ts"
import type { Token } from "../text/Token.ts"
import type { Candidate } from "./Candidate.ts"
import { nameAt, scanOf } from "./NameSpan.ts"

export interface UnknownName {
  readonly entity: LocalEntity
  readonly start: number
  readonly end: number
}

const shortestAcronym = 3
const roman = /^[ivx]+$/

const isAcronym = (section: Section, at: number, pack: LanguagePack): boolean => {
  const { acronym, lower, text } = section.tokens[at] as Section["tokens"][number]
  return (
    acronym &&
    text.length >= shortestAcronym &&
    !/\d/.test(text) &&
    !roman.test(lower) &&
    !pack.isPlainAcronym(lower) &&
    !pack.isCommonWord(lower)
  )
}

/** The state of an institution or place: that of the word which opens its name, else of a place within the name. */
const stateWithin = (
  section: Section,
  head: NameHead,
  start: number,
  end: number,
  pack: LanguagePack
): string | null => {
  if (head.country !== null) return head.country
  const scan = scanOf(section, pack)
  for (let at = start; at < end; at++) {
    const entry = nameAt(scan, at, end)?.entry
    if (entry !== undefined && entry.type !== "person" && entry.country !== null) return entry.country
  }
  return null
}

export const unknownName = (
  section: Section,
  candidate: Candidate,
  entities: EntityTable,
  pack: LanguagePack
): UnknownName | null => {
  const { phraseWords } = pack
  const { tokens } = section
  const { nameEnd, nameStart } = candidate
  const name = (type: LocalEntity["type"], start = nameStart, sector: LocalEntity["sector"] = null): UnknownName => ({
    entity: entities.get(type, textOf(section, start, nameEnd), null, sector),
    start,
    end: nameEnd
  })
  const headed = (head: NameHead, start = nameStart): UnknownName => ({
    entity: entities.get(
      head.type,
      textOf(section, start, nameEnd),
      stateWithin(section, head, start, nameEnd, pack),
      head.sector
    ),
    start,
    end: nameEnd
  })
  /** A name by itself, that of the gazetteers where they know it. */
  const behind = (head: NameHead, start: number): UnknownName | null => {
    const known = nameAt(scanOf(section, pack), start, nameEnd)
    if (known === null || known.end < nameEnd || known.entry.type !== "place")
      return nameEnd === start + 1 && pack.nameHeads.has((tokens[start] as Token).lower) ? null : headed(head, start)
    const { country, name: whole, sector, type } = known.entry
    return { entity: entities.get(type, whole, country, sector), start, end: nameEnd }
  }
  const words = wordsOf(section, nameStart, nameEnd)
  /** "Badan-badan": the plural of a noun, whatever its capital. */
  if (words.length === 2 && words[0] === words[1]) return null
  for (let at = nameStart; at < nameEnd; at++) {
    const head = pack.nameHeads.get((tokens[at] as Section["tokens"][number]).lower)
    if (head === undefined || words.length < 2) continue
    if (head.stands === "any") return headed(head)
    if (at + 1 < nameEnd) return head.stands === "before" ? behind(head, at + 1) : headed(head, at)
  }
  if (isFullPersonName(words, pack)) return name("person", nameStart, candidate.sector)
  if (nameEnd - nameStart === 1 && isSinglePersonName(section, nameStart, pack))
    return name("person", nameStart, candidate.sector)
  /** "provinsi Pyongan [Selatan]". */
  const own = words.length > 1 && phraseWords.compass.has(words.at(-1) ?? "") ? words.slice(0, -1) : words
  if (section.field === "title" || own.some((word) => pack.isCommonWord(word))) return null
  if (nameEnd - nameStart === 1 && isAcronym(section, nameStart, pack)) return name("organization")
  const before = tokens[nameStart - 1]?.lower ?? ""
  const kind = tokens[nameStart - 1]?.capital === false ? pack.nameHeads.get(before) : undefined
  if (kind !== undefined && tokens[nameStart]?.acronym === false) return headed(kind)
  if (phraseWords.place_marker.has(before) || phraseWords.goal_marker.has(before)) return name("place")
  if (words.some((word) => pack.isPlainWord(word) || pack.isOrdinaryWord(word))) return null
  /** "Seorang pengacara, [Rudi Contoh], mengatakan": between two commas somebody is named whom the words before tell of. */
  const set = before === "," && tokens[nameEnd]?.text === "," && pack.isSpeechVerb(tokens[nameEnd + 1]?.lower ?? "")
  const beside = set || pack.isSpeechVerb(before) || pack.isSpeechVerb(tokens[nameEnd]?.lower ?? "")
  const age =
    tokens[nameEnd]?.text === "(" && tokens[nameEnd + 1]?.kind === "number" && tokens[nameEnd + 2]?.text === ")"
  if ((beside && words.length >= 2) || age || candidate.roleTitle !== null)
    return name("person", nameStart, candidate.sector)
  return null
}
