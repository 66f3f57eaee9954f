/**
 * A set of words and short phrases, matched on folded tokens.
 *
 * A token also matches without its clitic, so `sanksi` covers `sanksinya`; of
 * phrases that begin alike the longest counts.
 */
import { type Token, tokenize } from "../text/Token.ts"
import type { Morphology } from "./Morphology.ts"

export class WordSet {
  private readonly singles = new Set<string>()
  private readonly phrases = new Map<string, Array<ReadonlyArray<string>>>()
  private readonly withoutClitic: Morphology["withoutClitic"]

  constructor(members: Iterable<string>, withoutClitic: Morphology["withoutClitic"]) {
    this.withoutClitic = withoutClitic
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

  /** Number of tokens that a member covers from `at`; 0 when none begins there. */
  matchLength(tokens: ReadonlyArray<Token>, at: number): number {
    const lower = tokens[at]?.lower
    if (lower === undefined) return 0
    for (const phrase of this.phrases.get(lower) ?? []) {
      if (phrase.every((word, offset) => tokens[at + offset]?.lower === word)) return phrase.length
    }
    if (this.singles.has(lower)) return 1
    const bare = this.withoutClitic(lower)
    return bare !== null && this.singles.has(bare) ? 1 : 0
  }

  /** Whether a member begins between `from` and `to`. */
  occurs(tokens: ReadonlyArray<Token>, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.matchLength(tokens, at) > 0) return true
    return false
  }
}
