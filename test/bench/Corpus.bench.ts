/**
 * How fast the stages are on a folder of texts, and what they make of it.
 *
 *     node test/bench/Corpus.bench.ts [RAW]
 *     make bench-corpus RAW=folder WORKERS=n
 *
 * RAW is `KAWAT_RAW` unless told; without either, 5,000 articles are made up for it. First each stage by itself, in one thread and in
 * processor time, over all files in batches; extraction reads every article in a language
 * that it knows, copies too. Then `kawat run` over the same folder into a temporary one, on
 * the clock and beside the floor (the same files read and written by DuckDB alone), and what its tables
 * say. A surplus copy is a file whose text below the first line is,
 * white space aside, that of another file; it counts as found when both have one cluster.
 */
import { DuckDBInstance } from "duckdb"
import * as Crypto from "node:crypto"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { Effect } from "effect"
import { clusterSketches } from "../../pipelines/dedupe/Cluster.ts"
import { decodeSketches, encodeSketches, type Sketch } from "../../pipelines/dedupe/Sketch.ts"
import { listSources } from "../../pipelines/ingest/Ingest.ts"
import { articleTools, eventTools } from "../../pipelines/pipeline/Tools.ts"
import type { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import { makeUp } from "./MadeUp.ts"
import { type Measured, measured } from "./Measured.ts"

const project = Path.join(import.meta.dirname, "../..")
const scratch = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-corpus-"))
process.on("exit", () => Fs.rmSync(scratch, { recursive: true, force: true }))
const madeUp = 5000
const named = process.argv[2] ?? process.env["KAWAT_RAW"]
const raw = named === undefined ? Path.join(scratch, "raw") : Path.resolve(named)
if (named === undefined) makeUp(raw, madeUp)
const batch = 256
const { clean, readSource, sketch } = articleTools()
const { extract, hasPack, storyWords, tag } = eventTools()

const secondsOf = (usage: NodeJS.CpuUsage): number => (usage.user + usage.system) / 1e6

class Speed {
  private readonly spent = new Map<string, { articles: number; seconds: number }>()

  /** Does the work of a stage on some articles and remembers how long it took. */
  spend<A>(stage: string, articles: number, work: () => A): A {
    const since = process.cpuUsage()
    const result = work()
    const known = this.spent.get(stage) ?? { articles: 0, seconds: 0 }
    const seconds = secondsOf(process.cpuUsage(since))
    this.spent.set(stage, { articles: known.articles + articles, seconds: known.seconds + seconds })
    return result
  }

  /** Processor time of a stage so far. */
  secondsOf(stage: string): number {
    return this.spent.get(stage)?.seconds ?? 0
  }

  rows(): ReadonlyArray<ReadonlyArray<string>> {
    const all = [...this.spent.values()].reduce((sum, { seconds }) => sum + seconds, 0)
    return Array.from(this.spent, ([stage, { articles, seconds }]) => [
      stage,
      String(articles),
      seconds.toFixed(1),
      `${Math.round((100 * seconds) / all)} %`,
      String(Math.round(articles / seconds))
    ])
  }
}

const table = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): void => {
  const rule = header.map((_, column) => (column === 0 ? "---" : "--:"))
  for (const cells of [header, rule, ...rows]) console.log(`| ${cells.join(" | ")} |`)
  console.log()
}

/** Runs the stages over all files; gives the digest of each file's text by its path. */
const runStages = (): ReadonlyMap<string, string> => {
  const speed = new Speed()
  const { sources } = Effect.runSync(listSources(raw))
  const texts = new Map<string, string>()
  const articles: Array<Pick<CleanArticle, "article_id" | "published_at">> = []
  const sketches: Array<Sketch> = []
  let sentences = 0
  for (let first = 0; first < sources.length; first += batch) {
    const files = sources.slice(first, first + batch)
    const found = speed.spend("ingest", files.length, () => files.map((file) => readSource(file)))
    const documents = found.flatMap((document) => ("text" in document ? [document] : []))
    for (const { source_path, text } of documents) {
      const below = text
        .slice(text.indexOf("\n") + 1)
        .replaceAll(/\s+/g, " ")
        .trim()
      texts.set(source_path, Crypto.createHash("sha256").update(below).digest("hex"))
    }
    const outcomes = speed.spend("clean", documents.length, () => documents.map(clean))
    const cleaned = outcomes.flatMap((outcome) => (outcome._tag === "Article" ? [outcome.document.article] : []))
    sketches.push(...speed.spend("dedupe: sketches", cleaned.length, () => cleaned.map(({ body }) => sketch(body))))
    articles.push(...cleaned.map(({ article_id, published_at }) => ({ article_id, published_at })))
    const languages = speed.spend("language-tag", cleaned.length, () =>
      cleaned.map(({ body, title, stated_language }) => tag(`${title ?? ""}\n\n${body}`, stated_language).language)
    )
    const served = cleaned.filter((_, index) => hasPack(languages[index] as string))
    speed.spend("event-extract", served.length, () => {
      for (const article of served) sentences += extract(article, "ind").sentences.length
    })
    speed.spend("dedupe: words of stories", served.length, () => served.map(({ body }) => storyWords(body)))
  }
  const decoded = decodeSketches(encodeSketches(sketches))
  speed.spend("dedupe: clusters", articles.length, () =>
    clusterSketches(
      articles.map((article) => article.article_id),
      articles.map((article) => article.published_at),
      decoded
    )
  )
  table(["stage, on one core", "articles", "s", "share", "articles/s"], speed.rows())
  const coded = Math.round(sentences / speed.secondsOf("event-extract"))
  console.log(`event-extract: ${sentences} sentences, ${coded} sentences a second of processor time\n`)
  return texts
}

