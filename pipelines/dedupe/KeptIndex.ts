/**
 * The kept articles in their band buckets: who may be like a new article.
 *
 * A duplicate is never added, so a text that a thousand sites copy still has
 * one entry. What can grow long is the bucket of a boilerplate text whose
 * copies are alike, but below the threshold; work stays bounded all the same:
 * of a bucket the `bucketLimit` latest entries are seen (copies appear soon after
 * each other), and of the candidates the `candidateLimit` with most bands in
 * common are named.
 *
 * A bucket's first cell counts its entries, which follow.
 */
import { type BandBuckets, unshared } from "./BandBuckets.ts"
import { bandCount } from "./MinHash.ts"

export const bucketLimit = 512
export const candidateLimit = 64

export class KeptIndex {
  private readonly bucketOf: Int32Array
  private readonly cells: Uint32Array
  private readonly agreeing: Uint8Array

  constructor(buckets: BandBuckets) {
    this.bucketOf = buckets.bucketOf
    this.cells = new Uint32Array(buckets.cells)
    this.agreeing = new Uint8Array(buckets.bucketOf.length / bandCount)
  }

  /** Enters `article`, the one at `rank`, into its buckets. */
  add(article: number, rank: number): void {
    const { bucketOf, cells } = this
    for (let at = article * bandCount; at < (article + 1) * bandCount; at++) {
      const bucket = bucketOf[at] as number
      if (bucket === unshared) continue
      const size = (cells[bucket] as number) + 1
      cells[bucket] = size
      cells[bucket + size] = rank
    }
  }

  /** Ranks of the kept articles that share a band with `article`. */
  candidates(article: number): ReadonlyArray<number> {
    const { agreeing, bucketOf, cells } = this
    const ranks: Array<number> = []
    for (let at = article * bandCount; at < (article + 1) * bandCount; at++) {
      const bucket = bucketOf[at] as number
      if (bucket === unshared) continue
      const last = bucket + (cells[bucket] as number)
      const first = Math.max(bucket + 1, last - bucketLimit + 1)
      for (let cell = last; cell >= first; cell--) {
        const rank = cells[cell] as number
        if (agreeing[rank] === 0) ranks.push(rank)
        agreeing[rank] = (agreeing[rank] as number) + 1
      }
    }
    if (ranks.length > candidateLimit) {
      ranks.sort((a, b) => (agreeing[b] as number) - (agreeing[a] as number) || b - a)
    }
    for (const rank of ranks) agreeing[rank] = 0
    if (ranks.length > candidateLimit) ranks.length = candidateLimit
    return ranks
  }
}
