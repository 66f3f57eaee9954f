/**
 * Extraction of one article: text in, rows out.
 *
 * The order is the whole design: sections → recognition → coreference → clauses
 * → speech → first-person pronouns → triggers → participants → modality → dates
 * and places → reports of the same event joined. Pure and deterministic; the
 * language comes in as a pack. Offsets turn from UTF-16 units into code points
 * here and nowhere else.
 */
import type { EvidenceRow } from "../../schemas/Evidence.ts"
import type { MentionRow } from "../../schemas/Mention.ts"
import type { QuoteRow } from "../../schemas/Quote.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import * as CodePoints from "../text/CodePoints.ts"
import { stableId } from "../text/StableId.ts"
import { subjectOf, type Fallback } from "./Argument.ts"
import { findSpeech, type Speech, speechAt } from "./Attribution.ts"
import { type Day, dayOfIso, isoOf } from "./CalendarDay.ts"
import { type Clauses, readClauses } from "./Clause.ts"
import { confidenceOf } from "./Confidence.ts"
import { contextsOf } from "./Contexts.ts"
import { Coreference } from "./Coreference.ts"
import { findDates, type FoundDate } from "./DateFinder.ts"
import {
  type LocalEntity,
  makeSection,
  type Mention,
  type Phrase,
  type Section,
  type SentenceTokens,
  textOf
} from "./Document.ts"
import { allegationOf, Discourse } from "./Discourse.ts"
import { type Draft, readSentence } from "./Draft.ts"
import { EntityTable } from "./EntityTable.ts"
import type { ExtractInput, Extraction, FoundEntity } from "./Extraction.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import { type Comparable, partyKey, sameEvent } from "./LocalEvent.ts"
import { locationOf } from "./Location.ts"
import type { Trigger } from "./Trigger.ts"
import { insideQuotation } from "./Quotation.ts"
import { type Candidate, recognize } from "./Recognizer.ts"
import { sentenceRows } from "./Segment.ts"

interface ReadSection {
  readonly section: Section
  readonly clauses: Clauses
  readonly mentions: ReadonlyArray<Mention>
  readonly speeches: ReadonlyArray<Speech>
}

interface Report extends Comparable {
  readonly draft: Draft
  readonly read: ReadSection
  readonly date: FoundDate | null
  readonly method: string
  readonly planned: Day | null
  readonly speech: Speech | null
}

const historicalAfterDays = 92

/** Extracts everything from one article in the pack's language. */
export const extract = (input: ExtractInput, pack: LanguagePack): Extraction => {
  const entities = new EntityTable()
  const sections = [
    makeSection("title", input.title ?? "", pack.abbreviations),
    makeSection("body", input.body, pack.abbreviations)
  ]
  const recognized = sections.map((section) => ({ section, candidates: recognize(section, pack) }))
  const published = input.published_at === null ? null : dayOfIso(input.published_at)
  const coreference = new Coreference(pack, entities, input.published_at?.slice(0, 10) ?? "", recognized)
  const read = recognized.map(({ section, candidates }) => readSection(section, candidates, coreference, pack))

  const today = published ?? firstFullDate(sections[1] as Section, pack)
  const discourse = new Discourse(read.map((one) => one.clauses))
  const reports = read.flatMap((one) => reportsOf(one, today, discourse, pack))
  return rowsOf(input, read, reports, published ?? today, published === null, pack)
}

const readSection = (
  section: Section,
  candidates: ReadonlyArray<Candidate>,
  coreference: Coreference,
  pack: LanguagePack
): ReadSection => {
  const resolved = coreference.resolve(section, candidates)
  let clauses = readClauses(section, resolved.phrases, pack)
  let speeches = findSpeech(clauses, pack)
  const spoken: Array<Phrase> = []
  const mentions = [...resolved.mentions]
  for (const candidate of resolved.speakers) {
    const speech = speechAt(speeches, candidate.start)
    if (speech === null || speech.speaker.length === 0) continue
    const heads = speech.speaker.map((speaker): Mention => ({
      ...speaker,
      start: candidate.nameStart,
      end: candidate.nameEnd,
      kind: "pronoun",
      sector: candidate.sector ?? speaker.sector,
      ruleId: "ruleId" in candidate.reference ? candidate.reference.ruleId : speaker.ruleId,
      confidence: 0.7
    }))
    mentions.push(...heads)
    spoken.push({ start: candidate.start, end: candidate.end, heads, place: false })
  }
  if (spoken.length > 0) {
    clauses = readClauses(
      section,
      [...resolved.phrases, ...spoken].toSorted((a, b) => a.start - b.start),
      pack
    )
    speeches = findSpeech(clauses, pack)
  }
  return { section, clauses, mentions, speeches }
}

/** The article's day when nothing but its text tells it: the first full date of the body. */
const firstFullDate = (section: Section, pack: LanguagePack): Day | null => {
  for (const sentence of section.sentences) {
    const found = findDates(section, sentence, null, pack).find(
      (date) => date.precision === "day" && date.method === "text_full"
    )
    if (found !== undefined) return found.day
  }
  return null
}

const reportsOf = (
  read: ReadSection,
  today: Day | null,
  discourse: Discourse,
  pack: LanguagePack
): ReadonlyArray<Report> => {
  const { clauses, section, speeches } = read
  const reports: Array<Report> = []
  let carried: ReadonlyArray<Mention> = []
  for (const sentence of section.sentences) {
    const dates = findDates(section, sentence, today, pack)
    const before = carried
    const fallback = (trigger: Trigger): Fallback | null => {
      const speech = speechAt(speeches, trigger.start)
      if (speech !== null && speech.speaker.length > 0) return { mentions: speech.speaker, via: "speaker" }
      return before.length > 0 ? { mentions: before, via: "carried" } : null
    }
    for (const draft of readSentence(clauses, sentence, fallback, pack)) {
      const allegation = allegationOf(draft, speechAt(speeches, draft.start))
      for (const one of allegation === null ? [draft] : [allegation, draft]) {
        reports.push(reportOf(discourse.complete(one), read, dates, today))
      }
    }
    const subject = subjectOf(clauses, sentence, sentence.to, pack)
    if (subject !== null) carried = subject.group.heads
  }
  return reports
}

