/** Readings that are not published, each with its reason, as rows. */
import type { DroppedEventRow } from "../../../schemas/DroppedEvent.ts"
import { stableId } from "../../text/StableId.ts"
import type { Reading } from "../Reading.ts"
import type { Section } from "../text/Document.ts"
import type { ArticleRows } from "./ArticleRows.ts"

interface Lost extends Pick<DroppedEventRow, "reason" | "confidence"> {
  readonly section: Section
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly type: DroppedEventRow["event_type"]
}

/** Readings that other acts absorbed, then those whose confidence is too low; the first of each id. */
export const droppedRows = (rows: ArticleRows, { dropped, reports }: Reading): ReadonlyArray<DroppedEventRow> => {
  const lost = [
    ...dropped.map(({ reading, section }): Lost => ({ ...reading, section, confidence: null })),
    ...reports
      .filter((report) => report.event < 0)
      .map(({ confidence, draft: { end, ruleId, start }, read: { section }, type }): Lost => ({
        section,
        start,
        end,
        ruleId,
        type,
        reason: "below_threshold",
        confidence
      }))
  ]
  const found = new Map<string, DroppedEventRow>()
  for (const one of lost) {
    const row = rowOf(rows, one)
    if (!found.has(row.dropped_id)) found.set(row.dropped_id, row)
  }
  return [...found.values()]
}

const rowOf = (rows: ArticleRows, { confidence, end, reason, ruleId, section, start, type }: Lost): DroppedEventRow => {
  const { end_offset, start_offset, text } = rows.span(section, start, end)
  return {
    dropped_id: stableId("d", rows.article, section.field, start_offset, end_offset, ruleId, type),
    article_id: rows.article,
    field: section.field,
    trigger: text,
    trigger_start: start_offset,
    trigger_end: end_offset,
    rule_id: ruleId,
    event_type: type,
    reason,
    confidence
  }
}
