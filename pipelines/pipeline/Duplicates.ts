/**
 * Reduce 1: the sketches of all batches become one verdict for each article.
 *
 * The verdicts that say something go to one hand-over file; each batch is told which
 * of its articles are duplicates, sorted, since its next step depends on that.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import type { Clustering } from "../dedupe/Cluster.ts"
import { dedupe } from "../dedupe/Dedupe.ts"
import * as Disk from "./Disk.ts"
import { type ArticleSummary, articleFiles } from "./MapArticles.ts"
import { rowsToText, type Shard } from "./Shard.ts"

type ArticleShards = ReadonlyArray<Shard<ArticleSummary>>

const writeVerdicts = (
  shards: ArticleShards,
  clustering: Clustering,
  target: string
): ReadonlyArray<ReadonlyArray<string>> => {
  const duplicates: Array<ReadonlyArray<string>> = []
  const parts: Array<string> = []
  let index = 0
  for (const shard of shards) {
    const verdicts = shard.summary.articles.map(() => clustering.verdictOf(index++))
    parts.push(rowsToText(verdicts.filter((verdict) => verdict.cluster_id !== null)))
    duplicates.push(
      verdicts
        .filter((verdict) => verdict.duplicate_of !== null)
        .map((verdict) => verdict.article_id)
        .toSorted()
    )
  }
  Disk.replaceFileByParts(target, parts)
  return duplicates
}

/** Clusters all articles, writes the verdicts to `target` and gives the duplicates of each batch. */
export const findDuplicates = Effect.fn("Duplicates.findDuplicates")(function* (shards: ArticleShards, target: string) {
  const clustering = yield* dedupe(
    shards.map(({ folder, summary }) => ({
      path: Path.join(folder, articleFiles.sketches),
      articleIds: summary.articles.map((article) => article.article_id),
      publishedAt: summary.articles.map((article) => article.published_at)
    }))
  )
  const duplicates = yield* Disk.attempt("write", target, () => writeVerdicts(shards, clustering, target))
  return { duplicates, exact: clustering.exact, near: clustering.near }
})
