/**
 * Keeps what the features of a word add up to, for each language of a group.
 *
 * A few thousand words make up most of a newspaper, and a word always has the same features. Each
 * word has one place, by its hash, and stands there letter by letter beside its sums until another
 * takes the place. So the sums are never another word's, and do not depend on what was read before.
 */
import type { FeatureReader } from "./Features.ts"
import { addPairs, type Weights } from "./Weights.ts"

export interface WordSums {
  /** One row of pairs (see Weights) a place, and a last one for words that are too long to be kept. */
  readonly rows: Int32Array
  readonly letters: Uint16Array
}

const places = 1 << 14
/** Units of the words that are kept, with their boundaries. */
const longestKept = 16

export const makeWordSums = ({ width }: Weights): WordSums => ({
  rows: new Int32Array((places + 1) * width),
  letters: new Uint16Array(places * longestKept)
})

/** Whether the reader's word stands at `at`. A word ends with a boundary, so none is the beginning of another. */
const stands = (letters: Uint16Array, at: number, { word, length }: FeatureReader): boolean => {
  for (let i = 0; i < length; i++) if (letters[at + i] !== word[i]) return false
  return true
}

const fill = (rows: Int32Array, row: number, reader: FeatureReader, weights: Weights): number => {
  reader.size = 0
  reader.addFeatures()
  rows.fill(0, row, row + weights.width)
  for (let i = 0; i < reader.size; i++) addPairs(rows, row, weights, reader.buckets[i] as number)
  return row
}

/** Where in `rows` the sums of the word that `reader` found last start. */
export const rowOf = ({ rows, letters }: WordSums, reader: FeatureReader, weights: Weights): number => {
  const { word, length } = reader
  const { width } = weights
  if (length > longestKept) return fill(rows, places * width, reader, weights)
  const place = reader.hash & (places - 1)
  const at = place * longestKept
  if (stands(letters, at, reader)) return place * width
  for (let i = 0; i < length; i++) letters[at + i] = word[i] as number
  return fill(rows, place * width, reader, weights)
}
