/**
 * The stage in Effect: clusters the articles of many sketch files.
 *
 * A shard is one file of `encodeSketches` and the articles it was made from, in
 * the same order. Only the heads are held in memory; shingles are read when
 * two articles are compared. A file that is missing, cut short, of another
 * version or with another number of articles fails with its path.
 */
import { Effect, Schema } from "effect"
import { type Clustering, cluster } from "./Cluster.ts"
import { bandCount } from "./MinHash.ts"
import { SketchFiles } from "./SketchFiles.ts"
import { batchBytes, decodeHeads, headBytes, headerBytes, shingleRegion, SketchFormatError } from "./Sketches.ts"

export interface SketchShard {
  readonly path: string
  readonly articleIds: ReadonlyArray<string>
  /** ISO 8601 with offset, or null. */
  readonly publishedAt: ReadonlyArray<string | null>
}

export class SketchShardError extends Schema.TaggedError<SketchShardError>()("SketchShardError", {
  path: Schema.String,
  reason: Schema.String
}) {
  override get message(): string {
    return `${this.path}: ${this.reason}; delete it to have it made anew`
  }
}

const failure = (path: string) => (error: unknown) =>
  new SketchShardError({ path, reason: error instanceof Error ? error.message : String(error) })

/** Columns of all shards, one after the other. */
interface Columns {
  readonly exact: Uint32Array
  readonly bands: Uint32Array
  readonly shingleCounts: Uint32Array
  /** Byte offset of the shingles of each article in the file of its shard. */
  readonly shingleStarts: Float64Array
}

const readHead = (files: SketchFiles, shard: SketchShard, first: number, columns: Columns): void => {
  const headEnd = headBytes(files.read(shard.path, 0, headerBytes))
  const heads = decodeHeads(files.read(shard.path, 0, headEnd))
  if (heads.count !== shard.articleIds.length) {
    throw new SketchFormatError({ reason: `${heads.count} sketches where ${shard.articleIds.length} articles are` })
  }
  const size = files.size(shard.path)
  const due = batchBytes(heads)
  if (size !== due) throw new SketchFormatError({ reason: `${size} bytes where ${due} are due` })
  columns.exact.set(heads.exact, 2 * first)
  columns.bands.set(heads.bands, bandCount * first)
  for (let i = 0; i < heads.count; i++) {
    const { start, end } = shingleRegion(heads, i)
    columns.shingleCounts[first + i] = (end - start) / 4
    columns.shingleStarts[first + i] = start
  }
}

/** Clusters all articles of `shards`; index i of the result is the i-th article over all of them. */
export const dedupe = Effect.fn("Dedupe.dedupe")(function* (shards: ReadonlyArray<SketchShard>) {
  const files = yield* Effect.acquireRelease(
    Effect.sync(() => new SketchFiles()),
    (files) => Effect.sync(() => files.close())
  )
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
  for (const [number, shard] of shards.entries()) {
    const start = first
    yield* Effect.try({ try: () => readHead(files, shard, start, columns), catch: failure(shard.path) })
    first += shard.articleIds.length
    shardOf.fill(number, start, first)
  }
  const shinglesOf = (index: number): Uint32Array => {
    const path = (shards[shardOf[index] as number] as SketchShard).path
    const start = columns.shingleStarts[index] as number
    const bytes = files.read(path, start, start + 4 * (columns.shingleCounts[index] as number))
    return new Uint32Array(bytes.buffer, 0, bytes.length >>> 2)
  }
  return yield* Effect.try({
    try: (): Clustering => cluster({ articleIds, publishedAt, ...columns, shinglesOf }),
    catch: failure("sketch files")
  })
}, Effect.scoped)
