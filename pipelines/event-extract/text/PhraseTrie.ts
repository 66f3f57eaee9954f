/**
 * Longest-match dictionary over token sequences.
 *
 * Keys are the folded tokens of a phrase as `tokenize` cuts it, so text and
 * lexicon always agree on hyphens and apostrophes. A look-up costs one Map
 * access per token of the match.
 */
import { type Token, tokenize } from "./Token.ts"

interface Node<Value> {
  next: Map<string, Node<Value>> | undefined
  values: Array<Value> | undefined
}

export interface Match<Value> {
  readonly values: ReadonlyArray<Value>
  /** Index after the last token of the match. */
  readonly end: number
}

export class PhraseTrie<Value> {
  private readonly root: Node<Value> = { next: undefined, values: undefined }

  insert(phrase: string, value: Value): void {
    let node = this.root
    for (const token of tokenize(phrase)) {
      node.next ??= new Map()
      let child = node.next.get(token.lower)
      if (child === undefined) {
        child = { next: undefined, values: undefined }
        node.next.set(token.lower, child)
      }
      node = child
    }
    if (node === this.root) return
    node.values ??= []
    node.values.push(value)
  }

  /** Whether a phrase begins with this token. */
  opens(lower: string): boolean {
    return this.root.next?.has(lower) ?? false
  }

  /**
   * The longest match that starts at token `at`; `accept` may refuse a value
   * for the tokens it would cover (case rules), and a match without an
   * accepted value does not count.
   */
  longest(
    tokens: ReadonlyArray<Token>,
    at: number,
    accept: (value: Value, at: number, end: number) => boolean
  ): Match<Value> | null {
    let node: Node<Value> | undefined = this.root
    let best: Match<Value> | null = null
    for (let i = at; i < tokens.length; i++) {
      node = node.next?.get((tokens[i] as Token).lower)
      if (node === undefined) break
      if (node.values !== undefined) {
        const end = i + 1
        const values = node.values.filter((value) => accept(value, at, end))
        if (values.length > 0) best = { values, end }
      }
    }
    return best
  }
}
