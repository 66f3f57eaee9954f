/**
 * Who says what: direct quotations with their speakers, and reported speech.
 *
 * A quotation's speaker is the subject of the speech verb beside it ("…," kata
 * Lavrov; Lavrov mengatakan, "…"); a quotation without a verb goes on with the
 * speaker before it in the same paragraph run. Reported speech runs from the
 * verb ("mengatakan (bahwa) …") or from "menurut X" to the end of its sentence,
 * and stands before a verb that closes it ("…, kata X, Senin (4/3)").
 */
import type { Clauses } from "./Clause.ts"
import type { Mention, Section, SentenceTokens } from "../text/Document.ts"
import type { SpeechVerb } from "../../../schemas/lexicon/SpeechVerb.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { subjectOf } from "./Subject.ts"
import type { Span } from "../text/Segment.ts"

export interface Speech {
  readonly kind: "direct" | "indirect"
  /** Tokens of what was said. */
  readonly start: number
  readonly end: number
  readonly speaker: ReadonlyArray<Mention>
  /** Token of the cue; -1 when the speaker carries over from the quotation before. */
  readonly cue: number
}

interface Cue {
  readonly at: number
  readonly speaker: ReadonlyArray<Mention>
}

/** What is shorter is no speech: "secara prinsip", "menuduh Iran". */
const fewestTokens = 3
const quoteMarks = new Set(['"', "“", "”", "«", "»", "'", "‘", "’"])

