/**
 * The folded form of each character, as a table lookup.
 *
 * Agrees with `text/Fold.ts` character by character: letters and numbers are
 * lower-cased and lose their diacritics, combining marks and invisible format
 * characters (soft hyphen, joiners) vanish, everything else ends a word.
 *
 * Scripts that write no spaces (Han, kana, Thai, Lao, Khmer, Burmese) have no
 * words to split at, so each of their characters counts as a word.
 *
 * A page of 256 characters is built when a text first needs it.
 */
import { fold } from "../text/Fold.ts"

/** The character ends a word. */
export const separator = 0
/** The character is passed over, as if it were not there. */
export const invisible = -1
/** Added to the folded code point of a character that is a word of its own. */
export const alone = 1 << 24

const wordCharacter = /^[\p{L}\p{N}]$/u
const passedOver = /^[\p{M}\p{Cf}]$/u
const unspaced =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

const classify = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint)
  if (passedOver.test(character)) return invisible
  if (!wordCharacter.test(character)) return separator
  const folded = fold(character).codePointAt(0) ?? codePoint
  return unspaced.test(character) ? folded + alone : folded
}

const buildPage = (page: number): Int32Array => {
  const table = new Int32Array(256)
  for (let i = 0; i < 256; i++) table[i] = classify(page * 256 + i)
  return table
}

/** Table of the first 256 characters, for the loop that reads a text. */
export const latin: Int32Array = buildPage(0)

const pages = new Map<number, Int32Array>([[0, latin]])

/** Folded code point of any character, or `separator` or `invisible`; at least `alone` when it is its own word. */
export const foldedCharacter = (codePoint: number): number => {
  const number = codePoint >>> 8
  let page = pages.get(number)
  if (page === undefined) {
    page = buildPage(number)
    pages.set(number, page)
  }
  return page[codePoint & 255] as number
}
