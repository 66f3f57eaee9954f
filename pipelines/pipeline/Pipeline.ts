/**
 * The whole pipeline.
 *
 *     files ── map 1: ingest, clean, sketch ──▶ shards of articles
 *     sketches, lines ── reduce 1: clusters, counts ──▶ which articles are canonical, which lines recur
 *     articles ── map 2: language, extraction ──▶ shards of reports
 *     reports ── reduce 2: merge ──▶ events
 *     articles, entities ── reduce 3: link ──▶ stories
 *     all of it ── export ──▶ checked tables, published at one moment
 *
 * A map part is a pure function of one batch and runs on the workers; its shard is
 * named by content, so what is there already is not done again. A reduce sees all
 * batches in the order of their paths. When input and rules are those of the published
 * tables, a full run does nothing. Nothing is written before the raw folder was listed.
 */
import { Clock, Effect } from "effect"
import { StageName } from "../../schemas/Vocabulary.ts"
import { sha256 } from "../text/StableId.ts"
import { cut } from "./Batch.ts"
import * as Disk from "./Disk.ts"
import { findDuplicates } from "./Duplicates.ts"
import { mergeEvents } from "./EventMerge.ts"
import * as Files from "./HandoverFiles.ts"
import * as KnownFiles from "./KnownFiles.ts"
import * as Leftovers from "./Leftovers.ts"
import * as Lock from "./Lock.ts"
import { articleFiles, type ArticleResult } from "./MapArticles.ts"
import type { EventResult } from "./MapEvents.ts"
import { Progress, type StageReport } from "./Progress.ts"
import * as Published from "./Published.ts"
import { publishTables, tellingSettings } from "./PublishTables.ts"
import { type BlocksOfArticle, findRecurring } from "./RecurringBlocks.ts"
import * as Rules from "./Rules.ts"
import { selectArticles } from "./SelectArticles.ts"
import { Settings } from "./Settings.ts"
import { sweep } from "./Shard.ts"
import * as Source from "./Source.ts"
import * as StageCounts from "./StageCounts.ts"
import { linkStories } from "./Stories.ts"
import { Workers } from "./Workers.ts"

export interface RunSummary {
  readonly reports: ReadonlyArray<StageReport>
  /** Nothing had to be done. */
  readonly upToDate: boolean
  /** The published snapshot, when the run went as far as export. */
  readonly snapshot: string | null
  /** Articles on which extraction failed; they are published without events. */
  readonly failed: number
}

/** Map 1 over all batches, in the order of their paths. */
const mapArticles = Effect.fn("Pipeline.mapArticles")(function* (source: Source.Source, rules: string) {
  const { batches, fullRefresh, lexicon, limits, out } = yield* Settings
  const { tell } = yield* Progress
  const workers = yield* Workers
  const root = Files.articleShards(out)
  let first = 0
  const jobs = cut(source.sources, batches).map((sources) => {
    const knownHashes = source.hashes.slice(first, (first += sources.length))
    return {
      _tag: "Articles" as const,
      lexicon,
      batch: { sources, knownHashes, rules, limits, root, fresh: fullRefresh }
    }
  })
  yield* tell({ _tag: "Started", step: "ingest, clean", total: source.sources.length })
  const results = yield* workers.performAll(jobs, (answer) => {
    const { result } = answer as { readonly result: ArticleResult }
    const { articles, files } = result.shard.summary
    return Effect.as(tell({ _tag: "Advanced", step: "ingest, clean", done: files, rejected: files - articles }), result)
  })
  yield* tell({ _tag: "Finished", step: "ingest, clean" })
  return results
})

/** What map 2 reads of a shard of articles, and of which batch it is. */
const contentOf = ({ hashes, summary }: ArticleResult["shard"]): string =>
  sha256([summary.first, hashes[articleFiles.articles], hashes[articleFiles.blocks]].join("\n"))

/** Map 2 over the articles of all batches. */
const mapEvents = Effect.fn("Pipeline.mapEvents")(function* (
  articles: ReadonlyArray<ArticleResult>,
  duplicates: ReadonlyArray<ReadonlyArray<string>>,
  recurring: ReadonlyArray<ReadonlyArray<BlocksOfArticle>>,
  rules: string
) {
  const { fullRefresh, lexicon, limits, out } = yield* Settings
  const { tell } = yield* Progress
  const workers = yield* Workers
  const root = Files.eventShards(out)
  const jobs = articles.map(({ shard }, index) => ({
    _tag: "Events" as const,
    lexicon,
    batch: {
      articlesFolder: shard.folder,
      content: contentOf(shard),
      duplicates: duplicates[index] ?? [],
      recurring: recurring[index] ?? [],
      rules,
      limits,
      root,
      fresh: fullRefresh
    }
  }))
  const total = articles.reduce((sum, { shard }) => sum + shard.summary.articles, 0)
  yield* tell({ _tag: "Started", step: "language, events", total })
  const results = yield* workers.performAll(jobs, (answer) => {
    const { result } = answer as { readonly result: EventResult }
    return Effect.as(
      tell({ _tag: "Advanced", step: "language, events", done: result.shard.summary.articles, rejected: 0 }),
      result
    )
  })
  yield* tell({ _tag: "Finished", step: "language, events" })
  return results
})

