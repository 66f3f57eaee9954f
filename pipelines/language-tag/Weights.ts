/**
 * Adds up the weights of a group, two languages at once.
 *
 * A byte of the model holds the weights of two languages. A table turns it into one number with the first
 * language in its lower 16 bits and the second above, so that one addition serves both. A weight fits in a
 * signed byte, so that such a pair holds the sum of 256 rows, and of any one word.
 */
import { secondHash } from "./Features.ts"

export interface WeightsHeader {
  readonly languages: ReadonlyArray<string>
  readonly buckets: number
  readonly levels: ReadonlyArray<number>
  readonly offset: number
}

export interface Weights {
  /** One row a bucket, in the model's own bytes. */
  readonly rows: Uint8Array
  /** Pairs of languages, which are the bytes of a row. */
  readonly width: number
  /** The number of buckets, a power of two, less one. */
  readonly mask: number
  /** The pair of weights that a byte stands for. */
  readonly pairs: Int32Array
}

/** Rows that a pair can hold the sum of. */
export const mostRows = 256

export const makeWeights = (header: WeightsHeader, body: Uint8Array): Weights => {
  const { offset, buckets, languages, levels } = header
  const width = Math.ceil(languages.length / 2)
  const level = (index: number): number => levels[index] as number
  return {
    rows: body.subarray(offset, offset + buckets * width),
    width,
    mask: buckets - 1,
    pairs: Int32Array.from({ length: 256 }, (_, byte) => level(byte & 15) + (level(byte >>> 4) << 16))
  }
}

/** Adds the weights of the feature `hash` to the pairs of `to` from `at` on. */
export const addPairs = (to: Int32Array, at: number, weights: Weights, hash: number): void => {
  const { rows, width, mask, pairs } = weights
  const row = (hash & mask) * width
  for (let i = 0; i < width; i++) to[at + i] = (to[at + i] as number) + (pairs[rows[row + i] as number] as number)
}

/** Adds the weights of a whole word, which is a feature under two hashes, to the pairs of `to`. */
export const addWord = (to: Int32Array, weights: Weights, hash: number): void => {
  const { rows, width, mask, pairs } = weights
  const first = (hash & mask) * width
  const second = (secondHash(hash) & mask) * width
  for (let i = 0; i < width; i++) {
    to[i] =
      (to[i] as number) + (pairs[rows[first + i] as number] as number) + (pairs[rows[second + i] as number] as number)
  }
}

/** Adds the pairs of `from` from `at` on to `sums`, which has one number a language. */
export const addSums = (sums: Int32Array, from: Int32Array, at: number): void => {
  for (let l = 0; l < sums.length; l += 2) {
    const pair = from[at + (l >> 1)] as number
    const first = (pair << 16) >> 16
    sums[l] = (sums[l] as number) + first
    sums[l + 1] = (sums[l + 1] as number) + ((pair - first) >> 16)
  }
}
