/**
 * How much a phrase stands in the foreground of its sentence, told by the word
 * before it: who speaks and who opens a clause does, who stands behind a
 * preposition, a verb or a noun does not.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { Mention, Section } from "../text/Document.ts"
import { insideQuotation } from "../text/Quotation.ts"
import type { Token } from "../text/Token.ts"
import type { Candidate } from "./Candidate.ts"
import { type Met, prominence } from "./InFocus.ts"
import { partyKey } from "./Party.ts"
import type { PronounPlace } from "./Pronouns.ts"

/** Tokens before a pronoun in which somebody nameless may come in between. */
const namelessReach = 60
/** Tokens between two members of a list. */
const longestLink = 3
const hyphens: ReadonlySet<string> = new Set(["-", "–"])

export class Prominence {
  private readonly section: Section
  private readonly pack: LanguagePack

  constructor(section: Section, pack: LanguagePack) {
    this.section = section
    this.pack = pack
  }

  placeOf({ start }: Candidate): PronounPlace {
    return {
      quoted: this.isQuoted(start),
      closing: this.isSpeaker(start),
      isCrossed: ({ at }) => this.namelessBetween(at, start)
    }
  }

  /** What pronouns behind it see of a phrase; `before`: where the phrase before it ends. */
  metIn(candidate: Candidate, heads: ReadonlyArray<Mention>, before: number): Met {
    const { reference, start } = candidate
    const first = heads[0] as Mention
    const one = heads.length === 1 && reference.kind !== "collective"
    return {
      entities: heads.map((head) => head.entity),
      party: partyKey(first),
      prominence: this.isSpeaker(start)
        ? prominence.speaker
        : this.opensClause(start)
          ? prominence.opening
          : prominence.other,
      quoted: this.isQuoted(start),
      person: one && (first.entity.type === "person" || reference.kind === "office" || this.isNameless(start - 1)),
      plural: reference.kind === "collective" || this.isCounted(start),
      link: before >= 0 ? this.linkBetween(before, start) : "none",
      at: start
    }
  }

  private wordAt(at: number): string {
    return this.section.tokens[at]?.lower ?? ""
  }

  private isQuoted(at: number): boolean {
    const { end, start } = this.section.tokens[at] as Token
    return insideQuotation(this.section.quotes, { start, end })
  }

  private isSpeaker(at: number): boolean {
    const { pack } = this
    const word = this.wordAt(at - 1)
    return pack.phraseWords.source_marker.has(word) || pack.speech.get(word)?.position === "after"
  }

  private opensClause(at: number): boolean {
    const token = this.section.tokens[at - 1]
    if (token === undefined || token.kind !== "word") return true
    const tag = this.pack.functionWords.get(token.lower)
    if (tag === "determiner" || this.isNameless(at - 1)) return this.opensClause(at - 1)
    return tag !== undefined && tag !== "preposition"
  }

  /** Whether a word says that somebody is meant who has not been named: "seorang". */
  private isNameless(at: number): boolean {
    return this.pack.phraseWords.indefinite_person.has(this.wordAt(at))
  }

  private isCounted(at: number): boolean {
    const token = this.section.tokens[at - 1]
    return token !== undefined && (token.kind === "number" || this.pack.phraseWords.plural_marker.has(token.lower))
  }

  private linkBetween(end: number, start: number): Met["link"] {
    if (start - end < 1 || start - end > longestLink) return "none"
    const { additive, coordinator } = this.pack.phraseWords
    const between = this.section.tokens.slice(end, start)
    const mark = between.length === 1 ? (between[0]?.text ?? "") : ""
    if (hyphens.has(mark)) return "word"
    const links = between.every(({ lower, text }) => text === "," || coordinator.has(lower) || additive.has(lower))
    if (links && between.some(({ lower }) => coordinator.has(lower))) return "word"
    return mark === "," ? "comma" : "none"
  }

  private namelessBetween(from: number, to: number): boolean {
    for (let at = Math.max(0, from, to - namelessReach); at < to; at++)
      if (this.isNameless(at) && this.opensClause(at)) return true
    return false
  }
}
