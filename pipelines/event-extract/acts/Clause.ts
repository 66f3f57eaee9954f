/**
 * A shallow reading of clauses: what each token is, and the place of each noun
 * phrase in its clause.
 *
 * Indonesian marks roles by order and preposition, so the word before a phrase
 * says most of what a parser would: a preposition makes it oblique, a verb its
 * object (after di- its agent), a noun its possessor, and a clause opening its
 * subject. Coordinated phrases ("Rusia, Ukraina, dan Prancis") form one group.
 */
import type { Mention, Phrase, Section } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Word } from "../language/Words.ts"
import type { Token } from "../text/Token.ts"
import { coordinate } from "./Coordination.ts"
import { placeSlot, type Slot, slotOf, type Tag } from "./Slot.ts"

export type { Slot, Tag }

/** One or more coordinated phrases. */
export interface Group {
  readonly start: number
  readonly end: number
  readonly phrases: ReadonlyArray<Phrase>
  readonly heads: ReadonlyArray<Mention>
  readonly slot: Slot
  readonly place: boolean
}

export interface Clauses {
  readonly section: Section
  /** What the lexicons say of each token. */
  readonly words: ReadonlyArray<Word>
  readonly tags: ReadonlyArray<Tag>
  readonly groups: ReadonlyArray<Group>
  /** Group that covers a token, or undefined. */
  readonly groupAt: ReadonlyArray<Group | undefined>
  /** Phrases that stand in no clause, as they only say whom somebody is for or against: "demonstran anti-[Kuba]". */
  readonly stances: ReadonlyArray<Phrase>
}

/** The token at an index of the section. */
export const tokenAt = ({ section }: Clauses, at: number): Token => section.tokens[at] as Token

const tagOf = ({ kind }: Token, { tag }: Word): Tag => (kind === "word" ? tag : kind)

/** Sectors of people who belong to an organization that stands right behind them: "buruh [Freeport]". */
const ofOrganization: ReadonlySet<Mention["sector"]> = new Set(["LAB", "EDU"])

/** Whether a group stands right behind people of no named state, whose they then are: "pendukung [Morales]"; not "sandera [Sari]". */
const isOwner = (people: Group, owner: Group, tokens: ReadonlyArray<Token>, pack: LanguagePack): boolean => {
  if (people.end !== owner.start || !people.heads.every(isPeople)) return false
  if (pack.phraseWords.follower.has((tokens[people.end - 1] as Token).lower))
    return owner.heads.every(({ entity }) => entity.type !== "group")
  return (
    people.heads.every(({ sector }) => ofOrganization.has(sector)) &&
    owner.heads.every(({ entity }) => entity.type === "organization")
  )
}

const isPeople = ({ code, country, entity, sector }: Mention): boolean =>
  entity.type === "group" && sector !== "GOV" && sector !== null && code === null && country === null

/** A group as one with the people before it: whose they are, or who are some of them. */
const joined = (
  people: Group,
  group: Group,
  { section, tags }: Pick<Clauses, "section" | "tags">,
  pack: LanguagePack
): Group => {
  if (isOwner(people, group, section.tokens, pack)) return ownedBy(people, group)
  if (tellsState(people, group, { section, tags })) return inStateOf(people, group)
  if (isStateOf(people, group)) return { ...people, end: group.end, phrases: [...people.phrases, ...group.phrases] }
  return isExample(people, group, section.tokens, tags, pack) ? withExamples(people, group) : group
}

/** Whether the state of a town stands right behind it: "di Kuala Lumpur [Malaysia]". */
const isStateOf = ({ end, heads, place, slot }: Group, state: Group): boolean => {
  const [town] = heads
  return (
    place &&
    slot.kind === "oblique" &&
    end === state.start &&
    state.heads.every(({ country, entity }) => entity.type === "country" && country === town?.country)
  )
}

/** Whether the state of a town that no list knows stands behind it in commas: "di Garissa[, Kenya,]"; not the subject of a verb behind it. */
const tellsState = (
  { end, heads, place, slot }: Group,
  state: Group,
  { section, tags }: Pick<Clauses, "section" | "tags">
): boolean =>
  place &&
  slot.kind === "oblique" &&
  section.tokens[end]?.text === "," &&
  end + 1 === state.start &&
  (tags[state.end] === undefined || tags[state.end] === "mark") &&
  heads.every(({ country }) => country === null) &&
  state.heads.length === 1 &&
  state.heads.every(({ entity }) => entity.type === "country")

/** A town with the state behind it as one group, which means the town. */
const inStateOf = (town: Group, { end, heads, phrases }: Group): Group => ({
  ...town,
  end,
  phrases: [...town.phrases, ...phrases],
  heads: town.heads.map((one) => ({ ...one, country: heads[0]?.country ?? null }))
})

const beforeExamples: ReadonlySet<Tag | undefined> = new Set<Tag>(["determiner", "number"])
/** Tokens from a group to the examples of it. */
const exampleReach = 4

/** Whether a group names some of the unnamed ones before it: "negara tetangga, termasuk [Peru]". */
const isExample = (
  people: Group,
  group: Group,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): boolean => {
  if (group.start - people.end > exampleReach || !people.heads.every(isUnnamed)) return false
  let at = people.end
  if (tokens[at]?.text === ",") at++
  if (!pack.phraseWords.exemplifier.has(tokens[at]?.lower ?? "")) return false
  do at++
  while (at < group.start && beforeExamples.has(tags[at]))
  return at === group.start && group.heads.some(isSomeones)
}

