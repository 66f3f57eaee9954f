/**
 * What extraction finds in one article, as plain rows.
 *
 * Everything here is a pure function of the article's text, date and outlet
 * and of the language pack; ids are final, only `event_id` is given later by
 * merging.
 */
import type { DroppedEventRow } from "../../schemas/DroppedEvent.ts"
import type { EntityRow } from "../../schemas/Entity.ts"
import type { EvidenceRow } from "../../schemas/Evidence.ts"
import type { MentionRow } from "../../schemas/Mention.ts"
import type { QuoteRow } from "../../schemas/Quote.ts"
import type { SentenceRow } from "../../schemas/Sentence.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"

/** What extraction needs to know of an article. */
export interface ExtractInput {
  readonly article_id: string
  readonly title: string | null
  readonly body: string
  /** ISO 8601 with offset. */
  readonly published_at: string | null
  readonly publisher: string | null
  readonly dateline_place: string | null
}

/** An entity before the whole corpus has been counted. */
export type FoundEntity = Omit<EntityRow, "article_count" | "mention_count">

export interface Extraction {
  readonly sentences: ReadonlyArray<SentenceRow>
  readonly entities: ReadonlyArray<FoundEntity>
  readonly mentions: ReadonlyArray<MentionRow>
  readonly reports: ReadonlyArray<EventReport>
  readonly evidence: ReadonlyArray<EvidenceRow>
  readonly quotes: ReadonlyArray<QuoteRow>
  readonly dropped: ReadonlyArray<DroppedEventRow>
}
