/**
 * Verbs of speech as cues of who speaks: behind the verb ("kata X"), as its
 * subject ("X mengatakan"), or, for "katanya", whoever spoke before.
 */
import type { SpeechVerb } from "../../../schemas/lexicon/SpeechVerb.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { isParty } from "../names/Party.ts"
import type { Mention, Section, SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import type { Clauses, Group, Tag } from "./Clause.ts"
import { subjectOf } from "./Subject.ts"

export interface Cue {
  readonly at: number
  readonly speaker: ReadonlyArray<Mention>
}

/** Tokens behind and before a quotation in which its verb stands, and behind the verb in which the speaker is described. */
const reach = { behind: 5, before: 14, description: 9 }
/** What may describe who speaks before the name. */
const withinDescription: ReadonlySet<Tag | undefined> = new Set<Tag>(["noun", "determiner", "number"])
/** Tokens between the end of the speaker's name and that of the sentence where the verb closes it. */
const closingReach = 2

export class SpeechCues {
  private readonly clauses: Clauses
  private readonly section: Section
  private readonly pack: LanguagePack

  constructor(clauses: Clauses, pack: LanguagePack) {
    this.clauses = clauses
    this.section = clauses.section
    this.pack = pack
  }

  /** Whether the verb at `at` follows what was said: "…, kata X". A headline's "AS tuduh Iran" does not. */
  isClosing(at: number): boolean {
    const verb = this.verbAt(at)
    if (verb?.position !== "after") return false
    return this.section.tokens[at - 1]?.kind === "mark" || (this.section.field === "body" && verb.kind === "say")
  }

  /** The same of a verb that may also stand before what was said, if its speaker ends the sentence. */
  closes(sentence: SentenceTokens, at: number, follower: Group | undefined): boolean {
    if (this.isClosing(at)) return true
    return follower !== undefined && this.verbAt(at)?.position === "both" && follower.end >= sentence.to - closingReach
  }

  /** Speaker of the speech verb at `at`: behind it ("kata X"), else its subject. */
  speakerAt(sentence: SentenceTokens, at: number, last: ReadonlyArray<Mention>): ReadonlyArray<Mention> {
    const { lower } = this.section.tokens[at] as Token
    const { hasPossessive, withoutClitic } = this.pack.morphology
    const closes = this.isClosing(at)
    if (withoutClitic(lower) !== null && hasPossessive(lower) && (closes || last.length > 0))
      return this.lastOrSubject(sentence, last)
    const after = this.clauses.groupAt[at + 1] ?? (closes ? this.describedBehind(sentence, at) : undefined)
    if (after !== undefined && (closes || this.verbAt(at)?.position === "both")) return after.heads
    return closes ? [] : this.subjectAt(sentence, at)
  }

  /** Who speaks where no name stands right behind the verb: "kata [seorang pejabat senior] AS", "ujar [direktur eksekutif], X". */
  private describedBehind(sentence: SentenceTokens, at: number): Group | undefined {
    const { groupAt, section, tags } = this.clauses
    let next = at + 1
    while (next < Math.min(sentence.to, at + reach.description) && withinDescription.has(tags[next])) next++
    if (next === at + 1) return undefined
    const group = groupAt[next]
    const comma = group?.end ?? next
    const apposed = section.tokens[comma]?.text === "," ? groupAt[comma + 1] : undefined
    if (apposed?.heads[0]?.entity.type === "person") return apposed
    return group !== undefined && group.start === next && group.heads.every(isParty) ? group : undefined
  }

  /** The verb of speech behind or before a quotation. */
  beside(sentence: SentenceTokens, quoteStart: number, quoteEnd: number, last: ReadonlyArray<Mention>): Cue | null {
    const { tags } = this.clauses
    for (let at = quoteEnd; at < Math.min(sentence.to, quoteEnd + reach.behind); at++) {
      if (this.isVerb(at)) return { at, speaker: this.speakerAt(sentence, at, last) }
      if (tags[at] !== "mark" && tags[at] !== "adverb" && tags[at] !== "conjunction") break
    }
    for (let at = quoteStart - 1; at >= Math.max(sentence.from, quoteStart - reach.before); at--)
      if (this.isVerb(at)) return { at, speaker: this.speakerAt(sentence, at, last) }
    return null
  }

  private isVerb(at: number): boolean {
    return this.pack.isSpeechVerb((this.section.tokens[at] as Token).lower)
  }

  private verbAt(at: number): SpeechVerb | undefined {
    const lower = this.section.tokens[at]?.lower ?? ""
    return this.pack.speech.get(lower) ?? this.pack.speech.get(this.pack.morphology.withoutClitic(lower) ?? "")
  }

  private subjectAt(sentence: SentenceTokens, at: number): ReadonlyArray<Mention> {
    return subjectOf(this.clauses, sentence, at, this.pack)?.group.heads ?? []
  }

  /** Whom -nya in "katanya", "menurutnya" means: who spoke last, else the subject of the sentence before. */
  lastOrSubject(sentence: SentenceTokens, last: ReadonlyArray<Mention>): ReadonlyArray<Mention> {
    return last.length > 0 ? last : this.subjectBefore(sentence)
  }

  private subjectBefore({ index }: SentenceTokens): ReadonlyArray<Mention> {
    const before = this.section.sentences[index - 1]
    return before === undefined ? [] : this.subjectAt(before, before.to)
  }
}
