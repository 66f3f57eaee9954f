/**
 * Extraction of one article: text in, rows out.
 *
 * Reading finds what the article tells; this file turns it into rows. Offsets
 * turn from UTF-16 units into code points here and nowhere else. Readings that
 * are not published become rows too, with their reason.
 */
import type { DroppedEventRow } from "../../schemas/DroppedEvent.ts"
import type { EvidenceRow } from "../../schemas/Evidence.ts"
import type { MentionRow } from "../../schemas/Mention.ts"
import type { QuoteRow } from "../../schemas/Quote.ts"
import type { Context } from "../../schemas/Vocabulary.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import * as CodePoints from "../text/CodePoints.ts"
import { stableId } from "../text/StableId.ts"
import { isoOf } from "./dates/CalendarDay.ts"
import { contextsOf } from "./acts/Contexts.ts"
import {
  type LocalEntity,
  type Mention,
  type Section,
  sentenceAt,
  type SentenceTokens,
  textOf
} from "./text/Document.ts"
import type { ExtractInput, Extraction, FoundEntity } from "./Extraction.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import { locationOf } from "./acts/Location.ts"
import { insideQuotation } from "./text/Quotation.ts"
import { readArticle } from "./Reading.ts"
import { sentenceRows } from "./text/Segment.ts"

