/**
 * One article while it is being read: its title and body as tokens, sentences
 * and quotations, and what recognition has found in them so far.
 *
 * A section is a title or a body. Token indexes count within a section;
 * offsets are UTF-16 units of the section's text until Extract turns them into
 * code points.
 */
import type { EntityType, MentionField, MentionKind, Sector } from "../../../schemas/Vocabulary.ts"
import { readLength } from "../../Limits.ts"
import { quotations } from "./Quotation.ts"
import { type Span, splitSentences } from "./Segment.ts"
import { type Token, tokenize } from "./Token.ts"

/** A sentence as a range of tokens (`from` to before `to`) and its span in the text. */
export interface SentenceTokens extends Span {
  readonly index: number
  readonly from: number
  readonly to: number
}

export interface Section {
  readonly field: MentionField
  readonly text: string
  readonly tokens: ReadonlyArray<Token>
  readonly sentences: ReadonlyArray<SentenceTokens>
  readonly quotes: ReadonlyArray<Span>
}

/** An entity within one article. */
export interface LocalEntity {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly country: string | null
  /** Short code of an organisation of states, such as UN. */
  readonly code: string | null
  readonly sector: Sector | null
}

/** One mention: tokens `start` to before `end` of the section `field`. */
export interface Mention {
  readonly field: MentionField
  readonly start: number
  readonly end: number
  readonly entity: LocalEntity
  readonly kind: MentionKind
  readonly roleTitle: string | null
  /** State that the mention acts for, ISO 3166-1 alpha-3. */
  readonly country: string | null
  /** Organisation of states that it acts for instead. */
  readonly code: string | null
  readonly sector: Sector | null
  readonly ruleId: string
  readonly confidence: number
  /** Its state is not named but that of the state in mind: "pemerintah". */
  readonly assumed?: boolean
  /** It belongs to a state though none is named with it: "menangkap tiga sopir". */
  readonly stateless?: boolean
  /** Its noun says that somebody named before has it: "warganya". */
  readonly possessed?: boolean
}

/**
 * A noun phrase that may take part in an event.
 *
 * `heads` has more than one member for plural anaphors ("keduanya"). A phrase
 * spans its titles and affiliations; `place` phrases name where, not who.
 */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly heads: ReadonlyArray<Mention>
  readonly place: boolean
}

/** The text's sentences as far as it is read. */
export const makeSection = (field: MentionField, text: string, abbreviations: ReadonlySet<string>): Section => {
  const tokens = tokenize(text, 0, Math.min(text.length, readLength))
  const spans =
    field === "title" ? (text.length > 0 ? [{ start: 0, end: text.length }] : []) : splitSentences(text, abbreviations)
  const sentences: Array<SentenceTokens> = []
  let token = 0
  spans.forEach((span, index) => {
    const from = token
    while (token < tokens.length && (tokens[token] as Token).start < span.end) token++
    sentences.push({ index, start: span.start, end: span.end, from, to: token })
  })
  return { field, text, tokens, sentences, quotes: quotations(text) }
}

/** The text that tokens `start` to before `end` cover. */
export const textOf = (section: Section, start: number, end: number): string =>
  end > start ? section.text.slice((section.tokens[start] as Token).start, (section.tokens[end - 1] as Token).end) : ""

/** Number of the first that starts at token `at` or behind it, of what stands in the order of the text; that of all when none does. */
export const firstFrom = (ordered: ReadonlyArray<{ readonly start: number }>, at: number): number => {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] as { readonly start: number }).start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds token `at`. */
export const sentenceAt = (section: Section, at: number): SentenceTokens => {
  let low = 0
  let high = section.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((section.sentences[middle] as SentenceTokens).from <= at) low = middle
    else high = middle - 1
  }
  return section.sentences[low] as SentenceTokens
}
