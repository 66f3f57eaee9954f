/**
 * Weights of the confidence model, by feature template and values.
 *
 * A feature is a template and up to three values, written
 * `template=value|value`; it is looked up without writing its name.
 */
type Branch = Map<string, number | Branch>
type Group = (add: (template: string, a: string, b?: string, c?: string) => void, ...values: Array<string>) => void

/**
 * The feature told last at some place of a list of features, with its weight, and where the model has its template and its
 * first value.
 */
export interface Place {
  template: string
  a: string
  b: string | undefined
  c: string | undefined
  branch: Branch | undefined
  first: number | Branch | undefined
  weight: number
}

/** The group of features told last at some place, with the sum of their weights. */
export interface GroupPlace {
  group: Group | null
  a: string
  b: string | undefined
  c: string | undefined
  d: string | undefined
  e: string | undefined
  sum: number
}

export const emptyPlace = (): Place => ({
  template: "",
  a: "",
  b: undefined,
  c: undefined,
  branch: undefined,
  first: undefined,
  weight: 0
})

export const emptyGroupPlace = (): GroupPlace => ({
  group: null,
  a: "",
  b: undefined,
  c: undefined,
  d: undefined,
  e: undefined,
  sum: 0
})

/**
 * How the model's odds become the odds that are published: their logarithm times a slope and more by an intercept,
 * fitted by train/Calibrate.ts to how often events are right.
 */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/** Confidence that an event must reach to be published, and that one between parties of the home state alone must reach. */
export interface Thresholds {
  readonly threshold: number
  readonly homeThreshold: number
}

export const uncalibrated: Calibration = { slope: 1, intercept: 0 }

export class Weights {
  private readonly templates = new Map<string, Branch>()
  /** Sums of groups of features, by the values that they depend on. */
  private readonly sums = new Map<Group, Branch>()
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
   * Weight of a feature, put into `place` with it; 0 when the model does not know it. What it has in common with the feature
   * told before at that place is not looked up again.
   */
  weightOf(place: Place, template: string, a: string, b?: string, c?: string): number {
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

  /**
   * Sum of the weights of a group of features that these values determine, put into `place` with them; it is reckoned once
   * and remembered.
   */
  sumOf(place: GroupPlace, group: Group, a: string, b?: string, c?: string, d?: string, e?: string): number {
    const isSame =
      place.group === group && place.a === a && place.b === b && place.c === c && place.d === d && place.e === e
    if (isSame) return place.sum
    place.group = group
    place.a = a
    place.b = b
    place.c = c
    place.d = d
    place.e = e
    return (place.sum = foundBelow(this.sums.get(group), a, b, c, d, e) ?? this.reckon(group, a, b, c, d, e))
  }

  private reckon(group: Group, ...given: ReadonlyArray<string | undefined>): number {
    const values = given.filter((value) => value !== undefined)
    let sum = 0
    group(
      (template, a, b, c) => {
        sum += weightBelow(this.templates.get(template)?.get(a), b, c)
      },
      ...values
    )
    let branch = this.sums.get(group)
    if (branch === undefined) this.sums.set(group, (branch = new Map()))
    for (const value of values.slice(0, -1)) branch = branchOf(branch, value)
    branch.set(values.at(-1) as string, sum)
    return sum
  }
}

/** What `from` has of a path of values, of which the last ones may be missing. */
const foundBelow = (
  from: number | Branch | undefined,
  a: string,
  b: string | undefined,
  c: string | undefined,
  d: string | undefined,
  e: string | undefined
): number | undefined => {
  let at = typeof from === "object" ? from.get(a) : undefined
  if (b !== undefined) at = typeof at === "object" ? at.get(b) : undefined
  if (c !== undefined) at = typeof at === "object" ? at.get(c) : undefined
  if (d !== undefined) at = typeof at === "object" ? at.get(d) : undefined
  if (e !== undefined) at = typeof at === "object" ? at.get(e) : undefined
  return typeof at === "number" ? at : undefined
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
