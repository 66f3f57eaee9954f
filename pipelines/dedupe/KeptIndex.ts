/**
 * The kept articles by band hash: who may be like a new article.
 *
 * Chained hashing over typed arrays, one table a band. A duplicate is never
 * added, so a text that a thousand sites copy still has one entry. What can
 * grow long is the chain of a boilerplate text whose copies are alike, but
 * below the threshold; work stays bounded all the same: a chain is followed
 * for its `chainLimit` latest entries (copies appear soon after each other), and
 * of the candidates the `candidateLimit` with most bands in common are named.
 */
import { bandCount } from "./MinHash.ts"

export const chainLimit = 512
export const candidateLimit = 64

const none = -1

export class KeptIndex {
  private readonly order: Uint32Array
  private readonly bands: Uint32Array
  private readonly shift: number
  private readonly bits: number
  private readonly heads: Int32Array
  private readonly next: Int32Array
  private readonly ranks: Int32Array
  private readonly agreeing: Uint8Array
  private size = 0

  constructor(capacity: number, order: Uint32Array, bands: Uint32Array) {
    this.order = order
    this.bands = bands
    this.bits = Math.max(1, 32 - Math.clz32(capacity))
    this.shift = 32 - this.bits
    this.heads = new Int32Array(bandCount << this.bits).fill(none)
    this.next = new Int32Array(bandCount * capacity)
    this.ranks = new Int32Array(capacity)
    this.agreeing = new Uint8Array(capacity)
  }

  /** Enters the article at `rank` under the bands set in `mask`. */
  add(rank: number, mask: number): void {
    const entry = this.size++
    const base = (this.order[rank] as number) * bandCount
    this.ranks[entry] = rank
    for (let band = 0; band < bandCount; band++) {
      if ((mask & (1 << band)) === 0) continue
      const slot = (band << this.bits) + ((this.bands[base + band] as number) >>> this.shift)
      this.next[entry * bandCount + band] = this.heads[slot] as number
      this.heads[slot] = entry
    }
  }

  /** Ranks of the kept articles that share a band with the article at `rank`. */
  candidates(rank: number, mask: number): ReadonlyArray<number> {
    const { agreeing, bands, heads, next, order, ranks } = this
    const base = (order[rank] as number) * bandCount
    const entries: Array<number> = []
    for (let band = 0; band < bandCount; band++) {
      if ((mask & (1 << band)) === 0) continue
      const hash = bands[base + band] as number
      let entry = heads[(band << this.bits) + (hash >>> this.shift)] as number
      for (let steps = 0; entry !== none && steps < chainLimit; steps++) {
        if (bands[(order[ranks[entry] as number] as number) * bandCount + band] === hash) {
          if (agreeing[entry] === 0) entries.push(entry)
          agreeing[entry] = (agreeing[entry] as number) + 1
        }
        entry = next[entry * bandCount + band] as number
      }
    }
    if (entries.length > candidateLimit) {
      entries.sort((a, b) => (agreeing[b] as number) - (agreeing[a] as number) || a - b)
    }
    for (const entry of entries) agreeing[entry] = 0
    if (entries.length > candidateLimit) entries.length = candidateLimit
    return entries.map((entry) => ranks[entry] as number)
  }
}
