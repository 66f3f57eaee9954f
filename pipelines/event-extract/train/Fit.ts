/**
 * A conditional model over competing readings, with L2 penalty.
 *
 * Every trigger is one example: its readings compete with each other and with
 * "no event" (score 0), P(reading) = exp(s) / (1 + sum of exp(s)), s being the
 * sum of the weights of the reading's features. The loss is the negative log of
 * the probability of the right readings, or of "no event" when none is right.
 * Full-batch gradient descent with per-feature step sizes (AdaGrad), a fixed
 * number of passes and no randomness, so the same examples give the same weights.
 */
export interface Example {
  readonly readings: ReadonlyArray<{ readonly features: ReadonlyArray<string>; readonly right: boolean }>
  readonly weight: number
}

export interface FitOptions {
  readonly passes: number
  readonly rate: number
  readonly penalty: number
}

export const defaultFit: FitOptions = { passes: 200, rate: 0.2, penalty: 6 }

/** Readings of all examples in a row; the features of reading r are those from `starts[r]` to `starts[r + 1]`. */
interface Table {
  readonly names: ReadonlyArray<string>
  readonly features: Int32Array
  readonly starts: Int32Array
}

/** Features seen in fewer readings get no weight. */
const leastReadings = 3

/** Frequent features come first, so that what is looked up most lies together. */
const tableOf = (examples: ReadonlyArray<Example>, counts: (feature: string) => boolean): Table => {
  const readings = examples.flatMap((example) => example.readings)
  const seen = new Map<string, number>()
  for (const { features } of readings) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const names = [...seen]
    .filter(([name, count]) => count >= leastReadings && counts(name))
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => name)
  const index = new Map(names.map((name, i) => [name, i]))
  const starts = new Int32Array(readings.length + 1)
  const found: Array<number> = []
  readings.forEach((reading, r) => {
    for (const feature of reading.features) {
      const at = index.get(feature)
      if (at !== undefined) found.push(at)
    }
    starts[r + 1] = found.length
  })
  return { names, features: Int32Array.from(found), starts }
}

/** Adds to `gradient` what the examples say of the weights. */
const addGradient = (
  examples: ReadonlyArray<Example>,
  { features, starts }: Table,
  weights: Float64Array,
  gradient: Float64Array
): void => {
  let first = 0
  for (const { readings, weight } of examples) {
    const strengths = readings.map((_, j) => {
      let sum = 0
      for (let k = starts[first + j] as number; k < (starts[first + j + 1] as number); k++)
        sum += weights[features[k] as number] as number
      return Math.exp(sum)
    })
    let [total, rightTotal] = [1, 0]
    strengths.forEach((strength, j) => {
      total += strength
      if (readings[j]?.right === true) rightTotal += strength
    })
    strengths.forEach((strength, j) => {
      const wanted = rightTotal > 0 && readings[j]?.right === true ? strength / rightTotal : 0
      const error = (strength / total - wanted) * weight
      for (let k = starts[first + j] as number; k < (starts[first + j + 1] as number); k++) {
        const feature = features[k] as number
        gradient[feature] = (gradient[feature] as number) + error
      }
    })
    first += readings.length
  }
}

/** Weights by feature; features seen in fewer than three readings get none, nor do those that `counts` leaves out. */
export const fit = (
  examples: ReadonlyArray<Example>,
  options: FitOptions = defaultFit,
  counts: (feature: string) => boolean = () => true
): Map<string, number> => {
  const table = tableOf(examples, counts)
  const { names } = table
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  const gradient = new Float64Array(names.length)
  const bias = names.indexOf("bias=")
  for (let pass = 0; pass < options.passes; pass++) {
    gradient.fill(0)
    addGradient(examples, table, weights, gradient)
    for (let j = 0; j < weights.length; j++) {
      const g = (gradient[j] as number) + (j === bias ? 0 : options.penalty * (weights[j] as number))
      squares[j] = (squares[j] as number) + g * g
      weights[j] = (weights[j] as number) - (options.rate * g) / Math.sqrt(squares[j] as number)
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]))
}
