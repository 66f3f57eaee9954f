/**
 * The result of a batch that nobody could work on: it ended every process that tried.
 *
 * Each of its files becomes a reject that names the others' number, so that the run can go
 * on and the file that did it can be found. An article whose events could not be looked for
 * stays an article, in no language and without sentences. The shards have a name of their
 * own, so that no later run takes them for the work; files that were never read have no
 * hash, so that the next run tries them again.
 */
import * as Path from "node:path"
import type { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import type { RejectRow } from "../../schemas/Reject.ts"
import { encodeSketches } from "../dedupe/Sketch.ts"
import { sha256 } from "../text/StableId.ts"
import type { Job, JobResult } from "./Job.ts"
import { type ArticleBatch, articleFiles, type ArticleSummary } from "./MapArticles.ts"
import { type EventBatch, eventFiles, type EventSummary, type LanguageRow } from "./MapEvents.ts"
import * as Shard from "./Shard.ts"

const code = "set_aside"

const messageOf = (files: number, tries: number): string =>
  `a batch of ${files} files ended each of the ${tries} processes that worked on it; this is one of them, ` +
  "take the file that does it out of the raw folder and run again"

const keyOf = (kind: string, content: unknown): string => sha256(JSON.stringify([code, kind, content])).slice(0, 32)

const emptyFiles = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(names).map((name) => [name, ""]))

const articles = (batch: ArticleBatch, tries: number): JobResult => {
  const rejects = batch.sources.map(({ bytes, source_path }): RejectRow => ({
    source_path,
    stage: "ingest",
    code,
    message: messageOf(batch.sources.length, tries),
    source_sha256: null,
    source_bytes: bytes
  }))
  const shard = Shard.write<ArticleSummary>(
    batch.root,
    keyOf("articles", rejects),
    {
      ...emptyFiles(articleFiles),
      [articleFiles.rejects]: Shard.rowsToText(rejects),
      [articleFiles.sketches]: encodeSketches([])
    },
    { first: batch.sources[0]?.source_path ?? "", files: batch.sources.length, decoded: 0, articles: 0 }
  )
  return { _tag: "Articles", result: { shard, hashes: batch.sources.map(() => null), reused: false } }
}

const events = (batch: EventBatch, tries: number): JobResult => {
  const found = Shard.readRows<CleanArticle>(Path.join(batch.articlesFolder, articleFiles.articles))
  const languages = found.map(({ article_id }): LanguageRow => ({
    article_id,
    language: "und",
    language_confidence: 0,
    language_method: "none",
    sentence_count: 0
  }))
  const rejects = found.map(({ source_bytes, source_path, source_sha256 }): RejectRow => ({
    source_path,
    stage: "event-extract",
    code,
    message: messageOf(found.length, tries),
    source_sha256,
    source_bytes
  }))
  const shard = Shard.write<EventSummary>(
    batch.root,
    keyOf("events", rejects),
    {
      ...emptyFiles(eventFiles),
      [eventFiles.languages]: Shard.rowsToText(languages),
      [eventFiles.rejects]: Shard.rowsToText(rejects)
    },
    { articles: found.length, extracted: 0, rejected: rejects.length, failed: 0, sentences: 0 }
  )
  return { _tag: "Events", result: { shard, reused: false } }
}

/** What stands for the result of a job that ended `tries` processes. */
export const setAside = (job: Job, tries: number): JobResult =>
  job._tag === "Articles" ? articles(job.batch, tries) : events(job.batch, tries)
