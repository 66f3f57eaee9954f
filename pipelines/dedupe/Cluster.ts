/**
 * Clustering: from the sketches of all articles to one verdict for each.
 *
 * Articles with the same folded words are exact duplicates of the earliest
 * published; that one stands for them in the search for near duplicates. The
 * kept article of a cluster is the earliest of its members (no date: last;
 * ties: smallest id). `duplicate_similarity` is the exact Jaccard similarity to
 * the kept article, never below 0.8, and `duplicate_kind` compares with it too:
 * a copy of a near duplicate is a near duplicate.
 *
 * The result is the same whatever the order of the input. Ids must be unique.
 * Memory is at most 300 bytes an article beside its id and date; time is linear.
 */
import type { DuplicateVerdict } from "../../schemas/handover/DuplicateVerdict.ts"
import { stableId } from "../text/StableId.ts"
import { exactGroups } from "./ExactGroups.ts"
import { nearDuplicates } from "./NearDuplicates.ts"
import { publicationOrder } from "./PublicationOrder.ts"
import { cached, type ShinglesOf } from "./ShingleCache.ts"
import type { Sketches } from "./Sketches.ts"

export interface ClusterInput {
  readonly articleIds: ReadonlyArray<string>
  /** ISO 8601 with offset, or null. */
  readonly publishedAt: ReadonlyArray<string | null>
  /** Two words an article, high first. */
  readonly exact: Uint32Array
  /** `bandCount` words an article. */
  readonly bands: Uint32Array
  readonly shingleCounts: Uint32Array
  /** Shingles of the article at an index; asked for candidates only, and buffered. */
  readonly shinglesOf: ShinglesOf
}

export interface Clustering {
  readonly articles: number
  /** Articles that are nobody's duplicate. */
  readonly kept: number
  readonly exact: number
  readonly near: number
  /** Kept articles that have duplicates. */
  readonly clusters: number
  /** Index of the kept article of the article at an index: its own when it is kept. */
  readonly keptIndex: Int32Array
  /** Verdict on the article at an index of the input. */
  readonly verdictOf: (index: number) => DuplicateVerdict
}

const kinds = ["none", "exact", "near"] as const

export const cluster = (input: ClusterInput): Clustering => {
  const { articleIds, bands, exact, shingleCounts } = input
  const articles = articleIds.length
  const order = publicationOrder(articleIds, input.publishedAt)
  const firstCopy = exactGroups(order, exact)
  const distinct = firstCopy.filter((first, rank) => first === rank && shingleCounts[order[rank] as number] !== 0)
  const near = nearDuplicates({ order, bands, shingleCounts, shinglesOf: cached(input.shinglesOf) }, distinct)

  const keptIndex = new Int32Array(articles)
  const similarity = new Float64Array(articles)
  const kind = new Uint8Array(articles)
  const hasDuplicates = new Uint8Array(articles)
  const counts = [0, 0, 0]
  for (let rank = 0; rank < articles; rank++) {
    const article = order[rank] as number
    const first = firstCopy[rank] as number
    const keptRank = near.kept[first] as number
    const kept = order[keptRank] as number
    const code = keptRank === rank ? 0 : keptRank === first ? 1 : 2
    keptIndex[article] = kept
    similarity[article] = near.similarity[first] as number
    kind[article] = code
    counts[code] = (counts[code] as number) + 1
    if (code !== 0) hasDuplicates[kept] = 1
  }
  return {
    articles,
    kept: counts[0] as number,
    exact: counts[1] as number,
    near: counts[2] as number,
    clusters: hasDuplicates.reduce((sum, flag) => sum + flag, 0),
    keptIndex,
    verdictOf: (index) => {
      const kept = keptIndex[index] as number
      const keptId = articleIds[kept] as string
      const isKept = kept === index
      return {
        article_id: articleIds[index] as string,
        duplicate_kind: kinds[kind[index] as number] as (typeof kinds)[number],
        duplicate_of: isKept ? null : keptId,
        duplicate_similarity: isKept ? null : (similarity[index] as number),
        cluster_id: isKept && hasDuplicates[index] === 0 ? null : stableId("c", keptId)
      }
    }
  }
}

/** Clusters one batch of sketches that lies in memory whole. */
export const clusterSketches = (
  articleIds: ReadonlyArray<string>,
  publishedAt: ReadonlyArray<string | null>,
  sketches: Sketches
): Clustering => {
  const { bands, exact, offsets, shingles } = sketches
  return cluster({
    articleIds,
    publishedAt,
    exact,
    bands,
    shingleCounts: Uint32Array.from(articleIds, (_, i) => (offsets[i + 1] as number) - (offsets[i] as number)),
    shinglesOf: (i) => shingles.subarray(offsets[i], offsets[i + 1])
  })
}
