/**
 * Resolves what Recognizer found to entities, over the whole article.
 *
 * People are collected first (People), then title and body are read in order:
 * short names, offices ("Presiden Rusia itu"), state bodies, plural anaphors
 * ("keduanya") and pronouns are bound to what stands before them (Memory).
 * First-person pronouns stay open: they are bound by Attribution, which knows
 * who speaks.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { Mention, Phrase, Section } from "../text/Document.ts"
import { sentenceAt } from "../text/Document.ts"
import { insideQuotation } from "../text/Quotation.ts"
import type { Candidate } from "./Candidate.ts"
import { innerMentions } from "./InnerMentions.ts"
import { type Memory, mentionOf, nameSure } from "./Memory.ts"
import { referentsOf } from "./Referents.ts"

export interface Resolved {
  readonly mentions: ReadonlyArray<Mention>
  readonly phrases: ReadonlyArray<Phrase>
  /** Phrases of the first person, to be bound to the speaker. */
  readonly speakers: ReadonlyArray<Candidate>
}

/** Mentions and phrases of one section, which must be read after those before it; `memory` goes on with it. */
export const resolve = (memory: Memory, section: Section, candidates: ReadonlyArray<Candidate>): Resolved => {
  const mentions: Array<Mention> = []
  const phrases: Array<Phrase> = []
  const speakers: Array<Candidate> = []
  for (const candidate of candidates) {
    const { end, start } = candidate
    const sentence = sentenceAt(section, start)
    memory.pronouns.enter(sentence.index)
    if (candidate.ofThing === true) {
      mentions.push(...withinThing(memory, section, candidate))
      continue
    }
    mentions.push(...innerMentions(memory, section, candidate))
    if (isOfSpeaker(section, candidate, memory.pack)) {
      speakers.push(candidate)
      continue
    }
    const heads = referentsOf(memory, section, candidate)
    const first = heads[0]
    if (first === undefined) continue
    mentions.push(...heads)
    const place = first.entity.type === "place"
    /** "Teheran": a capital may stand for its state, a mere town does not. */
    if (!place || first.sector !== null) memory.pronouns.meetParty(first)
    memory.pronouns.meetOrganization(first)
    if (sentence.from === start) memory.pronouns.meetOffice(first)
    phrases.push({ start, end, heads, place })
  }
  return { mentions, phrases, speakers }
}

/** What is named within the name of a thing, which brings nobody to mind: "dolar [Singapura]". */
const withinThing = (
  { entities, states }: Memory,
  { field }: Section,
  { nameEnd, nameStart, reference }: Candidate
): ReadonlyArray<Mention> => {
  if (reference.kind !== "name") return []
  const { code, country, kind, name, ruleId, sector, type } = reference.entry
  const entity =
    kind === "country" && country !== null ? states.entityOf(country) : entities.get(type, name, country, sector, code)
  return [mentionOf(field, nameStart, nameEnd, entity, { kind: "name", ruleId, confidence: nameSure })]
}

/** First persons, and bodies of an unnamed state within a quotation, are those of whoever speaks. */
const isOfSpeaker = (section: Section, candidate: Candidate, pack: LanguagePack): boolean => {
  const { reference } = candidate
  if (reference.kind === "pronoun") return reference.word === "speaker"
  if (reference.kind !== "body" || candidate.affiliations.length > 0 || reference.owner.length > 0) return false
  if (pack.isThing(reference.ruleId)) return false
  const { end, start } = section.tokens[candidate.nameStart] as Section["tokens"][number]
  return insideQuotation(section.quotes, { start, end })
}
