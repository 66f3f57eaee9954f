import { Schema } from "effect"

/** Weight of one feature of the confidence model; the row `threshold` holds the confidence an event must reach. */
export const ModelWeight = Schema.Struct({
  feature: Schema.NonEmptyString,
  weight: Schema.NumberFromString
})
export type ModelWeight = typeof ModelWeight.Type
