/**
 * How likely a report is right in type and parties.
 *
 * A logistic model over readable features, fitted by train/Train.ts on labelled
 * articles; its weights are a CSV of the language pack. A feature without a
 * weight counts nothing.
 */
export type Weights = ReadonlyMap<string, number>

/** Probability between 0 and 1, rounded to three places. */
export const confidenceOf = (features: ReadonlyArray<string>, weights: Weights): number => {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
}
