import { describe, expect, it } from "@effect/vitest"
import type { Extraction } from "../../pipelines/event-extract/Extraction.ts"
import { extractionFault } from "../../pipelines/pipeline/ExtractionCheck.ts"
import type { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import * as Handover from "../export/Handover.ts"

const rows = Handover.rows()
const article = rows.articles[0] as unknown as CleanArticle
const whole = {
  sentences: rows.sentences,
  entities: rows.entities,
  mentions: rows.mentions,
  reports: [{ ...rows.reports[0], participants: rows.eventParticipants }],
  evidence: rows.evidence,
  dropped: [],
  quotes: rows.quotes
}

const faultWith = (change: Partial<Record<keyof typeof whole, ReadonlyArray<Handover.Row>>>, of = article) =>
  extractionFault(of, { ...whole, ...change } as unknown as Extraction)

const first = (table: keyof typeof whole, change: Handover.Row) => ({
  [table]: [{ ...(whole[table][0] as Handover.Row), ...change }, ...whole[table].slice(1)]
})

describe("extractionFault", () => {
  it("finds none in an extraction that holds together", () => {
    expect(faultWith({})).toBeNull()
  })

  it("counts code points, not UTF-16 units", () => {
    const shifted = { ...article, title: "😀 Jepang", body: article.body } as CleanArticle
    const mention = { ...whole.mentions[0], field: "title", sentence_index: null, start_offset: 2, end_offset: 8 }
    expect(faultWith({ mentions: [mention, ...whole.mentions] }, shifted)).toBeNull()
  })

  it.each([
    [first("mentions", { start_offset: 1, end_offset: 7 }), /mention m_1 is not its slice of the body/],
    [first("mentions", { sentence_index: 7 }), /mention m_1 stands in no sentence/],
    [first("mentions", { field: "title" }), /mention m_1 stands in no sentence/],
    [first("mentions", { entity_id: "e_9" }), /mention m_1 is of an entity that was not found/],
    [first("sentences", { end_offset: 999 }), /the last sentence ends after the body/],
    [first("sentences", { sentence_index: 3 }), /sentence 0 does not follow/],
    [first("reports", { trigger_end: 40 }), /the trigger of report r_1 lies outside of its sentence/],
    [first("reports", { sentence_end: 20 }), /report r_1 does not stand at the place of its sentence/],
    [first("reports", { sentence: "Lain." }), /report r_1 is not its slice of the body/],
    [first("reports", { attributed_to: "e_9" }), /the speaker of report r_1 is mentioned nowhere/],
    [first("evidence", { text: "bertemu" }), /evidence of r_1 is not its slice/],
    [first("evidence", { event_mention_id: "r_9" }), /evidence stands for report r_9, which is not there/],
    [first("quotes", { text: "Kami" }), /quote q_1 is not its slice of the body/],
    [{ mentions: whole.mentions.slice(1) }, /the actor of report r_1 is mentioned nowhere/]
  ])("names the first fault: %j", (change, message) => {
    expect(faultWith(change)).toMatch(message)
  })
})
