/**
 * Cuts a paragraph into the pieces that stay and the pieces that go.
 *
 * Dateline in front, markers inside (`Baca Juga: …` with its headline, video
 * hints, ads, brackets of the page's own markup) and closings behind become
 * pieces of their own; what remains is body. A leftover that holds no letter
 * or digit goes too. Offsets are UTF-16 units in the document.
 */
import type { BlockKind } from "../../schemas/Vocabulary.ts"
import type { BylinePart } from "./Byline.ts"
import type { CleanLexicon } from "./CleanLexicon.ts"
import { readClosing } from "./Closing.ts"
import { headlineEnd, isEnded } from "./Headline.ts"
import type { InlineHit } from "./LineRules.ts"
import type { Line } from "./Line.ts"

export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  readonly kept: boolean
  readonly rule_id: string
  readonly byline?: ReadonlyArray<BylinePart>
}

const quotePairs: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["‘", "’"],
  ["”", "”"],
  ["’", "’"]
])
const afterQuoted = /^[\s,]{0,2}(?:di sini|berikut(?: ini)?|selengkapnya(?: di sini)?|di bawah(?: ini)?)?\s{0,2}[:.]?/i
/** How far around a marker a name is looked for, in UTF-16 units. */
const nameReach = 8000

/** A marker this long is no running text wherever it stands, in UTF-16 units. */
const plainMarker = 20

