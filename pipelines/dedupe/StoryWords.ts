/**
 * The words of a text as a set of 32-bit hashes, sorted.
 *
 * Words are folded as dedupe folds them, so case, diacritics and punctuation do not
 * show. Two different words among 300 share a hash with probability 10⁻⁵.
 */
import { hashWords } from "./WordHashes.ts"

export const storyWords = (text: string): Uint32Array => {
  const { count, first } = hashWords(text)
  const hashes = new Uint32Array(first.slice(0, count).buffer).toSorted()
  let kept = 0
  for (let i = 0; i < count; i++) {
    if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[kept++] = hashes[i] as number
  }
  return hashes.slice(0, kept)
}
