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
import type { Token } from "../text/Token.ts"
import { coordinate } from "./Coordination.ts"
import { type Slot, slotOf, type Tag } from "./Slot.ts"

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
  readonly tags: ReadonlyArray<Tag>
  readonly groups: ReadonlyArray<Group>
  /** Group that covers a token, or undefined. */
  readonly groupAt: ReadonlyArray<Group | undefined>
}

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
