/**
 * Which bands of an article occur in any other article.
 *
 * Most news is unique: its bands meet no other and need no place in an
 * index. Per band two bitmaps are filled, "seen" and "seen again", at 16 bits
 * an article, so that one in sixteen unshared bands at most is taken for a shared one;
 * a shared band is never missed.
 */
import { bandCount } from "./MinHash.ts"

/**
 * For each member of `ranks`, a bit mask of its shared bands.
 *
 * @param order article index of each rank
 */
export const sharedBands = (ranks: Int32Array, order: Uint32Array, bands: Uint32Array): Int32Array => {
  const masks = new Int32Array(ranks.length)
  const bits = Math.min(32, Math.max(10, 36 - Math.clz32(ranks.length)))
  const shift = 32 - bits
  const seen = new Uint32Array(2 ** (bits - 5))
  const seenAgain = new Uint32Array(seen.length)
  for (let band = 0; band < bandCount; band++) {
    seen.fill(0)
    seenAgain.fill(0)
    for (let i = 0; i < ranks.length; i++) {
      const hash = (bands[(order[ranks[i] as number] as number) * bandCount + band] as number) >>> shift
      const word = hash >>> 5
      const bit = 1 << (hash & 31)
      const before = seen[word] as number
      if ((before & bit) === 0) seen[word] = before | bit
      else seenAgain[word] = (seenAgain[word] as number) | bit
    }
    for (let i = 0; i < ranks.length; i++) {
      const hash = (bands[(order[ranks[i] as number] as number) * bandCount + band] as number) >>> shift
      if (((seenAgain[hash >>> 5] as number) & (1 << (hash & 31))) !== 0) {
        masks[i] = (masks[i] as number) | (1 << band)
      }
    }
  }
  return masks
}
