/**
 * Weights of the confidence model, by feature template and values.
 *
 * A feature is a template and up to three values, written
 * `template=value|value`; it is looked up without writing its name.
 */
type Branch = Map<string, number | Branch>

/** A feature with its weight, and where the model has its template and its first value. */
interface Place {
  template: string
  a: string
  b: string | undefined
  c: string | undefined
  branch: Branch | undefined
  first: number | Branch | undefined
  weight: number
}

/**
 * How the model's odds become the odds that are published: their logarithm times a slope and more by an intercept,
 * fitted by train/Calibrate.ts to how often events are right.
 */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

export const uncalibrated: Calibration = { slope: 1, intercept: 0 }

export class Weights {
  private readonly templates = new Map<string, Branch>()
  /** The features of the reading before. */
  private readonly places: Array<Place> = []
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

  /**
   * Weight of a feature; 0 when the model does not know it. Readings are told feature by feature in one order, and those of
   * one act have most features in common: the feature at place `at` of the reading before is tried first.
   */
  weightOf(at: number, template: string, a: string, b?: string, c?: string): number {
    const place = (this.places[at] ??= {
      template: "",
      a: "",
      b: undefined,
      c: undefined,
      branch: undefined,
      first: undefined,
      weight: 0
    })
    const isOfTemplate = place.template === template
    if (isOfTemplate && place.a === a && place.b === b && place.c === c) return place.weight
    if (!isOfTemplate) {
      place.template = template
      place.branch = this.templates.get(template)
    }
    if (!isOfTemplate || place.a !== a) {
      place.a = a
      place.first = place.branch?.get(a)
    }
    place.b = b
    place.c = c
    return (place.weight = weightBelow(place.first, b, c))
  }
}

/** Weight of the feature whose first value led to `found`. */
const weightBelow = (found: number | Branch | undefined, b: string | undefined, c: string | undefined): number => {
  let at = found
  if (b !== undefined) at = typeof at === "object" ? at.get(b) : undefined
  if (c !== undefined) at = typeof at === "object" ? at.get(c) : undefined
  return typeof at === "number" ? at : 0
}

const branchOf = (parent: Map<string, Branch> | Branch, value: string): Branch => {
  const known = parent.get(value)
  if (typeof known === "object") return known
  const branch: Branch = new Map()
  ;(parent as Branch).set(value, branch)
  return branch
}
