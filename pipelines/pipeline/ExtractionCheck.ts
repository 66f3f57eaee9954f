/**
 * Whether what extraction found in one article holds together.
 *
 * The same truths are checked over all tables before they are published, where one wrong
 * row stops the run. Here they are checked article by article, so that a rule that goes
 * wrong on one text costs that article and not the run: its first fault is named.
 */
import type { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import type { Extraction } from "../event-extract/Extraction.ts"
import { slicer } from "./CodePointSlice.ts"

type Field = "title" | "body"
interface Span {
  readonly what: string
  readonly field: Field
  readonly text: string
  readonly start: number
  readonly end: number
}

function* spansOf(extraction: Extraction): Generator<Span> {
  const fieldOf = new Map<string, Field>()
  for (const { end_offset: end, field, mention_id, start_offset: start, text } of extraction.mentions) {
    yield { what: `mention ${mention_id}`, field, text, start, end }
  }
  for (const report of extraction.reports) {
    const { event_mention_id, field, sentence, trigger } = report
    fieldOf.set(event_mention_id, field)
    const where = { field, what: `report ${event_mention_id}` }
    yield { ...where, text: sentence, start: report.sentence_start, end: report.sentence_end }
    yield { ...where, text: trigger, start: report.trigger_start, end: report.trigger_end }
  }
  for (const { end_offset: end, event_mention_id, start_offset: start, text } of extraction.evidence) {
    yield { what: `evidence of ${event_mention_id}`, field: fieldOf.get(event_mention_id) ?? "body", text, start, end }
  }
  for (const { end_offset: end, quote_id, start_offset: start, text } of extraction.quotes) {
    yield { what: `quote ${quote_id}`, field: "body", text, start, end }
  }
}

interface Reference {
  readonly what: string
  readonly entity: string | null
}

function* referencesOf(extraction: Extraction): Generator<Reference> {
  for (const report of extraction.reports) {
    yield { what: `speaker of report ${report.event_mention_id}`, entity: report.attributed_to }
    for (const { entity_id, role } of report.participants) {
      yield { what: `${role} of report ${report.event_mention_id}`, entity: entity_id }
    }
  }
  for (const { entity_id, event_mention_id, field } of extraction.evidence) {
    yield { what: `${field} of report ${event_mention_id}`, entity: entity_id }
  }
  for (const { quote_id, speaker_entity_id } of extraction.quotes) {
    yield { what: `speaker of quote ${quote_id}`, entity: speaker_entity_id }
  }
}

const wrongSpan = (article: CleanArticle, extraction: Extraction): string | null => {
  const slices = { title: slicer(article.title ?? ""), body: slicer(article.body) }
  for (const { end, field, start, text, what } of spansOf(extraction)) {
    if (slices[field](start, end) !== text) return `${what} is not its slice of the ${field}`
  }
  return null
}

const wrongEntity = (extraction: Extraction): string | null => {
  const found = new Set(extraction.entities.map((entity) => entity.entity_id))
  const mentioned = new Set(extraction.mentions.map((mention) => mention.entity_id))
  const unknown = extraction.mentions.find((mention) => !found.has(mention.entity_id))
  if (unknown !== undefined) return `mention ${unknown.mention_id} is of an entity that was not found`
  for (const { entity, what } of referencesOf(extraction)) {
    if (entity !== null && !mentioned.has(entity)) return `the ${what} is mentioned nowhere`
  }
  return null
}

const wrongSentence = (article: CleanArticle, extraction: Extraction): string | null => {
  let end = 0
  for (const [index, sentence] of extraction.sentences.entries()) {
    const follows = sentence.sentence_index === index && sentence.start_offset >= end
    if (!follows || sentence.end_offset <= sentence.start_offset)
      return `sentence ${index} does not follow the one before`
    end = sentence.end_offset
  }
  if (end > article.char_count) return "the last sentence ends after the body"
  for (const { field, mention_id, sentence_index } of extraction.mentions) {
    const placed =
      field === "title" ? sentence_index === null : extraction.sentences[sentence_index ?? -1] !== undefined
    if (!placed) return `mention ${mention_id} stands in no sentence`
  }
  for (const report of extraction.reports) {
    const { event_mention_id, field, sentence_index, sentence_end, sentence_start, trigger_end, trigger_start } = report
    if (trigger_start < sentence_start || trigger_end > sentence_end) {
      return `the trigger of report ${event_mention_id} lies outside of its sentence`
    }
    if ((field === "title") !== (sentence_index === null)) return `report ${event_mention_id} stands in no sentence`
    if (sentence_index === null) continue
    const sentence = extraction.sentences[sentence_index]
    if (sentence?.start_offset !== sentence_start || sentence.end_offset !== sentence_end) {
      return `report ${event_mention_id} does not stand at the place of its sentence`
    }
  }
  return null
}

const wrongEvidence = (extraction: Extraction): string | null => {
  const reports = new Set(extraction.reports.map((report) => report.event_mention_id))
  const orphan = extraction.evidence.find((row) => !reports.has(row.event_mention_id))
  return orphan === undefined ? null : `evidence stands for report ${orphan.event_mention_id}, which is not there`
}

/** The first thing in an extraction that does not hold together, or null. */
export const extractionFault = (article: CleanArticle, extraction: Extraction): string | null =>
  wrongSentence(article, extraction) ??
  wrongSpan(article, extraction) ??
  wrongEvidence(extraction) ??
  wrongEntity(extraction)
