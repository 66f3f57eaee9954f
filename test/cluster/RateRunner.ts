/**
 * A runner whose batches cost nothing, for measuring what the engine costs.
 *
 *     KAWAT_CLUSTER_URL=… node test/cluster/RateRunner.ts PORT
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer, Redacted } from "effect"
import * as Activity from "effect/workflow/Activity"
import { BatchFailed, BatchWorkflow } from "../../pipelines/cluster/Batch.ts"
import * as Connection from "../../pipelines/cluster/Connection.ts"

const url = Redacted.make(process.env["KAWAT_CLUSTER_URL"] ?? "")
const self = { host: "127.0.0.1", port: Number(process.argv[2]) }

const layer = BatchWorkflow.toLayer(() =>
  Activity.make({ name: "map", error: BatchFailed, execute: Effect.void }).pipe(Effect.asVoid)
).pipe(Layer.provide(Connection.runner(self, 1)), Layer.provide(Connection.database(url)))

Effect.gen(function* () {
  yield* Layer.build(layer)
  yield* Effect.sync(() => console.log("ready"))
  return yield* Effect.never
}).pipe(Effect.scoped, NodeRuntime.runMain)