const answer = async (out: string, sql: string): Promise<ReadonlyArray<Record<string, unknown>>> => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  await connection.run(`SET file_search_path = '${out.replaceAll("'", "''")}'`)
  const found = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return found
}

interface Copies {
  readonly surplus: number
  /** In the cluster of the first article with their text. */
  readonly found: number
  /** Rejected, so in no cluster. */
  readonly rejected: number
}

const countCopies = (texts: ReadonlyMap<string, string>, clusters: ReadonlyMap<string, string>): Copies => {
  let surplus = 0
  let found = 0
  let rejected = 0
  for (const paths of Map.groupBy(texts.keys(), (path) => texts.get(path)).values()) {
    const [first, ...others] = paths.flatMap((path) => clusters.get(path) ?? [])
    surplus += paths.length - 1
    found += others.filter((cluster) => cluster === first).length
    rejected += paths.length - Math.max(1, others.length + (first === undefined ? 0 : 1))
  }
  return { surplus, found, rejected }
}

const share = (part: number, whole: number): string => (whole === 0 ? "none" : `${((100 * part) / whole).toFixed(2)} %`)

const texts = runStages()
const out = Path.join(scratch, "out")
const floorFile = Path.join(scratch, "floor.parquet")
const node = (...args: ReadonlyArray<string>) => measured(process.execPath, args, project)
const floor = await node("test/bench/Floor.ts", raw, floorFile)
const run = await node("pipelines/kawat.js", "run", "--raw", raw, "--out", out)
if (run.code !== 0 || floor.code !== 0) {
  console.error(`${floor.stderr}${run.stderr}`)
  process.exit(1)
}

/** Seconds of each step on the clock, as the run tells them, and of what lies between them. */
const steps = ({ seconds, stderr }: Measured): ReadonlyArray<readonly [name: string, seconds: number]> => {
  const told = Array.from(
    stderr.matchAll(/^(ingest, clean|language, events|export): (?:[^\n]*, )?(\d+\.\d) s/gm),
    (match) => [match[1] as string, Number(match[2])] as const
  )
  const rest = seconds - told.reduce((sum, [, own]) => sum + own, 0)
  return [...told, ["start, duplicates, merging of events, stories", rest]]
}

const clusters = await answer(
  out,
  "SELECT source_path, coalesce(cluster_id, article_id) AS cluster FROM articles.parquet"
)
const [counts = {}] = await answer(
  out,
  `SELECT (SELECT count(*) FROM articles.parquet)::INTEGER AS articles,
    (SELECT count(*) FROM articles.parquet WHERE duplicate_kind = 'exact')::INTEGER AS exact,
    (SELECT count(*) FROM articles.parquet WHERE duplicate_kind = 'near')::INTEGER AS near,
    (SELECT count(*) FROM rejects.parquet)::INTEGER AS rejects,
    (SELECT count(*) FROM sentences.parquet)::INTEGER AS sentences,
    (SELECT count(*) FROM story_links.parquet)::INTEGER AS links,
    (SELECT count(*) FROM (
      SELECT article_id FROM story_links.parquet UNION SELECT other_article_id FROM story_links.parquet))::INTEGER AS linked,
    (SELECT sum(length(text)) FROM blocks.parquet WHERE kept)::DOUBLE AS kept,
    (SELECT sum(length(text)) FROM blocks.parquet)::DOUBLE AS all_text`
)
const count = (name: string): number => Number(counts[name])
const copies = countCopies(
  texts,
  new Map(clusters.map(({ cluster, source_path }) => [String(source_path), String(cluster)] as const))
)
const bytes = Effect.runSync(listSources(raw)).sources.reduce((sum, source) => sum + source.bytes, 0)
const rate = (amount: number, { seconds }: Measured): string => String(Math.round(amount / seconds))
const megabytes = (size: number | null): string => (size === null ? "not told here" : `${Math.round(size / 1e6)} MB`)
const both = (of: (one: Measured) => string): ReadonlyArray<string> => [of(run), of(floor)]
const cores = `${Os.availableParallelism()} × ${Os.cpus()[0]?.model.trim() ?? "unknown"}`
console.log(`${texts.size} files, ${megabytes(bytes)}, ${Math.round(Os.totalmem() / 1e9)} GB of memory, ${cores}\n`)
table(
  ["", "kawat run", "floor: DuckDB read_text to Parquet"],
  [
    ["seconds", ...both(({ seconds }) => seconds.toFixed(1))],
    ["articles/s", ...both((one) => rate(texts.size, one))],
    ["sentences/s", rate(count("sentences"), run), ""],
    ["MB/s", ...both(({ seconds }) => (bytes / 1e6 / seconds).toFixed(1))],
    ["peak memory of the process tree", ...both(({ peak }) => megabytes(peak))],
    ...steps(run).map(([name, seconds]) => [`… ${name}`, `${seconds.toFixed(1)} s, ${share(seconds, run.seconds)}`, ""])
  ]
)
table(
  ["what came of it", "measured"],
  [
    ["files that became articles", `${count("articles")} of ${texts.size}, ${count("rejects")} rejects`],
    ["characters kept by clean", share(count("kept"), count("all_text"))],
    [
      "surplus copies found",
      `${copies.found} of ${copies.surplus - copies.rejected} (${share(copies.found, copies.surplus - copies.rejected)}); ` +
        `${copies.rejected} more are rejects`
    ],
    ["exact, near duplicates", `${count("exact")}, ${count("near")}`],
    ["story links", `${count("links")} between ${count("linked")} articles`]
  ]
)
