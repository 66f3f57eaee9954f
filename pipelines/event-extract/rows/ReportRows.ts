/**
 * Reports as rows, with the evidence for each of their parts.
 */
import type { EvidenceRow } from "../../../schemas/Evidence.ts"
import type { Context } from "../../../schemas/Vocabulary.ts"
import type { EventReport } from "../../../schemas/handover/EventReport.ts"
import { stableId } from "../../text/StableId.ts"
import { contextsOf } from "../acts/Contexts.ts"
import { type Location, locationOf } from "../acts/Location.ts"
import { modeFromPlace, visit } from "../acts/Mode.ts"
import { isoOf } from "../../text/CalendarDay.ts"
import type { Report } from "../judgement/Report.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Mention, SentenceTokens } from "../text/Document.ts"
import { type ArticleRows, type SpanColumns, uniqueBy } from "./ArticleRows.ts"

export interface ReportRows {
  readonly reports: ReadonlyArray<EventReport>
  readonly evidence: ReadonlyArray<EvidenceRow>
}

/** Rows of the published reports of an article that appeared at `publishedAt`. */
export const reportRows = (
  rows: ArticleRows,
  reports: ReadonlyArray<Report>,
  publishedAt: string | null,
  pack: LanguagePack
): ReportRows => {
  const contexts = new Map<SentenceTokens, ReadonlyArray<Context>>()
  const made: Array<EventReport> = []
  const evidence: Array<EvidenceRow> = []
  for (const report of reports) {
    const { draft, read } = report
    const { section } = read
    const { sentence } = draft
    const trigger = rows.span(section, draft.start, draft.end)
    const id = idOf(rows, report, trigger)
    const location = locationOf(
      read.clauses,
      sentence,
      {
        start: draft.start,
        end: draft.end,
        type: report.type,
        intended: draft.intended,
        cue: report.speech?.cue ?? -1
      },
      report.mode === visit,
      pack
    )
    const known = contexts.get(sentence) ?? contextsOf(section, sentence, pack)
    contexts.set(sentence, known)
    made.push({
      event_mention_id: id,
      article_id: rows.article,
      ...sentenceColumns(rows, report),
      trigger: trigger.text,
      trigger_start: trigger.start_offset,
      trigger_end: trigger.end_offset,
      ...actColumns(rows, { ...report, mode: report.mode ?? modeFromPlace(report, location.country) }, pack),
      ...dateColumns(report),
      contexts: [...known],
      ...locationColumns(location),
      local_event: report.event,
      participants: [
        ...participants(rows, "actor", report.actors),
        ...participants(rows, "recipient", report.recipients)
      ],
      published_at: publishedAt
    })
    evidence.push(...evidenceOf(rows, id, report, location))
  }
  return { reports: uniqueBy(made, (row) => row.event_mention_id), evidence: uniqueEvidence(evidence) }
}

const idOf = ({ article }: ArticleRows, { draft, read, type }: Report, trigger: SpanColumns): string =>
  stableId("r", article, read.section.field, trigger.start_offset, trigger.end_offset, draft.ruleId, type)

const sentenceColumns = (rows: ArticleRows, { draft, read: { section } }: Report) => ({
  field: section.field,
  sentence_index: section.field === "title" ? null : draft.sentence.index,
  sentence_start: rows.at(section, draft.sentence.start),
  sentence_end: rows.at(section, draft.sentence.end),
  sentence: section.text.slice(draft.sentence.start, draft.sentence.end)
})

const actColumns = (rows: ArticleRows, report: Report, pack: LanguagePack) => {
  const { draft, speech } = report
  const speaker = speech?.speaker[0]
  const scale = pack.scale(report.type, report.mode)
  return {
    rule_id: draft.ruleId,
    aux: [...report.aux],
    attributed_to: speaker === undefined ? null : rows.noteEntity(speaker.entity),
    attribution: speech === null ? "none" : speech.kind === "direct" ? "direct_quote" : "reported",
    confidence: report.confidence,
    event_type: report.type,
    event_mode: report.mode,
    intended_type: draft.intended,
    quad_class: scale.quadClass,
    plover_score: scale.score,
    cameo_code: scale.cameo,
    goldstein: scale.goldstein,
    reciprocal: report.reciprocal
  } as const
}

const dateColumns = ({ date, day, method, planned }: Report) => ({
  event_date: day === null ? null : isoOf(day),
  event_date_end: date === null || date.endDay === null ? null : isoOf(date.endDay),
  date_precision: day === null ? ("none" as const) : (date?.precision ?? ("day" as const)),
  date_method: date?.conflict === true ? "text_weekday_conflict" : method,
  planned_date: planned === null ? null : isoOf(planned)
})

const locationColumns = (location: Location) => ({
  location_name: location.name,
  location_country: location.country,
  latitude: location.latitude,
  longitude: location.longitude,
  location_precision: location.precision,
  location_method: location.method
})

type Participant = EventReport["participants"][number]

const participants = (
  rows: ArticleRows,
  role: Participant["role"],
  mentions: ReadonlyArray<Mention>
): ReadonlyArray<Participant> => {
  /** By entity: police and army of one state are one party. */
  const parties = new Map<string, Participant>()
  for (const { code, country, entity, roleTitle, sector } of mentions) {
    const entity_id = rows.noteEntity(entity)
    if (parties.has(entity_id)) continue
    parties.set(entity_id, {
      role,
      position: parties.size,
      entity_id,
      name: entity.name,
      country: country ?? code,
      sector,
      role_title: roleTitle
    })
  }
  return [...parties.values()]
}

/** The words by which each part of a report is known, as far as they stand in its own section. */
const evidenceOf = (
  rows: ArticleRows,
  id: string,
  { actors, date, draft, read, recipients, speech }: Report,
  location: Location
): ReadonlyArray<EvidenceRow> => {
  const { section } = read
  const evidence: Array<EvidenceRow> = []
  const prove = (field: EvidenceRow["field"], start: number, end: number, entity: string | null = null) => {
    evidence.push({ event_mention_id: id, field, entity_id: entity, ...rows.span(section, start, end) })
  }
  const proveParties = (field: EvidenceRow["field"], mentions: ReadonlyArray<Mention>) => {
    for (const { end, entity, field: where, start } of mentions)
      if (where === section.field) prove(field, start, end, entity.id)
  }
  prove("trigger", draft.start, draft.end)
  proveParties("actor", actors)
  proveParties("recipient", recipients)
  if (date !== null) prove("date", date.start, date.end)
  if (location.mention !== null)
    prove("place", location.mention.start, location.mention.end, rows.noteEntity(location.mention.entity))
  for (const cue of draft.cues) prove("modality", cue.start, cue.end)
  proveParties("speaker", speech?.speaker.slice(0, 1) ?? [])
  return evidence
}

const uniqueEvidence = (evidence: ReadonlyArray<EvidenceRow>): ReadonlyArray<EvidenceRow> =>
  uniqueBy(evidence, (row) =>
    [row.event_mention_id, row.field, row.start_offset, row.end_offset, row.entity_id ?? ""].join(" ")
  )
