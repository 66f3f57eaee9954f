/**
 * The stretch of time that a chart shows: its scale, and a note that says what lies outside.
 */
import type * as Plot from "@observablehq/plot"
import { counted } from "./Html.ts"
import { type Period, stepText } from "./Period.ts"
import type { Size } from "./Svg.ts"

/** Says which part of a whole a chart shows. */
export const windowNote = (period: Period, what: string, undated: number, missing = "date"): string => {
  const outside = period.total - period.inside
  const last = stepText(period.unit, period.steps.at(-1) as string)
  const first = stepText(period.unit, period.steps[0] as string)
  const span = first === last ? first : `${first} to ${last}, by ${period.unit}`
  const left = outside > 0 ? ` ${counted(outside, `${what} lies`, `${what}s lie`)} outside of it.` : ""
  const without = undated > 0 ? ` ${counted(undated, `${what} has`, `${what}s have`)} no ${missing}.` : ""
  return `Shown is ${span}.${left}${without}`
}

/** The horizontal scale of a stretch of time. */
export const timeScale = (period: Period, size: Size): Plot.ScaleOptions => ({
  type: "utc",
  domain: [new Date(period.steps[0] as string), new Date(period.end)],
  label: null,
  ticks: size === "wide" ? 8 : 4
})
