/**
 * The stage over sketch files: clusters the articles of many of them.
 *
 * A shard is one file of `encodeSketches` and the articles it was made from, in
 * the same order, or some of them. Only heads are held in memory; shingles are read when
 * two articles are compared. A file that is missing, cut short, of another
 * version or with another number of articles fails with its path.
 */
import { Effect, Result, Schema } from "effect"
import { type Clustering, cluster } from "./Cluster.ts"
import { bandCount } from "./MinHash.ts"
import { SketchFiles } from "./SketchFiles.ts"
import {
  batchBytes,
  decodeHeads,
  headBytes,
  headerBytes,
  shingleRegion,
  SketchFormatError,
  type SketchHeads
} from "./Sketches.ts"

export interface SketchShard {
  readonly path: string
  readonly articleIds: ReadonlyArray<string>
  /** ISO 8601 with offset, or null. */
  readonly publishedAt: ReadonlyArray<string | null>
  /** Places in the file of the articles named, where these are not all that it holds. */
  readonly places?: ReadonlyArray<number>
}

export class SketchShardError extends Schema.TaggedError<SketchShardError>()("SketchShardError", {
  path: Schema.String,
  reason: Schema.String
}) {
  override get message(): string {
    return `${this.path}: ${this.reason}; delete it to have it made anew`
  }
}

const failure = (path: string, cause: unknown): SketchShardError =>
  cause instanceof SketchShardError
    ? cause
    : new SketchShardError({ path, reason: cause instanceof Error ? cause.message : String(cause) })

/** Does `work` on a sketch file; what it throws names the file. */
const reading = <A>(path: string, work: () => A): A => {
  const read = Result.try(work)
  if (Result.isSuccess(read)) return read.success
  throw failure(path, read.failure)
}

/** Columns of all shards, one after the other. */
interface Columns {
  readonly exact: Uint32Array
  readonly bands: Uint32Array
  readonly shingleCounts: Uint32Array
  /** Byte offset of the shingles of each article in the file of its shard. */
  readonly shingleStarts: Float64Array
}

/**
 * The head of a sketch file, the rest of which is as long as the head says.
 *
 * @param count how many articles it must hold, where that is known
 * @throws SketchShardError with the path and what is wrong with the file
 */
export const readHeads = (files: SketchFiles, path: string, count: number | null): SketchHeads =>
  reading(path, () => {
    const heads = decodeHeads(files.read(path, 0, headBytes(files.read(path, 0, headerBytes))))
    if (count !== null && heads.count !== count) {
      throw new SketchFormatError({ reason: `${heads.count} sketches where ${count} articles are` })
    }
    const size = files.size(path)
    const due = batchBytes(heads)
    if (size !== due) throw new SketchFormatError({ reason: `${size} bytes where ${due} are due` })
    return heads
  })

const fillColumns = (heads: SketchHeads, places: Iterable<number>, first: number, columns: Columns): void => {
  let at = first
  for (const place of places) {
    const { start, end } = shingleRegion(heads, place)
    columns.exact.set(heads.exact.subarray(2 * place, 2 * place + 2), 2 * at)
    columns.bands.set(heads.bands.subarray(bandCount * place, bandCount * (place + 1)), bandCount * at)
    columns.shingleCounts[at] = (end - start) / 4
    columns.shingleStarts[at] = start
    at++
  }
}

/**
 * Clusters all articles of `shards`; index i of the result is the i-th article over all of them.
 *
 * @throws SketchShardError
 */
export const clusterShards = (files: SketchFiles, shards: ReadonlyArray<SketchShard>): Clustering => {
  const articleIds = shards.flatMap((shard) => shard.articleIds)
  const publishedAt = shards.flatMap((shard) => shard.publishedAt)
  const columns: Columns = {
    exact: new Uint32Array(2 * articleIds.length),
    bands: new Uint32Array(bandCount * articleIds.length),
    shingleCounts: new Uint32Array(articleIds.length),
    shingleStarts: new Float64Array(articleIds.length)
  }
  const shardOf = new Uint32Array(articleIds.length)
  let first = 0
  for (const [number, { articleIds: ids, path, places }] of shards.entries()) {
    const heads = readHeads(files, path, places === undefined ? ids.length : null)
    fillColumns(heads, places ?? ids.keys(), first, columns)
    shardOf.fill(number, first, first + ids.length)
    first += ids.length
  }
  const shinglesOf = (index: number): Uint32Array => {
    const { path } = shards[shardOf[index] as number] as SketchShard
    const start = columns.shingleStarts[index] as number
    const bytes = reading(path, () => files.read(path, start, start + 4 * (columns.shingleCounts[index] as number)))
    return new Uint32Array(bytes.buffer, 0, bytes.length >>> 2)
  }
  return cluster({ articleIds, publishedAt, ...columns, shinglesOf })
}

/** The same in Effect, with files of its own. */
export const dedupe = Effect.fn("Dedupe.dedupe")((shards: ReadonlyArray<SketchShard>) =>
  Effect.acquireUseRelease(
    Effect.sync(() => new SketchFiles()),
    (files) =>
      Effect.try({
        try: () => clusterShards(files, shards),
        catch: (cause) => failure("sketch files", cause)
      }),
    (files) => Effect.sync(() => files.close())
  )
)
