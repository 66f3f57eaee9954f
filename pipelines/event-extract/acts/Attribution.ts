/**
 * Who says what: direct quotations with their speakers, and reported speech.
 *
 * A quotation's speaker is the subject of the speech verb beside it ("…," kata
 * Lavrov; Lavrov mengatakan, "…"); a quotation without a verb goes on with the
 * speaker before it in the same paragraph run. Reported speech runs from the
 * verb ("mengatakan (bahwa) …") or from "menurut X" to the end of its sentence,
 * and stands before a verb that closes it ("…, kata X, Senin (4/3)").
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { Word } from "../language/Words.ts"
import type { Mention, Section, SentenceTokens } from "../text/Document.ts"
import type { Span } from "../text/Segment.ts"
import type { Token } from "../text/Token.ts"
import type { Clauses, Group } from "./Clause.ts"
import { SpeechCues } from "./SpeechCue.ts"

export interface Speech {
  readonly kind: "direct" | "indirect"
  /** Tokens of what was said. */
  readonly start: number
  readonly end: number
  readonly speaker: ReadonlyArray<Mention>
  /** Token of the cue; -1 when the speaker carries over from the quotation before. */
  readonly cue: number
}

/** What is shorter is no speech: "secara prinsip", "menuduh Iran". */
const fewestTokens = 3
/** Tokens after a quotation in which the next one may be by the same speaker. */
const carryReach = 60
const quoteMarks = new Set(['"', "“", "”", "«", "»", "'", "‘", "’"])

/** The speech of a section: in the order of the sentences, in each the quotations first. */
export const findSpeech = (clauses: Clauses, pack: LanguagePack): ReadonlyArray<Speech> => {
  const { section } = clauses
  const finder = new SpeechFinder(clauses, pack)
  let quote = 0
  for (const sentence of section.sentences) {
    while (quote < section.quotes.length && (section.quotes[quote] as Span).start < sentence.end)
      finder.readQuotation(section.quotes[quote++] as Span)
    for (let at = sentence.from; at < sentence.to; at++) finder.readReported(sentence, at)
    if (section.field === "title") finder.readHeadline(sentence)
  }
  return finder.speeches
}

class SpeechFinder {
  readonly speeches: Array<Speech> = []
  private lastSpeaker: ReadonlyArray<Mention> = []
  private lastQuoteEnd = -1
  private readonly clauses: Clauses
  private readonly section: Section
  private readonly cues: SpeechCues

  constructor(clauses: Clauses, pack: LanguagePack) {
    this.clauses = clauses
    this.section = clauses.section
    this.cues = new SpeechCues(clauses, pack)
  }

  readQuotation(span: Span): void {
    const { section } = this
    const start = firstTokenFrom(section, span.start)
    const end = firstTokenFrom(section, span.end)
    if (end - start < fewestTokens) return
    const last = sentenceOf(section, Math.max(start, end - 1))
    const first = sentenceOf(section, start)
    const behind = afterMarks(section, end)
    const cue =
      this.cues.beside(last, start, behind, this.lastSpeaker) ??
      this.cues.beside(first, start - 1, behind, this.lastSpeaker)
    const carried = start - this.lastQuoteEnd < carryReach ? this.lastSpeaker : []
    const speaker = cue?.speaker ?? carried
    this.speeches.push({ kind: "direct", start, end, speaker, cue: cue?.at ?? -1 })
    this.lastQuoteEnd = end
    /** "kata seorang warga": whoever spoke before speaks no more. */
    if (speaker.length > 0 || cue !== null) this.lastSpeaker = speaker
  }

  /** Reads the reported speech that the word at `at` opens or closes. */
  readReported(sentence: SentenceTokens, at: number): void {
    const { source, speaks } = this.clauses.words[at] as Word
    if (source === null && !speaks) return
    const group = this.clauses.groupAt[at + 1]
    if (group !== undefined && source === "named") {
      if (!this.isInQuotation(at)) this.bySource(sentence, at, group)
    } else if (source === "last") {
      if (!this.isInQuotation(at)) this.bySourceOfLast(sentence, at)
    } else if (speaks && !this.isInQuotation(at)) this.byVerb(sentence, at, group)
  }

  /** "menurut X": what follows at the sentence's beginning, else what stands before. */
  private bySource(sentence: SentenceTokens, at: number, group: Group): void {
    if (at === sentence.from) this.report(group.end, sentence.to, group.heads, at)
    else this.report(sentence.from, at, group.heads, at)
    this.lastSpeaker = group.heads
  }

  /** "menurutnya": all of its sentence is by whoever spoke before. */
  private bySourceOfLast(sentence: SentenceTokens, at: number): void {
    const speaker = this.cues.lastOrSubject(sentence, this.lastSpeaker)
    if (speaker.length === 0) return
    this.report(at === sentence.from ? at + 1 : sentence.from, sentence.to, speaker, at)
    this.lastSpeaker = speaker
  }

  private byVerb(sentence: SentenceTokens, at: number, follower: Group | undefined): void {
    const speaker = this.cues.speakerAt(sentence, at, this.lastSpeaker)
    if (speaker.length === 0) return
    if (at === sentence.from && follower !== undefined && this.cues.isClosing(at))
      this.report(follower.end, sentence.to, speaker, at)
    else if (this.cues.closes(sentence, at, follower)) this.report(sentence.from, at, speaker, at)
    else this.report(at + 1, sentence.to, speaker, at)
    this.lastSpeaker = speaker
  }

  /** "Pentagon: Iran Bertanggung Jawab": in a headline a colon closes who speaks. */
  readHeadline({ from, to }: SentenceTokens): void {
    for (let at = from + 1; at < to; at++) {
      if (this.section.tokens[at]?.text !== ":") continue
      const group = this.clauses.groupAt[at - 1]
      if (group?.slot.kind === "subject" && !group.place && !this.isInQuotation(at))
        this.report(at + 1, to, group.heads, at)
      return
    }
  }

  /** Reported speech between two tokens, without the commas around it. */
  private report(from: number, to: number, speaker: ReadonlyArray<Mention>, cue: number): void {
    const { tokens } = this.section
    const start = tokens[from]?.text === "," ? from + 1 : from
    const end = tokens[to - 1]?.text === "," ? to - 1 : to
    if (end - start >= fewestTokens) this.speeches.push({ kind: "indirect", start, end, speaker, cue })
  }

  /** Whether a word stands in a quotation or is its cue. */
  private isInQuotation(at: number): boolean {
    return this.speeches.some((one) => one.kind === "direct" && (one.cue === at || (at >= one.start && at < one.end)))
  }
}

const firstTokenFrom = (section: Section, offset: number): number => {
  let low = 0
  let high = section.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((section.tokens[middle] as Token).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Skips the quotation marks and commas behind a quotation. */
const afterMarks = ({ tokens }: Section, end: number): number => {
  let at = end
  while (at < tokens.length && (quoteMarks.has((tokens[at] as Token).text) || tokens[at]?.text === ",")) at++
  return at
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
