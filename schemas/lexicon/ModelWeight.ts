import { Schema } from "effect"

/**
 * Weight of one feature of the confidence model. The row `threshold` holds the confidence an event must reach, the row
 * `threshold_home` that of one between parties of the home state alone, the rows `calibration_slope` and `calibration_intercept` how the model's log odds become those of a confidence.
 */
export const ModelWeight = Schema.Struct({
  feature: Schema.NonEmptyString,
  weight: Schema.NumberFromString
})
export type ModelWeight = typeof ModelWeight.Type
