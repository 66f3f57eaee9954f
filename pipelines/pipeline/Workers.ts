/**
 * The pool of map workers, and who does the map jobs of a run.
 *
 * A pool runs one job on a free thread and waits for its answer; the number of jobs that
 * run at once is bounded by the pool. The layer here does all jobs of a run on this machine;
 * with one worker they run in the main thread. pipelines/cluster has one for many machines. A worker thread starts at its first
 * job and ends with the scope, here with the step, so that its memory is free for the next; one
 * that dies fails its job, and the run, with the reason. A job that is interrupted ends its thread,
 * so that nothing is written any more when the interruption is done.
 */
import { Context, Effect, Layer, Pool, Schema } from "effect"
import { Worker } from "node:worker_threads"
import type { Job, JobAnswer, JobResult } from "./Job.ts"
import { Settings } from "./Settings.ts"

/** The batch could not be worked on: the disk, a lexicon or the thread itself failed, not an article. */
export class WorkFailed extends Schema.TaggedError<WorkFailed>()("WorkFailed", {
  reason: Schema.String,
  /** The job ended its thread, as one does that takes all memory. */
  died: Schema.optional(Schema.Boolean)
}) {}

const entry = new URL("./worker.js", import.meta.url)

const ask = (worker: Worker, job: Job): Effect.Effect<JobAnswer, WorkFailed> =>
  Effect.callback((resume) => {
    const done = (effect: Effect.Effect<JobAnswer, WorkFailed>) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit)
      resume(effect)
    }
    const onMessage = (message: JobAnswer) => done(Effect.succeed(message))
    const onError = (cause: Error) => done(Effect.fail(new WorkFailed({ reason: cause.message, died: true })))
    const onExit = (code: number) => done(Effect.fail(new WorkFailed({ reason: `exit code ${code}`, died: true })))
    worker.on("message", onMessage).on("error", onError).on("exit", onExit)
    worker.postMessage(job)
    return Effect.promise(() => worker.terminate())
  })

const judge = (answer: JobAnswer): Effect.Effect<JobResult, WorkFailed> =>
  answer._tag === "Failed" ? Effect.fail(new WorkFailed({ reason: answer.reason })) : Effect.succeed(answer)

const inThread = Effect.fnUntraced(function* (job: Job) {
  const { answer } = yield* Effect.promise(() => import("./Job.ts"))
  return yield* judge(answer(job))
})

/** Makes a pool of threads that lives as long as the scope, and gives what runs a job on one of them. */
export const makePool = Effect.fn("Workers.makePool")(function* (threads: number) {
  const pool = yield* Pool.makeWithTTL({
    acquire: Effect.acquireRelease(
      Effect.sync(() => new Worker(entry)),
      (worker) => Effect.promise(() => worker.terminate())
    ),
    min: 0,
    max: threads,
    timeToLive: "1 minute"
  })
  return (job: Job): Effect.Effect<JobResult, WorkFailed> =>
    Effect.scoped(
      Pool.get(pool).pipe(
        Effect.flatMap((worker) => Effect.onError(ask(worker, job), () => Pool.invalidate(pool, worker))),
        Effect.flatMap(judge)
      )
    )
})

export class Workers extends Context.Service<
  Workers,
  {
    /** Runs the jobs, at most `workers` at once, and gives the results in the order of the jobs. */
    readonly performAll: <A>(
      jobs: ReadonlyArray<Job>,
      onResult: (result: JobResult, index: number) => Effect.Effect<A>
    ) => Effect.Effect<ReadonlyArray<A>, WorkFailed>
  }
>()("kawat/pipeline/Workers") {
  static readonly layer = Layer.effect(
    Workers,
    Effect.gen(function* () {
      const { workers } = yield* Settings
      return Workers.of({
        performAll: (jobs, onResult) =>
          Effect.gen(function* () {
            const perform = workers === 1 || jobs.length === 1 ? inThread : yield* makePool(workers)
            return yield* Effect.forEach(
              jobs,
              (job, index) =>
                Effect.flatMap(perform(job), (result) => Effect.andThen(Effect.yieldNow, onResult(result, index))),
              { concurrency: workers }
            )
          }).pipe(Effect.scoped)
      })
    })
  )
}
