import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { civilOf, dayOf, dayOfIso, daysInMonth, isoOf, weekdayOf } from "../../pipelines/text/CalendarDay.ts"

const utcDay = (year: number, month: number, day: number): number => {
  const time = new Date(0)
  time.setUTCFullYear(year, month - 1, day)
  return Math.round(time.getTime() / 86_400_000)
}
const part = (max: number) => fc.integer({ min: -1, max })
const anyDay = fc.integer({ min: utcDay(1, 1, 1), max: utcDay(9999, 12, 31) })

describe("days as numbers", () => {
  it("agree with the calendar of JavaScript on every date of the years 1 to 9999", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        expect(dayOf(year, month, ofMonth)).toBe(day)
        expect(civilOf(day)).toEqual({ year, month, day: ofMonth })
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
        expect(isoOf(day)).toBe(date.toISOString().slice(0, 10))
        expect(dayOfIso(date.toISOString())).toBe(day)
      }),
      { numRuns: 2000 }
    )
  })

  it("know no date that the calendar of JavaScript would move to another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, day) => {
        const time = utcDay(year, month, day)
        const date = new Date(time * 86_400_000)
        const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(dayOf(year, month, day)).toBe(exists ? time : null)
      }),
      { numRuns: 2000 }
    )
  })

  it.each([
    [2000, 29],
    [1900, 28],
    [2024, 29],
    [2023, 28]
  ])("February %i has %i days", (year, days) => expect(daysInMonth(year, 2)).toBe(days))

  it("begin with a Thursday", () => expect(weekdayOf(0)).toBe(4))

  it.each(["", "2024", "2024-02-30", "bukan tanggal", "2024-13-01T00:00:00Z"])("take no day from %j", (text) =>
    expect(dayOfIso(text)).toBeNull()
  )

  it("take the day as the text's own zone has it", () => {
    expect(isoOf(dayOfIso("2024-03-05T00:30:00+07:00") as number)).toBe("2024-03-05")
  })
})
