/**
 * Direct quotations: spans between quotation marks.
 *
 * Curly and angle marks pair by their shape; a straight mark opens when white
 * space, a bracket or the text's start stands before it, and closes otherwise.
 * A quotation never runs past its paragraph. Spans are UTF-16 units and leave
 * the marks out. Short spans without a verb ("secara prinsip") are quotations
 * too; what counts as speech is decided by Attribution.
 */
import type { Span } from "./Segment.ts"

const opening = "“„«"
const closing = "”»"

const opensHere = (before: string | undefined): boolean =>
  before === undefined || before === " " || before === "\n" || before === "(" || before === "-" || before === "—"

/** Whether a character is no mark and no line break: most are letters. */
const isInner = (code: number): boolean => code > 34 && code < 0xab

export const quotations = (text: string): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  let open = -1
  for (let i = 0; i < text.length; i++) {
    if (isInner(text.charCodeAt(i))) continue
    const char = text[i] as string
    if (char === "\n") {
      open = -1
    } else if (opening.includes(char)) {
      open = i + 1
    } else if (closing.includes(char)) {
      if (open >= 0 && i > open) spans.push({ start: open, end: i })
      open = -1
    } else if (char === '"') {
      if (open >= 0) {
        if (i > open) spans.push({ start: open, end: i })
        open = -1
      } else if (opensHere(text[i - 1])) {
        open = i + 1
      }
    }
  }
  return spans
}

/** Whether `span` lies inside one of `quotes` (marks may be part of `span`). Both sorted by start. */
export const insideQuotation = (quotes: ReadonlyArray<Span>, span: Span): boolean => {
  let low = 0
  let high = quotes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((quotes[middle] as Span).start - 1 <= span.start) low = middle
    else high = middle - 1
  }
  const quote = quotes[low]
  return quote !== undefined && span.start >= quote.start - 1 && span.end <= quote.end + 2
}
