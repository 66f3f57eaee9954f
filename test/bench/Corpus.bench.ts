/**
 * How fast the stages are on a folder of real texts, and what they make of it.
 *
 *     node test/bench/Corpus.bench.ts [RAW]
 *     make bench-corpus RAW=folder
 *
 * RAW is `KAWAT_RAW` or `raw` unless told. First each stage by itself, in one thread and in
 * processor time, over all files in batches; extraction reads every article in a language
 * that it knows, copies too. Then `kawat run` over the same folder into a temporary one, on
 * the clock, and what its tables say. A surplus copy is a file whose text below the first line is,
 * white space aside, that of another file; it counts as found when both have one cluster.
 */
import { DuckDBInstance } from "duckdb"
import { spawnSync } from "node:child_process"
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

const project = Path.join(import.meta.dirname, "../..")
const raw = Path.resolve(process.argv[2] ?? process.env["KAWAT_RAW"] ?? "raw")
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

  rows(): ReadonlyArray<ReadonlyArray<string>> {
    return Array.from(this.spent, ([stage, { articles, seconds }]) => [
      stage,
      String(articles),
      seconds.toFixed(1),
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
      for (const article of served) extract(article, "ind")
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
  table(["stage, on one core", "articles", "s", "articles/s"], speed.rows())
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
const out = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-corpus-"))
const since = process.hrtime.bigint()
const run = ["pipelines/kawat.js", "run", "--raw", raw, "--out", out, "--quiet"]
const { status } = spawnSync(process.execPath, run, { cwd: project, stdio: ["ignore", "ignore", "inherit"] })
const seconds = Number(process.hrtime.bigint() - since) / 1e9
if (status !== 0) process.exit(status ?? 1)

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
    (SELECT count(*) FROM story_links.parquet)::INTEGER AS links,
    (SELECT count(*) FROM (
      SELECT article_id FROM story_links.parquet UNION SELECT other_article_id FROM story_links.parquet))::INTEGER AS linked,
    (SELECT sum(length(text)) FROM blocks.parquet WHERE kept)::DOUBLE AS kept,
    (SELECT sum(length(text)) FROM blocks.parquet)::DOUBLE AS all_text`
)
Fs.rmSync(out, { recursive: true })
const count = (name: string): number => Number(counts[name])
const copies = countCopies(
  texts,
  new Map(clusters.map(({ cluster, source_path }) => [String(source_path), String(cluster)] as const))
)
table(
  [`kawat run, ${Os.availableParallelism()} threads`, "measured"],
  [
    ["articles a second, all stages", `${Math.round(texts.size / seconds)} (${seconds.toFixed(1)} s)`],
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
