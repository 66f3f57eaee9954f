import { describe, expect, it } from "@effect/vitest"
import { type DayCount, periodOf, stepOf, stepText } from "../../pipelines/report/Period.ts"

const days = (from: string, count: number, n = 1): ReadonlyArray<DayCount> =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
    n
  }))

describe("the stretch of time that a chart shows", () => {
  it("is none when nothing has a date", () => {
    expect(periodOf([], "day")).toBeNull()
  })

  it("is a single step when all lies in one", () => {
    expect(periodOf([{ day: "2024-05-03", n: 4 }], "day")).toEqual({
      unit: "day",
      steps: ["2024-05-03"],
      end: "2024-05-04",
      inside: 4,
      total: 4
    })
  })

  it("holds every step between the first and the last, empty ones too", () => {
    const found = periodOf(
      [
        { day: "2024-02-27", n: 1 },
        { day: "2024-03-02", n: 1 }
      ],
      "day"
    )
    expect(found?.steps).toEqual(["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"])
  })

  it("is the busy month of a folder that also holds a few articles of other years, and says how many", () => {
    const found = periodOf(
      [{ day: "2013-06-26", n: 20 }, ...days("2019-09-01", 30, 50), { day: "2023-01-01", n: 30 }],
      "day"
    )
    expect(found).toMatchObject({ unit: "day", inside: 1450, total: 1550 })
    expect(found?.steps[0]?.slice(0, 7)).toBe("2019-09")
  })

  it("grows coarser as the time grows longer", () => {
    const periods = [60, 400, 1200, 6000].map((count) => periodOf(days("2001-01-01", count), "day"))
    expect(periods.map((period) => period?.unit)).toEqual(["day", "week", "month", "year"])
  })

  it("is never finer than asked for", () => {
    expect(periodOf(days("2024-05-01", 3), "week")).toMatchObject({ unit: "week", steps: ["2024-04-29"] })
  })

  it("cuts thin ends off", () => {
    const found = periodOf(
      [{ day: "2024-01-01", n: 1 }, ...days("2024-02-01", 5, 100), { day: "2024-02-20", n: 1 }],
      "day"
    )
    expect(found).toMatchObject({ inside: 500, end: "2024-02-06" })
  })

  it.each([
    ["day", "2024-05-03", "2024-05-03", "3 May 2024"],
    ["week", "2024-05-05", "2024-04-29", "the week of 29 April 2024"],
    ["week", "2024-04-29", "2024-04-29", "the week of 29 April 2024"],
    ["month", "2024-05-31", "2024-05-01", "May 2024"],
    ["year", "2024-05-31", "2024-01-01", "2024"]
  ] as const)("begins a %s of %s on %s", (unit, day, step, text) => {
    expect(stepOf(unit, day)).toBe(step)
    expect(stepText(unit, step)).toBe(text)
  })
})