const firstTokenFrom = (section: Section, offset: number): number => {
  let low = 0
  let high = section.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((section.tokens[middle] as (typeof section.tokens)[number]).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

export const findSpeech = (clauses: Clauses, pack: LanguagePack): ReadonlyArray<Speech> => {
  const { section } = clauses
  const speeches: Array<Speech> = []
  let lastSpeaker: ReadonlyArray<Mention> = []
  let lastQuoteEnd = -1

  const verbAt = (at: number): SpeechVerb | undefined => {
    const lower = section.tokens[at]?.lower ?? ""
    return pack.speech.get(lower) ?? pack.speech.get(pack.morphology.withoutClitic(lower) ?? "")
  }

  /** Whether the verb at `at` follows what was said: "…, kata X". A headline's "AS tuduh Iran" does not. */
  const isClosing = (at: number): boolean => {
    const verb = verbAt(at)
    if (verb?.position !== "after") return false
    return section.tokens[at - 1]?.kind === "mark" || (section.field === "body" && verb.kind === "say")
  }

  /** Whom -nya in "katanya" means: the speaker before, else the subject of the sentence before. */
  const speakerBefore = (sentence: SentenceTokens): ReadonlyArray<Mention> => {
    if (lastSpeaker.length > 0) return lastSpeaker
    const before = section.sentences[sentence.index - 1]
    return before === undefined ? [] : (subjectOf(clauses, before, before.to, pack)?.group.heads ?? [])
  }

  /** Speaker of the speech verb at `at`: behind it ("kata X"), else its subject. */
  const speakerAt = (sentence: SentenceTokens, at: number): ReadonlyArray<Mention> => {
    const lower = (section.tokens[at] as (typeof section.tokens)[number]).lower
    const closes = isClosing(at)
    if (
      pack.morphology.withoutClitic(lower) !== null &&
      pack.morphology.hasPossessive(lower) &&
      (closes || lastSpeaker.length > 0)
    )
      return speakerBefore(sentence)
    const after = clauses.groupAt[at + 1]
    const position = verbAt(at)?.position
    if (after !== undefined && (closes || position === "both")) return after.heads
    return closes ? [] : (subjectOf(clauses, sentence, at, pack)?.group.heads ?? [])
  }

  const cueBeside = (sentence: SentenceTokens, quoteStart: number, quoteEnd: number): Cue | null => {
    for (let at = quoteEnd; at < Math.min(sentence.to, quoteEnd + 5); at++) {
      if (pack.isSpeechVerb((section.tokens[at] as (typeof section.tokens)[number]).lower))
        return { at, speaker: speakerAt(sentence, at) }
      if (clauses.tags[at] !== "mark" && clauses.tags[at] !== "adverb" && clauses.tags[at] !== "conjunction") break
    }
    for (let at = quoteStart - 1; at >= Math.max(sentence.from, quoteStart - 14); at--) {
      if (pack.isSpeechVerb((section.tokens[at] as (typeof section.tokens)[number]).lower))
        return { at, speaker: speakerAt(sentence, at) }
    }
    return null
  }

  const direct = (span: Span) => {
    const start = firstTokenFrom(section, span.start)
    const end = firstTokenFrom(section, span.end)
    if (end - start < fewestTokens) return
    const last = sentenceOf(section, Math.max(start, end - 1))
    const first = sentenceOf(section, start)
    let afterMarks = end
    while (
      afterMarks < section.tokens.length &&
      (quoteMarks.has((section.tokens[afterMarks] as (typeof section.tokens)[number]).text) ||
        section.tokens[afterMarks]?.text === ",")
    )
      afterMarks++
    const cue = cueBeside(last, start, afterMarks) ?? cueBeside(first, start - 1, afterMarks)
    const speaker: ReadonlyArray<Mention> = cue?.speaker ?? (start - lastQuoteEnd < 60 ? lastSpeaker : [])
    speeches.push({ kind: "direct", start, end, speaker, cue: cue?.at ?? -1 })
    lastQuoteEnd = end
    if (speaker.length > 0) lastSpeaker = speaker
  }

  /** Reported speech between two tokens, without the commas around it. */
  const report = (from: number, to: number, speaker: ReadonlyArray<Mention>, cue: number) => {
    const start = section.tokens[from]?.text === "," ? from + 1 : from
    const end = section.tokens[to - 1]?.text === "," ? to - 1 : to
    if (end - start >= fewestTokens) speeches.push({ kind: "indirect", start, end, speaker, cue })
  }

  let quote = 0
  for (const sentence of section.sentences) {
    while (quote < section.quotes.length && (section.quotes[quote] as Span).start < sentence.end)
      direct(section.quotes[quote++] as Span)
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = section.tokens[at] as (typeof section.tokens)[number]
      if (speeches.some((one) => one.kind === "direct" && (one.cue === at || (at >= one.start && at < one.end))))
        continue
      if (pack.phraseWords.source_marker.has(token.lower) && clauses.groupAt[at + 1] !== undefined) {
        const group = clauses.groupAt[at + 1] as NonNullable<(typeof clauses.groupAt)[number]>
        const initial = at === sentence.from
        report(initial ? group.end : sentence.from, initial ? sentence.to : at, group.heads, at)
        lastSpeaker = group.heads
        continue
      }
      if (!pack.isSpeechVerb(token.lower)) continue
      const speaker = speakerAt(sentence, at)
      if (speaker.length === 0) continue
      const follower = clauses.groupAt[at + 1]
      const opens = at === sentence.from && follower !== undefined && isClosing(at)
      const closes =
        !opens &&
        (isClosing(at) ||
          (follower !== undefined && verbAt(at)?.position === "both" && follower.end >= sentence.to - 2))
      const start = closes ? sentence.from : opens ? follower.end : at + 1
      const end = closes ? at : sentence.to
      report(start, end, speaker, at)
      lastSpeaker = speaker
    }
  }
  return speeches
}

const sentenceOf = (section: Section, at: number): SentenceTokens => {
  for (const sentence of section.sentences) if (at < sentence.to) return sentence
  return section.sentences.at(-1) as SentenceTokens
}

/** The innermost speech that holds token `at`. */
export const speechAt = (speeches: ReadonlyArray<Speech>, at: number): Speech | null => {
  let best: Speech | null = null
  for (const speech of speeches) {
    if (at < speech.start || at >= speech.end || at === speech.cue) continue
    if (best === null || speech.end - speech.start <= best.end - best.start) best = speech
  }
  return best
}
