/**
 * Which group is the subject of a word: the one to the left that best fits a
 * subject's place.
 *
 * A group has a score by its slot in the clause, by what stands between it and
 * the word, and by its distance; a relative clause ("Rusia yang menyerang …")
 * makes an object the likelier subject.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import type { Clauses, Group, Slot, Tag } from "./Clause.ts"

export interface Scored {
  readonly group: Group
  readonly score: number
}

/** Tokens from a subject to its word; farther away no group would have a score above 0. */
const subjectReach = 240

const slotScore: Readonly<Record<Slot["kind"], number>> = {
  subject: 3,
  possessor: 0.6,
  copula: -1,
  object: -1.5,
  agent: -1.5,
  oblique: -2
}
/** Behind a verb of speech stands who speaks. */
const objectOfSpeechScore = 2.5
const sourceScore = -3
const placePenalty = 2
/** A party of a relative clause in commas, which is over before the word. */
const enclosedPenalty = 3
/** Nothing but adverbs and the like in between: the group is adjacent, or opens a relative clause. */
const adjacentBonus = 2.5
const relativeBonus = 4
/** … and where no comma parts the two, as in "memuji sikap Kuba yang menolak": then even more than for the main clause's subject. */
const restrictiveBonus = 5
const relativePenalty = 0.5
/** The subject of the main clause has its own verb, and so has who speaks: "Kuba mengecam [Peru] yang menyerang". */
const ownRelativePenalty = { main: 0.4, other: 1.5 }
/** What owns a noun right behind the subject is a part of it: "terdakwa pembunuhan [Kim] divonis". */
const ownedPenalty = 2
const penalties = { break: 1.2, quote: 0.8, verb: 0.25, token: 0.03 }

const roleScore = (group: Group, clauses: Clauses, pack: LanguagePack): number => {
  const { slot, start } = group
  if (isInAside(start, clauses, pack) || isSpeakerAside(group, clauses, pack)) return sourceScore
  if (isSpeaker(slot, clauses, pack)) return objectOfSpeechScore
  if (slot.kind === "oblique" && pack.phraseWords.source_marker.has(slot.preposition)) return sourceScore
  return slotScore[slot.kind]
}

/** Whether nothing but nouns stands between a possessor and the people before it who are the subject; in a headline they may be verbs. */
const isOfSubject = ({ slot, start }: Group, { groupAt, section, tags }: Clauses): boolean => {
  if (slot.kind !== "possessor" || section.field === "title") return false
  let at = start - 1
  while (tags[at] === "noun") at--
  const head = groupAt[at]
  if (head === undefined || head.end !== at + 1 || head.slot.kind !== "subject") return false
  return head.heads.every(({ entity }) => entity.type === "group")
}

/** Whether who speaks stands there: "kata [Lavrov]", "disampaikan [Lavrov]", "diungkapkan oleh [Lavrov]". */
const isSpeaker = ({ governor, kind, viaNoun }: Slot, { section }: Clauses, pack: LanguagePack): boolean => {
  if (viaNoun || (kind !== "object" && kind !== "agent")) return false
  const lower = section.tokens[governor]?.lower ?? ""
  const isMarked = pack.phraseWords.agent_marker.has(lower)
  return pack.isSpeechVerb(isMarked ? (section.tokens[governor - 1]?.lower ?? "") : lower)
}

/** Whether a clause is only said to be the word of who stands at `start`: "Kuba, seperti dilaporkan [Reuters], menyerang". */
const isInAside = (start: number, { section }: Clauses, pack: LanguagePack): boolean => {
  const lowerAt = (at: number): string => section.tokens[at]?.lower ?? ""
  const verb = pack.phraseWords.agent_marker.has(lowerAt(start - 1)) ? start - 2 : start - 1
  return pack.phraseWords.comparison.has(lowerAt(verb - 1)) && pack.isSpeechVerb(lowerAt(verb))
}

/** Whether who speaks stands in commas between a subject and its verb: "Kuba, kata [Peru], menyerang". */
const isSpeakerAside = (
  { end, slot, start }: Group,
  { groupAt, section, tags }: Clauses,
  pack: LanguagePack
): boolean => {
  if (!slot.told || slot.governor !== start - 1) return false
  const { tokens } = section
  if (tokens[slot.governor - 1]?.text !== "," || tokens[end]?.text !== ",") return false
  if (groupAt[slot.governor - 2]?.slot.kind !== "subject" || !pack.isSpeechVerb(tokens[slot.governor]?.lower ?? ""))
    return false
  let at = end + 1
  while (tags[at] === "adverb") at++
  return tags[at] === "verb"
}

