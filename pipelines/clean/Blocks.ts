/**
 * Joins the kept pieces into the body and numbers every piece as a block.
 *
 * Paragraphs are joined by a blank line, the pieces of one line by one space.
 * Offsets leave this file in code points: `source_` ones in the document's
 * text, `body_` ones in the body.
 */
import type { BlockRow } from "../../schemas/Block.ts"
import * as CodePoints from "../text/CodePoints.ts"
import type { Line } from "./Line.ts"
import type { Piece } from "./Pieces.ts"

/** One source line and the pieces it was cut into. */
export interface Cut {
  readonly line: Line
  readonly pieces: ReadonlyArray<Piece>
}

export const buildBlocks = (article_id: string, text: string, cuts: ReadonlyArray<Cut>) => {
  const toSource = CodePoints.converter(text)
  const rows: Array<{ -readonly [K in keyof BlockRow]: BlockRow[K] }> = []
  let body = ""
  const spans: Array<{ readonly row: (typeof rows)[number]; readonly start: number; readonly end: number }> = []
  for (const { line, pieces } of cuts) {
    let first = true
    for (const piece of pieces) {
      const slice = text.slice(piece.start, piece.end)
      const row = {
        article_id,
        block_index: rows.length,
        kind: piece.kind,
        kept: piece.kept,
        rule_id: piece.rule_id,
        line_start: line.number,
        line_end: line.number,
        source_start: toSource(piece.start),
        source_end: toSource(piece.end),
        body_start: null as number | null,
        body_end: null as number | null,
        language: null,
        text: slice
      }
      rows.push(row)
      if (!piece.kept) continue
      if (body !== "") body += first ? "\n\n" : " "
      first = false
      spans.push({ row, start: body.length, end: body.length + slice.length })
      body += slice
    }
  }
  const toBody = CodePoints.converter(body)
  for (const { row, start, end } of spans) {
    row.body_start = toBody(start)
    row.body_end = toBody(end)
  }
  return { blocks: rows, body }
}
