/**
 * How likely each reading of an act is right in type and parties.
 *
 * A conditional log-linear model over readable features, fitted by
 * train/Train.ts on labelled articles; its weights are a CSV of the language
 * pack. The readings of one trigger compete with each other and with "no
 * event". A feature without a weight counts nothing.
 */
export type Weights = ReadonlyMap<string, number>

/** Sum of the weights of `features`; the strength of a reading is the exponent of the sum over all of its features. */
export const sumOf = (features: ReadonlyArray<string>, weights: Weights): number => {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}

/** Probabilities of competing readings, rounded to three places; what is left to 1 is "no event". */
export const confidencesOf = (strengths: ReadonlyArray<number>): ReadonlyArray<number> => {
  const total = 1 + strengths.reduce((sum, one) => sum + one, 0)
  return strengths.map((one) => Math.round((1000 * one) / total) / 1000)
}
