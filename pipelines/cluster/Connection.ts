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

/** The innermost message of an error: what the system or PostgreSQL itself said. */
const reasonOf = (error: unknown): string => {
  const inner = error instanceof Error ? error.cause : undefined
  if (inner instanceof Error) return reasonOf(inner)
  return error instanceof Error && error.message !== "" ? error.message : "it does not answer"
}

/** Nobody can be served at the address of a runner. */
export class CannotListen extends Schema.TaggedError<CannotListen>()("CannotListen", {
  address: Schema.String,
  reason: Schema.String
}) {
  override get message(): string {
    return `The runner cannot listen at ${this.address}: ${this.reason}; give an address of this machine and a free port with --address.`
  }
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

/** A process that takes batches: others reach it at `self`. Parts are dealt to it in the measure of its threads. */
export const runner = (self: Address, threads: number) =>
  ClusterWorkflowEngine.layer.pipe(
    Layer.provideMerge(
      NodeClusterSocket.layer({
        storage: "sql",
        shardingConfig: {
          ...failover,
          runnerShardWeight: threads,
          runnerAddress: Option.some(RunnerAddress.RunnerAddress.make(self)),
          runnerListenAddress: Option.some(RunnerAddress.RunnerAddress.make(self))
        }
      })
    ),
    Layer.provideMerge(quiet),
    Layer.catchTag("SocketServerError", (error) =>
      Layer.effectContext(
        Effect.fail(new CannotListen({ address: `${self.host}:${self.port}`, reason: reasonOf(error) }))
      )
    )
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
