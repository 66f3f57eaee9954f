/**
 * Made-up news with known edits, for tests and benchmarks.
 *
 * Article `index` of a corpus of `total` is a function of those two numbers, so
 * that workers make their parts alone. Seven in ten are originals of
 * 300 words from a vocabulary of syllables; the others copy an original
 * exactly, up to case and punctuation, or with up to 14 replaced words, a lost
 * opening or an added close. Dates are random: a copy may be the earlier one.
 */
import { mix, rotate } from "../../pipelines/dedupe/Hash32.ts"

export interface SyntheticArticle {
  readonly article_id: string
  readonly published_at: string | null
  readonly body: string
}

/** The next whole number below `limit`. */
export type Draw = (limit: number) => number

/** Draws from the stream that belongs to `seed` (sfc32, public domain; period at least 2³²). */
export const drawFrom = (seed: number): Draw => {
  let a = mix(seed)
  let b = mix(seed ^ 0x6d2b79f5)
  let c = seed
  let counter = 1
  return (limit) => {
    const next = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (rotate(c, 21) + next) | 0
    return Math.floor(((mix(next) >>> 0) / 0x1_0000_0000) * limit)
  }
}

const onsets = ["b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ny", "ng", "h"]
const vowels = ["a", "i", "u", "e", "o", "ai"]
const codas = ["", "", "n", "k", "r", "ng", "s"]

const vocabulary: ReadonlyArray<string> = Array.from({ length: 20_000 }, (_, rank) => {
  const draw = drawFrom(rank)
  const syllable = () => `${onsets[draw(onsets.length)]}${vowels[draw(vowels.length)]}${codas[draw(codas.length)]}`
  return Array.from({ length: 1 + Math.min(3, Math.floor(Math.log10(rank + 1))) }, syllable).join("")
})

/** A word; the frequent ones come first in the vocabulary, as in a language. */
const drawWord = (draw: Draw): string => {
  const at = draw(1_000_000) / 1_000_000
  return vocabulary[Math.floor(vocabulary.length * at * at * at)] as string
}

const original = (index: number): Array<string> => {
  const draw = drawFrom(mix(index) ^ 0x51ed270b)
  return Array.from({ length: 300 }, () => drawWord(draw))
}

const write = (words: ReadonlyArray<string>, shout: boolean): string => {
  const lines: Array<string> = []
  for (let i = 0; i < words.length; i += 25) lines.push(words.slice(i, i + 25).join(" "))
  const text = lines.join(shout ? " - " : ".\n\n")
  return shout ? text.toUpperCase() : text
}

const originals = (total: number): number => Math.max(1, Math.floor(total * 0.7))

/** Index of the article that article `index` copies: its own when it is an original. */
export const originOf = (index: number, total: number): number =>
  index < originals(total) ? index : drawFrom(mix(index) ^ 0x3c6ef35f)(originals(total))

export const syntheticArticle = (index: number, total: number): SyntheticArticle => {
  const draw = drawFrom(mix(index) ^ 0x2c1b3c6d)
  const words = original(originOf(index, total))
  const copies = index >= originals(total)
  const exact = copies && draw(3) === 0
  if (copies && !exact) {
    for (let edits = draw(15); edits > 0; edits--) words[draw(words.length)] = drawWord(draw)
    if (draw(6) === 0) words.splice(0, 5 + draw(20))
    if (draw(6) === 0) words.push(...Array.from({ length: 5 + draw(20) }, () => drawWord(draw)))
  }
  const minute = draw(500_000)
  return {
    article_id: `a_${(mix(index) >>> 0).toString(16).padStart(8, "0")}${(index >>> 0).toString(16).padStart(8, "0")}`,
    published_at: draw(20) === 0 ? null : new Date(1_600_000_000_000 + minute * 60_000).toISOString(),
    body: write(words, exact)
  }
}
