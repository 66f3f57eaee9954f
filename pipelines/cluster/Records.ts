/**
 * What stands in the tables of effect/cluster about batches: read for `kawat status`, and
 * removed after a run, since effect/cluster keeps every message.
 */
import { Effect } from "effect"
import { Runner } from "effect/cluster/Runner"
import * as SqlClient from "effect/sql/SqlClient"
import { entityType } from "./Batch.ts"
import { failover } from "./ClusterSettings.ts"

export interface StepStatus {
  readonly folder: string
  readonly step: string
  readonly batches: number
  readonly done: number
}

export interface RunnerStatus {
  readonly address: string
  readonly healthy: boolean
  /** Seconds since it last said that it is there. */
  readonly seen: number
}

/** Whether a process of this version ever used the database. */
const isPrepared = Effect.fnUntraced(function* () {
  const sql = yield* SqlClient.SqlClient
  const [row] = yield* sql<{ readonly found: boolean }>`
    SELECT to_regclass('cluster_messages') IS NOT NULL AND to_regclass('cluster_runners') IS NOT NULL AS found`
  return row?.found === true
})

/** Batches given out, by run and step; a run that is over has none. */
export const steps = Effect.fn("Records.steps")(function* () {
  const sql = yield* SqlClient.SqlClient
  if (!(yield* isPrepared())) return []
  return yield* sql<StepStatus>`
    SELECT payload::json->>'folder' AS folder, payload::json->>'step' AS step,
           count(*)::int AS batches, (count(*) FILTER (WHERE processed))::int AS done
    FROM cluster_messages WHERE entity_type = ${entityType} AND tag = 'run' GROUP BY 1, 2 ORDER BY 1, 2`
})

/** The runners that said within a minute that they are there. */
export const runners = Effect.fn("Records.runners")(function* () {
  const sql = yield* SqlClient.SqlClient
  if (!(yield* isPrepared())) return []
  return yield* sql<RunnerStatus>`
    SELECT address, healthy, extract(epoch FROM localtimestamp - last_heartbeat)::int AS seen
    FROM cluster_runners WHERE last_heartbeat > localtimestamp - interval '1 minute' ORDER BY address`
})

/** The runners among whom parts are dealt now. */
export const dealtTo = Effect.fn("Records.dealtTo")(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* sql<{ readonly runner: string }>`
    SELECT runner FROM cluster_runners
    WHERE healthy AND last_heartbeat > localtimestamp - ${failover.shardLockExpiration}::interval ORDER BY address`
  return rows.map(({ runner }) => Runner.decodeSync(runner))
})

/** The lots of the batches of a run that are given out and not done, by key. */
export const lots = Effect.fn("Records.lots")(function* (folder: string) {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* sql<{ readonly key: string; readonly lot: number }>`
    SELECT payload::json->>'key' AS key, (payload::json->>'lot')::int AS lot FROM cluster_messages
    WHERE entity_type = ${entityType} AND tag = 'run' AND payload::json->>'folder' = ${folder} AND NOT processed`
  return new Map(rows.map(({ key, lot }) => [key, lot]))
})

/** Removes the batches of a run, of those that are done or of all, with what was answered to them. */
export const clear = Effect.fn("Records.clear")(function* (folder: string, which: "done" | "all") {
  const sql = yield* SqlClient.SqlClient
  if (!(yield* isPrepared())) return
  yield* sql`
    WITH batches AS (
      SELECT entity_id FROM cluster_messages
      WHERE entity_type = ${entityType} AND tag = 'run' AND payload::json->>'folder' = ${folder}
        AND (processed OR ${which === "all"})
    ), gone AS (
      DELETE FROM cluster_messages
      WHERE entity_type = ${entityType} AND entity_id IN (SELECT entity_id FROM batches) RETURNING id
    )
    DELETE FROM cluster_replies WHERE request_id IN (SELECT id FROM gone)`
  yield* sql`
    DELETE FROM cluster_replies
    WHERE NOT EXISTS (SELECT FROM cluster_messages WHERE cluster_messages.id = cluster_replies.request_id)`
})
