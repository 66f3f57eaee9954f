/**
 * Reads everything that the page shows from the opened tables.
 */
import { Effect } from "effect"
import type { Database } from "../duckdb/Database.ts"
import { objectRows } from "../duckdb/ObjectRows.ts"
import * as Selects from "./Selects.ts"

/** Where the tables come from; nothing of it depends on when or where they were made. */
export interface Provenance {
  readonly snapshot: string
  readonly inputDigest: string
  readonly pipelineVersion: string
  readonly schemaVersion: string
}

export interface ReportData {
  readonly totals: Selects.Totals
  readonly articlesByDay: ReadonlyArray<Selects.OutletDay>
  readonly languages: ReadonlyArray<Selects.LanguageCount>
  readonly outlets: ReadonlyArray<Selects.Outlet>
  readonly clusters: ReadonlyArray<Selects.Cluster>
  readonly droppedText: ReadonlyArray<Selects.DroppedText>
  readonly droppingRules: ReadonlyArray<Selects.DroppingRule>
  readonly types: ReadonlyArray<Selects.TypeCount>
  readonly typesByDay: ReadonlyArray<Selects.TypeDay>
  readonly timeline: ReadonlyArray<Selects.TimelineEvent>
  readonly countryPairs: ReadonlyArray<Selects.CountryPair>
  readonly actorPairs: ReadonlyArray<Selects.ActorPair>
  readonly rejectReasons: ReadonlyArray<Selects.RejectReason>
}

export const read = Effect.fn("ReportData.read")(function* (database: Database) {
  const rows = <Row>(select: string) => objectRows<Row>(database, select)
  const [totals] = yield* rows<Selects.Totals>(Selects.totals)
  return {
    totals: totals as Selects.Totals,
    articlesByDay: yield* rows<Selects.OutletDay>(Selects.articlesByDay),
    languages: yield* rows<Selects.LanguageCount>(Selects.languages),
    outlets: yield* rows<Selects.Outlet>(Selects.outlets),
    clusters: yield* rows<Selects.Cluster>(Selects.clusters),
    droppedText: yield* rows<Selects.DroppedText>(Selects.droppedText),
    droppingRules: yield* rows<Selects.DroppingRule>(Selects.droppingRules),
    types: yield* rows<Selects.TypeCount>(Selects.types),
    typesByDay: yield* rows<Selects.TypeDay>(Selects.typesByDay),
    timeline: yield* rows<Selects.TimelineEvent>(Selects.timeline),
    countryPairs: yield* rows<Selects.CountryPair>(Selects.countryPairs),
    actorPairs: yield* rows<Selects.ActorPair>(Selects.actorPairs),
    rejectReasons: yield* rows<Selects.RejectReason>(Selects.rejectReasons)
  } satisfies ReportData
})
