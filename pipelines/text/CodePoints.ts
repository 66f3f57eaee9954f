/**
 * Offsets in code points.
 *
 * JavaScript counts UTF-16 units, the tables count Unicode code points. Text
 * without surrogate pairs (nearly all news text) needs no conversion; for the
 * rest one table is built and every lookup is O(1).
 */
const surrogate = /[\uD800-\uDFFF]/

/** Number of code points in `text`. */
export const length = (text: string): number => {
  if (!surrogate.test(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}

/** Converts UTF-16 offsets of one text into code point offsets. */
export type ToCodePoint = (utf16Offset: number) => number

const identity: ToCodePoint = (offset) => offset

/** Builds the converter for `text`; valid for offsets 0 to `text.length` that do not split a pair. */
export const converter = (text: string): ToCodePoint => {
  if (!surrogate.test(text)) return identity
  const table = new Uint32Array(text.length + 1)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    table[i] = count
    const unit = text.charCodeAt(i)
    const next = text.charCodeAt(i + 1)
    const pair = unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
    if (pair) table[++i] = count
    count++
  }
  table[text.length] = count
  return (offset) => table[offset] as number
}
