/**
 * Reports of events, made up for tests.
 */
import type { EventReport } from "../../schemas/handover/EventReport.ts"

export type Participant = EventReport["participants"][number]

export const actor = (
  country: string | null,
  name = country ?? "",
  fields: Partial<Participant> = {}
): Participant => ({
  role: "actor",
  position: 0,
  entity_id: `e_${name}`,
  name,
  country,
  sector: "GOV",
  role_title: null,
  ...fields
})
export const recipient = (country: string | null, name?: string): Participant =>
  actor(country, name, { role: "recipient" })

/** A report of article `a_1`: Canada accuses Cuba on 5 March 2024. */
export const report = (id: string, fields: Partial<EventReport> = {}): EventReport => ({
  event_mention_id: `r_${id}`,
  article_id: "a_1",
  local_event: 0,
  field: "body",
  sentence_index: 0,
  sentence_start: 0,
  sentence_end: 20,
  sentence: "Kanada mengutuk Kuba",
  trigger: "mengutuk",
  trigger_start: 7,
  trigger_end: 15,
  rule_id: "ind.accuse.mengutuk",
  aux: [],
  attributed_to: null,
  attribution: "none",
  confidence: 0.6,
  event_date: "2024-03-05",
  event_date_end: null,
  date_precision: "day",
  date_method: "published",
  planned_date: null,
  event_type: "ACCUSE",
  event_mode: null,
  intended_type: null,
  contexts: [],
  quad_class: "verbal conflict",
  plover_score: -2,
  cameo_code: "111",
  goldstein: -2,
  reciprocal: false,
  location_name: null,
  location_country: null,
  latitude: null,
  longitude: null,
  location_precision: "none",
  location_method: "no_place_in_sentence",
  participants: [actor("CAN"), recipient("CUB")],
  published_at: "2024-03-05T09:00:00+07:00",
  ...fields
})
