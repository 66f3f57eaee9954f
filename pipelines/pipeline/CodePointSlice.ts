/**
 * Slices of a text by code points, the unit of every offset in the tables.
 */
const surrogate = /[\uD800-\uDFFF]/

export type Slice = (start: number, end: number) => string

/** The slicer of one text; it spreads out only a text with characters outside the basic plane. */
export const slicer = (text: string): Slice => {
  if (!surrogate.test(text)) return (start, end) => text.slice(start, end)
  const characters = Array.from(text)
  return (start, end) => characters.slice(start, end).join("")
}
