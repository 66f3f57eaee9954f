/**
 * Cuts a document into its lines that are not blank.
 *
 * A line is trimmed of blanks at both ends; offsets are UTF-16 units in the
 * document, numbers count from 1 and count blank lines too, so that a line
 * can be found again in the source.
 */
import type { BlockKind } from "../../schemas/Vocabulary.ts"
import { isEnded } from "./Headline.ts"

export interface Line {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly text: string
}

/** What cleaning decided for a whole line. */
export interface Verdict {
  readonly kind: BlockKind
  readonly rule_id: string
}

const space = 32
const tab = 9

export const readLines = (text: string): ReadonlyArray<Line> => {
  const lines: Array<Line> = []
  let number = 0
  let from = 0
  while (from <= text.length) {
    number++
    const feed = text.indexOf("\n", from)
    const to = feed < 0 ? text.length : feed
    let start = from
    let end = to
    while (start < end && (text.charCodeAt(start) === space || text.charCodeAt(start) === tab)) start++
    while (end > start && (text.charCodeAt(end - 1) === space || text.charCodeAt(end - 1) === tab)) end--
    if (end > start) lines.push({ start, end, number, text: text.slice(start, end) })
    if (feed < 0) break
    from = feed + 1
  }
  return lines
}

/** Running text: long enough for a paragraph, and ended like one unless it is very long. */
export const isProse = (text: string): boolean => text.length >= 170 || (text.length >= 70 && isEnded(text))

const bullet = /^(?:[-•*▪►●·»→–—]\s*(?=\S)|\(?\d{1,3}[.)]\s*(?=\p{L})|[a-zA-Z][.)]\s+(?=\p{L}))/u

/** Whether a line starts like an item of a list. */
export const isListItem = (text: string): boolean => bullet.test(text)

/** Whether a line is an address slug such as `dua-menteri-bertemu-di-jenewa`. */
export const isSlug = (text: string): boolean => text.length >= 12 && /^[a-z0-9]+(?:-[a-z0-9]+){3,40}$/.test(text)

const ascii = /^[\x00-\x7f]*$/

/** Letters and digits only, the form in which titles, slugs and repeats are compared. */
export const lettersOf = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, "")
    : text
        .normalize("NFD")
        .replace(/[^\p{L}\p{N}]+/gu, "")
        .toLowerCase()
