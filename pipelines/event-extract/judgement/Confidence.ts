/**
 * How likely each reading of an act is right in type and parties.
 *
 * A conditional log-linear model over readable features, fitted by
 * train/Train.ts on labelled articles; its weights are a CSV of the language
 * pack. The readings of one trigger compete with each other and with "no
 * event". A feature is a template and up to three values, written
 * `template=value|value`; one without a weight counts nothing.
 */

import type { Calibration, Weights } from "../language/Weights.ts"

/** Takes the features of a reading one by one: a template and the values that fill it. */
export type FeatureSink = (template: string, a: string, b?: string, c?: string) => void

/** `template=a|b|c`, as the lexicon writes it. */
export const featureName = (template: string, a: string, b?: string, c?: string): string =>
  `${template}=${a}${b === undefined ? "" : `|${b}`}${c === undefined ? "" : `|${c}`}`

/** Sum of the weights of the features that `tell` tells; the strength of a reading is its exponent. */
export const sumOf = (tell: (sink: FeatureSink) => void, weights: Weights): number => {
  let sum = 0
  let at = 0
  tell((template, a, b, c) => {
    sum += weights.weightOf(at++, template, a, b, c)
  })
  return sum
}

/** The confidence of a reading with these odds. */
export const calibrated = (odds: number, { intercept, slope }: Calibration): number =>
  odds === Infinity ? 1 : 1 - 1 / (1 + Math.exp(intercept) * odds ** slope)

/**
 * Confidences of competing readings, rounded to three places, in the order of their strengths. Where nothing is calibrated
 * they are probabilities, and what is left to 1 is "no event".
 */
export const confidencesOf = (strengths: ReadonlyArray<number>, calibration: Calibration): ReadonlyArray<number> => {
  const total = 1 + strengths.reduce((sum, one) => sum + one, 0)
  return strengths.map((one) =>
    one === 0 ? 0 : Math.round(1000 * calibrated(one / (total - one), calibration)) / 1000
  )
}
