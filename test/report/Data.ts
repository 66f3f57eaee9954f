/**
 * What a page is drawn from, made up: nothing, a little, and a lot.
 */
import type { Names } from "../../pipelines/report/Names.ts"
import type { Provenance, ReportData } from "../../pipelines/report/ReportData.ts"
import { EventType, type QuadClass } from "../../schemas/Vocabulary.ts"

export const provenance: Provenance = {
  snapshot: "0123456789abcdef",
  inputDigest: "fedcba9876543210fedcba9876543210",
  pipelineVersion: "0.1.0",
  schemaVersion: "1.0.0"
}

export const names: Names = { country: (code) => code, language: (code) => code, tag: () => "id" }

export const nothing: ReportData = {
  totals: {
    articles: 0,
    outlets: 0,
    languages: 0,
    first_day: null,
    last_day: null,
    undated: 0,
    copies: 0,
    stories: 0,
    events: 0,
    facts: 0,
    undated_events: 0,
    reports: 0,
    dropped_readings: 0,
    actors: 0,
    quotes: 0,
    rejects: 0
  },
  articlesByDay: [],
  languages: [],
  outlets: [],
  clusters: [],
  droppedText: [],
  droppingRules: [],
  types: [],
  typesByDay: [],
  timeline: [],
  countryPairs: [],
  actorPairs: [],
  rejectReasons: []
}

export const oneArticle: ReportData = {
  ...nothing,
  totals: { ...nothing.totals, articles: 1, outlets: 1, languages: 1, first_day: "2024-05-03", last_day: "2024-05-03" },
  articlesByDay: [{ outlet: "Kabar Contoh", day: "2024-05-03", n: 1 }],
  languages: [{ language: "ind", n: 1, confidence: 0.99 }],
  outlets: [{ outlet: "Kabar Contoh", articles: 1, exact: 0, near: 0, kept: 900, dropped: 100 }]
}

const quadOf = (index: number): QuadClass =>
  (["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] as const)[
    index % 4
  ] as QuadClass

const dayAfter = (index: number): string =>
  new Date(Date.UTC(2019, 7, 1) + index * 86_400_000).toISOString().slice(0, 10)

const times = <A>(count: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index))

const sentence =
  "Menteri dari negara contoh mengatakan bahwa pembicaraan tentang perdagangan dimulai lagi pekan ini. ".repeat(4)

/** As much as the SELECTs can give of a large folder, each text being `text`. */
export const much = (text: (index: number) => string): ReportData => ({
  totals: {
    ...nothing.totals,
    articles: 37_000,
    outlets: 400,
    languages: 30,
    first_day: dayAfter(0),
    last_day: dayAfter(900),
    events: 90_000,
    facts: 70_000,
    copies: 9000,
    rejects: 500
  },
  articlesByDay: times(24_000, (index) => ({
    outlet: text(index % 400),
    day: dayAfter(index % 60),
    n: 1 + (index % 7)
  })),
  languages: times(30, (index) => ({ language: text(index), n: 1000 - index, confidence: 0.9 })),
  outlets: times(400, (index) => ({
    outlet: text(index),
    articles: 900 - index,
    exact: 3,
    near: 2,
    kept: 9000,
    dropped: 700
  })),
  clusters: times(25, (index) => ({ title: text(index), language: "ind", outlet: text(index), copies: 9, outlets: 3 })),
  droppedText: times(16, (index) => ({ kind: text(index), blocks: 90, characters: 9000 - index })),
  droppingRules: times(25, (index) => ({
    rule_id: text(index),
    kind: "byline",
    blocks: 9,
    articles: 9,
    characters: 90
  })),
  types: EventType.map((event_type, index) => ({
    event_type,
    quad_class: quadOf(index),
    n: 900,
    facts: 700,
    confidence: 0.8
  })),
  typesByDay: times(EventType.length * 900, (index) => ({
    event_type: EventType[index % EventType.length] as string,
    quad_class: quadOf(index),
    day: dayAfter(Math.floor(index / EventType.length)),
    n: 1 + (index % 9)
  })),
  timeline: times(50, (index) => ({
    event_id: `v_${String(index).padStart(16, "0")}`,
    day: dayAfter(index),
    day_end: null,
    date_precision: "day",
    event_type: "CONSULT",
    event_mode: "visit",
    quad_class: "verbal cooperation",
    aux: [],
    actors: [text(index)],
    recipients: [text(index + 1)],
    place: text(index),
    articles: 2,
    confidence: 0.98,
    before: sentence,
    trigger: text(index),
    after: sentence,
    language: "ind",
    title: text(index),
    outlet: text(index),
    url: `https://kabarcontoh.example/${index}`,
    source_path: text(index)
  })),
  countryPairs: times(600, (index) => ({
    source: text(index % 25),
    target: text((index % 25) + 1 + (index % 9)),
    n: 700 - index,
    score: (index % 19) - 9
  })),
  actorPairs: times(400, (index) => ({
    one_id: `e_${index % 40}`,
    one: text(index % 40),
    one_country: text(index),
    other_id: `e_${(index % 40) + 1 + (index % 7)}`,
    other: text((index % 40) + 1 + (index % 7)),
    other_country: null,
    n: 500 - index,
    cooperation: index % 3,
    score: 1
  })),
  rejectReasons: times(20, (index) => ({
    code: text(index),
    stage: "ingest",
    n: 20,
    example: text(index),
    path: text(index)
  }))
})
