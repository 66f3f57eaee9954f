/**
 * Names of people as later mentions shorten them, and names that nothing
 * explains.
 */
import type { Mention, Section } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import type { Candidate } from "./Candidate.ts"
import { type Finding, headOf, type Memory } from "./Memory.ts"
import type { Person } from "./PersonIndex.ts"
import { nameAt, scanOf } from "./NameSpan.ts"
import { wordsOf } from "./PersonPattern.ts"
import { unknownName } from "./UnknownName.ts"

export const shortNameRule = "ind.coref.short-name"
export const unknownFinding: Finding = { kind: "name", ruleId: "ind.pattern.capitalised-run", confidence: 0.5 }
const wholeSure = 0.9
export const partSure = 0.8
/** Shorter words are nobody's surname by themselves. */
const shortestSurname = 3
/** Tokens of the longest part of a run that is tried as a name: a run without end is text whose spaces are lost. */
const longestName = 16

/** A person as a phrase mentions them; they act for the organisation that the article says they speak for. */
export const personHead = (
  memory: Memory,
  { field }: Section,
  candidate: Candidate,
  person: Person,
  finding: Finding
): Mention => {
  memory.seePerson(person)
  const head = headOf(field, candidate, person.entity, finding, person.entity.sector ?? candidate.sector)
  return person.code === null ? head : { ...head, country: null, code: person.code, sector: "IGO" }
}

/** The people whom a run of capitalised words names, else what unknown thing it names. */
export const namedByRun = (memory: Memory, section: Section, candidate: Candidate): ReadonlyArray<Mention> => {
  const words = wordsOf(section, candidate.nameStart, candidate.nameEnd)
  const whole = memory.persons.match(words)
  if (whole !== null) {
    const ruleId = whole.known ? whole.ruleId : shortNameRule
    return [personHead(memory, section, candidate, whole, { kind: "name", ruleId, confidence: wholeSure })]
  }
  /** Headlines run names together; elsewhere a word of a longer name is nobody's surname. */
  const surnames = words.length === 1 || section.field === "title"
  const people = peopleInRun(memory, section, candidate, surnames)
  return people.length > 0 ? people : namedUnknown(memory, section, candidate)
}

const peopleInRun = (
  memory: Memory,
  section: Section,
  candidate: Candidate,
  surnames: boolean
): ReadonlyArray<Mention> => {
  const found: Array<Mention> = []
  let at = candidate.nameStart
  while (at < candidate.nameEnd) {
    const part = longestPart(memory, section, candidate, at, surnames)
    if (part !== null) {
      const finding = { kind: "name", ruleId: shortNameRule, confidence: partSure } as const
      const head = personHead(memory, section, candidate, part.person, finding)
      found.push({ ...head, start: at, end: part.end })
    }
    at = part?.end ?? at + 1
  }
  return found
}

/** Somebody whom the gazetteer knows by this surname; a headline's capital does not make a name of an ordinary word. */
const bearerOf = (surname: string, memory: Memory) => {
  const { persons } = memory
  if (surname.length < shortestSurname || !persons.isSurname(surname) || memory.writesSmall(surname)) return null
  return memory.mayName(persons.stateOfSurname(surname)) ? persons.bySurname(surname) : null
}

/** The longest part of a run from `at` on that names a person. */
const longestPart = (memory: Memory, section: Section, candidate: Candidate, at: number, surnames: boolean) => {
  for (let end = Math.min(candidate.nameEnd, at + longestName); end > at; end--) {
    const words = wordsOf(section, at, end)
    if (words.every((word) => memory.pack.phraseWords.name_particle.has(word))) continue
    const known = memory.persons.match(words)
    if (known !== null) return { person: known, end }
    if (words.length !== 1 || !surnames || isOfLongerName(memory, section, candidate, at, end)) continue
    const person = bearerOf(words[0] as string, memory)
    if (person !== null) return { person, end }
  }
  return null
}

/**
 * Whether a word beside a surname makes another name of it: "Ryan [Reynolds]", "Google Play [Store]", "[Su]-57". In a
 * headline the words beside it may be no names, or other surnames: "Macron-[Putin]".
 */
const isOfLongerName = (
  memory: Memory,
  section: Section,
  { nameEnd, nameStart, start }: Candidate,
  at: number,
  end: number
): boolean => {
  const { tokens } = section
  /** "PLN Indonesia [Power]", not "Presiden AS Trump". */
  if (at === start && nameAt(scanOf(section, memory.pack), at - 1, at)?.entry.kind === "country") return true
  if (tokens[at - 1]?.text === "-" && tokens[at - 2]?.kind === "number") return true
  if (tokens[end]?.text === "-" && tokens[end + 1]?.glued === true && tokens[end + 1]?.kind === "number") return true
  return (at > nameStart && isStrange(memory, tokens[at - 1])) || (end < nameEnd && isStrange(memory, tokens[end]))
}

/** Whether a capitalised word is no ordinary one and nobody's name that is known. */
const isStrange = (memory: Memory, word: Token | undefined): boolean =>
  word !== undefined &&
  word.kind === "word" &&
  word.capital &&
  !memory.pack.isPlainWord(word.lower) &&
  !memory.pack.isOrdinaryWord(word.lower) &&
  !memory.writesSmall(word.lower) &&
  !memory.persons.isSurname(word.lower) &&
  memory.persons.match([word.lower]) === null

/** What a name that nothing knows may be, by its words and surroundings. */
export const namedUnknown = (memory: Memory, section: Section, candidate: Candidate): ReadonlyArray<Mention> => {
  const found = unknownName(section, candidate, memory.entities, memory.pack)
  if (found === null) return []
  const { end, entity, start } = found
  const head = { ...headOf(section.field, candidate, entity, unknownFinding), start, end }
  return [entity.country === null && entity.type !== "place" ? { ...head, country: memory.homeOfUnknown } : head]
}
