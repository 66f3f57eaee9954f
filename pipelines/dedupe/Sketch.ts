/**
 * A sketch: what dedupe keeps of an article's text.
 *
 * - a 64-bit hash of the folded words in their order, equal when two texts
 *   differ only in case, diacritics, punctuation and white space;
 * - the set of its word 5-shingles, each a 32-bit hash, sorted;
 * - the MinHash bands of that set.
 *
 * A text of fewer than five words has no shingle: only exact copies of it are
 * found. A text without any word has the exact hash 0 and equals nothing.
 *
 * Sketches travel in the columnar binary form of `Sketches.ts`.
 */
import { mix, rotate } from "./Hash32.ts"
import { bandCount, bandHashes } from "./MinHash.ts"
import { shingleSet } from "./ShingleSet.ts"
import { hashWords } from "./WordHashes.ts"

export { decodeSketches, encodeSketches, SketchFormatError } from "./Sketches.ts"

export interface Sketch {
  readonly exactHigh: number
  readonly exactLow: number
  /** One hash per band; all zero when there are no shingles. */
  readonly bands: Uint32Array
  /** Sorted, each once. */
  readonly shingles: Uint32Array
}

export const sketch = (body: string): Sketch => {
  const { count, first, second } = hashWords(body)
  let high = count
  let low = count
  for (let i = 0; i < count; i++) {
    high = (Math.imul(rotate(high ^ (first[i] as number), 13), 0x2c1b3c6d) + 0x297a2d39) | 0
    low = (Math.imul(rotate(low ^ (second[i] as number), 17), 0x1b873593) + 0x38b34ae5) | 0
  }
  const shingles = shingleSet(first, count)
  return {
    exactHigh: mix(high) >>> 0,
    exactLow: mix(low) >>> 0,
    bands: shingles.length === 0 ? new Uint32Array(bandCount) : bandHashes(shingles),
    shingles
  }
}
