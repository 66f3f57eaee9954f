/**
 * Takes blocks out of a cleaned document that only the whole corpus could show to be
 * furniture, see RecurringLines.ts.
 *
 * The blocks stay in the table, as dropped; the body is joined anew and with it the
 * places of the blocks behind them. Dates, bylines and sources were read from the page
 * before and stay as they are. Offsets are code points.
 */
import type { BlockRow } from "../../schemas/Block.ts"
import type { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import * as CodePoints from "../text/CodePoints.ts"
import { countWords, limits } from "./Quality.ts"

export const recurringRule = "clean.recurring-line"

/** The document without the blocks of these indexes. */
export const withoutLines = ({ article, blocks }: CleanDocument, gone: ReadonlyArray<number>): CleanDocument => {
  let body = ""
  let length = 0
  let line = -1
  const place = (block: BlockRow): BlockRow => {
    if (!block.kept) return block
    if (gone.includes(block.block_index)) {
      return { ...block, kind: "other", kept: false, rule_id: recurringRule, body_start: null, body_end: null }
    }
    const joint = body === "" ? "" : block.line_start === line ? " " : "\n\n"
    const start = length + joint.length
    body += joint + block.text
    length = start + CodePoints.length(block.text)
    line = block.line_start
    return { ...block, body_start: start, body_end: length }
  }
  const placed = blocks.map(place)
  const words = countWords(body)
  const flags = words < limits.shortBodyWords ? [...article.quality_flags, "short_body"] : article.quality_flags
  return {
    article: {
      ...article,
      body,
      char_count: length,
      word_count: words,
      quality_flags: [...new Set(flags)].toSorted()
    },
    blocks: placed
  }
}
