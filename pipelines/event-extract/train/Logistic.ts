/**
 * Logistic regression over sparse binary features, with L2 penalty.
 *
 * Full-batch gradient descent with per-feature step sizes (AdaGrad), a fixed
 * number of passes and no randomness, so the same examples give the same
 * weights. Examples may carry a weight.
 */
export interface Example {
  readonly features: ReadonlyArray<string>
  readonly positive: boolean
  readonly weight: number
}

export interface FitOptions {
  readonly passes: number
  readonly rate: number
  readonly penalty: number
}

export const defaultFit: FitOptions = { passes: 300, rate: 0.3, penalty: 1 }

/** Weights by feature; features seen fewer than twice get none. */
export const fit = (examples: ReadonlyArray<Example>, options: FitOptions = defaultFit): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= 2)
    .map(([name]) => name)
    .toSorted()
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map((example) => Int32Array.from(example.features.flatMap((name) => index.get(name) ?? [])))
  const weights = new Float64Array(names.length)
  const squares = new Float64Array(names.length).fill(1e-6)
  const gradient = new Float64Array(names.length)
  const bias = index.get("bias") ?? -1
  for (let pass = 0; pass < options.passes; pass++) {
    gradient.fill(0)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Int32Array
      const example = examples[i] as Example
      let sum = 0
      for (const feature of row) sum += weights[feature] as number
      const error = (1 / (1 + Math.exp(-sum)) - (example.positive ? 1 : 0)) * example.weight
      for (const feature of row) gradient[feature] = (gradient[feature] as number) + error
    }
    for (let j = 0; j < weights.length; j++) {
      const g = (gradient[j] as number) + (j === bias ? 0 : options.penalty * (weights[j] as number))
      squares[j] = (squares[j] as number) + g * g
      weights[j] = (weights[j] as number) - (options.rate * g) / Math.sqrt(squares[j] as number)
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] as number]))
}

export const predict = (features: ReadonlyArray<string>, weights: ReadonlyMap<string, number>): number => {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
