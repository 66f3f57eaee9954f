/**
 * How likely each reading of an act is right in type and parties.
 *
 * A conditional log-linear model over readable features, fitted by
 * train/Train.ts on labelled articles; its weights are a CSV of the language
 * pack. The readings of one trigger compete with each other and with "no
 * event". A feature is a template and up to three values, written
 * `template=value|value`; one without a weight counts nothing.
 */

/** Takes the features of a reading one by one: a template and the values that fill it. */
export type FeatureSink = (template: string, a: string, b?: string, c?: string) => void

/** `template=a|b|c`, as the lexicon writes it. */
export const featureName = (template: string, a: string, b?: string, c?: string): string =>
  `${template}=${a}${b === undefined ? "" : `|${b}`}${c === undefined ? "" : `|${c}`}`

type Branch = Map<string, number | Branch>

/** Weights by template and values; looked up without writing the feature's name. */
export class Weights {
  private readonly templates = new Map<string, Branch>()
  readonly size: number

  constructor(weights: Iterable<readonly [feature: string, weight: number]>) {
    let size = 0
    for (const [feature, weight] of weights) {
      const equals = feature.indexOf("=")
      const values = feature.slice(equals + 1).split("|")
      const last = values.pop() as string
      let branch = branchOf(this.templates, feature.slice(0, equals))
      for (const value of values) branch = branchOf(branch, value)
      branch.set(last, weight)
      size++
    }
    this.size = size
  }

  /** Weight of a feature; 0 when the model does not know it. */
  weightOf(template: string, a: string, b?: string, c?: string): number {
    let found: number | Branch | undefined = this.templates.get(template)?.get(a)
    if (b !== undefined) found = typeof found === "object" ? found.get(b) : undefined
    if (c !== undefined) found = typeof found === "object" ? found.get(c) : undefined
    return typeof found === "number" ? found : 0
  }
}

const branchOf = (parent: Map<string, Branch> | Branch, value: string): Branch => {
  const known = parent.get(value)
  if (typeof known === "object") return known
  const branch: Branch = new Map()
  ;(parent as Branch).set(value, branch)
  return branch
}

/** Sum of the weights of the features that `tell` tells; the strength of a reading is its exponent. */
export const sumOf = (tell: (sink: FeatureSink) => void, weights: Weights): number => {
  let sum = 0
  tell((template, a, b, c) => {
    sum += weights.weightOf(template, a, b, c)
  })
  return sum
}

/** Probabilities of competing readings, rounded to three places; what is left to 1 is "no event". */
export const confidencesOf = (strengths: ReadonlyArray<number>): ReadonlyArray<number> => {
  const total = 1 + strengths.reduce((sum, one) => sum + one, 0)
  return strengths.map((one) => Math.round((1000 * one) / total) / 1000)
}
