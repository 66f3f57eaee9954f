/**
 * Whether what clean made of one document holds together.
 *
 * Like ExtractionCheck, it turns what would stop the whole run at the checks before
 * publishing into the reject of one article, with its first fault named.
 */
import type { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import * as CodePoints from "../text/CodePoints.ts"
import { slicer } from "./CodePointSlice.ts"

/** The first thing in a cleaned document that does not hold together, or null. */
export const documentFault = ({ article, blocks }: CleanDocument): string | null => {
  if (article.char_count !== CodePoints.length(article.body)) return "char_count is not the length of the body"
  const slice = slicer(article.body)
  for (const [index, block] of blocks.entries()) {
    const { block_index, body_end, body_start, kept, line_end, line_start, source_end, source_start, text } = block
    if (block_index !== index) return `block ${block_index} stands at ${index}`
    if (source_end - source_start !== CodePoints.length(text)) return `block ${index} is not as long as its text`
    if (line_start < 1 || line_end < line_start) return `the lines of block ${index} do not run forward`
    const placed = body_start !== null && body_end !== null
    if (kept !== placed) return `block ${index} is kept without a place in the body, or has one and is not kept`
    if (placed && slice(body_start, body_end) !== text) return `block ${index} is not its slice of the body`
  }
  return null
}
