/**
 * Tokens with offsets.
 *
 * Words are runs of letters and digits; apostrophes and full stops inside a
 * word belong to it (`Qur'an`, `Kompas.com`, `3.000`), hyphens never do, so
 * `AS-Iran` is three tokens and a lexicon entry `Jong-un` matches by its parts.
 * Offsets are UTF-16 units of the text given; Extract converts them once at
 * the end. Linear in the text, no regular expressions.
 */
import { fold } from "../../text/Fold.ts"

export interface Token {
  /** The token as it stands. */
  readonly text: string
  /** Lower case without diacritics. */
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: "word" | "number" | "mark"
  /** First letter is a capital. */
  readonly capital: boolean
  /** At least two letters, all capitals. */
  readonly acronym: boolean
  /** No space between this token and the one before. */
  readonly glued: boolean
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
const isSmall = (code: number): boolean => code >= 97 && code <= 122
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 160
const isWide = (code: number): boolean =>
  code >= 0xc0 &&
  code !== 0xd7 &&
  code !== 0xf7 &&
  !(code >= 0x2000 && code <= 0x206f) &&
  !(code >= 0x3000 && code <= 0x303f)
const isWordUnit = (code: number): boolean => isAsciiLetter(code) || isDigit(code) || isWide(code)

/** Apostrophe or full stop that joins two word units. */
const isJoiner = (code: number): boolean => code === 39 || code === 0x2019 || code === 46

/** Tokens of `text` between `from` and `to`. */
export const tokenize = (text: string, from = 0, to = text.length): ReadonlyArray<Token> => {
  const tokens: Array<Token> = []
  let previousEnd = -1
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    if (isSpace(code)) {
      i++
      continue
    }
    const start = i
    if (!isWordUnit(code)) {
      i++
      const mark = text.slice(start, i)
      tokens.push({
        text: mark,
        lower: mark,
        start,
        end: i,
        kind: "mark",
        capital: false,
        acronym: false,
        glued: start === previousEnd
      })
      previousEnd = i
      continue
    }
    let letters = 0
    let smalls = 0
    let isPlain = true
    while (i < to) {
      const unit = text.charCodeAt(i)
      if (isWordUnit(unit)) {
        if (isSmall(unit)) smalls++
        else if (!isDigit(unit)) isPlain = false
        if (!isDigit(unit)) letters++
        i++
        continue
      }
      const joins = isJoiner(unit) || (unit === 44 && letters === 0)
      if (
        joins &&
        i + 1 < to &&
        isWordUnit(text.charCodeAt(i + 1)) &&
        (unit !== 44 || isDigit(text.charCodeAt(i + 1)))
      ) {
        i++
        continue
      }
      break
    }
    const word = text.slice(start, i)
    tokens.push({
      text: word,
      lower: isPlain ? word : fold(word),
      start,
      end: i,
      kind: letters === 0 ? "number" : "word",
      capital: !isPlain && word.charAt(0) !== word.charAt(0).toLowerCase(),
      acronym: letters > 1 && smalls === 0 && word === word.toUpperCase(),
      glued: start === previousEnd
    })
    previousEnd = i
  }
  return tokens
}
