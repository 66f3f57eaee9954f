/**
 * Reads the clauses and the speech of a section, and gives first persons to
 * whoever speaks: "kami", "pemerintah" within a quotation.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { Candidate } from "../names/Candidate.ts"
import type { Resolved } from "../names/Coreference.ts"
import { isFighters } from "../names/Party.ts"
import type { LocalEntity, Mention, Phrase, Section } from "../text/Document.ts"
import { findSpeech, type Speech, speechAt } from "./Attribution.ts"
import { type Clauses, readClauses } from "./Clause.ts"

export interface ReadSection {
  readonly section: Section
  readonly clauses: Clauses
  readonly mentions: ReadonlyArray<Mention>
  readonly speeches: ReadonlyArray<Speech>
}

/** How sure it is that a first person is the speaker. */
const speakerSure = 0.7

export const readSection = (
  section: Section,
  resolved: Resolved,
  pack: LanguagePack,
  stateOf: (country: string) => LocalEntity
): ReadSection => {
  const clauses = readClauses(section, resolved.phrases, pack)
  const speeches = findSpeech(clauses, pack)
  const spoken = resolved.speakers.flatMap((candidate): ReadonlyArray<Phrase> => {
    const speech = speechAt(speeches, candidate.start)
    if (speech === null || speech.speaker.length === 0) return []
    const heads = speech.speaker.flatMap((speaker) => asSpeaker(candidate, speaker, stateOf))
    if (heads.length === 0) return []
    return [{ start: candidate.start, end: candidate.end, heads, place: false }]
  })
  const mentions = [...resolved.mentions, ...spoken.flatMap((phrase) => phrase.heads)]
  if (spoken.length === 0) return { section, clauses, mentions, speeches }
  const phrases = [...resolved.phrases, ...spoken].toSorted((a, b) => a.start - b.start)
  const complete = readClauses(section, phrases, pack)
  return { section, clauses: complete, mentions, speeches: findSpeech(complete, pack) }
}

/** What a first person means is the speaker; a state body that names no state is that of the speaker's state, if there is one. */
const asSpeaker = (
  { nameEnd, nameStart, reference, sector }: Candidate,
  speaker: Mention,
  stateOf: (country: string) => LocalEntity
): ReadonlyArray<Mention> => {
  const isBody = reference.kind === "body" && !isFighters(speaker.sector)
  if (isBody && speaker.country === null) return []
  return [
    {
      ...speaker,
      ...(isBody ? { entity: stateOf(speaker.country as string), roleTitle: null } : {}),
      start: nameStart,
      end: nameEnd,
      kind: isBody ? "nominal" : "pronoun",
      sector: sector ?? speaker.sector,
      ruleId: "ruleId" in reference ? reference.ruleId : speaker.ruleId,
      confidence: speakerSure
    }
  ]
}
