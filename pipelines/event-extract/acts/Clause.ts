/**
 * A shallow reading of clauses: what each token is, and the place of each noun
 * phrase in its clause.
 *
 * Indonesian marks roles by order and preposition, so the word before a phrase
 * says most of what a parser would: a preposition makes it oblique, a verb its
 * object (after di- its agent), a noun its possessor, and a clause opening its
 * subject. Coordinated phrases ("Rusia, Ukraina, dan Prancis") form one group.
 */
import type { Mention, Phrase, Section, SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Token } from "../text/Token.ts"

export type Tag =
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "adverb"
  | "determiner"
  | "pronoun"
  | "copula"
  | "time"
  | "interrogative"
  | "verb"
  | "noun"
  | "number"
  | "mark"
  | "phrase"

/** Where a group stands in its clause. */
export interface Slot {
  readonly kind: "subject" | "oblique" | "object" | "agent" | "possessor" | "copula"
  /** Preposition of an oblique, lower case. */
  readonly preposition: string
  /** Token index of the verb, noun or preposition that governs it, or -1. */
  readonly governor: number
  /** Nouns stand between governor and group: "mengecam serangan Israel". */
  readonly viaNoun: boolean
}

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
  readonly tags: ReadonlyArray<Tag>
  readonly groups: ReadonlyArray<Group>
  /** Group that covers a token, or undefined. */
  readonly groupAt: ReadonlyArray<Group | undefined>
}

const passThrough: ReadonlySet<Tag> = new Set(["determiner", "number"])

const tagOf = (token: Token, pack: LanguagePack): Tag => {
  if (token.kind === "mark") return "mark"
  if (token.kind === "number") return "number"
  const known = pack.functionWords.get(token.lower)
  if (known !== undefined) return known
  return pack.isVerbForm(token.lower) ? "verb" : "noun"
}

export const readClauses = (section: Section, phrases: ReadonlyArray<Phrase>, pack: LanguagePack): Clauses => {
  const { tokens } = section
  const tags: Array<Tag> = tokens.map((token) => tagOf(token, pack))
  const phraseAt: Array<Phrase | undefined> = Array.from({ length: tokens.length })
  for (const phrase of phrases) {
    for (let i = phrase.start; i < phrase.end; i++) {
      tags[i] = "phrase"
      phraseAt[i] = phrase
    }
  }
  const groups: Array<Group> = []
  const groupAt: Array<Group | undefined> = Array.from({ length: tokens.length })
  let next = 0
  for (const sentence of section.sentences) {
    const inside: Array<Phrase> = []
    while (next < phrases.length && (phrases[next] as Phrase).start < sentence.to)
      inside.push(phrases[next++] as Phrase)
    for (const members of coordinate(inside, tokens, tags, pack)) {
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
      groups.push(group)
      for (let i = group.start; i < group.end; i++) groupAt[i] = group
    }
  }
  return { section, tags, groups, groupAt }
}

/** Splits the phrases of a sentence into runs of coordinated ones. */
const coordinate = (
  phrases: ReadonlyArray<Phrase>,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): ReadonlyArray<ReadonlyArray<Phrase>> => {
  const runs: Array<Array<Phrase>> = []
  let run: Array<Phrase> = []
  /** Phrases joined to the run by a comma alone, waiting for the closing "dan". */
  let waiting: Array<Phrase> = []
  const flush = () => {
    if (run.length > 0) runs.push(run)
    for (const phrase of waiting) runs.push([phrase])
    run = []
    waiting = []
  }
  for (const phrase of phrases) {
    const previous = waiting.at(-1) ?? run.at(-1)
    if (previous === undefined) {
      run = [phrase]
      continue
    }
    const between = tokens.slice(previous.end, phrase.start)
    const joined =
      between.length > 0 &&
      between.length <= 3 &&
      between.every(
        (token) =>
          pack.phraseWords.coordinator.has(token.lower) ||
          token.text === "," ||
          pack.phraseWords.additive.has(token.lower)
      ) &&
      between.some((token) => pack.phraseWords.coordinator.has(token.lower))
    const hyphen =
      between.length === 1 &&
      ((between[0] as Token).text === "-" || (between[0] as Token).text === "–" || (between[0] as Token).text === "/")
    const comma = between.length === 1 && (between[0] as Token).text === ","
    const newClause =
      joined &&
      tags[phrase.end] === "verb" &&
      run.length === 1 &&
      waiting.length === 0 &&
      startsAfterVerb(previous, tags)
    if ((joined && !newClause) || hyphen) {
      run.push(...waiting, phrase)
      waiting = []
    } else if (comma) {
      waiting.push(phrase)
    } else {
      flush()
      run = [phrase]
    }
  }
  flush()
  return runs
}

const startsAfterVerb = (phrase: Phrase, tags: ReadonlyArray<Tag>): boolean => {
  let at = phrase.start - 1
  while (at >= 0 && (tags[at] === "noun" || tags[at] === "determiner" || tags[at] === "preposition")) at--
  return tags[at] === "verb"
}

const slotOf = (
  start: number,
  sentence: SentenceTokens,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): Slot => {
  let viaNoun = false
  let nearestNoun = -1
  const slot = (kind: Slot["kind"], governor: number, preposition = ""): Slot => ({
    kind,
    preposition,
    governor,
    viaNoun
  })
  for (let at = start - 1, steps = 0; at >= sentence.from && steps < 8; at--, steps++) {
    const tag = tags[at] as Tag
    if (passThrough.has(tag)) continue
    const token = tokens[at] as Token
    /** "negara tetangga, seperti Irak": the example stands where the group that it exemplifies stands. */
    if (
      pack.phraseWords.exemplifier.has(token.lower) &&
      (tokens[at - 1]?.text === "," || tags[at - 1] === "noun" || tags[at - 1] === "phrase")
    ) {
      if (tokens[at - 1]?.text === ",") at--
      continue
    }
    switch (tag) {
      case "preposition":
        if (pack.phraseWords.agent_marker.has(token.lower)) return slot("agent", at, token.lower)
        return slot("oblique", at, token.lower)
      case "verb":
        return pack.morphology.beginsPassive(token.lower) ? slot("agent", at) : slot("object", at)
      case "noun":
        viaNoun = true
        if (nearestNoun < 0) nearestNoun = at
        continue
      case "adverb":
        if (viaNoun) return slot("possessor", nearestNoun)
        continue
      case "copula":
        return slot("copula", at)
      case "mark":
        if (token.text === '"' || token.text === "'" || token.text === "“" || token.text === "‘") {
          if (viaNoun) return slot("possessor", nearestNoun)
          continue
        }
        return viaNoun ? slot("possessor", nearestNoun) : slot("subject", -1)
      default:
        return viaNoun ? slot("possessor", nearestNoun) : slot("subject", -1)
    }
  }
  return viaNoun ? slot("possessor", nearestNoun) : slot("subject", -1)
}
