/**
 * The connection of a process to the cluster: PostgreSQL, and the sockets between processes.
 *
 * The address of PostgreSQL holds a password, so it travels redacted and no message shows it.
 * Neither PostgreSQL's protocol as used here nor the sockets are encrypted unless the address
 * asks for TLS: a private network is assumed.
 */
import * as NodeClusterSocket from "@effect/platform-node/NodeClusterSocket"
import * as PgClient from "@effect/sql-pg/PgClient"
import { Effect, Layer, Logger, Option, type Redacted, References, Schema } from "effect"
import * as ClusterWorkflowEngine from "effect/cluster/ClusterWorkflowEngine"
import * as RunnerAddress from "effect/cluster/RunnerAddress"
import * as SqlClient from "effect/sql/SqlClient"
import { databaseConnections, failover } from "./ClusterSettings.ts"

export interface Address {
  readonly host: string
  readonly port: number
}

/** PostgreSQL at an address such as postgres://user:password@host:5432/database. */
export const database = (url: Redacted.Redacted) =>
  PgClient.layer({ url, applicationName: "kawat", maxConnections: databaseConnections, connectTimeout: "5 seconds" })

/** PostgreSQL cannot be reached, or does not let us in; the reason never holds the address. */
export class Unreachable extends Schema.TaggedError<Unreachable>()("Unreachable", { reason: Schema.String }) {
  override get message(): string {
    return `PostgreSQL cannot be used: ${this.reason}; check KAWAT_CLUSTER_URL, and that PostgreSQL runs and lets this machine in.`
  }
}

const reasonOf = (error: unknown): string => {
  const { cause } = error as { readonly cause?: unknown }
  const found = cause instanceof Error && cause.message !== "" ? cause : error
  return found instanceof Error ? found.message : "it does not answer"
}

/** Asks PostgreSQL for nothing, to see whether it answers. */
export const check = Effect.fn("Connection.check")(function* (url: Redacted.Redacted) {
  const ask = Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`SELECT 1`
  })
  yield* ask.pipe(
    Effect.provide(database(url)),
    Effect.mapError((error) => new Unreachable({ reason: reasonOf(error) }))
  )
})

/** What effect/cluster has to say goes to standard error, and only when it matters. */
const quiet = Layer.mergeAll(
  Logger.layer([Logger.withConsoleError(Logger.formatLogFmt)]),
  Layer.succeed(References.MinimumLogLevel, "Error")
)

/** A process that takes batches: others reach it at `self`. */
export const runner = (self: Address) =>
  ClusterWorkflowEngine.layer.pipe(
    Layer.provideMerge(
      NodeClusterSocket.layer({
        storage: "sql",
        shardingConfig: {
          ...failover,
          runnerAddress: Option.some(RunnerAddress.RunnerAddress.make(self)),
          runnerListenAddress: Option.some(RunnerAddress.RunnerAddress.make({ host: self.host, port: self.port }))
        }
      })
    ),
    Layer.provideMerge(quiet)
  )

/** A process that only gives batches out. */
export const client = ClusterWorkflowEngine.layer.pipe(
  Layer.provideMerge(
    NodeClusterSocket.layer({
      storage: "sql",
      clientOnly: true,
      shardingConfig: { ...failover, runnerAddress: Option.none() }
    })
  ),
  Layer.provideMerge(quiet)
)
