import { describe, expect, it } from "@effect/vitest"
import { compare, type Floor, raise, repin } from "./Floor.ts"

const floor: Floor = { dev: { digest: "one", figures: { f1: 0.7, dates: 0.9 } } }
const measured = (figures: Readonly<Record<string, number>>, digest = "one"): Floor => ({ dev: { digest, figures } })

describe("compare", () => {
  it.each([
    ["holds when a figure is at its floor or above", measured({ f1: 0.7, dates: 0.95 }), []],
    [
      "names a figure that dropped",
      measured({ f1: 0.699, dates: 0.95 }),
      [{ kind: "dropped", set: "dev", figure: "f1", floor: 0.7, found: 0.699 }]
    ],
    [
      "names a figure that is not measured any more",
      measured({ f1: 0.8 }),
      [{ kind: "dropped", set: "dev", figure: "dates", floor: 0.9, found: null }]
    ],
    [
      "does not compare figures of another labelled set",
      measured({ f1: 0.99, dates: 0.99 }, "two"),
      [{ kind: "other_set", set: "dev" }]
    ],
    [
      "asks for a floor where there is none",
      { seeds: { digest: "one", figures: { f1: 1 } } },
      [{ kind: "no_floor", set: "seeds" }]
    ]
  ])("%s", (_, found, problems) => {
    expect(compare(floor, found)).toEqual(problems)
  })
})

describe("raise", () => {
  it("takes better figures over and keeps the floor of worse ones", () => {
    expect(raise(floor, measured({ f1: 0.75, dates: 0.8 }))).toEqual(measured({ f1: 0.75, dates: 0.9 }))
  })

  it("takes over figures and sets that are new", () => {
    expect(raise({}, measured({ f1: 0.2 }))).toEqual(measured({ f1: 0.2 }))
    expect(raise(floor, measured({ modes: 0.5 }))).toEqual(measured({ f1: 0.7, dates: 0.9, modes: 0.5 }))
  })

  it("leaves the floor of another labelled set alone", () => {
    expect(raise(floor, measured({ f1: 0.9 }, "two"))).toEqual(floor)
  })
})

describe("repin", () => {
  it("lowers figures and takes another labelled set, and keeps sets that were not measured", () => {
    const others = { seeds: { digest: "x", figures: { f1: 1 } } }
    expect(repin({ ...floor, ...others }, measured({ f1: 0.1 }, "two"))).toEqual({
      ...measured({ f1: 0.1 }, "two"),
      ...others
    })
  })
})
