/**
 * The part of a text around a phrase, found whatever the case and diacritics.
 *
 * A fold may change the number of characters, so each folded character remembers where it stands in the text. A
 * text that does not hold the phrase is shown from its start.
 */
import { fold } from "../text/Fold.ts"

/** Code points shown in front of the phrase, at most. */
const before = 24

/** The text from shortly before the first `folded` phrase on, at most `length` code points, with `…` where it is cut. */
export const snippet = (text: string, folded: string, length: number): string => {
  const points = Array.from(text)
  let whole = ""
  const places: Array<number> = []
  for (const [place, point] of points.entries()) {
    const kept = fold(point)
    whole += kept
    for (let unit = 0; unit < kept.length; unit++) places.push(place)
  }
  const found = whole.indexOf(folded)
  const start = found < 0 ? 0 : Math.max(0, (places[found] as number) - before)
  const end = Math.min(points.length, start + length)
  return `${start > 0 ? "…" : ""}${points.slice(start, end).join("")}${end < points.length ? "…" : ""}`
}
