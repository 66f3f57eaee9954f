/**
 * Weights of the confidence model, by feature template and values.
 *
 * A feature is a template and up to three values, written
 * `template=value|value`; it is looked up without writing its name: templates and values are numbered, and the weights
 * stand in one table by those numbers.
 */
import { NumberTable } from "./NumberTable.ts"

type Group = (add: (template: string, a: string, b?: string, c?: string) => void, ...values: Array<string>) => void

/** What was told last at some place of a list of features: the values with their numbers, and the weight or sum. */
interface Values {
  a: string | undefined
  b: string | undefined
  c: string | undefined
  aId: number
  bId: number
  cId: number
  sum: number
}

/** A feature told last at some place. */
export interface Place extends Values {
  template: string
  templateId: number
}

/** A group of features told last at some place. */
export interface GroupPlace extends Values {
  group: Group | null
  groupId: number
  d: string | undefined
  e: string | undefined
  dId: number
  eId: number
}

/** Number of a value that is not given, and of one that has no number. Numbers are kept in 16 bits. */
const absent = 0
const unknown = 0xffff

const noValues = { a: undefined, b: undefined, c: undefined, aId: absent, bId: absent, cId: absent, sum: 0 }

export const emptyPlace = (): Place => ({ ...noValues, template: "", templateId: unknown })

export const emptyGroupPlace = (): GroupPlace => ({
  ...noValues,
  group: null,
  groupId: unknown,
  d: undefined,
  e: undefined,
  dId: absent,
  eId: absent
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
  /** Numbers of templates and values, from 1. */
  private readonly ids = new Map<string, number>()
  private readonly groupIds = new Map<Group, number>()
  private readonly weights = new NumberTable()
  /** Sums of groups of features, by the values that they depend on. */
  private readonly sums = new NumberTable()
  readonly size: number

  constructor(weights: Iterable<readonly [feature: string, weight: number]>) {
    let size = 0
    for (const [feature, weight] of weights) {
      const equals = feature.indexOf("=")
      const [a, b, ...rest] = feature.slice(equals + 1).split("|")
      const c = rest.length === 0 ? undefined : rest.join("|")
      const [template, first] = [this.numberOf(feature.slice(0, equals)), this.numberOf(a)]
      this.weights.set(pairOf(template, first), pairOf(this.numberOf(b), this.numberOf(c)), 0, weight)
      size++
    }
    this.size = size
  }

  /**
   * Weight of a feature, put into `place` with it; 0 when the model does not know it. What it has in common with the feature
   * told before at that place is not looked up again.
   */
  weightOf(place: Place, template: string, a: string, b?: string, c?: string): number {
    if (place.template === template && place.a === a && place.b === b && place.c === c) return place.sum
    if (place.template !== template) {
      place.template = template
      place.templateId = this.idOf(template)
    }
    this.putValues(place, a, b, c)
    return (place.sum = this.weights.get(pairOf(place.templateId, place.aId), pairOf(place.bId, place.cId), 0) ?? 0)
  }

  /**
   * Sum of the weights of a group of features that these values determine, put into `place` with them; it is reckoned once
   * and remembered, unless a value has no number: words of texts do not pile up.
   */
  sumOf(place: GroupPlace, group: Group, a: string, b?: string, c?: string, d?: string, e?: string): number {
    const isSame =
      place.group === group && place.a === a && place.b === b && place.c === c && place.d === d && place.e === e
    if (isSame) return place.sum
    if (place.group !== group) {
      place.group = group
      place.groupId = this.groupIdOf(group)
    }
    this.putValues(place, a, b, c)
    if (place.d !== d) {
      place.d = d
      place.dId = this.idOf(d)
    }
    if (place.e !== e) {
      place.e = e
      place.eId = this.idOf(e)
    }
    const { aId, bId, cId, dId, eId, groupId } = place
    if (Math.max(aId, bId, cId, dId, eId) === unknown) return (place.sum = this.reckon(group, a, b, c, d, e))
    const first = pairOf(groupId, aId)
    const second = pairOf(bId, cId)
    const third = pairOf(dId, eId)
    let sum = this.sums.get(first, second, third)
    if (sum === undefined) this.sums.set(first, second, third, (sum = this.reckon(group, a, b, c, d, e)))
    return (place.sum = sum)
  }

  private putValues(place: Values, a: string, b: string | undefined, c: string | undefined): void {
    if (place.a !== a) {
      place.a = a
      place.aId = this.idOf(a)
    }
    if (place.b !== b) {
      place.b = b
      place.bId = this.idOf(b)
    }
    if (place.c !== c) {
      place.c = c
      place.cId = this.idOf(c)
    }
  }

  private reckon(group: Group, ...given: ReadonlyArray<string | undefined>): number {
    let sum = 0
    group(
      (template, a, b, c) => {
        const first = pairOf(this.idOf(template), this.idOf(a))
        sum += this.weights.get(first, pairOf(this.idOf(b), this.idOf(c)), 0) ?? 0
      },
      ...given.filter((value) => value !== undefined)
    )
    return sum
  }

  private idOf(value: string | undefined): number {
    return value === undefined ? absent : (this.ids.get(value) ?? unknown)
  }

  private groupIdOf(group: Group): number {
    let id = this.groupIds.get(group)
    if (id === undefined) this.groupIds.set(group, (id = this.groupIds.size + 1))
    return id
  }

  /** The number that a template or value has from now on. */
  private numberOf(value: string | undefined): number {
    if (value === undefined) return absent
    let id = this.ids.get(value)
    if (id === undefined) this.ids.set(value, (id = this.ids.size + 1))
    if (id >= unknown) throw new Error(`the model has more than ${unknown - 1} templates and values`)
    return id
  }
}

const pairOf = (high: number, low: number): number => (high << 16) | low
