/**
 * How likely each reading of an act is right in type and parties.
 *
 * A conditional log-linear model over readable features, fitted by
 * train/Train.ts on labelled articles; its weights are a CSV of the language
 * pack. The readings of one trigger compete with each other and with "no
 * event". A feature is a template and up to three values, written
 * `template=value|value`; one without a weight counts nothing.
 */

import {
  type Calibration,
  emptyGroupPlace,
  emptyPlace,
  type GroupPlace,
  type Place,
  type Weights
} from "../language/Weights.ts"

/** Takes a feature: a template and the values that fill it. */
export type AddFeature = (template: string, a: string, b?: string, c?: string) => void

/** All features that depend on the same few values, which are given in the same order as to `all`. */
export type FeatureGroup = (add: AddFeature, ...values: ReadonlyArray<string>) => void

/** Takes the features of a reading, one by one or in groups: the same values of a group always tell the same features. */
export interface FeatureSink {
  readonly add: AddFeature
  readonly all: (group: FeatureGroup, ...values: ReadonlyArray<string>) => void
}

/** `template=a|b|c`, as the lexicon writes it. */
export const featureName = (template: string, a: string, b?: string, c?: string): string =>
  `${template}=${a}${b === undefined ? "" : `|${b}`}${c === undefined ? "" : `|${c}`}`

/**
 * Adds up the weights of the features that it takes. Readings are told feature by feature in one order, and those of one act
 * have most features in common: each is compared with the one at its place in the reading before.
 */
class Sum implements FeatureSink {
  private value = 0
  private told = 0
  private toldGroups = 0
  private readonly places: Array<Place> = []
  private readonly groups: Array<GroupPlace> = []
  private readonly weights: Weights

  constructor(weights: Weights) {
    this.weights = weights
  }

  readonly add = (template: string, a: string, b?: string, c?: string): void => {
    const place = (this.places[this.told++] ??= emptyPlace())
    this.value += this.weights.weightOf(place, template, a, b, c)
  }

  readonly all = (group: FeatureGroup, a: string, b?: string, c?: string, d?: string, e?: string): void => {
    const place = (this.groups[this.toldGroups++] ??= emptyGroupPlace())
    this.value += this.weights.sumOf(place, group, a, b, c, d, e)
  }

  of(tell: (sink: FeatureSink) => void): number {
    this.value = 0
    this.told = 0
    this.toldGroups = 0
    tell(this)
    return this.value
  }
}

/** What features tell of: an act, or one reading of its parties. */
type Told = "act" | "parties"

/** One for each model and each list of features, used over and over. */
const sums = new WeakMap<Weights, Readonly<Record<Told, Sum>>>()

/** Sum of the weights of the features that `tell` tells; the strength of a reading is its exponent. */
export const sumOf = (tell: (sink: FeatureSink) => void, weights: Weights, told: Told = "act"): number => {
  let both = sums.get(weights)
  if (both === undefined) sums.set(weights, (both = { act: new Sum(weights), parties: new Sum(weights) }))
  return both[told].of(tell)
}

/** Names of the features that `tell` tells, in their order. */
export const namesOf = (tell: (sink: FeatureSink) => void): ReadonlyArray<string> => {
  const names: Array<string> = []
  const add: AddFeature = (template, a, b, c) => void names.push(featureName(template, a, b, c))
  tell({ add, all: (group, ...values) => group(add, ...values) })
  return names
}

/** The confidence of a reading with these odds. */
export const calibrated = (odds: number, { intercept, slope }: Calibration): number =>
  odds === Infinity ? 1 : 1 - 1 / (1 + Math.exp(intercept) * odds ** slope)

/**
 * The confidence of what has `strength` of the `total` that all readings and "no event" have, rounded to three places. Where
 * nothing is calibrated it is a probability.
 */
export const confidenceOf = (strength: number, total: number, calibration: Calibration): number =>
  strength === 0 ? 0 : Math.round(1000 * calibrated(strength / (total - strength), calibration)) / 1000
