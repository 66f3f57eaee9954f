/**
 * Records what each batch of a run costs, and what the steps cost that see all batches.
 *
 *     node test/cluster/Record.ts RAW OUT [BATCHES.csv]
 *
 * Runs the pipeline over RAW in one thread, with nothing in the way, and counts processor time,
 * which does not depend on what else the machine does. BATCHES.csv, by default
 * test/cluster/batches.csv, is what Simulate.ts draws from; OUT keeps the shards, on which
 * Reduces.ts measures memory.
 */
import { Effect, Layer, Tracer } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { everything } from "../../pipelines/export/Selection.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import { defaultBatches } from "../../pipelines/pipeline/Batch.ts"
import { answer } from "../../pipelines/pipeline/Job.ts"
import { run } from "../../pipelines/pipeline/Pipeline.ts"
import { Progress } from "../../pipelines/pipeline/Progress.ts"
import { Settings } from "../../pipelines/pipeline/Settings.ts"
import { WorkFailed, Workers } from "../../pipelines/pipeline/Workers.ts"

const [raw = "raw", out = "out", file = Path.join(import.meta.dirname, "batches.csv")] = process.argv.slice(2)

const cpuSeconds = (): number => {
  const { system, user } = process.cpuUsage()
  return (system + user) / 1e6
}

const rows: Array<readonly [step: string, files: number, seconds: number]> = []

/** Does the jobs of a run one after the other, and notes what each of them cost. */
const recording = Layer.succeed(
  Workers,
  Workers.of({
    performAll: (jobs, onResult) =>
      Effect.forEach(jobs, (job, index) =>
        Effect.suspend(() => {
          const since = cpuSeconds()
          const done = answer(job)
          if (done._tag === "Failed") return Effect.fail(new WorkFailed({ reason: done.reason }))
          const { summary } = done.result.shard
          const files = "files" in summary ? summary.files : summary.articles
          rows.push([done._tag, files, cpuSeconds() - since])
          return onResult(done, index)
        })
      )
  })
)

const steps = [
  "Source.open",
  "Duplicates.findDuplicates",
  "RecurringBlocks.findRecurring",
  "EventMerge.mergeEvents",
  "Stories.linkStories",
  "PublishTables.publishTables"
]
const costs = new Map<string, number>()

class Span extends Tracer.NativeSpan {
  private readonly since = cpuSeconds()
  override end(...args: Parameters<Tracer.NativeSpan["end"]>): void {
    if (steps.includes(this.name)) costs.set(this.name, cpuSeconds() - this.since)
    super.end(...args)
  }
}

Fs.rmSync(out, { recursive: true, force: true })
const settings = Layer.succeed(Settings, {
  raw: Path.resolve(raw),
  out: Path.resolve(out),
  workers: 1,
  fullRefresh: false,
  lexicon: null,
  memoryLimit: "640MB",
  limits: defaultLimits,
  batches: defaultBatches,
  selection: everything,
  partitionBy: null
})
const { reports } = await Effect.runPromise(
  run("export").pipe(
    Effect.withTracer(Tracer.make({ span: (options) => new Span(options) })),
    Effect.provide(Layer.mergeAll(recording, Progress.silent).pipe(Layer.provideMerge(settings)))
  )
)

// The first batch of a step loads lexicons and models, which a runner does once.
const steady = rows.filter(([step], index) => index > 0 && rows[index - 1]?.[0] === step)
const lines = steady.map(([step, files, seconds]) => `${step},${files},${seconds.toFixed(3)}`)
Fs.writeFileSync(file, `step,files,seconds\n${lines.join("\n")}\n`)

const articles = reports.at(-1)?.rows_out ?? 0
const sum = (step: string) => steady.filter((row) => row[0] === step).reduce((total, row) => total + row[2], 0)
const files = (step: string) => steady.filter((row) => row[0] === step).reduce((total, row) => total + row[1], 0)
console.log(`${articles} articles in ${rows.length / 2} batches; processor time:`)
for (const step of ["Articles", "Events"]) {
  console.log(`${step.padEnd(30)} ${((1000 * sum(step)) / files(step)).toFixed(3)} ms an article, on runners`)
}
for (const step of steps) {
  console.log(`${step.padEnd(30)} ${((1000 * (costs.get(step) ?? 0)) / articles).toFixed(3)} ms an article`)
}
