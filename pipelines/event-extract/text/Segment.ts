/**
 * Sentences of a text.
 *
 * A sentence ends at `.`, `!`, `?` or `…`, with the closing quotes and brackets
 * that follow, when white space and a capital, a digit or an opening mark come
 * next; a line break always ends one. Abbreviations (`Dr.`, `Letjen.`), initials
 * (`L.P.`) and numbers do not. Full-width marks end a sentence without a space.
 * Linear; spans are UTF-16 units and never overlap or contain outer white space.
 */
import type { SentenceRow } from "../../../schemas/Sentence.ts"
import * as CodePoints from "../../text/CodePoints.ts"

export interface Span {
  readonly start: number
  readonly end: number
}

const terminators = ".!?…"
const wideTerminators = "。！？"
const closers = "\"'”’»)]}"
const openers = "\"'“‘«([{"

/** Whether nothing ends at a character: letters of most texts and the space, which nearly all of it is. */
const isInner = (code: number): boolean => code === 32 || (code > 63 && code < 0x2026)
const isSpace = (char: string | undefined): boolean => char === " " || char === "\n" || char === "\t"
const isUpper = (char: string): boolean => char !== char.toLowerCase()
const isDigit = (char: string): boolean => char >= "0" && char <= "9"
const isLetterOrDigit = (char: string | undefined): boolean =>
  char !== undefined && (isDigit(char) || char.toLowerCase() !== char.toUpperCase())

/** The run of letters, digits and inner full stops that ends right before `end`. */
const wordBefore = (text: string, end: number): string => {
  let start = end
  while (start > 0 && (isLetterOrDigit(text[start - 1]) || (text[start - 1] === "." && start > 1))) start--
  return text.slice(start, end)
}

const isInitial = (word: string): boolean => {
  const last = word.slice(word.lastIndexOf(".") + 1)
  return last.length === 1 && isUpper(last)
}

/** Sentence spans of `text`; `abbreviations` are lower case, without their final full stop. */
export const splitSentences = (text: string, abbreviations: ReadonlySet<string>): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  let start = 0
  const close = (end: number) => {
    let from = start
    let to = end
    while (from < to && isSpace(text[from])) from++
    while (to > from && isSpace(text[to - 1])) to--
    if (to > from) spans.push({ start: from, end: to })
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    if (isInner(text.charCodeAt(i))) continue
    const char = text[i] as string
    if (char === "\n") {
      close(i)
      continue
    }
    if (wideTerminators.includes(char)) {
      close(i + 1)
      continue
    }
    if (!terminators.includes(char)) continue
    const at = i
    let end = at + 1
    while (end < text.length && (closers.includes(text[end] as string) || terminators.includes(text[end] as string)))
      end++
    /** The marks of a run end together or not at all. */
    i = end - 1
    if (end < text.length && !isSpace(text[end])) continue
    let next = end
    while (next < text.length && (text[next] === " " || text[next] === "\t")) next++
    const following = text[next]
    if (following !== undefined && following !== "\n") {
      const starts =
        isUpper(following) ||
        isDigit(following) ||
        openers.includes(following) ||
        following === "-" ||
        following === "—"
      if (!starts) continue
      if (char === "." && end === at + 1) {
        const word = wordBefore(text, at)
        if (isInitial(word) || abbreviations.has(word.toLowerCase())) continue
      }
    }
    close(end)
  }
  close(text.length)
  return spans
}

const noAbbreviations: ReadonlySet<string> = new Set()

/** Rows of the `sentences` table for one body; `quoted` tells whether a span lies inside quotation marks. */
export const sentenceRows = (
  articleId: string,
  body: string,
  spans: ReadonlyArray<Span>,
  quoted: (span: Span) => boolean
): ReadonlyArray<SentenceRow> => {
  const toCodePoint = CodePoints.converter(body)
  return spans.map((span, index) => ({
    article_id: articleId,
    sentence_index: index,
    start_offset: toCodePoint(span.start),
    end_offset: toCodePoint(span.end),
    is_quote: quoted(span)
  }))
}

/** Sentence rows of a body for which there is no language pack. */
export const segment = (articleId: string, body: string): ReadonlyArray<SentenceRow> =>
  sentenceRows(articleId, body, splitSentences(body, noAbbreviations), (span) => {
    const first = body[span.start] as string
    return '“"«'.includes(first) && '”"»'.includes(body[span.end - 1] as string) && span.end - span.start > 1
  })
