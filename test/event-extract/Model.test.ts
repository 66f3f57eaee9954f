import { readFileSync, statSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { emptyPlace } from "../../pipelines/event-extract/language/Weights.ts"
import { loadPack } from "../../pipelines/event-extract/LanguagePack.ts"

const pipelines = new URL("../../pipelines/", import.meta.url)

/** The Indonesian pack with these rows as its model. */
const packWith = (...rows: ReadonlyArray<string>) =>
  loadPack("ind", (path) =>
    path.endsWith("model.csv")
      ? ["template,first,rest,weight", ...rows].join("\n")
      : readFileSync(new URL(path, pipelines), "utf8")
  )

describe("the model of confidence", () => {
  const { calibration, homeThreshold, threshold, weights } = packWith(
    "threshold,,,0.5",
    "threshold_home,,,0.7",
    "calibration_slope,,,0.6",
    "calibration_intercept,,,-0.1",
    "bias,,,-1.50",
    "near,perang,,.25",
    ",sidang,,-.12",
    '"word,type",sidang,|ACCUSE,.30',
    ",,|ASSAULT,-.40",
    ",tank,|ASSAULT,.20"
  )
  const weightOf = (template: string, a: string, b?: string) => weights.weightOf(emptyPlace(), template, a, b)

  it("takes what a row leaves out from the row above: its template, or that and its first value", () => {
    expect([weightOf("near", "perang"), weightOf("near", "sidang")]).toEqual([0.25, -0.12])
    expect([weightOf("word,type", "sidang", "ACCUSE"), weightOf("word,type", "sidang", "ASSAULT")]).toEqual([0.3, -0.4])
    expect([weightOf("word,type", "tank", "ASSAULT"), weightOf("word,type", "tank", "ACCUSE")]).toEqual([0.2, 0])
  })

  it("has a feature whose value is empty", () => expect(weightOf("bias", "")).toBe(-1.5))

  it("has its thresholds and its calibration in rows that are no weights", () => {
    expect([threshold, homeThreshold]).toEqual([0.5, 0.7])
    expect(calibration).toEqual({ slope: 0.6, intercept: -0.1 })
    expect([weights.size, weightOf("threshold", "")]).toEqual([6, 0])
  })

  it("is shipped in less than 2 MB", () => {
    expect(statSync(new URL("languages/ind/model.csv", pipelines)).size).toBeLessThan(2_000_000)
  })
})
