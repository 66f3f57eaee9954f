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

export const defaultFit: FitOptions = { passes: 200, rate: 0.2, penalty: 8 }

/** Weights by feature; features seen in fewer than three readings get none. */
export const fit = (examples: ReadonlyArray<Example>, options: FitOptions = defaultFit): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { readings } of examples)
    for (const { features } of readings)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= 3)
    .map(([name]) => name)
    .toSorted()
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ readings }) =>
    readings.map(({ features }) => Int32Array.from(features.flatMap((name) => index.get(name) ?? [])))
  )
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  const gradient = new Float64Array(names.length)
  const bias = index.get("bias=") ?? -1
  for (let pass = 0; pass < options.passes; pass++) {
    gradient.fill(0)
    for (let i = 0; i < rows.length; i++) {
      const example = examples[i] as Example
      const readings = rows[i] as ReadonlyArray<Int32Array>
      const strengths = readings.map((row) => {
        let sum = 0
        for (const feature of row) sum += weights[feature] as number
        return Math.exp(sum)
      })
      const total = 1 + strengths.reduce((sum, one) => sum + one, 0)
      const rightTotal = strengths.reduce((sum, one, j) => (example.readings[j]?.right === true ? sum + one : sum), 0)
      readings.forEach((row, j) => {
        const strength = strengths[j] as number
        const wanted = rightTotal > 0 && example.readings[j]?.right === true ? strength / rightTotal : 0
        const error = (strength / total - wanted) * example.weight
        for (const feature of row) gradient[feature] = (gradient[feature] as number) + error
      })
    }
    for (let j = 0; j < weights.length; j++) {
      const g = (gradient[j] as number) + (j === bias ? 0 : options.penalty * (weights[j] as number))
      squares[j] = (squares[j] as number) + g * g
      weights[j] = (weights[j] as number) - (options.rate * g) / Math.sqrt(squares[j] as number)
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]))
}