const remember = (source: Source.Source, hashes: ReadonlyArray<string | null>, path: string) =>
  Disk.attempt("write", path, () =>
    KnownFiles.save(
      path,
      new Map(
        source.sources.map((file, index) => [
          file.source_path,
          { stamp: source.stamps[index] as string, sha256: hashes[index] ?? null, row: KnownFiles.rowOf(file) }
        ])
      )
    )
  )

/** Runs the pipeline up to and including a stage. */
export const run = Effect.fn("Pipeline.run")(function* (upTo: StageName) {
  const settings = yield* Settings
  const { fullRefresh, out, selection } = settings
  const { tell } = yield* Progress
  const reports: Array<StageReport> = []
  const tellStages = (rows: ReadonlyArray<StageReport>) =>
    Effect.forEach(
      rows.filter((row) => StageName.indexOf(row.stage) <= StageName.indexOf(upTo)),
      (row) => {
        reports.push(row)
        return tell({ _tag: "Stage", report: row })
      }
    )
  const ends = (stage: StageName) => StageName.indexOf(upTo) <= StageName.indexOf(stage)
  const summary = (snapshot: string | null, rest: Partial<RunSummary> = {}): RunSummary => ({
    reports,
    upToDate: false,
    snapshot,
    failed: 0,
    ...rest
  })

  const startedAt = yield* Clock.currentTimeMillis
  const source = yield* Source.open()
  const lock = yield* Lock.acquire(out)
  yield* Leftovers.tidy(out)
  const rules = yield* Rules.digest(Files.lexiconNames(out), settings.lexicon)
  const isPublished = (hashes: ReadonlyArray<string | null>) =>
    upTo === "export" &&
    !fullRefresh &&
    Published.isCurrent(out, Source.digest(source, hashes), rules.all, tellingSettings(settings))
  /** What there is to say when the published tables are those of these files, else null. */
  const upToDate = (hashes: ReadonlyArray<string | null>) =>
    Disk.attempt("read the tables in", out, () =>
      isPublished(hashes) ? summary(Published.manifest(out)?.snapshot ?? null, { upToDate: true }) : null
    )
  const unchanged = source.hashes.includes(null) ? null : yield* upToDate(source.hashes)
  if (unchanged !== null) return unchanged

  const articles = yield* mapArticles(source, rules.articles)
  const hashes = articles.flatMap((result) => result.hashes)
  yield* remember(source, hashes, Source.knownFilesPath(out))
  const same = yield* upToDate(hashes)
  if (same !== null) return same
  yield* tellStages(StageCounts.countArticles(articles, source.rejects.length))
  if (ends("clean")) return summary(null)

  const shards = articles.map((result) => result.shard)
  const count = shards.reduce((sum, shard) => sum + shard.summary.articles, 0)
  const duplicates = yield* findDuplicates(shards, Files.duplicates(out))
  yield* tellStages(StageCounts.countDuplicates(count))
  if (ends("dedupe")) return summary(null)

  const recurring = yield* findRecurring(shards, duplicates)
  const events = yield* mapEvents(articles, duplicates, recurring, rules.events)
  const eventShards = events.map((result) => result.shard)
  const selected = yield* selectArticles(selection, shards, eventShards, Files.selection(out))
  yield* mergeEvents(eventShards, selected, Files.eventTables(out))
  yield* linkStories(eventShards, Files.storyLinks(out))
  yield* tellStages(StageCounts.countEvents(events))
  const failed = events.reduce((sum, { shard }) => sum + shard.summary.failed, 0)
  if (ends("event-extract")) return summary(null, { failed })

  const exported = StageCounts.countExport(count, selected?.size ?? count)
  const snapshot = yield* publishTables({
    source,
    inputDigest: Source.digest(source, hashes),
    rulesDigest: rules.all,
    articles: shards,
    events: eventShards,
    selected,
    reports: [...reports, ...exported],
    startedAt,
    lock
  })
  yield* tellStages(exported)
  yield* Disk.attempt("tidy", out, () => {
    sweep(Files.articleShards(out), new Set(shards.map((shard) => shard.key)))
    sweep(Files.eventShards(out), new Set(events.map(({ shard }) => shard.key)))
  })
  return summary(snapshot, { failed })
}, Effect.scoped)
