/** What was said in an article, as rows. */
import type { QuoteRow } from "../../../schemas/Quote.ts"
import { stableId } from "../../text/StableId.ts"
import type { Speech } from "../acts/Attribution.ts"
import { type Section, textOf } from "../text/Document.ts"
import { type ArticleRows, uniqueBy } from "./ArticleRows.ts"

export const quoteRows = (
  rows: ArticleRows,
  section: Section,
  speeches: ReadonlyArray<Speech>
): ReadonlyArray<QuoteRow> => {
  const quotes = speeches.map(({ cue, end, kind, speaker: [speaker], start }): QuoteRow => {
    const place = rows.span(section, start, end)
    return {
      quote_id: stableId("q", rows.article, place.start_offset, place.end_offset, kind),
      article_id: rows.article,
      speaker_entity_id: speaker === undefined ? null : rows.noteEntity(speaker.entity),
      kind,
      ...place,
      cue: cue < 0 ? null : textOf(section, cue, cue + 1)
    }
  })
  return uniqueBy(quotes, (quote) => quote.quote_id)
}
