/**
 * Near duplicates: the kept article of each text.
 *
 * Articles come in publication order. Each is compared, by exact Jaccard over
 * its shingles, with the kept articles that share a band; it is a duplicate of
 * the most similar one at or above the threshold (ties: the earliest), else it
 * is kept. A chain A ~ B ~ C with A and C too unlike thus keeps A and C, and
 * every duplicate is at least `nearThreshold` like the article that it names.
 *
 * Bands miss a pair at the threshold once in 2,800 times. So verified links join
 * articles to components, and a component that kept several is settled
 * again with every member compared to every kept one. Components with more
 * than `keptLimit` kept articles (boilerplate) stay as they were, which holds
 * the work linear in the number of articles.
 */
import { Components } from "./Components.ts"
import { type BandBuckets, bandBuckets, unshared } from "./BandBuckets.ts"
import { KeptIndex } from "./KeptIndex.ts"
import { bandCount } from "./MinHash.ts"
import { jaccardAtLeast } from "./ShingleSet.ts"
import type { ShinglesOf } from "./ShingleCache.ts"

export const nearThreshold = 0.8
export const keptLimit = 32

export interface Kept {
  /** Rank of the kept article of each rank: its own when it is kept. */
  readonly kept: Int32Array
  /** Similarity to the kept article; 1 for itself. */
  readonly similarity: Float64Array
}

/** What is known of the articles; `order` holds the article index of each rank. */
export interface Corpus {
  readonly order: Uint32Array
  readonly bands: Uint32Array
  readonly shingleCounts: Uint32Array
  readonly shinglesOf: ShinglesOf
}

interface Work extends Corpus, Kept {}

/** Makes the most similar of `candidates` the kept article of `rank`; tells of each one that is similar enough. */
const choose = (
  work: Work,
  rank: number,
  candidates: ReadonlyArray<number>,
  onSimilar: (candidate: number) => void
): boolean => {
  const article = work.order[rank] as number
  const size = work.shingleCounts[article] as number
  let best = 0
  let bestRank = rank
  for (const candidate of candidates) {
    const other = work.order[candidate] as number
    const otherSize = work.shingleCounts[other] as number
    if (Math.min(size, otherSize) < nearThreshold * Math.max(size, otherSize)) continue
    const similarity = jaccardAtLeast(work.shinglesOf(article), work.shinglesOf(other), nearThreshold)
    if (similarity === 0) continue
    onSimilar(candidate)
    if (similarity > best || (similarity === best && candidate < bestRank)) {
      best = similarity
      bestRank = candidate
    }
  }
  work.kept[rank] = bestRank
  work.similarity[rank] = bestRank === rank ? 1 : best
  return bestRank !== rank
}

/** Those of `ranks` that share a band with anyone, component by component, each in publication order. */
const inComponents = (work: Work, ranks: Int32Array, buckets: BandBuckets): Uint32Array => {
  const ends = new Uint32Array(work.order.length + 1)
  const shares = (article: number): boolean => {
    for (let at = article * bandCount; at < (article + 1) * bandCount; at++) {
      if (buckets.bucketOf[at] !== unshared) return true
    }
    return false
  }
  const sharing = ranks.filter((rank) => shares(work.order[rank] as number))
  for (const rank of sharing) {
    const next = buckets.components.root(work.order[rank] as number) + 1
    ends[next] = (ends[next] as number) + 1
  }
  for (let root = 1; root < ends.length; root++) ends[root] = (ends[root] as number) + (ends[root - 1] as number)
  const grouped = new Uint32Array(sharing.length)
  for (const rank of sharing) {
    const root = buckets.components.root(work.order[rank] as number)
    const place = ends[root] as number
    ends[root] = place + 1
    grouped[place] = rank
  }
  return grouped
}

/** First pass: candidates by bands. Returns the components that verified links make, over ranks. */
const linkByBands = (work: Work, ranks: Int32Array): Components => {
  const linked = new Components(work.order.length)
  const articles = Uint32Array.from(ranks, (rank) => work.order[rank] as number).toSorted()
  const buckets = bandBuckets(articles, work.bands)
  const index = new KeptIndex(buckets)
  for (const rank of inComponents(work, ranks, buckets)) {
    const article = work.order[rank] as number
    const duplicate = choose(work, rank, index.candidates(article), (candidate) => linked.join(rank, candidate))
    if (!duplicate) index.add(article, rank)
  }
  return linked
}

/** Members, in publication order, of each component that kept several articles, but not too many. */
const unsettled = (work: Work, ranks: Int32Array, components: Components): ReadonlyArray<ReadonlyArray<number>> => {
  const keptIn = new Int32Array(work.order.length)
  for (const rank of ranks) {
    const root = components.root(rank)
    if (work.kept[rank] === rank) keptIn[root] = (keptIn[root] as number) + 1
  }
  const members = new Map<number, Array<number>>()
  for (const rank of ranks) {
    const root = components.root(rank)
    const count = keptIn[root] as number
    if (count < 2 || count > keptLimit) continue
    const list = members.get(root)
    if (list === undefined) members.set(root, [rank])
    else list.push(rank)
  }
  return [...members.values()]
}

const unheard = (): void => {}

/** Finds the kept article of each of `ranks` (ascending, one for each distinct text that has shingles). */
export const nearDuplicates = (corpus: Corpus, ranks: Int32Array): Kept => {
  const count = corpus.order.length
  const work: Work = {
    ...corpus,
    kept: new Int32Array(count).map((_, rank) => rank),
    similarity: new Float64Array(count).fill(1)
  }
  const components = linkByBands(work, ranks)
  for (const members of unsettled(work, ranks, components)) {
    const kept: Array<number> = []
    for (const rank of members) {
      if (!choose(work, rank, kept, unheard)) kept.push(rank)
    }
  }
  return { kept: work.kept, similarity: work.similarity }
}
