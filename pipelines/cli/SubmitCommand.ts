/**
 * `kawat submit`: a run like `kawat run`, whose batches are done by the runners of a cluster.
 *
 * Interrupted or killed it can be submitted again: what is done stays done, what is under way
 * goes on meanwhile. `kawat cancel` stops it instead.
 */
import { Effect, Layer } from "effect"
import { Command } from "effect/cli"
import * as ClusterOptions from "./ClusterOptions.ts"
import * as Options from "./Options.ts"
import { carryOut } from "./RunCommand.ts"

const { dryRun: _, ...flags } = Options.runFlags

export const submitCommand = Command.make(
  "submit",
  { ...flags, clusterUrl: ClusterOptions.clusterUrl, batchFiles: ClusterOptions.batchFiles },
  Effect.fn("kawat submit")(function* (given) {
    const url = yield* ClusterOptions.url(given.clusterUrl)
    const batches = yield* ClusterOptions.batches(given.batchFiles)
    const makeWorkers = () =>
      Effect.gen(function* () {
        const Connection = yield* Effect.promise(() => import("../cluster/Connection.ts"))
        const ClusterWorkers = yield* Effect.promise(() => import("../cluster/ClusterWorkers.ts"))
        const { Storage } = yield* Effect.promise(() => import("../cluster/Storage.ts"))
        yield* Connection.check(url)
        return ClusterWorkers.layer.pipe(
          Layer.provide(Connection.client),
          Layer.provide(Connection.database(url)),
          Layer.provide(Storage.sharedFolders(null))
        )
      })
    return yield* carryOut("export", given, makeWorkers, batches)
  })
).pipe(Command.withDescription("Run the whole pipeline with the runners of a cluster"))
