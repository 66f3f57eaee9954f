import { describe, expect, it } from "@effect/vitest"
import { type Act, agrees, bins, judge, precisionFrom } from "./Calibration.ts"

const party = (country: string) => ({ name: country, country })
const act = (type: string, actors: ReadonlyArray<string>, recipients: ReadonlyArray<string> = []): Act => ({
  type,
  actors: actors.map(party),
  recipients: recipients.map(party)
})
const told = (label: Act, confidence: number, soft = false) => ({ ...label, confidence, soft })

describe("agrees", () => {
  it.each([
    ["the same parties", act("ACCUSE", ["IRN"], ["USA"]), act("ACCUSE", ["IRN"], ["USA"]), true],
    ["another type", act("ACCUSE", ["IRN"]), act("REJECT", ["IRN"]), false],
    ["one actor of several", act("ACCUSE", ["IRN", "CHN"], ["USA"]), act("ACCUSE", ["CHN"], ["USA"]), true],
    ["the recipient missing", act("ACCUSE", ["IRN"], ["USA"]), act("ACCUSE", ["IRN"]), false],
    ["a recipient too many", act("ACCUSE", ["IRN"]), act("ACCUSE", ["IRN"], ["USA"]), true],
    ["mutual acts with sides exchanged", act("CONSULT", ["IRN"], ["USA"]), act("CONSULT", ["USA", "IRN"]), true],
    ["mutual acts with half of the parties", act("CONSULT", ["IRN", "USA"]), act("CONSULT", ["USA"]), false]
  ])("%s", (_, label, found, expected) => {
    expect(agrees(label, found)).toBe(expected)
  })

  it("knows organisations by name where they have no code", () => {
    const label: Act = { type: "REQUEST", actors: [{ name: "United Nations", country: "UN" }], recipients: [] }
    const found: Act = { type: "REQUEST", actors: [{ name: "Majelis Umum PBB", country: null }], recipients: [] }
    expect(agrees(label, found)).toBe(true)
  })
})

describe("judge", () => {
  const label = act("ACCUSE", ["IRN"], ["USA"])

  it("lets a label stand for one event, the surest", () => {
    expect(judge([label], [told(label, 0.5), told(label, 0.9)])).toEqual(["wrong", "right"])
  })

  it("moves an event to another label when a less sure one needs its own", () => {
    const wide = act("ACCUSE", ["IRN"])
    expect(judge([wide, label], [told(label, 0.9), told(wide, 0.5)])).toEqual(["right", "right"])
  })

  it("does not decide on an event that is flagged as no plain fact", () => {
    expect(judge([], [told(label, 0.9, true), told(label, 0.9)])).toEqual(["undecided", "wrong"])
  })
})

describe("shares by confidence", () => {
  const judged = [
    { article: "x", confidence: 0.8, verdict: "right" },
    { article: "x", confidence: 0.95, verdict: "wrong" },
    { article: "x", confidence: 1, verdict: "undecided" },
    { article: "x", confidence: 0.3, verdict: "wrong" }
  ] as const

  it("counts decided events at or above a confidence", () => {
    expect(precisionFrom(judged, 0.8)).toBe(0.5)
    expect(precisionFrom([], 0.8)).toBeNull()
  })

  it("bins by tenths, with 1 in the last", () => {
    expect(bins(judged)).toEqual([
      { from: 0.3, right: 0, wrong: 1, undecided: 0 },
      { from: 0.8, right: 1, wrong: 0, undecided: 0 },
      { from: 0.9, right: 0, wrong: 1, undecided: 1 }
    ])
  })
})
