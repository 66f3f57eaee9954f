/**
 * Hashes of the folded words of a text, in reading order.
 *
 * The text is walked once and no string is made on the way. Every word gets
 * two independent 32-bit hashes, so that a hash over both tells texts apart
 * with 64 bits. The result lives in buffers that the next call overwrites:
 * read it before hashing another text.
 */
import { alone, foldedCharacter, invisible, latin, separator } from "./FoldedCharacter.ts"
import { mix, rotate } from "./Hash32.ts"

export interface WordHashes {
  count: number
  first: Int32Array
  second: Int32Array
}

const firstSeed = 0x2545f491
const secondSeed = 0x7f4a7c15

/** A text of n units has at most n words, so the buffers are made as long as the longest text. */
const words: WordHashes = { count: 0, first: new Int32Array(16_384), second: new Int32Array(16_384) }

const makeRoom = (length: number): void => {
  words.first = new Int32Array(length)
  words.second = new Int32Array(length)
}

export const hashWords = (text: string): Readonly<WordHashes> => {
  const length = text.length
  if (length > words.first.length) makeRoom(length)
  const table = latin
  const firsts = words.first
  const seconds = words.second
  let count = 0
  let first = firstSeed
  let second = secondSeed
  let inWord = false
  for (let i = 0; i < length; i++) {
    let character = text.charCodeAt(i)
    if (character < 256) character = table[character] as number
    else {
      const codePoint = text.codePointAt(i) as number
      if (codePoint > 0xffff) i++
      character = foldedCharacter(codePoint)
    }
    if (character > separator && character < alone) {
      first = Math.imul(first ^ character, 0x01000193)
      second = Math.imul(rotate(second, 5) ^ character, 0x5bd1e995)
      inWord = true
      continue
    }
    if (character === invisible) continue
    if (inWord) {
      firsts[count] = mix(first)
      seconds[count++] = mix(second)
      first = firstSeed
      second = secondSeed
      inWord = false
    }
    if (character >= alone) {
      firsts[count] = mix(firstSeed ^ character)
      seconds[count++] = mix(secondSeed + character)
    }
  }
  if (inWord) {
    firsts[count] = mix(first)
    seconds[count++] = mix(second)
  }
  words.count = count
  return words
}
