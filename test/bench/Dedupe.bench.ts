/**
 * How fast, how large and how exact dedupe is.
 *
 *     node test/bench/Dedupe.bench.ts [articles …]
 *
 * For each number of articles (10,000, 100,000 and 1,000,000 unless told) a
 * fresh process makes that many synthetic articles of 300 words in two worker
 * threads, sketches them into files of a temporary folder, and clusters these.
 *
 * "On two cores" is the processor time of sketching and writing, halved, and of
 * clustering: what a machine with nothing else to do takes. "Wall" is what
 * passed on this one, with the making. Memory is the peak of the whole process.
 *
 * Recall and precision compare with brute force over string shingles, on all
 * articles of a run whose original is among those of a sample.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { Effect } from "effect"
import type { Clustering } from "../../pipelines/dedupe/Cluster.ts"
import { dedupe, type SketchShard } from "../../pipelines/dedupe/Dedupe.ts"
import { nearThreshold } from "../../pipelines/dedupe/NearDuplicates.ts"
import { encodeSketches, sketch } from "../../pipelines/dedupe/Sketch.ts"
import { bruteForce } from "../dedupe/BruteForce.ts"
import { originOf, syntheticArticle } from "../dedupe/SyntheticNews.ts"

const here = fileURLToPath(import.meta.url)
const batch = 256
const threads = 2
const sampleSize = 5_000

interface Part {
  readonly shards: ReadonlyArray<SketchShard>
  readonly making: number
  readonly sketching: number
  readonly writing: number
}

const secondsOf = (usage: NodeJS.CpuUsage): number => (usage.user + usage.system) / 1e6

/** Makes, sketches and writes every batch whose number is `thread` modulo `threads`. */
const makePart = (total: number, folder: string, thread: number): Part => {
  const shards: Array<SketchShard> = []
  const spent = { making: 0, sketching: 0, writing: 0 }
  const spend = <A>(on: keyof typeof spent, work: () => A): A => {
    const since = process.threadCpuUsage()
    const result = work()
    spent[on] += secondsOf(process.threadCpuUsage(since))
    return result
  }
  for (let number = thread; number * batch < total; number += threads) {
    const first = number * batch
    const articles = spend("making", () =>
      Array.from({ length: Math.min(batch, total - first) }, (_, i) => syntheticArticle(first + i, total))
    )
    const sketches = spend("sketching", () => articles.map((article) => sketch(article.body)))
    const path = join(folder, `${number % 100}`, `${number}.sketch`)
    spend("writing", () => writeFileSync(path, encodeSketches(sketches)))
    shards.push({
      path,
      articleIds: articles.map((article) => article.article_id),
      publishedAt: articles.map((article) => article.published_at)
    })
  }
  return { shards, ...spent }
}

const partInThread = (total: number, folder: string, thread: number): Promise<Part> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(here, { workerData: { total, folder, thread } })
    worker.once("message", resolve)
    worker.once("error", reject)
  })

/** Compares the verdicts on a sample with brute force. */
const judge = (total: number, clustering: Clustering, shards: ReadonlyArray<SketchShard>) => {
  const sampledOrigins = Math.floor(sampleSize * 0.7)
  const indexes = Array.from({ length: total }, (_, index) => index).filter(
    (index) => originOf(index, total) < sampledOrigins
  )
  const articles = indexes.map((index) => syntheticArticle(index, total))
  const expected = bruteForce(articles, nearThreshold)
  const sampled = new Set(articles.map((article) => article.article_id))
  const ids = shards.flatMap((shard) => shard.articleIds)
  let due = 0
  let found = 0
  let claimed = 0
  let right = 0
  let same = 0
  for (let index = 0; index < total; index++) {
    const id = ids[index] as string
    if (!sampled.has(id)) continue
    const verdict = clustering.verdictOf(index)
    const keptId = expected.keptOf.get(id) as string
    if (keptId !== id) due++
    if (keptId !== id && verdict.duplicate_of !== null) found++
    if (keptId === (verdict.duplicate_of ?? id)) same++
    if (verdict.duplicate_of === null) continue
    claimed++
    const similarity = expected.similarity(id, verdict.duplicate_of)
    if (similarity >= nearThreshold && similarity === verdict.duplicate_similarity) right++
  }
  return {
    sample: articles.length,
    due,
    recall: found / due,
    precision: right / claimed,
    agreement: same / sampled.size
  }
}

const runOne = async (total: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "kawat-dedupe-"))
  for (let i = 0; i < 100; i++) mkdirSync(join(folder, `${i}`))
  const start = process.hrtime.bigint()
  const parts = await Promise.all(Array.from({ length: threads }, (_, thread) => partInThread(total, folder, thread)))
  const shards = parts.flatMap((part) => part.shards)
  const before = process.cpuUsage()
  const clustering = await Effect.runPromise(dedupe(shards))
  const clusterTime = secondsOf(process.cpuUsage(before))
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  const memory = process.resourceUsage().maxRSS / 1024
  const sketching = parts.reduce((sum, part) => sum + part.sketching, 0)
  const writing = parts.reduce((sum, part) => sum + part.writing, 0)
  const judged = judge(total, clustering, shards)
  rmSync(folder, { recursive: true })
  const cells = [
    total.toString(),
    Math.round(total / sketching).toString(),
    clusterTime.toFixed(1),
    ((sketching + writing) / threads + clusterTime).toFixed(1),
    wall.toFixed(1),
    memory.toFixed(0),
    clustering.exact.toString(),
    clustering.near.toString(),
    judged.due.toString(),
    judged.recall.toFixed(5),
    judged.precision.toFixed(5),
    judged.agreement.toFixed(5)
  ]
  process.stdout.write(`| ${cells.join(" | ")} |\n`)
}

const columns = [
  "articles",
  "sketches/s on a core",
  "clustering s",
  "on two cores s",
  "wall s",
  "peak MB",
  "exact",
  "near",
  "due in sample",
  "recall",
  "precision",
  "same kept article"
]

if (!isMainThread) {
  const { total, folder, thread } = workerData
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(makePart(total, folder, thread))
} else if (process.argv[2] === "--one") {
  await runOne(Number(process.argv[3]))
} else {
  const totals = process.argv.length > 2 ? process.argv.slice(2) : ["10000", "100000", "1000000"]
  process.stdout.write(`| ${columns.join(" | ")} |\n|${" --: |".repeat(columns.length)}\n`)
  for (const total of totals) spawnSync(process.execPath, [here, "--one", total], { stdio: "inherit" })
}
