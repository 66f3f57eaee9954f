/**
 * A set of words and short phrases, matched on folded words.
 *
 * A word also matches without its clitic, so `sanksi` covers `sanksinya`; of
 * phrases that begin alike the longest counts.
 */
import { tokenize } from "../text/Token.ts"

/** A folded word, and the same without its clitic; null when it carries none. */
interface Folded {
  readonly lower: string
  readonly bare: string | null
}

const standsAt = (phrase: ReadonlyArray<string>, words: ReadonlyArray<Folded>, at: number): boolean => {
  for (let i = 1; i < phrase.length; i++) if (words[at + i]?.lower !== phrase[i]) return false
  return true
}

export class WordSet {
  private readonly singles = new Set<string>()
  private readonly phrases = new Map<string, Array<ReadonlyArray<string>>>()

  constructor(members: Iterable<string>) {
    for (const member of members) {
      const words = tokenize(member).map((token) => token.lower)
      const first = words[0]
      if (first === undefined) continue
      if (words.length === 1) this.singles.add(first)
      else {
        const list = this.phrases.get(first)
        if (list === undefined) this.phrases.set(first, [words])
        else list.push(words)
      }
    }
    for (const list of this.phrases.values()) list.sort((a, b) => b.length - a.length)
  }

  get empty(): boolean {
    return this.singles.size === 0 && this.phrases.size === 0
  }

  /** The first words of its members. */
  openers(): ReadonlySet<string> {
    return new Set([...this.singles, ...this.phrases.keys()])
  }

  /** Number of words that a member covers from `at`; 0 when none begins there. */
  matchLength(words: ReadonlyArray<Folded>, at: number): number {
    const word = words[at]
    if (word === undefined) return 0
    const { bare, lower } = word
    const phrases = this.phrases.size === 0 ? undefined : this.phrases.get(lower)
    if (phrases !== undefined) for (const phrase of phrases) if (standsAt(phrase, words, at)) return phrase.length
    if (this.singles.size === 0) return 0
    return this.singles.has(lower) || (bare !== null && this.singles.has(bare)) ? 1 : 0
  }

  /** Whether a member begins between `from` and `to`. */
  occurs(words: ReadonlyArray<Folded>, from: number, to: number): boolean {
    if (this.empty) return false
    for (let at = from; at < to; at++) if (this.matchLength(words, at) > 0) return true
    return false
  }
}
