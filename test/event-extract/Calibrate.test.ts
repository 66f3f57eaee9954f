import { describe, expect, it } from "@effect/vitest"
import { calibrated } from "../../pipelines/event-extract/judgement/Confidence.ts"
import { calibrate, type Outcome } from "../../pipelines/event-extract/train/Calibrate.ts"

/** `count` events with one probability, of which a share is right. */
const outcomes = (score: number, count: number, share: number): ReadonlyArray<Outcome> =>
  Array.from({ length: count }, (_, i) => ({ score, right: i < count * share }))

const confidence = (score: number, calibration: ReturnType<typeof calibrate>): number =>
  calibrated(score / (1 - score), calibration)

describe("calibration", () => {
  it("makes confidences the shares that were right, where the model is too sure", () => {
    const fitted = calibrate([[...outcomes(0.5, 100, 0.4), ...outcomes(0.9, 100, 0.6)]])
    expect(confidence(0.5, fitted)).toBeCloseTo(0.4, 3)
    expect(confidence(0.9, fitted)).toBeCloseTo(0.6, 3)
    expect(confidence(0.99, fitted)).toBeGreaterThan(0.6)
  })

  it("changes nothing where the model is as sure as it is right", () => {
    const { intercept, slope } = calibrate([[...outcomes(0.5, 100, 0.5), ...outcomes(0.8, 100, 0.8)]])
    expect(slope).toBeCloseTo(1, 3)
    expect(intercept).toBeCloseTo(0, 3)
  })

  it("listens to a small set as much as to a large one", () => {
    const small = [...outcomes(0.5, 10, 0.2), ...outcomes(0.9, 10, 0.5)]
    const large = [...outcomes(0.5, 1000, 0.6), ...outcomes(0.9, 1000, 0.9)]
    const fitted = calibrate([small, large])
    expect(confidence(0.5, fitted)).toBeCloseTo(0.4, 1)
    expect(confidence(0.9, fitted)).toBeCloseTo(0.7, 1)
  })
})
