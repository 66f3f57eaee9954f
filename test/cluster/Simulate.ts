/**
 * Plans a cluster by simulation with recorded batches.
 *
 *     node test/cluster/Simulate.ts [ARTICLES] [RUNNERS,RUNNERS,…] [SHARDS] [IN FLIGHT] [BATCH FILES] [LOTS]
 *     make bench-cluster ARTICLES=100000000 RUNNERS=16,64,256
 *
 * Batches are drawn, with a fixed seed, from test/cluster/batches.csv, which Record.ts measured. As in
 * effect/cluster, a batch belongs to a part by its hash and a part to a runner, and as in Deal.ts that lot is
 * taken whose runner has the fewest open batches; a runner of one
 * core does one batch at a time; only so many are given out at once. Between the steps, and after
 * them, the submitter works alone. What PostgreSQL and the submitter do for a batch is below;
 * they are busy, not slower, so a share above 100 % says that the plan does not hold.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { batchesInFlight, failover, lotsOfBatch } from "../../pipelines/cluster/ClusterSettings.ts"
import { defaultBatches } from "../../pipelines/pipeline/Batch.ts"
import { random } from "../torture/Arena.ts"

/** Milliseconds of a core, by batch and step: what `make test-cluster PART=rate` measured. */
const postgresMillis = 1.8
const submitterMillis = 1.1
/** Bytes in the tables of effect/cluster, by batch and step, until they are cleaned. */
const postgresBytes = 1000
/** Milliseconds of a core of the submitter, by article: what Record.ts measured. */
const reduceMillis = 0.14
const publishMillis = 0.64

const [articles = "", runnerCounts = "", shardCount = "", inFlight = "", batchFiles = "", lotCount = ""] =
  process.argv.slice(2)
const total = Number(articles || 100_000_000)
const counts = (runnerCounts || "1,4,16,64,128,256").split(",").map(Number)
const shards = Number(shardCount || failover.shardsPerGroup)
const flight = Number(inFlight || batchesInFlight)
const lots = Number(lotCount || lotsOfBatch)
/** How many recorded batches make one. */
const scale = Number(batchFiles || defaultBatches.boundaryEvery) / defaultBatches.boundaryEvery

const rows = Fs.readFileSync(Path.join(import.meta.dirname, "batches.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
const recorded = (step: string): ReadonlyArray<{ readonly files: number; readonly seconds: number }> =>
  rows
    .map((row) => row.split(","))
    .filter(([name]) => name === step)
    .map(([, files, seconds]) => ({ files: Number(files), seconds: Number(seconds) }))

const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, each) => sum + each, 0) / values.length
const filesOfBatch = scale * mean(recorded("Articles").map((batch) => batch.files))
const batches = Math.max(1, Math.round(total / filesOfBatch))

/** Ends of batches under way, the earliest first: a binary heap of times and runners. */
class Ends {
  private readonly heap: Array<readonly [time: number, runner: number]> = []

  get size(): number {
    return this.heap.length
  }

  push(time: number, runner: number): void {
    const { heap } = this
    let at = heap.push([time, runner]) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((heap[above] as (typeof heap)[number])[0] <= (heap[at] as (typeof heap)[number])[0]) return
      this.swap(above, at)
      at = above
    }
  }

  pop(): readonly [time: number, runner: number] {
    const { heap } = this
    const first = heap[0] as (typeof heap)[number]
    const last = heap.pop() as (typeof heap)[number]
    if (heap.length === 0) return first
    heap[0] = last
    let at = 0
    for (;;) {
      let least = at
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < heap.length && (heap[below]?.[0] ?? 0) < (heap[least]?.[0] ?? 0)) least = below
      }
      if (least === at) return first
      this.swap(least, at)
      at = least
    }
  }

  private swap(a: number, b: number): void {
    const kept = this.heap[a] as (typeof this.heap)[number]
    this.heap[a] = this.heap[b] as (typeof this.heap)[number]
    this.heap[b] = kept
  }
}

/** Seconds of a step on the clock, and of work in it. */
const simulate = (step: string, runners: number): { readonly clock: number; readonly work: number } => {
  const drawn = recorded(step)
  const next = random(1)
  const freeAt = new Float64Array(runners)
  const open = new Int32Array(runners)
  const ends = new Ends()
  let [clock, work, givenAt] = [0, 0, 0]
  const holder = (): number => Math.floor((Math.floor(next() * shards) * runners) / shards)
  for (let batch = 0; batch < batches; batch++) {
    if (ends.size >= flight) {
      const [time, done] = ends.pop()
      givenAt = time
      open[done]!--
    }
    let runner = holder()
    for (let lot = 1; lot < lots; lot++) {
      const other = holder()
      if ((open[other] as number) < (open[runner] as number)) runner = other
    }
    open[runner]!++
    const { seconds } = drawn[Math.floor(next() * drawn.length)] as (typeof drawn)[number]
    const end = Math.max(givenAt, freeAt[runner] as number) + scale * seconds
    freeAt[runner] = end
    ends.push(end, runner)
    work += scale * seconds
    clock = Math.max(clock, end)
  }
  return { clock, work }
}

const hours = (seconds: number): string => (seconds / 3600).toFixed(seconds < 36_000 ? 2 : 0)
const share = (busy: number, clock: number): string => `${((100 * busy) / clock).toFixed(0)} %`

const alone = (total * (reduceMillis + publishMillis)) / 1000
const perStep = (millis: number): number => (batches * millis) / 1000

console.log(
  `${total} articles, ${batches} batches of ${filesOfBatch.toFixed(0)} files, ${shards} parts, ${flight} batches in flight`
)
console.log(
  `work of runners, h of a core: ${hours(simulate("Articles", 1).work + simulate("Events", 1).work)}; ` +
    `of the submitter alone: reduces ${hours((total * reduceMillis) / 1000)}, publishing ${hours((total * publishMillis) / 1000)}; ` +
    `rows in PostgreSQL at most: ${((2 * batches * postgresBytes) / 1e9).toFixed(2)} GB\n`
)
console.log(
  "| Runners of one core | Steps on runners, h | Busy | PostgreSQL, of a core | Submitter, of a core | Whole run, h |"
)
console.log("| --: | --: | --: | --: | --: | --: |")
for (const runners of counts) {
  const steps = [simulate("Articles", runners), simulate("Events", runners)]
  const clock = steps.reduce((sum, step) => sum + step.clock, 0)
  const work = steps.reduce((sum, step) => sum + step.work, 0)
  const cells = [
    String(runners),
    hours(clock),
    share(work, clock * runners),
    share(2 * perStep(postgresMillis), clock),
    share(2 * perStep(submitterMillis), clock),
    hours(clock + alone)
  ]
  console.log(`| ${cells.join(" | ")} |`)
}
