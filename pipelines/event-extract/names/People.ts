/**
 * Collects the people of an article before it is read: first those whom the
 * gazetteer knows or a title introduces, then those who enter by their full
 * name alone; body before title, since headlines shorten names.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { type Section, sentenceAt, textOf } from "../text/Document.ts"
import type { Candidate } from "./Candidate.ts"
import { apposedOrigin, originOf } from "./Origin.ts"
import { isFighters } from "./Party.ts"
import type { Person, PersonIndex } from "./PersonIndex.ts"
import { isFullPersonName, wordsOf } from "./PersonPattern.ts"

export interface RecognizedSection {
  readonly section: Section
  readonly candidates: ReadonlyArray<Candidate>
}

/** Who comments on any state, and is not of the one that the sentence names: "pengamat", "CEO", "koresponden". */
const ofAnywhere: ReadonlySet<Sector | null> = new Set(["EDU", "BUS", "MED", "NGO", "IGO"])

const titleRule = "ind.pattern.title-name"
const nameRule = "ind.pattern.person-name"

/** `sections`: title first; `focus`: the state that the article is about. */
export const collectPeople = (
  sections: ReadonlyArray<RecognizedSection>,
  persons: PersonIndex,
  focus: string | null,
  pack: LanguagePack
): void => {
  for (const one of sections.toReversed()) collectIntroduced(one, persons, focus, pack)
  for (const one of sections.toReversed()) collectBare(one, persons, focus, pack)
}

const collectIntroduced = (
  { candidates, section }: RecognizedSection,
  persons: PersonIndex,
  focus: string | null,
  pack: LanguagePack
): void => {
  let lastCountry: string | null = null
  let lastSentence = -1
  for (const candidate of candidates) {
    const { reference, roleTitle } = candidate
    const sentence = sentenceAt(section, candidate.start).index
    if (sentence !== lastSentence) lastCountry = null
    lastSentence = sentence
    if (reference.kind === "name" && reference.entry.country !== null) lastCountry = reference.entry.country
    if (reference.kind !== "person" && roleTitle === null) continue
    const { nameEnd, nameStart } = candidate
    /** "Presiden AS" named in the same sentence says nothing of a Sutrisno in news about the home state. */
    const words = wordsOf(section, nameStart, nameEnd)
    const isLocal =
      focus === pack.homeState ? words.some(pack.isLocalName) : lastCountry === null && isLocalName(words, pack)
    const isHome = isLocal || (focus === pack.homeState && lastCountry === null)
    const abroad = ofAnywhere.has(candidate.sector) ? null : (lastCountry ?? focus)
    const person = introduced(section, candidate, persons, isHome ? pack.homeState : abroad, pack)
    if (person === null) continue
    const { code, country } = originOf(candidate.affiliations)
    if (code !== null && country === null) person.code = code
    if (roleTitle !== null) person.roles.add(pack.fullTitle(roleTitle.toLowerCase()))
  }
}

/** Whether a name is of the home state by all its words, wherever the news is from. */
const isLocalName = (words: ReadonlyArray<string>, pack: LanguagePack): boolean =>
  words.length > 1 && words.every(pack.isLocalName)

/** The person whom a phrase introduces, of the state `nearby` when it tells no other; null when it introduces nobody. */
const introduced = (
  section: Section,
  { affiliations, nameEnd, nameStart, reference, roleTitle, sector }: Candidate,
  persons: PersonIndex,
  nearby: string | null,
  pack: LanguagePack
): Person | null => {
  if (reference.kind === "person" && reference.known !== null) return persons.fromEntry(reference.known)
  if (reference.kind !== "person" && !(reference.kind === "pending" && roleTitle !== null)) return null
  const words = wordsOf(section, nameStart, nameEnd)
  const existing = persons.match(words)
  if (existing !== null) return existing
  if (section.field === "title" && words.length === 1) return null
  if (words.some((word) => pack.isPlainWord(word) || (words.length === 1 && pack.isOrdinaryWord(word)))) return null
  const { code, country, entry } = originOf(affiliations)
  const name = textOf(section, nameStart, nameEnd)
  const ofTitle = roleTitle === null ? null : pack.stateOfTitle(roleTitle.toLowerCase())
  const title = roleTitle?.toLowerCase() ?? ""
  const surname =
    words.length === 1 ? bearerOf(words[0] as string, title, country ?? ofTitle, sector, persons, pack) : null
  if (surname !== null) return surname
  if (entry !== null && isFighters(entry.sector)) return persons.fromName(name, country, code, entry.sector, titleRule)
  return code === null
    ? persons.fromName(name, country ?? ofTitle ?? nearby, null, sector, titleRule)
    : persons.fromName(name, country, code, "IGO", titleRule)
}

/**
 * Whom the gazetteer knows by a surname, unless the title before it is of another state, or of the police: "Kompol
 * Hidayat"; nobody who was elected is a king: "Raja Idris".
 */
const bearerOf = (
  surname: string,
  title: string,
  told: string | null,
  sector: Sector | null,
  persons: PersonIndex,
  pack: LanguagePack
): Person | null => {
  const reigns = pack.phraseWords.monarch_title.has(title)
  if (reigns || pack.phraseWords.royal_title.has(title)) {
    const royal = persons.royalByName(surname, reigns)
    return told === null || royal?.entity.country === told ? royal : null
  }
  const state = persons.stateOfSurname(surname)
  if (told !== null && state !== null && told !== state) return null
  if (sector === "COP" && persons.sectorOfSurname(surname) !== "COP") return null
  return persons.bySurname(surname)
}

const collectBare = (
  { candidates, section }: RecognizedSection,
  persons: PersonIndex,
  focus: string | null,
  pack: LanguagePack
): void => {
  for (const [index, candidate] of candidates.entries()) {
    const { nameEnd, nameStart, reference, roleTitle, sector } = candidate
    if (reference.kind !== "pending" || roleTitle !== null) continue
    const words = wordsOf(section, nameStart, nameEnd)
    if (!isFullPersonName(words, pack) || persons.match(words) !== null) continue
    const { code, country } = apposedOrigin(section, candidates[index - 1], candidate)
    const home = focus === pack.homeState && code === null ? focus : null
    persons.fromName(textOf(section, nameStart, nameEnd), country ?? home, code, sector, nameRule)
  }
}
