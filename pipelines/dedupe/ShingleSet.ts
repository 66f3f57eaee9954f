/**
 * The set of a text's word 5-shingles: how it is made and compared.
 *
 * A shingle is five words in a row, as a 32-bit hash; a set is those hashes
 * sorted, each once. Two sets of 300 shingles take a wrong common member with
 * probability 2·10⁻⁵, so their similarity is that of the texts.
 */
import { mix } from "./Hash32.ts"

export const shingleWords = 5

/** The rolling hash is a polynomial in this number; its fifth power drops the word that leaves the shingle. */
const base = 0x01000193
const baseToFifth = Math.imul(Math.imul(Math.imul(Math.imul(base, base), base), base), base)

let reading = new Uint32Array(4096)
let placing = new Uint32Array(4096)
let bucketEnds = new Uint32Array(4096)

const makeRoom = (count: number): void => {
  const size = 1 << (32 - Math.clz32(count))
  reading = new Uint32Array(size)
  placing = new Uint32Array(size)
  bucketEnds = new Uint32Array(size)
}

/**
 * Sorts the first `count` hashes of `reading` into `placing`.
 *
 * Hashes are spread evenly, so as many buckets as hashes by their top bits
 * leave next to nothing for the insertion sort: linear in `count`.
 */
const sortHashes = (count: number): void => {
  const source = reading
  const target = placing
  const ends = bucketEnds
  const shift = Math.clz32(count)
  const buckets = 1 << (32 - shift)
  ends.fill(0, 0, buckets)
  for (let i = 0; i < count; i++) {
    const bucket = (source[i] as number) >>> shift
    ends[bucket] = (ends[bucket] as number) + 1
  }
  let start = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const size = ends[bucket] as number
    ends[bucket] = start
    start += size
  }
  for (let i = 0; i < count; i++) {
    const hash = source[i] as number
    const bucket = hash >>> shift
    const place = ends[bucket] as number
    target[place] = hash
    ends[bucket] = place + 1
  }
  for (let i = 1; i < count; i++) {
    const hash = target[i] as number
    let j = i
    while (j > 0 && (target[j - 1] as number) > hash) {
      target[j] = target[j - 1] as number
      j--
    }
    target[j] = hash
  }
}

/** Shingle set of the first `count` word hashes; empty for fewer than five words. */
export const shingleSet = (words: Int32Array, count: number): Uint32Array => {
  const shingles = count - shingleWords + 1
  if (shingles <= 0) return new Uint32Array(0)
  if (shingles >= reading.length) makeRoom(shingles)
  let rolling = 0
  for (let i = 0; i < count; i++) {
    rolling = (Math.imul(rolling, base) + (words[i] as number)) | 0
    if (i >= shingleWords) rolling = (rolling - Math.imul(words[i - shingleWords] as number, baseToFifth)) | 0
    if (i >= shingleWords - 1) reading[i - shingleWords + 1] = mix(rolling)
  }
  sortHashes(shingles)
  let kept = 1
  for (let i = 1; i < shingles; i++) {
    const hash = placing[i] as number
    if (hash !== placing[kept - 1]) placing[kept++] = hash
  }
  return placing.slice(0, kept)
}

/** Shared members over all members, between 0 and 1; 0 when both sets are empty. */
export const jaccard = (a: Uint32Array, b: Uint32Array): number => jaccardAtLeast(a, b, 0)

/** The Jaccard similarity when it is at least `floor`, else 0; stops reading when `floor` is out of reach. */
export const jaccardAtLeast = (a: Uint32Array, b: Uint32Array, floor: number): number => {
  const total = a.length + b.length
  const unsharedAllowed = Math.ceil(total - (2 * floor * total) / (1 + floor) + 1e-6)
  let unshared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) {
      i++
      j++
      continue
    }
    if (x < y) i++
    else j++
    if (++unshared > unsharedAllowed) return 0
  }
  unshared += a.length - i + b.length - j
  const shared = (total - unshared) / 2
  const similarity = total === 0 ? 0 : shared / (total - shared)
  return similarity >= floor ? similarity : 0
}
