/**
 * Which articles share a band: the join that near duplicates start from.
 *
 * Band by band, articles are sorted by their hash (radix sort: sequential
 * memory, linear time), and each run of equal hashes is a bucket. A band that
 * an article shares with nobody has no bucket, and most news has none at all.
 *
 * Articles of one bucket are joined into a component. Two articles of
 * different components share no band, so components can be worked off one
 * by one, and what a component needs is read once.
 */
import { Components } from "./Components.ts"
import { bandCount } from "./MinHash.ts"

/** The band is shared with nobody. */
export const unshared = -1

export interface BandBuckets {
  /** Bucket of each article (by index) and band, or `unshared`; a bucket is the place of its first cell. */
  readonly bucketOf: Int32Array
  /** Cells of all buckets together: one for each member and one more for each bucket. */
  readonly cells: number
  readonly components: Components
}

const digitBits = 11
const digits = 1 << digitBits
const digitMask = digits - 1

/** Hashes of one band and the articles that they belong to, with room to sort them. */
class Column {
  hashes: Uint32Array
  articles: Uint32Array
  private spareHashes: Uint32Array
  private spareArticles: Uint32Array
  private readonly ends = new Uint32Array(digits)

  constructor(size: number) {
    this.hashes = new Uint32Array(size)
    this.articles = new Uint32Array(size)
    this.spareHashes = new Uint32Array(size)
    this.spareArticles = new Uint32Array(size)
  }

  sort(): void {
    for (let shift = 0; shift < 32; shift += digitBits) this.sortByDigit(shift)
  }

  private sortByDigit(shift: number): void {
    const { articles, ends, hashes, spareArticles, spareHashes } = this
    ends.fill(0)
    for (let i = 0; i < hashes.length; i++) {
      const digit = ((hashes[i] as number) >>> shift) & digitMask
      ends[digit] = (ends[digit] as number) + 1
    }
    let start = 0
    for (let digit = 0; digit < digits; digit++) {
      const size = ends[digit] as number
      ends[digit] = start
      start += size
    }
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number
      const digit = (hash >>> shift) & digitMask
      const place = ends[digit] as number
      ends[digit] = place + 1
      spareHashes[place] = hash
      spareArticles[place] = articles[i] as number
    }
    this.hashes = spareHashes
    this.articles = spareArticles
    this.spareHashes = hashes
    this.spareArticles = articles
  }
}

/**
 * Joins `articles` (ascending indexes) by their bands.
 *
 * @param bands `bandCount` hashes for each article of the whole input
 */
export const bandBuckets = (articles: Uint32Array, bands: Uint32Array): BandBuckets => {
  const bucketOf = new Int32Array(bands.length).fill(unshared)
  const components = new Components(bands.length / bandCount)
  const column = new Column(articles.length)
  let cells = 0
  for (let band = 0; band < bandCount; band++) {
    column.articles.set(articles)
    for (let i = 0; i < articles.length; i++) {
      column.hashes[i] = bands[(articles[i] as number) * bandCount + band] as number
    }
    column.sort()
    const sorted = column.articles
    const hashes = column.hashes
    for (let start = 0; start < sorted.length;) {
      let end = start + 1
      while (end < sorted.length && hashes[end] === hashes[start]) end++
      if (end - start > 1) {
        for (let i = start; i < end; i++) {
          bucketOf[(sorted[i] as number) * bandCount + band] = cells
          components.join(sorted[start] as number, sorted[i] as number)
        }
        cells += end - start + 1
      }
      start = end
    }
  }
  return { bucketOf, cells, components }
}
