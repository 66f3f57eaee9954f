/**
 * Fits one linear softmax classifier over hashed features.
 *
 * Stochastic gradient descent with AdaGrad steps over examples drawn with a
 * fixed seed, so that the same texts give the same weights. Every language is
 * drawn equally often; within a language its sources by weight. An example is a
 * run of neighbouring segments cut to a random length, and a share of its features is left out, so that
 * the weights do not lean on the few words of one domain.
 */
import { FeatureReader } from "../Features.ts"
import { damp } from "../Model.ts"

export interface Texts {
  readonly weight: number
  readonly segments: ReadonlyArray<string>
}

export interface Options {
  readonly buckets: number
  readonly examples: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  /** Languages (by index) whose speakers mix in words of another: index of the one, index of the lender. */
  readonly lenders: ReadonlyMap<number, number>
  /** Share of their examples into which words are mixed. */
  readonly lending: number
  /** How often each language is drawn, relative to the others. */
  readonly draws: ReadonlyArray<number>
}

/** The generator mulberry32: 32 bits of state, the same numbers everywhere. */
export const random = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const marks = /[\u0300-\u036f]/g
const withoutMarks = (text: string): string => text.normalize("NFD").replace(marks, "").normalize("NFC")

const draw = (texts: ReadonlyArray<Texts>, next: () => number): string => {
  let left = next() * texts.reduce((sum, { weight }) => sum + weight, 0)
  const chosen = texts.find(({ weight }) => (left -= weight) < 0) ?? (texts.at(-1) as Texts)
  const { segments } = chosen
  const wanted = 20 + Math.floor(next() ** 2 * 280)
  let at = Math.floor(next() * segments.length)
  let text = segments[at] as string
  while (text.length < wanted) {
    at = (at + 1) % segments.length
    text += ` ${segments[at]}`
  }
  if (text.length > wanted) {
    const start = Math.floor(next() * (text.length - wanted))
    const space = start === 0 ? 0 : text.indexOf(" ", start) + 1
    const end = text.indexOf(" ", Math.min(space + wanted, text.length - 1))
    text = text.slice(space, end < 0 ? text.length : end)
  }
  return text
}

/** Puts short runs of `other` between the words of `text`, up to half of the result. */
const interleave = (text: string, other: string, next: () => number): string => {
  const lent = other.split(" ")
  const share = next() * 0.45
  let at = 0
  const mixed: Array<string> = []
  for (const word of text.split(" ")) {
    mixed.push(word)
    while (next() < share) mixed.push(lent[at++ % lent.length] as string)
  }
  return mixed.join(" ")
}

/** Weights by bucket and language, row after row. */
export const fit = (
  languages: ReadonlyArray<ReadonlyArray<Texts>>,
  ofUnit: Uint8Array,
  script: number,
  options: Options
): Float32Array => {
  const width = languages.length
  const weights = new Float32Array(options.buckets * width)
  const squares = new Float32Array(options.buckets * width).fill(1e-6)
  const reader = new FeatureReader(options.buckets, 2048)
  const next = random(options.seed)
  const total = options.draws.reduce((sum, weight) => sum + weight, 0)
  const kept = new Int32Array(2048)
  const scores = new Float64Array(width)
  for (let step = 0; step < options.examples; step++) {
    let left = next() * total
    let gold = 0
    while (gold < width - 1 && (left -= options.draws[gold] as number) >= 0) gold++
    let text = draw(languages[gold] as ReadonlyArray<Texts>, next)
    const lender = options.lenders.get(gold)
    if (lender !== undefined && next() < options.lending) {
      text = interleave(text, draw(languages[lender] as ReadonlyArray<Texts>, next), next)
    }
    if (next() < 0.3) text = withoutMarks(text)
    const lower = text.toLowerCase()
    reader.read(lower, 0, lower.length, ofUnit, script)
    let size = 0
    const keep = 1 - options.dropout * next()
    for (let i = 0; i < reader.size; i++) if (next() < keep) kept[size++] = (reader.buckets[i] as number) * width
    if (size === 0) continue
    const scale = damp(size)
    scores.fill(0)
    for (let i = 0; i < size; i++) {
      const row = kept[i] as number
      for (let l = 0; l < width; l++) scores[l] = (scores[l] as number) + (weights[row + l] as number)
    }
    let top = -Infinity
    for (let l = 0; l < width; l++) {
      scores[l] = (scores[l] as number) * scale
      if ((scores[l] as number) > top) top = scores[l] as number
    }
    let sum = 0
    for (let l = 0; l < width; l++) sum += scores[l] = Math.exp((scores[l] as number) - top)
    for (let l = 0; l < width; l++) scores[l] = ((scores[l] as number) / sum - (l === gold ? 1 : 0)) * scale
    const rate = options.rate * (1 - step / options.examples)
    for (let i = 0; i < size; i++) {
      const row = kept[i] as number
      for (let l = 0; l < width; l++) {
        const gradient = scores[l] as number
        const square = (squares[row + l] as number) + gradient * gradient
        squares[row + l] = square
        weights[row + l] = (weights[row + l] as number) - (rate * gradient) / Math.sqrt(square)
      }
    }
  }
  return weights
}
