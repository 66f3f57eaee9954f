import { Schema } from "effect"

/**
 * Weight of one feature of the confidence model, `template=first|second|third`: its template, its first value, and what
 * follows, from "|" on. A template or first value left empty is that of the row above. The row `threshold` holds the
 * confidence an event must reach, the row `threshold_home` that of one between parties of the home state alone, the rows
 * `calibration_slope` and `calibration_intercept` how the model's log odds become those of a confidence.
 */
export const ModelWeight = Schema.Struct({
  template: Schema.String,
  first: Schema.String,
  rest: Schema.String,
  weight: Schema.NumberFromString
})
export type ModelWeight = typeof ModelWeight.Type