const reportOf = (draft: Draft, read: ReadSection, dates: ReadonlyArray<FoundDate>, today: Day | null): Report => {
  let nearest: FoundDate | null = null
  let distance = Infinity
  let planned: Day | null = null
  for (const date of dates) {
    if (today !== null && date.day > today) {
      if (draft.aux.includes("future")) planned ??= date.day
      continue
    }
    const away = date.start >= draft.end ? date.start - draft.end : draft.start - date.end
    if (away < distance) {
      nearest = date
      distance = away
    }
  }
  const day = nearest?.day ?? today
  const aux = new Set(draft.aux)
  if (day !== null && today !== null && today - day > historicalAfterDays) aux.add("historical")
  return {
    draft: { ...draft, aux: [...aux].toSorted() },
    read,
    date: nearest,
    method: nearest?.method ?? (today === null ? "none" : "published"),
    planned,
    speech: speechAt(read.speeches, draft.start),
    type: draft.type,
    mode: draft.mode,
    aux: [...aux].toSorted(),
    day,
    ownDay: nearest !== null && nearest.precision === "day",
    reciprocal: draft.reciprocal,
    actors: draft.actors,
    recipients: draft.recipients
  }
}

/** Numbers the events of the article: reports with the same number tell of the same one. */
const localEvents = (reports: ReadonlyArray<Report>): ReadonlyArray<number> => {
  const numbers: Array<number> = []
  reports.forEach((report, index) => {
    const earlier = reports.findIndex((other, at) => at < index && sameEvent(other, report))
    numbers.push(earlier < 0 ? index : (numbers[earlier] as number))
  })
  return numbers
}

const rowsOf = (
  input: ExtractInput,
  read: ReadonlyArray<ReadSection>,
  reports: ReadonlyArray<Report>,
  publishedDay: Day | null,
  dayFromText: boolean,
  pack: LanguagePack
): Extraction => {
  const article = input.article_id
  const body = read[1] as ReadSection
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

  const numbers = localEvents(reports)
  const participating = new Set<string>()
  for (const report of reports)
    for (const mention of [...report.actors, ...report.recipients]) participating.add(mention.entity.id)

  const mentions = new Map<string, MentionRow>()
  for (const one of read) {
    for (const mention of one.mentions) {
      if (mention.entity.type === "group" && !participating.has(mention.entity.id)) continue
      const place = span(one.section, mention.start, mention.end)
      const id = stableId("m", article, one.section.field, place.start_offset, place.end_offset, mention.entity.id)
      if (mentions.has(id)) continue
      mentions.set(id, {
        mention_id: id,
        article_id: article,
        entity_id: note(mention.entity),
        field: one.section.field,
        kind: mention.kind,
        ...place,
        sentence_index: one.section.field === "title" ? null : sentenceOf(one.section, mention.start).index,
        role_title: mention.roleTitle,
        country: mention.country,
        sector: mention.sector,
        rule_id: mention.ruleId,
        confidence: mention.confidence
      })
    }
  }

  const evidence: Array<EvidenceRow> = []
  const rows: Array<EventReport> = []
  reports.forEach((report, index) => {
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
          country: mention.country ?? mention.entity.code,
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
      confidence: confidenceOf(draft, from.clauses, section.field),
      event_date: report.day === null ? null : isoOf(report.day),
      event_date_end: report.date?.endDay === null || report.date === null ? null : isoOf(report.date.endDay),
      date_precision: report.day === null ? "none" : (report.date?.precision ?? "day"),
      date_method:
        report.date?.conflict === true
          ? "text_weekday_conflict"
          : report.method === "published" && dayFromText
            ? "first_date_in_text"
            : report.method,
      planned_date: report.planned === null ? null : isoOf(report.planned),
      event_type: report.type,
      event_mode: report.mode,
      intended_type: draft.intended,
      contexts: [...contextsOf(section, sentence, pack)],
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
      local_event: numbers[index] as number,
      participants,
      published_at: input.published_at
    })
    const prove = (field: EvidenceRow["field"], start: number, end: number, entity: string | null) => {
      const row = { event_mention_id: reportId, field, entity_id: entity, ...span(section, start, end) }
      if (
        !evidence.some(
          (one) =>
            one.event_mention_id === reportId &&
            one.field === field &&
            one.start_offset === row.start_offset &&
            one.end_offset === row.end_offset &&
            one.entity_id === entity
        )
      )
        evidence.push(row)
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
    if (speaker !== undefined) prove("speaker", speaker.start, speaker.end, speaker.entity.id)
  })

  const quotes: Array<QuoteRow> = []
  for (const speech of body.speeches) {
    if (speech.end <= speech.start) continue
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
  void publishedDay
  void partyKey
  return {
    sentences: sentenceRows(article, body.section.text, body.section.sentences, (one) =>
      insideQuotation(body.section.quotes, one)
    ),
    entities: [...found.values()],
    mentions: [...mentions.values()],
    reports: uniqueReports,
    evidence,
    quotes: uniqueQuotes
  }
}

const sentenceOf = (section: Section, token: number): SentenceTokens => {
  for (const sentence of section.sentences) if (token < sentence.to) return sentence
  return section.sentences.at(-1) as SentenceTokens
}
