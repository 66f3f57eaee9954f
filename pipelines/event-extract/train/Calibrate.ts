/**
 * Fits how the model's probabilities become confidences.
 *
 * The model is surer of itself than it is right, above all on everyday news, of which little is labelled. So events that it
 * decided without having learnt from their articles are looked at, and a logistic curve over the
 * log odds is fitted to whether they were right (Platt's scaling), by Newton's steps. Each set of
 * outcomes counts as much as the others, however many there are in it.
 */
import type { Calibration } from "../language/Weights.ts"

/** An event, the probability that the model gave it, and whether it was right. */
export interface Outcome {
  readonly score: number
  readonly right: boolean
}

const steps = 50
const least = 0.001

const logOdds = (probability: number): number => {
  const inside = Math.min(1 - least, Math.max(least, probability))
  return Math.log(inside / (1 - inside))
}

export const calibrate = (sets: ReadonlyArray<ReadonlyArray<Outcome>>): Calibration => {
  let [slope, intercept] = [1, 0]
  const points = sets.flatMap((set) =>
    set.map(({ right, score }) => ({ x: logOdds(score), y: right ? 1 : 0, weight: 1 / set.length }))
  )
  for (let step = 0; step < steps; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
    for (const { weight, x, y } of points) {
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
      const curve = weight * p * (1 - p)
      g0 += weight * (p - y)
      g1 += weight * (p - y) * x
      h00 += curve
      h01 += curve * x
      h11 += curve * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    if (determinant === 0) break
    intercept -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  return { slope, intercept }
}
