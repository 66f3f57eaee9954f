/**
 * Weighs the languages of one script by the word model.
 *
 * Reads the text in stretches of some 130 letters and stops as soon as one
 * language leads by a wide margin, so that an article costs little more than a
 * headline; never reads more than `readAtMost` units. Near twins are first taken
 * together and then told apart by their words alone, each counted once.
 */
import { featuresOf, FeatureReader } from "./Features.ts"
import { damp, dampWords, type Group, type LanguageModel } from "./Model.ts"
import { addSums, addWord, mostRows } from "./Weights.ts"
import { rowOf } from "./WordSums.ts"

/** UTF-16 units of a text that are read at most. */
export const readAtMost = 1600
/** Units of a text that the twins' words are read from at most. */
const readWordsAtMost = 2400
/** Lead in log-odds after which reading stops. */
const ampleLead = 7
const ampleTwinLead = 6
/** Softens the odds, so that a stated confidence of 0.9 is right nine times in ten. */
const temperature = 1.2
const twinTemperature = 1.1
/** Features after which it is seen whether one language leads. */
const stretch = 640

const reader = new FeatureReader(1 << 16, 1024)

export interface Score {
  readonly language: string
  readonly confidence: number
  /** Share of the words read that the training texts hold, 0 to 1. */
  readonly knownShare: number
  readonly words: number
}

const isKnown = (model: LanguageModel, hash: number): boolean => {
  const bit = hash & (model.knownBits - 1)
  return (((model.known[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1
}

/** Log-odds of the first twin against the second. */
const twinOdds = (lower: string, group: Group, model: LanguageModel): number => {
  const { kin, scripts } = model
  const end = Math.min(lower.length, readWordsAtMost)
  const seen = new Set<number>()
  const mask = kin.buckets - 1
  let sum = 0
  let odds = kin.bias
  let at = 0
  while (at < end) {
    at = reader.read(lower, at, Math.min(end, at + 400), scripts.ofUnit, group.script + 1, true)
    for (let i = 0; i < reader.words; i++) {
      const bucket = (reader.wordHashes[i] as number) & mask
      if (seen.has(bucket)) continue
      seen.add(bucket)
      sum += kin.weights[bucket] as number
    }
    odds = sum * kin.scale * dampWords(seen.size) + kin.bias
    if (Math.abs(odds) > ampleTwinLead) break
  }
  return odds / twinTemperature
}

/** Lead at which words speak plainly for a language; of 10,000 sentences in others, 50 have it for Indonesian. */
const plainLead = 150

/** Whether the whole words of `lower` (lower-cased) speak plainly for one language of `group`. */
export const speaksFor = (lower: string, language: string, group: Group, model: LanguageModel): boolean => {
  const { languages, weights } = group
  const own = languages.indexOf(language)
  if (own < 0) return false
  const sums = new Int32Array(2 * weights.width)
  const pairs = new Int32Array(weights.width)
  for (let at = 0; at < lower.length;) {
    for (let rows = 0; at < lower.length && rows < mostRows; rows += 2) {
      at = reader.next(lower, at, lower.length, model.scripts.ofUnit, group.script + 1)
      if (reader.length === 0) break
      addWord(pairs, weights, reader.hash)
    }
    addSums(sums, pairs, 0)
    pairs.fill(0)
  }
  const least = (sums[own] as number) - plainLead
  return languages.every((_, l) => l === own || (sums[l] as number) < least)
}

/** The language with the largest sum but `best`; -1 when there is no other. */
const runnerUp = (sums: Int32Array, languages: number, best: number): number => {
  let second = -1
  for (let l = 0; l < languages; l++) {
    if (l !== best && (second < 0 || (sums[l] as number) > (sums[second] as number))) second = l
  }
  return second
}

/** Scores `lower` (lower-cased) among the languages of `group`. */
export const score = (lower: string, group: Group, model: LanguageModel): Score => {
  const { languages, weights, wordSums } = group
  const width = languages.length
  const sums = new Int32Array(2 * weights.width)
  const end = Math.min(lower.length, readAtMost)
  let size = 0
  let words = 0
  let known = 0
  let at = 0
  let best = 0
  let scale = 0
  while (at < end) {
    const enough = size + stretch
    while (at < end && size < enough) {
      at = reader.next(lower, at, end, model.scripts.ofUnit, group.script + 1)
      if (reader.length === 0) break
      addSums(sums, wordSums.rows, rowOf(wordSums, reader, weights))
      size += featuresOf(reader.length)
      words++
      if (isKnown(model, reader.hash)) known++
    }
    scale = (group.scale * damp(size)) / temperature
    for (let l = 0; l < width; l++) if ((sums[l] as number) > (sums[best] as number)) best = l
    const second = runnerUp(sums, width, best)
    if (second < 0 || ((sums[best] as number) - (sums[second] as number)) * scale > ampleLead) break
  }
  let total = 0
  for (let l = 0; l < width; l++) total += Math.exp(((sums[l] as number) - (sums[best] as number)) * scale)
  const knownShare = words === 0 ? 0 : known / words
  const language = languages[best] as string
  if (language !== model.kin.macro) return { language, confidence: 1 / total, knownShare, words }
  const odds = twinOdds(lower, group, model)
  const [first, second] = model.kin.members
  const twin = 1 / (1 + Math.exp(-Math.abs(odds)))
  return { language: odds >= 0 ? first : second, confidence: twin / total, knownShare, words }
}
