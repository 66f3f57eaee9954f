/**
 * Turns text into hashed features: whole words (twice, under two hashes, so that a
 * collision of one does not mislead) and the character n-grams of 2 to 5 letters
 * inside them, words padded with a boundary on either side.
 *
 * Training and identification share this file, so a change here needs a newly
 * trained model. Only letters of one script are read; whatever else stands
 * between them (digits, signs, foreign letters) ends a word, except an
 * apostrophe between two letters. Expects lower-cased text. Offsets are UTF-16 units.
 */
const boundary = 0x5f
const apostrophe = 0x27
const longest = 5
const prime = 0x01000193
const wordSeed = 0x2f0b4a27

const isApostrophe = (unit: number): boolean =>
  unit === apostrophe || unit === 0x2019 || unit === 0x60 || unit === 0x2bc

const mix = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return h ^ (h >>> 15)
}

/** The other hash of a whole word. */
export const secondHash = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 7

/** How many features a word has that is `length` units long with its boundaries. */
export const featuresOf = (length: number): number => {
  const longer = Math.max(0, length - longest + 1)
  return (length * (length - 1) - longer * (longer - 1)) / 2 + 2
}

/** Feature buckets of a stretch of text, and where to go on. */
export class FeatureReader {
  /** Buckets found by the last `read`, the first `size` of them valid. */
  readonly buckets: Int32Array
  /** Hashes of the whole words found by the last `read`, the first `words` of them valid. */
  readonly wordHashes: Int32Array
  size = 0
  words = 0
  /** The word found by the last `next`, the first `length` units of it valid. */
  readonly word = new Uint16Array(64)
  length = 0
  /** Its hash. */
  hash = 0
  private readonly mask: number

  constructor(bucketCount: number, capacity = 1024) {
    this.mask = bucketCount - 1
    this.buckets = new Int32Array(capacity)
    this.wordHashes = new Int32Array(capacity)
  }

  /**
   * Reads words of `script` (the table's value) from `start` until `end` or until the buffer has no room for
   * one more word; returns where it stopped. With `wordsOnly`, only the hashes of whole words are found.
   */
  read(text: string, start: number, end: number, ofUnit: Uint8Array, script: number, wordsOnly = false): number {
    this.size = 0
    this.words = 0
    const room = this.buckets.length - 64 * (longest + 1)
    let position = start
    while (position < end && this.size < room && this.words < this.wordHashes.length) {
      position = this.next(text, position, end, ofUnit, script)
      if (this.length === 0) break
      this.wordHashes[this.words++] = this.hash
      if (!wordsOnly) this.addFeatures()
    }
    return position
  }

  /** Reads the next word, with a boundary on either side; `length` is 0 when there is none. Returns where it stopped. */
  next(text: string, start: number, end: number, ofUnit: Uint8Array, script: number): number {
    const { word } = this
    let position = start
    while (position < end && ofUnit[text.charCodeAt(position)] !== script) position++
    this.length = 0
    if (position >= end) return position
    let units = 1
    let length = 1
    let running = Math.imul(wordSeed ^ boundary, prime)
    let hash = running
    word[0] = boundary
    while (position < end && units < 62) {
      const unit = text.charCodeAt(position)
      const isLetter = ofUnit[unit] === script
      if (!isLetter && !isApostrophe(unit)) break
      const taken = isLetter ? unit : apostrophe
      word[units++] = taken
      running = Math.imul(running ^ taken, prime)
      if (isLetter) {
        length = units
        hash = running
      }
      position++
    }
    word[length++] = boundary
    this.hash = mix(Math.imul(hash ^ boundary, prime))
    this.length = length
    return position
  }

  /** Adds the features of the word found by the last `next` to `buckets`. */
  addFeatures(): void {
    const { word, buckets, mask, length } = this
    let size = this.size
    for (let from = 0; from < length; from++) {
      let hash = 0x811c9dc5
      const last = Math.min(length, from + longest)
      for (let to = from; to < last; to++) {
        hash = Math.imul(hash ^ (word[to] as number), prime)
        if (to > from) buckets[size++] = mix(hash) & mask
      }
    }
    buckets[size++] = this.hash & mask
    buckets[size++] = secondHash(this.hash) & mask
    this.size = size
  }
}