const isUnnamed = ({ code, country, entity }: Mention): boolean =>
  entity.type === "group" && code === null && country === null
const isSomeones = ({ code, country, entity }: Mention): boolean =>
  entity.type !== "place" && (country !== null || code !== null)

const withExamples = (people: Group, { end, heads, phrases }: Group): Group => ({
  ...people,
  end,
  phrases: [...people.phrases, ...phrases],
  heads: [...people.heads, ...heads]
})

/** People and whose they are as one group, which means the people. */
const ownedBy = (people: Group, { end, heads, phrases }: Group): Group => {
  const { code = null, country = null } = heads.find((one) => one.country !== null || one.code !== null) ?? {}
  return {
    ...people,
    end,
    phrases: [...people.phrases, ...phrases],
    heads: people.heads.map((one) => ({ ...one, code, country }))
  }
}

/** Whether a state, a town or a seat that stands for it is named: "Putrajaya". */
const isPlaceOrSeat = ({ country, entity, kind, roleTitle }: Mention): boolean =>
  entity.type !== "person" && entity.type !== "group" && kind === "name" && country !== null && roleTitle === null

const dashes: ReadonlySet<string> = new Set(["-", "–", "—"])

/** Whether a phrase is the dateline of a body: "[Havana] - Peru dan Chili bertemu". */
const isDateline = ({ field, tokens }: Section, { end, heads, start }: Phrase): boolean => {
  const { glued = true, text = "" } = tokens[end] ?? {}
  if (field !== "body" || start > 0 || heads.length !== 1 || !dashes.has(text)) return false
  return !glued && tokens[end + 1]?.glued === false && heads.every(isPlaceOrSeat)
}

/** What a word of measure stands before when it only says that a number is rough: "sekitar [25] petempur", not "sekitar gedung". */
const counting: ReadonlySet<Tag | undefined> = new Set<Tag>(["number", "determiner"])

/** Token before `at` that says for or against whom somebody is, who does nothing thereby: "pasukan [pro]-Rusia", "demonstran [anti] pemerintah"; -1 for none. */
const stanceBefore = (tokens: ReadonlyArray<Token>, at: number, pack: LanguagePack): number => {
  const before = tokens[at - 1]?.text === "-" ? at - 2 : at - 1
  return pack.phraseWords.stance.has(tokens[before]?.lower ?? "") ? before : -1
}

/** Whether a word between a phrase that opens its clause and a verb only says what is done next: "Kuba [kemudian] menolak". */
const isNext = (
  { end, start }: Phrase,
  words: ReadonlyArray<Word>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): boolean =>
  pack.phraseWords.sequence.has(words[end]?.lower ?? "") &&
  tags[end + 1] === "verb" &&
  (start === 0 || tags[start - 1] === "mark")

export const readClauses = (section: Section, phrases: ReadonlyArray<Phrase>, pack: LanguagePack): Clauses => {
  const { tokens } = section
  const words = pack.wordsOf(tokens)
  const tags: Array<Tag> = words.map((word, at) => tagOf(tokens[at] as Token, word))
  for (let at = 0; at < words.length; at++)
    if ((words[at] as Word).approximates && counting.has(tags[at + 1])) tags[at] = "adverb"
  const told = phrases.filter(({ start }) => stanceBefore(tokens, start, pack) < 0)
  for (const phrase of told) for (let i = phrase.start; i < phrase.end; i++) tags[i] = "phrase"
  for (const phrase of told) if (isNext(phrase, words, tags, pack)) tags[phrase.end] = "adverb"
  for (const { end, start } of phrases) {
    const stance = stanceBefore(tokens, start, pack)
    if (stance >= 0 && tags[stance] !== "phrase") tags.fill("adverb", stance, end)
  }
  const groups: Array<Group> = []
  const groupAt: Array<Group | undefined> = Array.from({ length: tokens.length })
  let next = 0
  for (const sentence of section.sentences) {
    const inside: Array<Phrase> = []
    while (next < told.length && (told[next] as Phrase).start < sentence.to) inside.push(told[next++] as Phrase)
    const [opening] = inside
    if (opening !== undefined && isDateline(section, opening)) {
      inside.shift()
      const [preposition = ""] = pack.phraseWords.place_marker
      const { end, heads, start } = opening
      const group: Group = { start, end, phrases: [opening], heads, slot: placeSlot(preposition), place: true }
      groups.push(group)
      for (let i = start; i < end; i++) groupAt[i] = group
    }
    for (const members of coordinate(inside, tokens, tags, sentence.from, pack)) {
      const first = members[0] as Phrase
      const last = members.at(-1) as Phrase
      const group: Group = {
        start: first.start,
        end: last.end,
        phrases: members,
        heads: members.flatMap((member) => member.heads),
        slot: slotOf(first.start, sentence, tokens, tags, pack),
        place: members.every((member) => member.place)
      }
      const people = groups.at(-1)
      const whole = people === undefined ? group : joined(people, group, { section, tags }, pack)
      if (whole !== group) groups.pop()
      groups.push(whole)
      for (let i = whole.start; i < whole.end; i++) groupAt[i] = whole
    }
  }
  const stances = phrases.filter(({ start }) => stanceBefore(tokens, start, pack) >= 0)
  return { section, words, tags, groups, groupAt, stances }
}
