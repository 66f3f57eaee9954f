/**
 * The `Workers` of a run whose map jobs are done by the runners of a cluster.
 *
 * Everything else of the run (listing, the reduces, checks, publishing, the lock of the out folder) is
 * the pipeline itself, in the process that submits. A batch that has a result from an earlier,
 * interrupted submission is not given out again; one that is under way there is joined.
 */
import { Cause, Clock, Data, Effect, Exit, Layer, Schedule } from "effect"
import type { Sharding } from "effect/cluster/Sharding"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { WorkflowEngine } from "effect/workflow/WorkflowEngine"
import * as Fs from "node:fs"
import type { SourceFile } from "../ingest/Ingest.ts"
import type { DiskError } from "../pipeline/Disk.ts"
import type { Job, JobResult } from "../pipeline/Job.ts"
import * as Lock from "../pipeline/Lock.ts"
import { Settings } from "../pipeline/Settings.ts"
import * as Shard from "../pipeline/Shard.ts"
import { WorkFailed, Workers } from "../pipeline/Workers.ts"
import { sha256 } from "../text/StableId.ts"
import type { BatchFailed } from "./Batch.ts"
import { batchesInFlight, databasePatience } from "./ClusterSettings.ts"
import * as Deal from "./Deal.ts"
import * as Records from "./Records.ts"
import { folderOf, type Place, Storage } from "./Storage.ts"

/** The engine died of something, most likely of PostgreSQL. */
class EngineLost extends Data.TaggedError("EngineLost")<{ readonly defect: unknown }> {}

/** How often a result may vanish before the run fails. */
const generations = 3

/** What stands for the content of a file: its hash where it is known, else its metadata. */
const identity = (source: SourceFile, known: string | null): string => {
  if (known !== null) return known
  const stat = Fs.lstatSync(source.absolute_path, { throwIfNoEntry: false })
  return stat === undefined ? "gone" : `${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}:${stat.ino}`
}

const contentOf = (job: Job): unknown => {
  if (job._tag === "Events") {
    const { content, duplicates, recurring } = job.batch
    return [content, duplicates, recurring]
  }
  const { knownHashes, sources } = job.batch
  return sources.map((source, index) => [
    source.source_path,
    identity(source, knownHashes[index] ?? null),
    source.manifest
  ])
}

/** Names a job by what its result depends on; a job that must be done afresh also by its submission. */
export const keyOf = (job: Job, submission: string): string => {
  const { fresh, limits, rules } = job.batch
  return sha256(JSON.stringify([job._tag, rules, limits, fresh ? submission : "", contentOf(job)])).slice(0, 32)
}

const isWhole = ({ result }: JobResult, job: Job): boolean =>
  Shard.find<unknown>(job.batch.root, result.shard.key) !== null

const asReused = (answer: JobResult): JobResult =>
  ({ ...answer, result: { ...answer.result, reused: true } }) as JobResult

/** PostgreSQL may be restarted meanwhile: what the engine dies of then is tried again for a while. */
const patiently = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  effect.pipe(
    Effect.catchDefect((defect) => Effect.fail(new EngineLost({ defect }))),
    Effect.retry({
      while: (error) => error instanceof EngineLost,
      schedule: Schedule.spaced("1 second"),
      times: databasePatience
    })
  )

const failure = (error: BatchFailed | DiskError | EngineLost | SqlError | WorkFailed): WorkFailed => {
  switch (error._tag) {
    case "WorkFailed":
      return error
    case "BatchFailed":
      return new WorkFailed({ reason: error.reason })
    case "DiskError":
      return new WorkFailed({ reason: `${error.code}: could not ${error.operation} ${error.path}` })
    case "EngineLost":
    case "SqlError":
      return new WorkFailed({ reason: "PostgreSQL does not answer any more; see that it runs and submit again" })
  }
}

const make = Effect.gen(function* () {
  const storage = yield* Storage
  const { out } = yield* Settings
  const services = yield* Effect.context<SqlClient | WorkflowEngine | Sharding>()
  const folder = folderOf(out)
  const submission = `${process.pid} ${yield* Clock.currentTimeMillis}`
  let isOpen = false

  /** Called with the lock of the out folder held. */
  const open = Effect.gen(function* () {
    if (isOpen) return
    isOpen = true
    yield* storage.open(folder)
    yield* Records.clear(folder, "done")
  })

  const execute = Effect.fnUntraced(function* (deal: Deal.Deal, place: Place, job: Job) {
    yield* storage.offer(place, job)
    for (let generation = 0; generation < generations; generation++) {
      yield* patiently(deal({ ...place, step: job._tag, generation }))
      const answer = yield* storage.collect(place)
      if (answer !== null) return answer
    }
    return yield* new WorkFailed({ reason: `results are missing in ${folder}; all runners must share that folder` })
  })

  const perform = Effect.fnUntraced(function* (deal: Deal.Deal, job: Job, answered: ReadonlySet<string>) {
    const place = { folder, key: keyOf(job, submission) }
    const known = answered.has(place.key) ? yield* storage.collect(place) : null
    return known !== null && isWhole(known, job) ? asReused(known) : yield* execute(deal, place, job)
  })

  const performAll: Workers["Service"]["performAll"] = (jobs, onResult) =>
    Effect.gen(function* () {
      yield* open
      const answered = yield* storage.answered(folder)
      const deal = yield* Deal.make(folder)
      return yield* Effect.forEach(
        jobs,
        (job, index) => Effect.flatMap(perform(deal, job, answered), (result) => onResult(result, index)),
        { concurrency: batchesInFlight }
      )
    }).pipe(Effect.mapError(failure), Effect.provideContext(services))

  /** After a run its messages go; after a failure the runners stop; after an interruption they go on. */
  const close = Effect.fnUntraced(
    function* (exit: Exit.Exit<unknown, unknown>) {
      if (!isOpen || (Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))) return
      yield* Lock.acquire(out)
      if (Exit.isFailure(exit)) yield* storage.cancel(folder)
      else yield* storage.clear(folder)
      yield* Records.clear(folder, Exit.isFailure(exit) ? "done" : "all")
    },
    Effect.scoped,
    (effect) => Effect.ignore(effect)
  )
  yield* Effect.addFinalizer(close)
  return Workers.of({ performAll })
})

/** Gives the jobs of a run to the runners of a cluster. */
export const layer = Layer.effect(Workers, make)
