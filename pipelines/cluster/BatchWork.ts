/**
 * What a runner does for one batch: take its job, work on it, leave the result.
 *
 * An activity runs at least once, so nothing here minds a second time: a result that is there
 * ends it, a shard that is there is found by its name, and a new one appears by one rename. A batch that
 * ended a process before is worked on alone, so that it takes no other batch along; one that did
 * so `triesOfBatch` times is set aside.
 */
import { Clock, Context, Effect, Layer } from "effect"
import * as Semaphore from "effect/Semaphore"
import * as Activity from "effect/workflow/Activity"
import type { DiskError } from "../pipeline/Disk.ts"
import type { Job, JobResult } from "../pipeline/Job.ts"
import type { OverlayPlace } from "../lexicon/Overlay.ts"
import type { Rules, RulesError } from "../pipeline/Rules.ts"
import { setAside } from "../pipeline/SetAside.ts"
import { makePool, type WorkFailed } from "../pipeline/Workers.ts"
import { BatchFailed, type BatchRequest, BatchWorkflow } from "./Batch.ts"
import { triesOfBatch } from "./ClusterSettings.ts"
import { type NotShared, Storage } from "./Storage.ts"

/** What a runner says of a batch that it is done with. */
export interface BatchReport {
  readonly step: BatchRequest["step"]
  readonly key: string
  readonly files: number
  readonly seconds: number
  readonly outcome: "done" | "reused" | "set aside"
}

/** What a runner is. */
export class RunnerSelf extends Context.Service<
  RunnerSelf,
  {
    readonly name: string
    readonly threads: number
    /** Digests of what results depend on, with the lexicon rows of a submitter over the built-in ones. */
    readonly rules: (overlay: OverlayPlace | null) => Effect.Effect<Rules, RulesError>
    readonly tell: (report: BatchReport) => Effect.Effect<void>
  }
>()("kawat/cluster/RunnerSelf") {}

const sentence = (name: string, error: DiskError | NotShared | RulesError | WorkFailed): string => {
  switch (error._tag) {
    case "NotShared":
      return `the runner ${name} may not touch ${error.path}: it is in none of its shared folders; start it with --shared and a folder that holds it`
    case "DiskError":
      return `${error.code}: the runner ${name} could not ${error.operation} ${error.path}`
    case "RulesError":
    case "WorkFailed":
      return error.reason
  }
}

const rulesOf = (job: Job, rules: Rules): string => (job._tag === "Articles" ? rules.articles : rules.events)

const filesOf = ({ result }: JobResult): number =>
  "files" in result.shard.summary ? result.shard.summary.files : result.shard.summary.articles

const work = Effect.gen(function* () {
  const storage = yield* Storage
  const { name, rules, tell, threads } = yield* RunnerSelf
  const perform = yield* makePool(threads)
  const lanes = yield* Semaphore.make(threads)

  const attempt = Effect.fnUntraced(function* (request: BatchRequest, job: Job) {
    const { lost, token } = yield* storage.begin(request)
    const isSetAside = lost >= triesOfBatch
    if (lost >= 2 * triesOfBatch) {
      return yield* new BatchFailed({ reason: `setting the batch ${request.key} aside ended ${lost} processes, too` })
    }
    const result = yield* isSetAside
      ? Effect.sync(() => setAside(job, triesOfBatch))
      : perform(job).pipe(
          Effect.tapError((error) => (error.died === true ? Effect.void : storage.end(token))),
          Effect.onInterrupt(() => Effect.ignore(storage.end(token)))
        )
    yield* storage.answer(request, result)
    yield* storage.end(token)
    return { result, isSetAside }
  })

  const once = Effect.fnUntraced(function* (request: BatchRequest) {
    const job = yield* storage.take(request)
    if (job === null) return yield* new BatchFailed({ reason: `the job ${request.key} is gone; submit again` })
    if (yield* storage.isCancelled(request.folder)) return yield* new BatchFailed({ reason: "the run was cancelled" })
    if (rulesOf(job, yield* rules(job.lexicon)) !== job.batch.rules) {
      return yield* new BatchFailed({
        reason: `the runner ${name} has other rules, lexicons or packages than who submitted; install the same version on both`
      })
    }
    const answered = yield* storage.collect(request)
    if (answered !== null) return
    const startedAt = yield* Clock.currentTimeMillis
    const { isSetAside, result } = yield* attempt(request, job)
    yield* tell({
      step: request.step,
      key: request.key,
      files: filesOf(result),
      seconds: ((yield* Clock.currentTimeMillis) - startedAt) / 1000,
      outcome: isSetAside ? "set aside" : result.result.reused ? "reused" : "done"
    })
  })

  return Effect.fn("BatchWork.perform")((request: BatchRequest) =>
    Effect.flatMap(storage.lost(request), (lost) => lanes.withPermits(lost > 0 ? threads : 1)(once(request))).pipe(
      Effect.retry({ while: (error) => error._tag === "WorkFailed" && error.died === true }),
      Effect.mapError((error) =>
        error._tag === "BatchFailed" ? error : new BatchFailed({ reason: sentence(name, error) })
      )
    )
  )
})

/** Registers the workflow with what this runner does for it. */
export const layer = Layer.unwrap(
  Effect.map(work, (perform) =>
    BatchWorkflow.toLayer((request) =>
      Activity.make({ name: "map", error: BatchFailed, execute: perform(request) }).pipe(Effect.asVoid)
    )
  )
)
