/**
 * The last step of a run: hands everything that the stages left to export and writes
 * what the run knows of itself into `run.json`.
 */
import { Clock, DateTime, Effect } from "effect"
import * as Os from "node:os"
import { schemaVersion } from "../../schemas/Tables.ts"
import { ExportError, publish } from "../export/Export.ts"
import * as OpenLineage from "../export/OpenLineage.ts"
import * as RunManifest from "../export/RunManifest.ts"
import { version } from "../Version.ts"
import * as Disk from "./Disk.ts"
import { collectGarbage } from "./Garbage.ts"
import * as Files from "./HandoverFiles.ts"
import type { Lock } from "./Lock.ts"
import type { ArticleSummary } from "./MapArticles.ts"
import type { EventSummary } from "./MapEvents.ts"
import { Progress, type StageReport } from "./Progress.ts"
import type { SelectedIds } from "./SelectArticles.ts"
import { cacheFolder, type RunSettings, Settings } from "./Settings.ts"
import { rowsToText, type Shard } from "./Shard.ts"
import type { Source } from "./Source.ts"
import { tableRows, versionOf } from "./StageCounts.ts"
import * as Tools from "./Tools.ts"

export interface PublishRequest {
  readonly source: Source
  readonly inputDigest: string
  readonly rulesDigest: string
  readonly articles: ReadonlyArray<Shard<ArticleSummary>>
  readonly events: ReadonlyArray<Shard<EventSummary>>
  readonly selected: SelectedIds
  readonly reports: ReadonlyArray<StageReport>
  readonly startedAt: number
  readonly lock: Lock
}

const isoTime = (millis: number): string => DateTime.formatIso(DateTime.makeUnsafe(millis))

/** The settings on which the tables depend, as `run.json` states them. */
export const tellingSettings = ({ limits, partitionBy, selection }: RunSettings): RunManifest.TellingSettings => ({
  since: selection.since,
  until: selection.until,
  languages: selection.languages,
  partition_by: partitionBy,
  limits: { ...limits }
})

/** Publishes the tables and gives the name of the snapshot. */
export const publishTables = Effect.fn("PublishTables.publishTables")(function* (request: PublishRequest) {
  const settings = yield* Settings
  const { lexicon, memoryLimit, out, partitionBy, raw, selection, workers } = settings
  const { tell } = yield* Progress
  const { reports, source } = request
  yield* Disk.attempt("write", cacheFolder(out), () => {
    Disk.replaceFile(Files.empty(out), "")
    Disk.replaceFile(Files.listingRejects(out), rowsToText(source.rejects))
    Disk.replaceFile(Files.stageCounts(out), rowsToText(tableRows(reports)))
  })
  collectGarbage()
  yield* tell({ _tag: "Started", step: "export", total: 0 })
  const result = yield* publish({
    out,
    cache: cacheFolder(out),
    codebook: Tools.codebook().value,
    handover: Files.handover(out, request.articles, request.events, request.selected),
    selection,
    partitionBy,
    largestSource: source.sources.reduce((largest, { bytes }) => Math.max(largest, bytes), 0),
    pipelineVersion: version,
    inputDigest: request.inputDigest,
    memoryLimit,
    threads: Os.availableParallelism(),
    tell: () => tell({ _tag: "Advanced", step: "export", done: 1, rejected: 0 }),
    manifest: (files, snapshot) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const manifest: RunManifest.RunManifest = {
          schema_version: schemaVersion,
          pipeline_version: version,
          input_digest: request.inputDigest,
          rules_digest: request.rulesDigest,
          snapshot,
          raw,
          settings: { workers, memory_limit: memoryLimit, lexicon, ...tellingSettings(settings) },
          host: {
            name: Os.hostname(),
            platform: `${process.platform}-${process.arch}`,
            node: process.versions.node,
            cpus: Os.availableParallelism()
          },
          started_at: isoTime(request.startedAt),
          published_at: isoTime(now),
          seconds: (now - request.startedAt) / 1000,
          stages: reports.map((row) => ({ ...row, version: versionOf(row.stage) })),
          files
        }
        return { manifest: RunManifest.print(manifest), lineage: OpenLineage.print(manifest, out) }
      }),
    mayPublish: Effect.mapError(
      request.lock.stillHeld,
      ({ code, operation, path }) => new ExportError({ operation, path, reason: code })
    )
  })
  yield* tell({ _tag: "Finished", step: "export" })
  return result.snapshot
})