/** Extracts everything from one article in the pack's language. */
export const extract = (input: ExtractInput, pack: LanguagePack): Extraction => {
  const reading = readArticle(input, pack)
  const { sections: read } = reading
  const reports = reading.reports.filter((report) => report.event >= 0)
  const article = input.article_id
  const body = read[1] as (typeof read)[number]
  const toCodePoint = new Map(read.map((one) => [one.section, CodePoints.converter(one.section.text)]))
  const at = (section: Section, offset: number): number => (toCodePoint.get(section) as CodePoints.ToCodePoint)(offset)
  const span = (section: Section, start: number, end: number) => ({
    text: textOf(section, start, end),
    start_offset: at(section, (section.tokens[start] as Section["tokens"][number]).start),
    end_offset: at(section, (section.tokens[end - 1] as Section["tokens"][number]).end)
  })
  const found = new Map<string, FoundEntity>()
  const note = (entity: LocalEntity): string => {
    if (!found.has(entity.id)) {
      found.set(entity.id, {
        entity_id: entity.id,
        name: entity.name,
        type: entity.type,
        country: entity.country,
        sector: entity.sector,
        wikidata_id: null
      })
    }
    return entity.id
  }

  const speeches = body.speeches.filter((speech) => speech.end > speech.start)
  /** Groups are mentioned only where they take part or speak. */
  const involved = new Set<string>()
  for (const { actors, recipients, speech } of reports)
    for (const mention of [...actors, ...recipients, ...(speech?.speaker ?? [])]) involved.add(mention.entity.id)
  for (const { speaker } of speeches) for (const mention of speaker) involved.add(mention.entity.id)

  const mentions = new Map<string, MentionRow>()
  const noteMention = (section: Section, mention: Mention) => {
    const place = span(section, mention.start, mention.end)
    const id = stableId("m", article, section.field, place.start_offset, place.end_offset, mention.entity.id)
    if (mentions.has(id)) return
    mentions.set(id, {
      mention_id: id,
      article_id: article,
      entity_id: note(mention.entity),
      field: section.field,
      kind: mention.kind,
      ...place,
      sentence_index: section.field === "title" ? null : sentenceAt(section, mention.start).index,
      role_title: mention.roleTitle,
      country: mention.country,
      sector: mention.sector,
      rule_id: mention.ruleId,
      confidence: mention.confidence
    })
  }
  for (const one of read) {
    for (const mention of one.mentions) {
      if (mention.entity.type !== "group" || involved.has(mention.entity.id)) noteMention(one.section, mention)
    }
  }
  /** A party that no words name, such as unknown attackers, is mentioned by the word of its act. */
  for (const { actors, draft, read: from, recipients } of reports) {
    for (const mention of [...actors, ...recipients]) {
      if (!found.has(mention.entity.id)) noteMention(from.section, { ...mention, start: draft.start, end: draft.end })
    }
  }

  const evidence: Array<EvidenceRow> = []
  const proven = new Set<string>()
  const rows: Array<EventReport> = []
  const contexts = new Map<SentenceTokens, ReadonlyArray<Context>>()
  const contextsIn = (section: Section, sentence: SentenceTokens): ReadonlyArray<Context> => {
    const known = contexts.get(sentence) ?? contextsOf(section, sentence, pack)
    contexts.set(sentence, known)
    return known
  }
  for (const report of reports) {
    const { draft, read: from } = report
    const { section } = from
    const { sentence } = draft
    const triggerSpan = span(section, draft.start, draft.end)
    const reportId = stableId(
      "r",
      article,
      section.field,
      triggerSpan.start_offset,
      triggerSpan.end_offset,
      draft.ruleId,
      report.type
    )
    const scale = pack.scale(report.type, report.mode)
    const location = locationOf(from.clauses, sentence, draft, report.mode === "visit", pack)
    const speaker = report.speech?.speaker[0]
    const participants: Array<EventReport["participants"][number]> = []
    const add = (role: "actor" | "recipient", list: ReadonlyArray<Mention>) =>
      list.forEach((mention, position) => {
        participants.push({
          role,
          position,
          entity_id: note(mention.entity),
          name: mention.entity.name,
          country: mention.country ?? mention.code,
          sector: mention.sector,
          role_title: mention.roleTitle
        })
      })
    add("actor", report.actors)
    add("recipient", report.recipients)
    rows.push({
      event_mention_id: reportId,
      article_id: article,
      field: section.field,
      sentence_index: section.field === "title" ? null : sentence.index,
      sentence_start: at(section, sentence.start),
      sentence_end: at(section, sentence.end),
      sentence: section.text.slice(sentence.start, sentence.end),
      trigger: triggerSpan.text,
      trigger_start: triggerSpan.start_offset,
      trigger_end: triggerSpan.end_offset,
      rule_id: draft.ruleId,
      aux: [...report.aux],
      attributed_to: speaker === undefined ? null : note(speaker.entity),
      attribution: report.speech === null ? "none" : report.speech.kind === "direct" ? "direct_quote" : "reported",
      confidence: report.confidence,
      event_date: report.day === null ? null : isoOf(report.day),
      event_date_end: report.date?.endDay === null || report.date === null ? null : isoOf(report.date.endDay),
      date_precision: report.day === null ? "none" : (report.date?.precision ?? "day"),
      date_method: report.date?.conflict === true ? "text_weekday_conflict" : report.method,
      planned_date: report.planned === null ? null : isoOf(report.planned),
      event_type: report.type,
      event_mode: report.mode,
      intended_type: draft.intended,
      contexts: [...contextsIn(section, sentence)],
      quad_class: scale.quadClass,
      plover_score: scale.score,
      cameo_code: scale.cameo,
      goldstein: scale.goldstein,
      reciprocal: report.reciprocal,
      location_name: location.name,
      location_country: location.country,
      latitude: location.latitude,
      longitude: location.longitude,
      location_precision: location.precision,
      location_method: location.method,
      local_event: report.event,
      participants,
      published_at: input.published_at
    })
    const prove = (field: EvidenceRow["field"], start: number, end: number, entity: string | null) => {
      const key = `${reportId} ${field} ${start} ${end} ${entity ?? ""}`
      if (proven.has(key)) return
      proven.add(key)
      evidence.push({ event_mention_id: reportId, field, entity_id: entity, ...span(section, start, end) })
    }
    prove("trigger", draft.start, draft.end, null)
    for (const mention of report.actors) {
      if (mention.field === section.field) prove("actor", mention.start, mention.end, mention.entity.id)
    }
    for (const mention of report.recipients) {
      if (mention.field === section.field) prove("recipient", mention.start, mention.end, mention.entity.id)
    }
    if (report.date !== null) prove("date", report.date.start, report.date.end, null)
    if (location.mention !== null)
      prove("place", location.mention.start, location.mention.end, note(location.mention.entity))
    for (const cue of draft.cues) prove("modality", cue.start, cue.end, null)
    if (speaker !== undefined && speaker.field === section.field)
      prove("speaker", speaker.start, speaker.end, speaker.entity.id)
  }

  const quotes: Array<QuoteRow> = []
  for (const speech of speeches) {
    const place = span(body.section, speech.start, speech.end)
    const speaker = speech.speaker[0]
    quotes.push({
      quote_id: stableId("q", article, place.start_offset, place.end_offset, speech.kind),
      article_id: article,
      speaker_entity_id: speaker === undefined ? null : note(speaker.entity),
      kind: speech.kind,
      ...place,
      cue: speech.cue < 0 ? null : textOf(body.section, speech.cue, speech.cue + 1)
    })
  }
  const uniqueQuotes = [...new Map(quotes.map((quote) => [quote.quote_id, quote])).values()]
  const uniqueReports = [...new Map(rows.map((row) => [row.event_mention_id, row])).values()]
  const dropped = new Map<string, DroppedEventRow>()
  const drop = (
    section: Section,
    start: number,
    end: number,
    rule: string,
    type: DroppedEventRow["event_type"],
    reason: string,
    confidence: number | null
  ) => {
    const { end_offset, start_offset, text } = span(section, start, end)
    const id = stableId("d", article, section.field, start_offset, end_offset, rule, type)
    if (dropped.has(id)) return
    dropped.set(id, {
      dropped_id: id,
      article_id: article,
      field: section.field,
      trigger: text,
      trigger_start: start_offset,
      trigger_end: end_offset,
      rule_id: rule,
      event_type: type,
      reason,
      confidence
    })
  }
  for (const { reading: lost, section } of reading.dropped)
    drop(section, lost.start, lost.end, lost.ruleId, lost.type, lost.reason, null)
  for (const report of reading.reports) {
    if (report.event >= 0) continue
    const { draft } = report
    drop(report.read.section, draft.start, draft.end, draft.ruleId, report.type, "below_threshold", report.confidence)
  }
  return {
    sentences: sentenceRows(article, body.section.text, body.section.sentences, (one) =>
      insideQuotation(body.section.quotes, one)
    ),
    entities: [...found.values()],
    mentions: [...mentions.values()],
    reports: uniqueReports,
    evidence,
    quotes: uniqueQuotes,
    dropped: [...dropped.values()]
  }
}
