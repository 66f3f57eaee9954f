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

/** Feature buckets of a stretch of text, and where to go on. */
export class FeatureReader {
  /** Buckets found by the last `read`, the first `size` of them valid. */
  readonly buckets: Int32Array
  /** Hashes of the whole words found by the last `read`, the first `words` of them valid. */
  readonly wordHashes: Int32Array
  size = 0
  words = 0
  private readonly word = new Uint16Array(64)
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
    const { word } = this
    let position = start
    while (position < end && this.size < room && this.words < this.wordHashes.length) {
      let unit = text.charCodeAt(position)
      if (ofUnit[unit] !== script) {
        position++
        continue
      }
      let length = 1
      word[0] = boundary
      while (position < end && length < 62) {
        unit = text.charCodeAt(position)
        if (ofUnit[unit] === script) word[length++] = unit
        else if (isApostrophe(unit)) word[length++] = apostrophe
        else break
        position++
      }
      while (word[length - 1] === apostrophe && length > 2) length--
      word[length++] = boundary
      if (wordsOnly) this.addWord(length)
      else this.add(length)
    }
    return position
  }

  private addWord(length: number): number {
    const { word } = this
    let whole = wordSeed
    for (let i = 0; i < length; i++) whole = Math.imul(whole ^ (word[i] as number), prime)
    whole = mix(whole)
    this.wordHashes[this.words++] = whole
    return whole
  }

  private add(length: number): void {
    const { word, buckets, mask } = this
    let size = this.size
    for (let from = 0; from < length; from++) {
      let hash = 0x811c9dc5
      const last = Math.min(length, from + longest)
      for (let to = from; to < last; to++) {
        hash = Math.imul(hash ^ (word[to] as number), prime)
        if (to > from) buckets[size++] = mix(hash) & mask
      }
    }
    const whole = this.addWord(length)
    buckets[size++] = whole & mask
    buckets[size++] = secondHash(whole) & mask
    this.size = size
  }
}
