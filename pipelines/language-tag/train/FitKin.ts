/**
 * Fits the word weights that tell two near twins apart.
 *
 * Indonesian and Malay share most words and nearly all affixes, so that
 * character n-grams carry the subject of a text more than its language. Here
 * only whole words count, each once a text, in a logistic regression over texts
 * that exist in both languages. Positive weights speak for the first language.
 */
import { FeatureReader } from "../Features.ts"
import { dampWords } from "../Model.ts"
import { random, type Texts } from "./Fit.ts"

export interface KinOptions {
  readonly buckets: number
  readonly examples: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
}

/** Distinct word buckets of a text; the first `result` of `into`. */
const wordsOf = (
  text: string,
  reader: FeatureReader,
  ofUnit: Uint8Array,
  script: number,
  mask: number,
  into: Int32Array
): number => {
  const lower = text.toLowerCase()
  const seen = new Set<number>()
  reader.read(lower, 0, Math.min(lower.length, 2000), ofUnit, script, true)
  for (let i = 0; i < reader.words; i++) seen.add((reader.wordHashes[i] as number) & mask)
  let size = 0
  for (const bucket of seen) into[size++] = bucket
  return size
}

export const fitKin = (
  first: ReadonlyArray<Texts>,
  second: ReadonlyArray<Texts>,
  ofUnit: Uint8Array,
  script: number,
  options: KinOptions
): Float32Array => {
  const weights = new Float32Array(options.buckets)
  const squares = new Float32Array(options.buckets).fill(0.05)
  const reader = new FeatureReader(options.buckets, 2048)
  const words = new Int32Array(2048)
  const next = random(options.seed)
  for (let step = 0; step < options.examples; step++) {
    const gold = next() < 0.5 ? 1 : 0
    const texts = gold === 1 ? first : second
    let left = next() * texts.reduce((sum, { weight }) => sum + weight, 0)
    const { segments } = texts.find(({ weight }) => (left -= weight) < 0) ?? (texts[0] as Texts)
    let text = ""
    while (text.length < 30) text += ` ${segments[Math.floor(next() * segments.length)]}`
    const found = wordsOf(text, reader, ofUnit, script, options.buckets - 1, words)
    let size = 0
    for (let i = 0; i < found; i++) if (next() >= options.dropout) words[size++] = words[i] as number
    const scale = dampWords(size)
    let score = 0
    for (let i = 0; i < size; i++) score += weights[words[i] as number] as number
    const gradient = (1 / (1 + Math.exp(-score * scale)) - gold) * scale
    const rate = options.rate * (1 - step / options.examples)
    for (let i = 0; i < size; i++) {
      const bucket = words[i] as number
      const square = (squares[bucket] as number) + gradient * gradient
      squares[bucket] = square
      weights[bucket] = (weights[bucket] as number) - (rate * gradient) / Math.sqrt(square)
    }
  }
  return weights
}
