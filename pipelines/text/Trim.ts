/**
 * Takes signs off the ends of a text, one character at a time.
 *
 * A pattern such as `/[.,]+$/` does the same but looks at every run of signs in the text
 * from each of its places, which on a long run takes quadratic time. Characters are code
 * points, so that no letter outside the basic plane is halved.
 */

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** The text without what `head` takes at its start and `tail` at its end, each a pattern of one character. */
export const trimSigns = (text: string, head: RegExp, tail: RegExp = head): string => {
  let start = 0
  let end = text.length
  while (start < end) {
    const sign = String.fromCodePoint(text.codePointAt(start) as number)
    if (!head.test(sign)) break
    start += sign.length
  }
  while (end > start) {
    const sign = text.slice(end - (isLow(text.charCodeAt(end - 1)) && end - start > 1 ? 2 : 1), end)
    if (!tail.test(sign)) break
    end -= sign.length
  }
  return text.slice(start, end)
}

/** The parts of a text between separators, without the blanks around them. */
export const splitTrimmed = (text: string, separator: RegExp): ReadonlyArray<string> =>
  text.split(separator).map((part) => part.trim())
