/**
 * Reduce 1, second half: which blocks of which articles recur across their site.
 *
 * Map 1 leaves a record of every article's lines beside its shard. They are read
 * together with the verdicts on duplicates, so that a copied article does not make
 * its lines recur; each batch is told the blocks of its own articles that go.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import { type LineRecord, recurringLines } from "../clean/RecurringLines.ts"
import * as Disk from "./Disk.ts"
import { type ArticleSummary, articleFiles } from "./MapArticles.ts"
import { readRows, type Shard } from "./Shard.ts"

/** Blocks of one article that are to be dropped. */
export interface BlocksOfArticle {
  readonly article_id: string
  readonly blocks: ReadonlyArray<number>
}

type ArticleShards = ReadonlyArray<Shard<ArticleSummary>>

const recordsOf = (shard: Shard<ArticleSummary>): ReadonlyArray<LineRecord> =>
  readRows<LineRecord>(Path.join(shard.folder, articleFiles.lines))

const find = (
  shards: ArticleShards,
  duplicates: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<ReadonlyArray<BlocksOfArticle>> => {
  const copies = new Set(duplicates.flat())
  function* records(): Generator<LineRecord> {
    for (const shard of shards) yield* recordsOf(shard)
  }
  const blocksOf = recurringLines(records, (id) => !copies.has(id))
  return shards.map((shard) =>
    recordsOf(shard).flatMap((record) => {
      const blocks = blocksOf(record)
      return blocks.length === 0 ? [] : [{ article_id: record.article_id, blocks }]
    })
  )
}

/** The recurring blocks of each batch, in the order of its articles. */
export const findRecurring = Effect.fn("RecurringBlocks.findRecurring")(
  (shards: ArticleShards, duplicates: ReadonlyArray<ReadonlyArray<string>>) =>
    Disk.attempt("count lines", shards[0]?.folder ?? "", () => find(shards, duplicates))
)
