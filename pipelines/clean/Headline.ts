/**
 * Tells headlines from running text by their capitals.
 *
 * Indonesian headlines capitalize every word but a few small ones, running
 * text only names and sentence starts. So a line is headline-like by its share
 * of capitals, and a headline that runs into the next sentence without a sign
 * between them ends where a lower-case word shows that a sentence has begun: at
 * the nearest word that opens sentences, at an office, or at a name the article knows.
 * Sentence-case headlines are taken for text unless something else marks them.
 */
import { trimSigns } from "../text/Trim.ts"

export interface HeadlineWords {
  /** Words that stay small in a headline. */
  readonly minor: ReadonlySet<string>
  /** Words that open sentences and hardly stand inside a headline. */
  readonly openers: ReadonlySet<string>
  /** Words that begin the name of a person in office. */
  readonly offices: ReadonlySet<string>
  /** Words that open sentences, and stand in headlines too. */
  readonly starters: ReadonlySet<string>
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&/-]*/gu
const capital = /^[\p{Lu}\p{N}]/u
const small = /^\p{Ll}/u
const ended = /[.!?…]["”'’)]*$/

const wordsOf = (text: string): ReadonlyArray<string> => text.match(wordPattern) ?? []

const shareOf = (found: ReadonlyArray<string>, words: HeadlineWords): number => {
  let counted = 0
  let capitals = 0
  for (const word of found) {
    if (capital.test(word)) {
      counted++
      capitals++
    } else if (!words.minor.has(word)) counted++
  }
  return counted === 0 ? 0 : capitals / counted
}

/** Share of the words that count which start with a capital or a digit; 0 when there are none. */
export const capitalShare = (text: string, words: HeadlineWords): number => shareOf(wordsOf(text), words)

export const wordCount = (text: string): number => wordsOf(text).length

/** Whether a line ends like a sentence. */
export const isEnded = (text: string): boolean => ended.test(text)

/** Whether a line reads like a headline: short, capitals throughout, no full stop. */
export const isHeadlineLike = (text: string, words: HeadlineWords): boolean => {
  if (text.length > 170 || text.length < 8) return false
  if (/[^.]\.["”'’)]*$/.test(text) && !text.endsWith("...")) return false
  if (/^["“]/.test(text) && /["”][.,]?$/.test(text)) return false
  const found = wordsOf(text)
  return found.length >= 2 && found.length <= 24 && shareOf(found, words) >= (found.length <= 4 ? 0.75 : 0.65)
}

/** A run of capitals longer than this is a table and no headline, in UTF-16 units. */
const longest = 150

interface Token {
  readonly start: number
  readonly word: string
  /** Ends with a sign that can close a headline. */
  readonly closes: boolean
  /** A double quotation mark stands directly before. */
  readonly quoted: boolean
}

const tokenPattern = /["“”]?[^\s"“”]+(?:["”](?![\p{L}\p{N}]))?/gu
const glued = /[\p{Ll}\p{N}?!)]{2}(?=["“]?\p{Lu}\p{Ll})/gu
const sign = /[^\p{L}\p{N}]/u

const tokensOf = (text: string, from: number, to: number): ReadonlyArray<Token> => {
  const tokens: Array<Token> = []
  const slice = text.slice(from, to)
  for (const match of slice.matchAll(tokenPattern)) {
    const raw = match[0]
    const start = from + match.index
    let cut = 0
    for (const seam of raw.matchAll(glued)) {
      const at = seam.index + seam[0].length
      tokens.push({
        start: start + cut,
        word: trimSigns(raw.slice(cut, at), sign),
        closes: at >= 4,
        quoted: cut === 0 && /^["“]/.test(raw)
      })
      cut = at
    }
    const rest = raw.slice(cut)
    tokens.push({
      start: start + cut,
      word: trimSigns(rest, sign),
      closes: /[?!.…]["”'’)]?$|,,$/.test(rest) || /,["“]?\p{Lu}/u.test(rest),
      quoted: /^["“]/.test(rest)
    })
  }
  return tokens
}

/**
 * Where a headline that starts at `from` ends: the offset at which running text begins, or `to`.
 *
 * `known` says whether a phrase stands elsewhere in the article, which makes it a name.
 */
export const headlineEnd = (
  text: string,
  from: number,
  to: number,
  words: HeadlineWords,
  known: (phrase: string) => boolean
): number => {
  const limit = Math.min(to, from + 2 * longest)
  const joined = from + 12 < limit ? text.slice(from + 12, limit).search(/,{1,3}["“]?\p{Lu}/u) : -1
  const seam =
    joined < 0 ? -1 : from + 12 + joined + (/^,+/.exec(text.slice(from + 12 + joined, limit))?.[0].length ?? 1)
  const tokens = tokensOf(text, from, limit)
  let first = -1
  for (let i = 1; i < tokens.length && first < 0; i++) {
    const token = tokens[i] as Token
    if (token.quoted && i >= 3) {
      const inner = text.slice(token.start + 1, token.start + 90)
      const close = inner.search(/["”]/)
      if (close < 0 || capitalShare(inner.slice(0, close), words) < 0.6) return token.start
    }
    const runs =
      small.test(token.word) && !words.minor.has(token.word) && !/^\p{Ll}[\p{Ll}\p{N}-]*\p{Lu}/u.test(token.word)
    if (runs) first = i
  }
  if (first < 0) {
    if (seam >= 0) return seam
    if (to - from <= longest) return to
    const cut = text.lastIndexOf(" ", from + longest)
    return cut > from ? cut + 1 : to
  }
  const running = (tokens[first] as Token).start
  if (seam >= 0 && seam <= running) return seam
  const lowest = Math.max(2, first - 9)
  const capitalAt = (i: number): boolean => capital.test((tokens[i] as Token).word)
  const at = (i: number, set: ReadonlySet<string>): boolean =>
    capitalAt(i) && set.has((tokens[i] as Token).word.toLowerCase())
  const withOffice = (i: number): number => {
    let start = i
    while (start > lowest && at(start - 1, words.offices)) start--
    return (tokens[start] as Token).start
  }
  if (text[running] === "(") return running
  for (let i = first - 1; i >= Math.max(lowest, first - 5); i--) {
    const previous = tokens[i - 1] as Token
    if (previous.closes && capitalAt(i))
      return /^\d{1,2}$/.test(previous.word) ? previous.start : (tokens[i] as Token).start
  }
  const last = first - 1
  if (last >= lowest && (at(last, words.openers) || at(last, words.offices) || at(last, words.starters))) {
    return withOffice(last)
  }
  for (let i = last; i >= lowest; i--) {
    if (at(i, words.openers)) return (tokens[i] as Token).start
    if (at(i, words.offices)) return withOffice(i)
  }
  for (let i = Math.max(lowest, first - 5); i <= first - 2; i++) {
    if (capitalAt(i) && known(text.slice((tokens[i] as Token).start, running).trim())) return withOffice(i)
  }
  for (let i = last; i >= Math.max(lowest, first - 3) && !small.test((tokens[i] as Token).word); i--) {
    if (at(i, words.starters)) return withOffice(i)
  }
  for (let i = first - 1; i >= lowest; i--) if (capitalAt(i)) return (tokens[i] as Token).start
  return running
}