/** Initials and tags right behind a headline that has no full stop. */
const initialsFirst = /^(\s*)(\([a-z]{2,5}(?:\/[a-z]{2,5}){1,3}\))(?: [\p{Ll}\p{N}][\p{Ll}\p{N}'’&/-]*)*\s*$/u
const content = /[\p{L}\p{N}]/u

/** End of the piece that a marker at `hit` opens, or -1 when the words are no marker here. */
const extentEnd = (
  text: string,
  hit: InlineHit,
  line: Line,
  covered: number,
  lexicon: CleanLexicon,
  known: (phrase: string) => boolean
): number => {
  const before = text.slice(covered, hit.start).trimEnd()
  const opens = before === "" || /[.!?…"”'’)\]:;,|-]$/.test(before) || hit.start === line.start
  switch (hit.rule.extent) {
    case "self":
      return hit.end
    case "bracket": {
      const close = text.indexOf("]", hit.start)
      if (close < 0 || close > hit.start + 300 || close >= line.end) return -1
      const link = /^\([\d ,]{0,200}\)?/.exec(text.slice(close + 1, Math.min(line.end, close + 220)))
      return close + 1 + (link?.[0].length ?? 0)
    }
    case "paren": {
      const close = text.slice(hit.start, Math.min(line.end, hit.start + 320)).search(/[)\]](?![^()]{0,40}\))|[)\]]/)
      return close < 0 ? Math.min(line.end, hit.start + 320) : hit.start + close + 1
    }
    case "rest":
      return opens || hit.end - hit.start >= plainMarker ? line.end : -1
    case "sentence": {
      const close = text.slice(hit.end, line.end).search(/[.!?](?=\s|$|["”])/)
      return !opens ? -1 : close < 0 ? line.end : hit.end + close + 1
    }
    case "quoted": {
      const lead = /^[\s:]{0,3}/.exec(text.slice(hit.end, hit.end + 3))?.[0] ?? ""
      const at = hit.end + lead.length
      const close = quotePairs.get(text[at] ?? "")
      if (close !== undefined) {
        const window = text.slice(at + 1, Math.min(line.end, at + 240))
        const single = close === "'" || close === "’"
        const beforeColon = window.search(single ? /['’]\s?:/ : /["”]\s?:/)
        const found = beforeColon >= 0 ? beforeColon : window.search(single ? /['’](?![\p{L}\p{N}])/u : /["”]/)
        if (found >= 0) {
          const end = at + 1 + found + 1
          return end + (afterQuoted.exec(text.slice(end, Math.min(line.end, end + 40)))?.[0].length ?? 0)
        }
      }
      if (!opens || !(lead.includes(":") || hit.rule.pattern.endsWith(":"))) return -1
      return headlineEnd(text, at, line.end, lexicon.headline, known)
    }
    case "headline": {
      const lead = /^\s{0,2}[:,;]{0,3}\s{0,3}/.exec(text.slice(hit.end, hit.end + 8))?.[0] ?? ""
      const colon = lead.includes(":") || hit.rule.pattern.endsWith(":")
      const at = hit.end + lead.length
      if (lead.includes(",,")) return at
      if (at >= line.end) return opens ? line.end : -1
      if (!colon) {
        const capital = /\p{Lu}/u.test(text[hit.start] as string)
        if (!capital || !opens || !/[\p{Lu}\p{N}"“'‘(]/u.test(text[at] as string)) return -1
        if (/^[.!?]/.test(lead)) return -1
      }
      return headlineEnd(text, at, line.end, lexicon.headline, known)
    }
    default:
      return -1
  }
}

/** A headline or video title ends where the next marker begins. */
const boundOf = (hit: InlineHit, next: InlineHit | undefined, end: number): number =>
  next !== undefined && next.rule.match === "inline" && /headline|quoted/.test(hit.rule.extent)
    ? Math.min(end, next.start)
    : end

/** A span without the blanks at its ends; empty where it holds nothing else. */
const withoutBlanks = (text: string, from: number, to: number): { readonly start: number; readonly end: number } => {
  let end = to
  while (end > from && /\s/.test(text[end - 1] as string)) end--
  let start = from
  while (start < end && /\s/.test(text[start] as string)) start++
  return { start, end }
}

/** Cuts one line; `dateline` says where its text begins, `last` that no body text follows. */
export const cutParagraph = (
  text: string,
  line: Line,
  kind: "paragraph" | "list_item",
  rule_id: string,
  dateline: { readonly end: number; readonly rule_id: string } | null,
  hits: ReadonlyArray<InlineHit>,
  last: boolean,
  lexicon: CleanLexicon
): ReadonlyArray<Piece> => {
  const gone: Array<Piece> = []
  let from = line.start
  if (dateline !== null) {
    gone.push({ start: from, end: from + dateline.end, kind: "byline", kept: false, rule_id: dateline.rule_id })
    from += dateline.end
  }
  const close = (end: number): number => {
    let left = end
    for (const closing of readClosing(text.slice(line.start, end), last, lexicon).toReversed()) {
      const start = line.start + closing.start
      if (start < from) break
      gone.push({ ...closing, start, end: Math.min(left, line.start + closing.end), kept: false })
      left = start
    }
    return left
  }
  const end = close(line.end)
  let covered = from
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as InlineHit
    if (hit.start < covered || hit.start >= end || hit.rule.match !== "inline") continue
    const known = (phrase: string): boolean => {
      if (phrase.length < 5) return false
      const before = text.slice(Math.max(0, hit.start - nameReach), hit.start)
      return before.includes(phrase) || text.slice(hit.end + 300, hit.end + nameReach).includes(phrase)
    }
    const stop = extentEnd(text, hit, { ...line, end: boundOf(hit, hits[i + 1], end) }, covered, lexicon, known)
    if (stop < 0) continue
    const rest = text.slice(stop, end)
    const whole = rest.length < 30 && !isEnded(rest.trim()) && hit.rule.extent === "headline"
    const pieceEnd = whole ? end : Math.min(stop, end)
    gone.push({ start: hit.start, end: pieceEnd, kind: hit.rule.kind, kept: false, rule_id: hit.rule.rule_id })
    covered = pieceEnd
  }
  const signed = last && covered > from ? initialsFirst.exec(text.slice(covered, end)) : null
  if (signed !== null) {
    const at = covered + (signed[1] as string).length
    const tagsAt = at + (signed[2] as string).length
    gone.push({ start: covered, end: tagsAt, kind: "byline", kept: false, rule_id: "clean.closing.initials" })
    if (tagsAt < end) gone.push({ start: tagsAt, end, kind: "tags", kept: false, rule_id: "clean.closing.tags" })
  }
  const trailing = gone.find((piece) => piece.end >= end && piece.start < end && piece.start > from)
  if (trailing !== undefined) {
    close(withoutBlanks(text, from, trailing.start).end)
  }
  gone.sort((a, b) => a.start - b.start)
  const pieces: Array<Piece> = []
  const keep = (from: number, to: number): void => {
    const span = withoutBlanks(text, from, to)
    if (span.start >= span.end) return
    if (content.test(text.slice(span.start, span.end))) pieces.push({ ...span, kind, kept: true, rule_id })
    else pieces.push({ ...span, kind: "other", kept: false, rule_id: "clean.leftover-signs" })
  }
  let at = line.start
  for (const piece of gone) {
    keep(at, piece.start)
    const span = withoutBlanks(text, Math.max(at, piece.start), piece.end)
    if (span.end > span.start) pieces.push({ ...piece, ...span })
    at = Math.max(at, piece.end)
  }
  keep(at, line.end)
  return pieces
}
