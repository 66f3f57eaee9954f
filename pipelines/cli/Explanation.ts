/**
 * Why an event is in the tables: its fields, its reports with the spans that support them,
 * the lexicon rows that recognised it, and the readings of the same sentences that were
 * not taken.
 *
 * Everything but the lexicon rows comes from the published tables. The rows are those of
 * the lexicon as it is now; a rule that has gone since, and a reading that was derived from
 * another one, have none.
 */
import { Effect, Schema } from "effect"
import type { DroppedEventRow } from "../../schemas/DroppedEvent.ts"
import type { EventRow } from "../../schemas/Event.ts"
import type { EventMentionRow } from "../../schemas/EventMention.ts"
import type { EventParticipantRow } from "../../schemas/EventParticipant.ts"
import type { EvidenceRow } from "../../schemas/Evidence.ts"
import { Predicate } from "../../schemas/lexicon/Predicate.ts"
import type { Database } from "../duckdb/Database.ts"
import { objectRows } from "../duckdb/ObjectRows.ts"
import { reader } from "../lexicon/LexiconFolder.ts"
import * as Lexicon from "../lexicon/Lexicon.ts"
import { builtInPath } from "../lexicon/Overlaid.ts"
import type { Overlay } from "../lexicon/Overlay.ts"
import * as Disk from "../pipeline/Disk.ts"

/** A row of a predicate lexicon and where it stands. */
export interface Rule {
  readonly file: string
  readonly line: number
  readonly row: Predicate
}

type Told = EventMentionRow & {
  readonly source_path: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published_at: string | null
  readonly language: string
  readonly speaker: string | null
}

type Rejected = Omit<DroppedEventRow, "article_id" | "field"> & { readonly event_mention_id: string }

export interface ExplainedReport extends Told {
  readonly rule: Rule | null
  readonly evidence: ReadonlyArray<EvidenceRow>
  /** Readings of the same sentence that were not published. */
  readonly rejected: ReadonlyArray<Rejected>
}

export interface Explanation {
  readonly event: EventRow
  readonly participants: ReadonlyArray<Omit<EventParticipantRow, "event_id">>
  readonly reports: ReadonlyArray<ExplainedReport>
}

const eventSelect = "SELECT * FROM events WHERE event_id = $1"

const participantSelect = `
  SELECT * EXCLUDE (event_id) FROM event_participants WHERE event_id = $1 ORDER BY role, position`

const reportSelect = `
  SELECT r.*, source_path, title, publisher, published_at, language, e.name AS speaker
  FROM event_mentions r JOIN articles USING (article_id) LEFT JOIN entities e ON e.entity_id = r.attributed_to
  WHERE event_id = $1 ORDER BY published_at NULLS LAST, article_id, r.field DESC, trigger_start, event_mention_id`

const evidenceSelect = `
  SELECT evidence.* FROM evidence JOIN event_mentions USING (event_mention_id)
  WHERE event_id = $1 ORDER BY start_offset, end_offset, evidence.field`

const rejectedSelect = `
  SELECT event_mention_id, d.* EXCLUDE (article_id, field)
  FROM dropped_events d JOIN event_mentions r USING (article_id, field)
  WHERE event_id = $1 AND d.trigger_start >= sentence_start AND d.trigger_end <= sentence_end
  ORDER BY d.trigger_start, d.trigger_end, d.rule_id, d.dropped_id`

const lexiconName = "predicates.csv"
const decodePredicate = Schema.decodeUnknownSync(Predicate)

/** Rows of the predicate lexicons of `languages`, and of the overlay on them, by rule id. */
const rulesOf = (languages: ReadonlyArray<string>, overlay: Overlay | null): ReadonlyMap<string, Rule> => {
  const rules = new Map<string, Rule>()
  for (const language of languages) {
    const file = `pipelines/languages/${language}/${lexiconName}`
    for (const { line, row } of Lexicon.lines(Predicate, reader(language)(lexiconName), file))
      rules.set(row.rule_id, { file, line, row })
  }
  for (const [id, { cells, file, line }] of overlay?.rows.get(builtInPath(lexiconName)) ?? []) {
    if (cells === null) rules.delete(id)
    else rules.set(id, { file, line, row: decodePredicate(cells) })
  }
  return rules
}

const byReport = <Row extends { readonly event_mention_id: string }>(rows: ReadonlyArray<Row>) => {
  const groups = Map.groupBy(rows, (row) => row.event_mention_id)
  return (id: string): ReadonlyArray<Row> => groups.get(id) ?? []
}

/** Everything that the tables tell of an event; null when there is no such event. */
export const explain = Effect.fn("Explanation.explain")(function* (
  database: Database,
  eventId: string,
  overlay: Overlay | null = null
) {
  const [event] = yield* objectRows<EventRow>(database, eventSelect, eventId)
  if (event === undefined) return null
  const participants = yield* objectRows<Explanation["participants"][number]>(database, participantSelect, eventId)
  const told = yield* objectRows<Told>(database, reportSelect, eventId)
  const evidence = byReport(yield* objectRows<EvidenceRow>(database, evidenceSelect, eventId))
  const rejected = byReport(yield* objectRows<Rejected>(database, rejectedSelect, eventId))
  const languages = [...new Set(told.map((report) => report.language))]
  const rules = yield* Disk.attempt("read", lexiconName, () => rulesOf(languages, overlay))
  const reports = told.map((report) => ({
    ...report,
    rule: rules.get(report.rule_id) ?? null,
    evidence: evidence(report.event_mention_id),
    rejected: rejected(report.event_mention_id)
  }))
  return { event, participants, reports } satisfies Explanation
})
