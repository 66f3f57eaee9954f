/**
 * What went into each stage and what came out, in documents.
 *
 * ingest counts files and the records it rejects; clean, dedupe, language-tag and
 * export count articles. Duplicates are kept, so dedupe rejects none. event-extract lets pass
 * the articles that it does not read (duplicates, languages without a pack) and rejects
 * failures and too much in one; all of these stay articles. export leaves out what the run was
 * told not to export. Every rejected document is a row of `rejects`.
 */
import type { StageCountRow } from "../../schemas/StageCount.ts"
import type { StageName } from "../../schemas/Vocabulary.ts"
import { stages } from "../Stages.ts"
import type { ArticleResult } from "./MapArticles.ts"
import type { EventResult } from "./MapEvents.ts"
import type { StageReport } from "./Progress.ts"

const sum = <A>(rows: ReadonlyArray<A>, value: (row: A) => number): number =>
  rows.reduce((total, row) => total + value(row), 0)

const report = (stage: StageName, rowsIn: number, rowsOut: number, reused: number, passed = 0): StageReport => ({
  stage,
  rows_in: rowsIn,
  rows_out: rowsOut,
  rows_rejected: rowsIn - rowsOut,
  rows_passed: passed,
  rows_reused: reused
})

export const countArticles = (
  results: ReadonlyArray<ArticleResult>,
  listingRejects: number
): ReadonlyArray<StageReport> => {
  const reused = results.filter((result) => result.reused)
  const files = sum(results, ({ shard }) => shard.summary.files)
  const decoded = sum(results, ({ shard }) => shard.summary.decoded)
  const articles = sum(results, ({ shard }) => shard.summary.articles)
  const reusedFiles = sum(reused, ({ shard }) => shard.summary.files)
  const reusedDecoded = sum(reused, ({ shard }) => shard.summary.decoded)
  return [
    report("ingest", files + listingRejects, decoded, reusedFiles),
    report("clean", decoded, articles, reusedDecoded)
  ]
}

export const countDuplicates = (articles: number): ReadonlyArray<StageReport> => [
  report("dedupe", articles, articles, 0)
]

export const countEvents = (results: ReadonlyArray<EventResult>): ReadonlyArray<StageReport> => {
  const reused = sum(
    results.filter((result) => result.reused),
    ({ shard }) => shard.summary.articles
  )
  const articles = sum(results, ({ shard }) => shard.summary.articles)
  const extracted = sum(results, ({ shard }) => shard.summary.extracted)
  const rejected = sum(results, ({ shard }) => shard.summary.rejected)
  return [
    report("language-tag", articles, articles, reused),
    report("event-extract", articles, articles - rejected, reused, articles - extracted - rejected)
  ]
}

export const countExport = (articles: number, exported: number): ReadonlyArray<StageReport> => [
  report("export", articles, exported, 0)
]

/** The rows of `stage_counts`; what was reused depends on the run and stands in run.json. */
export const tableRows = (reports: ReadonlyArray<StageReport>): ReadonlyArray<StageCountRow> =>
  reports.map((row) => ({ ...row, version: versionOf(row.stage), rows_reused: 0 }))

export const versionOf = (name: StageName): string => stages.find((stage) => stage.name === name)?.version ?? ""