/** A place, but not a capital that opens its clause, which stands for its state: "Teheran menyangkal". */
export const isMerePlace = ({ end, heads, place, slot }: Group, { tags }: Clauses): boolean =>
  place && (slot.kind !== "subject" || tags[end] === "mark" || heads.every((head) => head.sector === null))

/** Tokens before a word that are looked at for the relative clause that ends there. */
const enclosedReach = { adverbial: 12, clause: 45 }
/** What a relative clause in commas and its verb may have between them: "…, pada Senin lalu menuding". */
const adverbial: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "adverb",
  "time",
  "number",
  "noun",
  "determiner",
  "preposition"
])

/** "Senin lalu": behind a time its conjunction is none. */
const isPast = (tags: ReadonlyArray<Tag>, at: number): boolean => tags[at] === "conjunction" && tags[at - 1] === "time"

interface Range {
  readonly start: number
  readonly end: number
}
const nothing: Range = { start: -1, end: -1 }

/** Nouns before the relative word of an apposition: ", kelompok bersenjata yang …,". */
const longestApposition = 3

/** Whether a relative clause opens at `at`, also behind a noun that says what its subject is. */
const opensRelative = (tags: ReadonlyArray<Tag>, at: number): boolean => {
  let opening = at
  while (opening < at + longestApposition && (tags[opening] === "noun" || tags[opening] === "determiner")) opening++
  return tags[opening] === "relative"
}

/** The relative clause in commas before the word at `at`: "Taiwan[, yang dianggap Cina sebagai provinsi,] menuding". */
const enclosedBefore = ({ section, tags }: Clauses, sentence: SentenceTokens, at: number): Range => {
  const { tokens } = section
  let end = at - 1
  const nearest = Math.max(sentence.from, at - enclosedReach.adverbial)
  while (end > nearest && (adverbial.has(tags[end]) || isPast(tags, end))) end--
  if (tokens[end]?.text !== ",") return nothing
  const first = Math.max(sentence.from + 1, end - enclosedReach.clause)
  for (let start = end - 2; start >= first; start--) {
    const { text } = tokens[start] as Token
    if (text === ";" || text === '"' || text === "“" || text === "”") return nothing
    if (text === "," && opensRelative(tags, start + 1)) return { start, end }
  }
  return nothing
}

/** What stands between a group and the word at `at`, learned token by token from the word backwards. */
class Between {
  onlyLight = true
  relative = false
  /** A relative word without a comma before it. */
  restrictive = false
  /** The word is the verb of a relative clause itself. */
  ownRelative = false
  /** Light but for adverbials: "Teheran [dengan tegas] menyangkal". */
  onlyAdverbial = true
  /** Nouns that are an adverbial if a preposition stands before them. */
  private nouns = false
  private breaks = 0
  private quotes = 0
  private verbs = 0
  private readonly clauses: Clauses
  private readonly at: number
  private readonly purposes: ReadonlySet<string>
  private readonly enclosed: Range
  private from: number

  constructor(clauses: Clauses, at: number, enclosed: Range, pack: LanguagePack) {
    this.clauses = clauses
    this.enclosed = enclosed
    this.at = at
    this.purposes = pack.phraseWords.purpose_marker
    this.from = at
  }

  goBackTo(end: number): void {
    while (this.from > end) {
      this.from--
      if (this.from < this.enclosed.start || this.from > this.enclosed.end) this.meet(this.from)
    }
  }

  /** Nothing but adverbials: no noun is left that no preposition governs. */
  get isAdjacent(): boolean {
    return this.onlyAdverbial && !this.nouns
  }

  get penalty(): number {
    return penalties.break * this.breaks + penalties.quote * this.quotes + penalties.verb * this.verbs
  }

