/**
 * One small, whole set of hand-over rows: an article with a sentence, a quote, two
 * entities and one event, its near duplicate, and another article of the same story.
 * Tests change one thing in it.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import type { Handover } from "../../pipelines/export/Handover.ts"

export type Row = Record<string, unknown>
export type Rows = Record<keyof Handover, Array<Row>>

const body = 'Jepang mengecam Rusia. "Kami kecewa," kata Tokyo.'
const sentence = "Jepang mengecam Rusia."

const article = (id: string): Row => ({
  article_id: id,
  source_path: `${id}.txt`,
  source_sha256: "0".repeat(64),
  source_bytes: 60,
  source_encoding: "utf-8",
  title: "=Jepang kecewa",
  deck: null,
  body,
  publisher: "",
  publisher_country: null,
  authors: ["Sari, S.", 'Budi "B"'],
  editors: [],
  section: null,
  url: null,
  published_at: "2024-05-01T10:00:00+07:00",
  published_precision: "minute",
  published_method: "manifest",
  updated_at: null,
  dateline_place: null,
  dateline_country: null,
  cited_sources: [],
  char_count: body.length,
  word_count: 7,
  quality_flags: []
})

const language = (id: string, sentences: number): Row => ({
  article_id: id,
  language: "ind",
  language_confidence: 0.9,
  language_method: "word-model",
  sentence_count: sentences
})

const entity = (id: string, name: string, country: string): Row => ({
  entity_id: id,
  name,
  type: "country",
  country,
  sector: null,
  wikidata_id: null
})

const mention = (id: string, entityId: string, text: string): Row => ({
  mention_id: id,
  article_id: "a_1",
  entity_id: entityId,
  field: "body",
  kind: "name",
  text,
  start_offset: body.indexOf(text),
  end_offset: body.indexOf(text) + text.length,
  sentence_index: 0,
  role_title: null,
  country: null,
  sector: null,
  rule_id: "test.name",
  confidence: 1
})

const participant = (role: string, entityId: string, name: string, country: string): Row => ({
  event_id: "v_1",
  role,
  position: 0,
  entity_id: entityId,
  name,
  country,
  sector: "GOV",
  role_title: null
})

const stages = ["ingest", "clean", "dedupe", "language-tag", "event-extract", "export"]

export const rows = (): Rows => ({
  articles: [article("a_1"), article("a_2"), article("a_3")],
  blocks: [
    {
      article_id: "a_1",
      block_index: 0,
      kind: "paragraph",
      kept: true,
      rule_id: "test.paragraph",
      line_start: 1,
      line_end: 1,
      source_start: 0,
      source_end: body.length,
      body_start: 0,
      body_end: body.length,
      text: body
    }
  ],
  revisedArticles: [],
  revisedBlocks: [],
  languages: [language("a_1", 1), language("a_2", 0), language("a_3", 0)],
  duplicates: [
    { article_id: "a_1", duplicate_kind: "none", duplicate_of: null, duplicate_similarity: null, cluster_id: "c_1" },
    { article_id: "a_2", duplicate_kind: "near", duplicate_of: "a_1", duplicate_similarity: 0.9, cluster_id: "c_1" }
  ],
  storyLinks: [{ article_id: "a_1", other_article_id: "a_3", similarity: 0.5, reason: "Japan, Russia" }],
  sentences: [{ article_id: "a_1", sentence_index: 0, start_offset: 0, end_offset: sentence.length, is_quote: false }],
  entities: [entity("e_1", "Japan", "JPN"), entity("e_2", "Russia", "RUS"), entity("e_2", "Russia", "RUS")],
  mentions: [mention("m_1", "e_1", "Jepang"), mention("m_2", "e_2", "Rusia")],
  events: [
    {
      event_id: "v_1",
      event_date: "2024-05-01",
      event_date_end: null,
      date_precision: "day",
      date_method: "published",
      planned_date: null,
      event_type: "ACCUSE",
      event_mode: "disapprove",
      intended_type: null,
      contexts: ["diplomatic"],
      quad_class: "verbal conflict",
      plover_score: -3,
      cameo_code: null,
      goldstein: null,
      aux: [],
      reciprocal: false,
      location_name: null,
      location_country: null,
      latitude: null,
      longitude: null,
      location_precision: "none",
      location_method: "none",
      article_count: 1,
      mention_count: 1,
      first_reported_at: "2024-05-01T10:00:00+07:00",
      last_reported_at: "2024-05-01T10:00:00+07:00",
      confidence: 0.8
    }
  ],
  eventParticipants: [participant("actor", "e_1", "Japan", "JPN"), participant("recipient", "e_2", "Russia", "RUS")],
  reports: [
    {
      event_mention_id: "r_1",
      article_id: "a_1",
      field: "body",
      sentence_index: 0,
      sentence_start: 0,
      sentence_end: sentence.length,
      sentence,
      trigger: "mengecam",
      trigger_start: 7,
      trigger_end: 15,
      rule_id: "ind.accuse.kecam",
      aux: [],
      attributed_to: null,
      attribution: "none",
      confidence: 0.8
    }
  ],
  eventIds: [{ event_mention_id: "r_1", event_id: "v_1" }],
  evidence: [
    { event_mention_id: "r_1", field: "trigger", entity_id: null, text: "mengecam", start_offset: 7, end_offset: 15 }
  ],
  droppedEvents: [
    {
      dropped_id: "d_1",
      article_id: "a_1",
      field: "body",
      trigger: "kecewa",
      trigger_start: body.indexOf("kecewa"),
      trigger_end: body.indexOf("kecewa") + 6,
      rule_id: "ind.accuse.kecewa",
      event_type: "ACCUSE",
      reason: "no_actor",
      confidence: null
    }
  ],
  quotes: [
    {
      quote_id: "q_1",
      article_id: "a_1",
      speaker_entity_id: "e_1",
      kind: "direct",
      text: "Kami kecewa,",
      start_offset: body.indexOf("Kami"),
      end_offset: body.indexOf("Kami") + 12,
      cue: "kata"
    }
  ],
  rejects: [],
  selected: [],
  leftOut: [],
  stageCounts: stages.map((stage) => ({
    stage,
    version: "1",
    rows_in: 3,
    rows_out: 3,
    rows_rejected: 0,
    rows_passed: stage === "event-extract" ? 1 : 0,
    rows_reused: 0
  }))
})

/** Writes the rows below `cache` and names the files. */
export const write = (cache: string, from: Rows): Handover => {
  Fs.mkdirSync(cache, { recursive: true })
  return Object.fromEntries(
    Object.entries(from).map(([name, list]) => {
      const path = Path.join(cache, `${name}.ndjson`)
      Fs.writeFileSync(path, list.map((row) => `${JSON.stringify(row)}\n`).join(""))
      return [name, [path]]
    })
  ) as unknown as Handover
}
