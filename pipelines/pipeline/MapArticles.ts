/**
 * Map 1: ingest, clean and sketch as one function of a batch of files.
 *
 * It runs inside a worker and knows nothing of other batches. The key of its
 * shard is made from what the result depends on and nothing else: the files'
 * paths and SHA-256, their manifest rows, and the digest of the stages' code and
 * lexicons. Files whose hash is known are not even opened when the shard is
 * there. A rule that throws, or contradicts itself, costs one article, which becomes a reject.
 */
import { Result } from "effect"
import * as Path from "node:path"
import type { BlockRow } from "../../schemas/Block.ts"
import type { CleanArticle, CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import type { SourceDocument } from "../../schemas/handover/SourceDocument.ts"
import type { RejectRow } from "../../schemas/Reject.ts"
import { type LineRecord, lineRecord } from "../clean/RecurringLines.ts"
import type { Sketch } from "../dedupe/Sketch.ts"
import type { SourceFile } from "../ingest/Ingest.ts"
import type { Limits } from "../Limits.ts"
import { sha256 } from "../text/StableId.ts"
import { documentFault } from "./DocumentCheck.ts"
import * as Shard from "./Shard.ts"

export interface ArticleTools {
  readonly readSource: (source: SourceFile, limits?: Limits) => SourceDocument | RejectRow
  readonly clean: (
    document: SourceDocument
  ) =>
    | { readonly _tag: "Article"; readonly document: CleanDocument }
    | { readonly _tag: "Reject"; readonly reject: RejectRow }
  readonly sketch: (body: string) => Sketch
  readonly encodeSketches: (sketches: ReadonlyArray<Sketch>) => Uint8Array
}

export interface ArticleBatch {
  readonly sources: ReadonlyArray<SourceFile>
  /** SHA-256 of each file where it is known from an earlier run. */
  readonly knownHashes: ReadonlyArray<string | null>
  /** Digest of the code and lexicons of ingest, clean and dedupe. */
  readonly rules: string
  readonly limits: Limits
  /** Folder of the shards. */
  readonly root: string
  /** Do the work even when the shard is there. */
  readonly fresh: boolean
}

/** What the reduce and the counters need to know of a batch without reading its rows. */
export interface ArticleSummary {
  /** Source path of its first file, which names the batch. */
  readonly first: string
  readonly files: number
  readonly decoded: number
  readonly articles: number
}

/** What the reduces need to know of each article, in the order of the others of its batch. */
export interface DatedArticle {
  readonly article_id: string
  readonly published_at: string | null
}

export interface ArticleResult {
  readonly shard: Shard.Shard<ArticleSummary>
  /** SHA-256 of each file, null where it could not be read. */
  readonly hashes: ReadonlyArray<string | null>
  readonly reused: boolean
}

export const articleFiles = {
  articles: "articles.ndjson",
  blocks: "blocks.ndjson",
  rejects: "rejects.ndjson",
  dates: "dates.ndjson",
  lines: "lines.ndjson",
  sketches: "sketches.bin"
} as const

const isReject = (found: SourceDocument | ReadDocument | RejectRow): found is RejectRow => "code" in found

const keyOf = (batch: ArticleBatch, identities: ReadonlyArray<string>): string => {
  const files = batch.sources.map((source, index) => [source.source_path, identities[index], source.manifest])
  return sha256(JSON.stringify(["articles", batch.rules, batch.limits, files])).slice(0, 32)
}

const internalError = (document: SourceDocument, cause: unknown): RejectRow => ({
  source_path: document.source_path,
  stage: "clean",
  code: "internal_error",
  message: `a rule failed on this article (${cause instanceof Error ? cause.message : String(cause)}); please report it`,
  source_sha256: document.source_sha256,
  source_bytes: document.source_bytes
})

interface ReadDocument {
  readonly cleaned: CleanDocument
  readonly sketch: Sketch
}

const readDocument = (document: SourceDocument, tools: ArticleTools): ReadDocument | RejectRow => {
  const outcome = tools.clean(document)
  if (outcome._tag === "Reject") return outcome.reject
  const fault = documentFault(outcome.document)
  if (fault !== null) return internalError(document, fault)
  return { cleaned: outcome.document, sketch: tools.sketch(outcome.document.article.body) }
}

const build = (
  batch: ArticleBatch,
  found: ReadonlyArray<SourceDocument | RejectRow>,
  key: string,
  tools: ArticleTools
): Shard.Shard<ArticleSummary> => {
  const articles: Array<CleanArticle> = []
  const blocks: Array<ReadonlyArray<BlockRow>> = []
  const rejects: Array<RejectRow> = []
  const lines: Array<LineRecord> = []
  const sketches: Array<Sketch> = []
  for (const document of found) {
    if (isReject(document)) {
      rejects.push(document)
      continue
    }
    const outcome = Result.try(() => readDocument(document, tools))
    if (Result.isFailure(outcome)) rejects.push(internalError(document, outcome.failure))
    else if (isReject(outcome.success)) rejects.push(outcome.success)
    else {
      articles.push(outcome.success.cleaned.article)
      blocks.push(outcome.success.cleaned.blocks)
      lines.push(lineRecord(outcome.success.cleaned))
      sketches.push(outcome.success.sketch)
    }
  }
  return Shard.write<ArticleSummary>(
    batch.root,
    key,
    {
      [articleFiles.articles]: Shard.rowsToBytes(articles),
      [articleFiles.blocks]: Shard.rowsToBytes(blocks.flat()),
      [articleFiles.rejects]: Shard.rowsToBytes(rejects),
      [articleFiles.dates]: Shard.rowsToBytes(
        articles.map(({ article_id, published_at }): DatedArticle => ({ article_id, published_at }))
      ),
      [articleFiles.lines]: Shard.rowsToBytes(lines),
      [articleFiles.sketches]: tools.encodeSketches(sketches)
    },
    {
      first: batch.sources[0]?.source_path ?? "",
      files: batch.sources.length,
      decoded: found.reduce((count, document) => count + (isReject(document) ? 0 : 1), 0),
      articles: articles.length
    }
  )
}

/** Ids and dates of the articles of a shard. */
export const readDates = ({ folder }: Shard.Shard<ArticleSummary>): ReadonlyArray<DatedArticle> =>
  Shard.readRows<DatedArticle>(Path.join(folder, articleFiles.dates))

/** The shard of a batch; lexicons are loaded by `load`, when a file must be read. */
export const mapArticles = (batch: ArticleBatch, load: () => ArticleTools): ArticleResult => {
  if (!batch.fresh && !batch.knownHashes.includes(null)) {
    const shard = Shard.find<ArticleSummary>(batch.root, keyOf(batch, batch.knownHashes as ReadonlyArray<string>))
    if (shard !== null) return { shard, hashes: batch.knownHashes, reused: true }
  }
  const tools = load()
  const found = batch.sources.map((source) => tools.readSource(source, batch.limits))
  const identities = found.map((document) => document.source_sha256 ?? (isReject(document) ? document.code : ""))
  const hashes = found.map((document) => document.source_sha256)
  const key = keyOf(batch, identities)
  const kept = batch.fresh ? null : Shard.find<ArticleSummary>(batch.root, key)
  return kept === null
    ? { shard: build(batch, found, key, tools), hashes, reused: false }
    : { shard: kept, hashes, reused: true }
}
