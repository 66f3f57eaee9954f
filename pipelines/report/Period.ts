/**
 * Which stretch of time a chart shows, and in which unit.
 *
 * News gathers: a folder may hold one busy month and a few articles from other years. The
 * unit is the finest of which a chart's width of steps, placed best, holds most of
 * what there is; thin ends are cut off. What lies outside is counted, so that the chart can
 * say so. Days are `YYYY-MM-DD`, weeks begin on Monday, and an end is exclusive.
 */
import { dayText, monthText, yearOf } from "./Days.ts"

export type Unit = "day" | "week" | "month" | "year"

export interface DayCount {
  readonly day: string
  readonly n: number
}

export interface Period {
  readonly unit: Unit
  /** First day of each step, one after the other, empty ones too. */
  readonly steps: ReadonlyArray<string>
  /** First day after the last step. */
  readonly end: string
  readonly inside: number
  readonly total: number
}

const units: ReadonlyArray<Unit> = ["day", "week", "month", "year"]

/** The most steps that a chart can show. */
const widest: Readonly<Record<Unit, number>> = { day: 62, week: 79, month: 84, year: 60 }

/** The share of everything that a unit finer than years must show. */
const enough = 0.6

/** The share of a stretch that may be cut off at its ends. */
const thin = 0.05

const dayMillis = 86_400_000

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** The first day of the step that a day lies in. */
export const stepOf = (unit: Unit, day: string): string => {
  switch (unit) {
    case "day":
      return day
    case "week": {
      const date = dateOf(day)
      return dayOf(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMillis))
    }
    case "month":
      return `${day.slice(0, 7)}-01`
    case "year":
      return `${day.slice(0, 4)}-01-01`
  }
}

const after = (unit: Unit, step: string, steps: number): string => {
  const date = dateOf(step)
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + steps)
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + steps)
  else date.setUTCDate(date.getUTCDate() + steps * (unit === "week" ? 7 : 1))
  return dayOf(date)
}

interface Stretch {
  readonly first: string
  readonly last: string
  readonly inside: number
}

/** Cuts steps off the ends of a stretch, the emptier end first, as long as little is lost. */
const trimmed = (sums: ReadonlyMap<string, number>, { first, inside, last }: Stretch): Stretch => {
  const steps = [...sums.keys()].filter((step) => step >= first && step <= last).toSorted()
  const at = (index: number): number => sums.get(steps[index] as string) as number
  let [from, to, left] = [0, steps.length - 1, inside]
  while (from < to) {
    const isStart = at(from) <= at(to)
    const next = left - at(isStart ? from : to)
    if (next < (1 - thin) * inside) break
    left = next
    if (isStart) from++
    else to--
  }
  return { first: steps[from] as string, last: steps[to] as string, inside: left }
}

/** The first of the fullest stretches of a unit; its first and last step hold something. */
const fullest = (unit: Unit, counts: ReadonlyArray<DayCount>): Stretch => {
  const sums = new Map<string, number>()
  for (const { day, n } of counts) sums.set(stepOf(unit, day), (sums.get(stepOf(unit, day)) ?? 0) + n)
  const steps = [...sums.keys()].toSorted()
  let best: Stretch = { first: "", last: "", inside: -1 }
  let inside = 0
  let from = 0
  for (const last of steps) {
    inside += sums.get(last) as number
    while (after(unit, steps[from] as string, widest[unit]) <= last)
      inside -= sums.get(steps[from++] as string) as number
    if (inside > best.inside) best = { first: steps[from] as string, last, inside }
  }
  return trimmed(sums, best)
}

/** The stretch to show, or null when there is nothing; `finest` is the smallest unit that makes sense. */
export const periodOf = (counts: ReadonlyArray<DayCount>, finest: Unit): Period | null => {
  const total = counts.reduce((sum, { n }) => sum + n, 0)
  if (total === 0) return null
  for (const unit of units.slice(units.indexOf(finest))) {
    const { first, inside, last } = fullest(unit, counts)
    if (unit !== "year" && inside < enough * total) continue
    const steps = [first]
    while ((steps.at(-1) as string) < last) steps.push(after(unit, steps.at(-1) as string, 1))
    return { unit, steps, end: after(unit, last, 1), inside, total }
  }
  return null
}

/** Where a step ends, exclusive. */
export const endOf = (unit: Unit, step: string): string => after(unit, step, 1)

/** How a step is named in a sentence. */
export const stepText = (unit: Unit, step: string): string => {
  if (unit === "year") return yearOf(step)
  if (unit === "month") return monthText(step)
  return unit === "week" ? `the week of ${dayText(step)}` : dayText(step)
}

/** How a step is named in a table. */
export const stepName = (unit: Unit, step: string): string => {
  if (unit === "year") return yearOf(step)
  return unit === "month" ? step.slice(0, 7) : step
}

/** The heading of a column of steps: `Week`. */
export const unitTitle = (unit: Unit): string => unit.slice(0, 1).toUpperCase() + unit.slice(1)
