import { describe, expect, it } from "@effect/vitest"
import { documentFault } from "../../pipelines/pipeline/DocumentCheck.ts"
import type { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import * as Handover from "../export/Handover.ts"

const rows = Handover.rows()
const whole = { article: rows.articles[0] as Handover.Row, blocks: [rows.blocks[0] as Handover.Row] }

const faultWith = (article: Handover.Row, block: Handover.Row) =>
  documentFault({
    article: { ...whole.article, ...article },
    blocks: [{ ...whole.blocks[0], ...block }]
  } as unknown as CleanDocument)

describe("documentFault", () => {
  it("finds none in a document that holds together", () => {
    expect(faultWith({}, {})).toBeNull()
  })

  it.each([
    [{ char_count: 3 }, {}, /char_count/],
    [{}, { block_index: 2 }, /block 2 stands at 0/],
    [{}, { source_end: 1 }, /block 0 is not as long as its text/],
    [{}, { line_start: 0 }, /lines of block 0/],
    [{}, { kept: false }, /has one and is not kept/],
    [{}, { body_start: 1, body_end: 5 }, /block 0 is not its slice of the body/]
  ])("names the first fault: %j %j", (article, block, message) => {
    expect(faultWith(article, block)).toMatch(message)
  })
})
