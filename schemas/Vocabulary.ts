/**
 * Closed vocabularies: every value that a `vocab` column may hold.
 *
 * A list here is the only place where its values stand; checks, DDL comments,
 * the data dictionary and the types of the code are derived from it. Adding a
 * value is a schema change, so raise `schemaVersion` in Tables.ts with it.
 */
export const BlockKind = [
  "title",
  "deck",
  "byline",
  "section",
  "heading",
  "paragraph",
  "caption",
  "list_item",
  "source_note",
  "related_link",
  "advertisement",
  "navigation",
  "tags",
  "slug",
  "duplicate",
  "other"
] as const
export type BlockKind = (typeof BlockKind)[number]

export const Encoding = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"] as const
export type Encoding = (typeof Encoding)[number]

export const PublishedPrecision = ["second", "minute", "day", "none"] as const
export type PublishedPrecision = (typeof PublishedPrecision)[number]

export const PublishedMethod = ["manifest", "byline", "body", "none"] as const
export type PublishedMethod = (typeof PublishedMethod)[number]

export const LanguageMethod = ["manifest", "word-model", "franc", "script", "none"] as const
export type LanguageMethod = (typeof LanguageMethod)[number]

export const DuplicateKind = ["none", "exact", "near"] as const
export type DuplicateKind = (typeof DuplicateKind)[number]

export const EntityType = ["person", "organization", "country", "place", "group", "other"] as const
export type EntityType = (typeof EntityType)[number]

/** PLOVER sectors as the codebook lists them. */
export const Sector = [
  "GOV",
  "MIL",
  "LEG",
  "JUD",
  "SPY",
  "PTY",
  "OPP",
  "REB",
  "UAF",
  "COP",
  "CVL",
  "REF",
  "LAB",
  "EDU",
  "MED",
  "BUS",
  "NGO",
  "IGO",
  "CRM"
] as const
export type Sector = (typeof Sector)[number]

export const MentionField = ["title", "body"] as const
export type MentionField = (typeof MentionField)[number]

export const MentionKind = ["name", "nominal", "pronoun"] as const
export type MentionKind = (typeof MentionKind)[number]

/** PLOVER event types (Open Event Data Alliance, manual draft 0.8). */
export const EventType = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT"
] as const
export type EventType = (typeof EventType)[number]

/** PLOVER modes by event type; a type without modes has an empty list. */
export const EventMode = {
  AGREE: [],
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    "seize",
    "restrict",
    "censor",
    "curfew",
    "martial-law",
    "arrest",
    "deport",
    "withhold",
    "misinformation",
    "cyber"
  ],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional"
  ]
} as const satisfies Record<EventType, ReadonlyArray<string>>

/** Every mode of every type, once. */
export const AnyEventMode: ReadonlyArray<string> = [...new Set(Object.values(EventMode).flat())].toSorted()

/**
 * The contexts of PLOVER: what an event is about. An event may carry several.
 *
 * The names that its CAMEO crosswalk uses are spelled as there.
 */
export const Context = [
  "asylum",
  "cbrn",
  "corporate",
  "corruption",
  "crime",
  "cyber",
  "democracy",
  "diplomatic",
  "disaster",
  "disease",
  "economic",
  "education",
  "election",
  "environment",
  "executive",
  "gender",
  "health",
  "human_rights",
  "human_security",
  "humanitarian",
  "illegal_drugs",
  "inequality",
  "intelligence",
  "legal",
  "legislative",
  "lgbt",
  "migration",
  "military",
  "misinformation",
  "peacekeeping",
  "political_institutions",
  "pro_autocracy",
  "religion_ethnicity",
  "resource",
  "rights_freedoms",
  "territory",
  "terrorism"
] as const
export type Context = (typeof Context)[number]

export const QuadClass = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] as const
export type QuadClass = (typeof QuadClass)[number]

export const Aux = ["future", "hypothetical", "negation", "historical"] as const
export type Aux = (typeof Aux)[number]

export const DatePrecision = ["day", "week", "month", "year", "none"] as const
export type DatePrecision = (typeof DatePrecision)[number]

export const LocationPrecision = ["country", "region", "city", "site", "none"] as const
export type LocationPrecision = (typeof LocationPrecision)[number]

export const ParticipantRole = ["actor", "recipient"] as const
export type ParticipantRole = (typeof ParticipantRole)[number]

export const Attribution = ["direct_quote", "reported", "none"] as const
export type Attribution = (typeof Attribution)[number]

export const EvidenceField = ["trigger", "actor", "recipient", "date", "place", "modality", "speaker"] as const
export type EvidenceField = (typeof EvidenceField)[number]

export const QuoteKind = ["direct", "indirect"] as const
export type QuoteKind = (typeof QuoteKind)[number]

/** The six stages in the order in which they run. */
export const StageName = ["ingest", "clean", "dedupe", "language-tag", "event-extract", "export"] as const
export type StageName = (typeof StageName)[number]
