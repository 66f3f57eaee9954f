/**
 * Extraction of one article: text in, rows out.
 *
 * Reading finds what the article tells; rows/ turns it into rows. Readings that
 * are not published become rows too, with their reason.
 */
import type { ExtractInput, Extraction } from "./Extraction.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import { readArticle } from "./Reading.ts"
import { ArticleRows } from "./rows/ArticleRows.ts"
import { droppedRows } from "./rows/DroppedRows.ts"
import { noteMentions } from "./rows/MentionRows.ts"
import { quoteRows } from "./rows/QuoteRows.ts"
import { reportRows } from "./rows/ReportRows.ts"
import { insideQuotation } from "./text/Quotation.ts"
import { sentenceRows } from "./text/Segment.ts"

/** Extracts everything from one article in the pack's language. */
export const extract = (input: ExtractInput, pack: LanguagePack): Extraction => {
  const reading = readArticle(input, pack)
  const { sections } = reading
  const published = reading.reports.filter((report) => report.event >= 0)
  const body = sections[1] as (typeof sections)[number]
  const speeches = body.speeches.filter((speech) => speech.end > speech.start)
  const rows = new ArticleRows(
    input.article_id,
    sections.map((one) => one.section)
  )
  noteMentions(rows, sections, published, speeches)
  const { evidence, reports } = reportRows(rows, published, input.published_at, pack)
  const quotes = quoteRows(rows, body.section, speeches)
  return {
    sentences: sentenceRows(input.article_id, body.section.text, body.section.sentences, (one) =>
      insideQuotation(body.section.quotes, one)
    ),
    entities: [...rows.entities.values()],
    mentions: [...rows.mentions.values()],
    reports,
    evidence,
    quotes,
    dropped: droppedRows(rows, reading)
  }
}