  private meet(i: number): void {
    const tag = this.clauses.tags[i]
    const { lower, text } = this.clauses.section.tokens[i] as Token
    if (tag === "relative") {
      this.relative = true
      this.restrictive = this.clauses.section.tokens[i - 1]?.text !== ","
      this.ownRelative ||= this.onlyLight
      return
    }
    if (tag === "subordinator" || text === ";" || text === ":") this.breaks++
    else if (text === '"' || text === "“" || text === "”") this.quotes++
    else if (tag === "verb") this.verbs++
    else if (
      tag === "adverb" ||
      tag === "time" ||
      tag === "number" ||
      isPast(this.clauses.tags, i) ||
      (tag === "mark" && (text === "," || text === "(" || text === ")" || text === "/")) ||
      (tag === "preposition" && i === this.at - 1 && this.purposes.has(lower)) ||
      (tag === "preposition" && this.clauses.tags[i + 1] === "time")
    )
      return
    this.onlyLight = false
    if (tag === "preposition") this.nouns = false
    else if (tag === "noun") this.nouns = true
    else if (tag !== "determiner") this.onlyAdverbial &&= this.clauses.groupAt[i]?.place === true
  }
}

/**
 * Whether a relative clause ends with a group, so that the verb of speech at `at` is that of whom the clause tells: "Kuba
 * yang menyerang [Peru] mengatakan", but not "Kuba yang menuduh [Peru] mengatakan".
 */
const endsRelative = ({ slot }: Group, { section, tags }: Clauses, at: number, pack: LanguagePack): boolean => {
  if (slot.kind !== "object" || !pack.isSpeechVerb(section.tokens[at]?.lower ?? "")) return false
  let before = slot.governor - 1
  while (tags[before] === "adverb") before--
  if (tags[before] !== "relative") return false
  const lower = section.tokens[slot.governor]?.lower ?? ""
  return !pack.isSpeechVerb(lower) && !pack.predicates.get(lower)?.some(({ row }) => row.clause === "absorb")
}

/** "warga di Kuba yang menolak": of whom a place's relative clause tells stands before it. */
const bonusOf = (
  { relative, restrictive }: Between,
  group: Group,
  clauses: Clauses,
  at: number,
  pack: LanguagePack
): number => {
  const { slot } = group
  if (!relative)
    return slot.kind === "object" && !endsRelative(group, clauses, at, pack) ? relativeBonus : adjacentBonus
  return restrictive && !pack.phraseWords.place_marker.has(slot.preposition) ? restrictiveBonus : relativeBonus
}

/** The groups that end before token `at` and start at `first` or behind it, the nearest first. */
const groupsBefore = ({ groupAt }: Clauses, at: number, first: number): ReadonlyArray<Group> => {
  const found: Array<Group> = []
  for (let i = at - 1; i >= first; i--) {
    const group = groupAt[i]
    if (group === undefined) continue
    if (group.end <= at && group.start >= first) found.push(group)
    i = group.start
  }
  return found
}

/** The groups that may be the subject of the word at `at`, the likeliest first; of equals the nearest. */
export const subjectsOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  pack: LanguagePack
): ReadonlyArray<Scored> => {
  const scored: Array<Scored> = []
  const enclosed = enclosedBefore(clauses, sentence, at)
  const between = new Between(clauses, at, enclosed, pack)
  const first = Math.max(sentence.from, at - subjectReach)
  for (const group of groupsBefore(clauses, at, first)) {
    between.goBackTo(group.end)
    let score = roleScore(group, clauses, pack)
    if (isMerePlace(group, clauses)) score -= placePenalty
    if (group.start > enclosed.start && group.end <= enclosed.end) score -= enclosedPenalty
    if (between.onlyLight || (group.slot.kind === "subject" && between.isAdjacent))
      score += bonusOf(between, group, clauses, at, pack)
    else if (between.ownRelative)
      score -= group.slot.kind === "subject" ? ownRelativePenalty.main : ownRelativePenalty.other
    else if (between.relative && group.slot.kind !== "subject") score -= relativePenalty
    if (isOfSubject(group, clauses)) score -= ownedPenalty
    score -= between.penalty + penalties.token * (at - group.end)
    scored.push({ group, score })
  }
  return scored.toSorted((a, b) => b.score - a.score)
}

/** The group that most likely is the subject of the word at `at`. */
export const subjectOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  pack: LanguagePack
): Scored | null => {
  const best = subjectsOf(clauses, sentence, at, pack)[0]
  return best !== undefined && best.score > 0 ? best : null
}
