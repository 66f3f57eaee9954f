/**
 * Finds calendar dates in a line of text.
 *
 * Reads `28 Jun 2020, 17:00 WIB`, `Jum'at, 08 April 2022 - 06:10 WIB`,
 * `RABU, 23 FEBRUARI 2022 | 09:43 WIB`, `Senin (21/2/2022)`, `April 4, 2024`
 * and `2022-02-21 09:43`. Month, weekday and zone words come from the calendar
 * that the caller brings, so the language is data. A date in figures is day
 * first. Dates without a year, before 1945 or after 2100, and impossible ones
 * (31/2/2022) are not found. A time without a zone is in the calendar's first
 * zone. Offsets are UTF-16 units of the text given.
 */
import { type Day, dayOf } from "./CalendarDay.ts"

export interface Calendar {
  readonly months: ReadonlyMap<string, number>
  /** 1 is Monday. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Zone word to offset, such as `wib` to `+07:00`; the first is the default. */
  readonly zones: ReadonlyMap<string, string>
  /** Words that may stand between date and time, such as `pukul`. */
  readonly clock: ReadonlySet<string>
}

export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** Local date and time with offset, `2020-06-28T17:00:00+07:00`. */
  readonly iso: string
  readonly precision: "second" | "minute" | "day"
  readonly epochDay: Day
  /** Weekday that stands before the date, 1 is Monday. */
  readonly weekday: number | null
  /** Whether the date is written as `(21/2/2022)`. */
  readonly bracketed: boolean
}

/** Day first, year first, month first; each by itself is proven linear, which one pattern of all three is not. */
const datePatterns: ReadonlyArray<RegExp> = [
  /(?<![\d/])(?<day>\d{1,2})(?: {1,2}|[-/.])(?:(?<month>\d{1,2})|(?<word>[A-Za-z]{3,9}))(?:\.?,? {1,2}|[-/.])(?<year>\d{4})(?!\d)/g,
  /(?<![\d/])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/g,
  /(?<![\d/])(?<word>[A-Za-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/g
]
/** Where the last of them stands in the list. */
const monthFirst = 2
/** The figures of a date with its month first: few texts hold them, and every word of a text may be such a month. */
const monthFirstFigures = / \d{1,2}(?:st|nd|rd|th)?,? \d{4}/
const timePattern = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?/y
const zonePattern = /[ (]{0,2}([A-Za-z]{3,4})\b/y
/** Fraction of a second and offset of a time as ISO 8601 writes it. */
const isoZonePattern = /(?:[.,]\d{1,9})?(?:(Z)|([+-](?:0\d|1[0-4])):?([0-5]\d))(?![\d:])/y
const weekdayBefore = /([A-Za-z'’]{3,9})\.?[ ,]{0,2}[(|]?[ ]?$/
const wordAt = /[A-Za-z]+/y
const between = " \t,|-–—•/@().:"

const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The day of a date in a year that a page may tell of, else null. */
const pageDay = (year: number, month: number, day: number): Day | null =>
  year < 1945 || year > 2100 ? null : dayOf(year, month, day)

interface Clock {
  readonly end: number
  readonly hour: number
  readonly minute: number
  readonly second: number | null
  readonly offset: string | undefined
}

const clockAfter = (text: string, from: number, calendar: Calendar): Clock | null => {
  let at = from
  const limit = Math.min(text.length, from + 16)
  if (text[at] === "T") at++
  while (at < limit) {
    if (between.includes(text[at] as string)) at++
    else {
      wordAt.lastIndex = at
      const word = wordAt.exec(text)?.[0].toLowerCase()
      if (word === undefined || !calendar.clock.has(word)) break
      at += word.length
    }
  }
  timePattern.lastIndex = at
  const time = timePattern.exec(text)
  if (time === null) return null
  const half = /^ ?([ap])\.?m\b\.?/i.exec(text.slice(at + time[0].length, at + time[0].length + 6))
  const stated = Number(time[1])
  const hour = half === null ? stated : (stated % 12) + (/^p/i.test(half[1] as string) ? 12 : 0)
  const minute = Number(time[2])
  const second = time[3] === undefined ? null : Number(time[3])
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null
  const end = at + time[0].length + (half?.[0].length ?? 0)
  if (/\d/.test(text[end] ?? "")) return null
  /** Without the `T` or seconds, `10:00-12:00` is a stretch of time. */
  if (text[from] === "T" || second !== null) {
    isoZonePattern.lastIndex = end
    const iso = isoZonePattern.exec(text)
    if (iso !== null) {
      const offset = iso[1] === undefined ? `${iso[2]}:${iso[3]}` : "+00:00"
      return { end: end + iso[0].length, hour, minute, second, offset }
    }
  }
  zonePattern.lastIndex = end
  const zone = zonePattern.exec(text)
  const offset = zone === null ? undefined : calendar.zones.get((zone[1] as string).toLowerCase())
  return { end: offset === undefined || zone === null ? end : end + zone[0].length, hour, minute, second, offset }
}

/** Finds the first match of any pattern from an offset on, the offsets rising; no pattern reads a place twice. */
const finder = (text: string): ((from: number) => RegExpExecArray | null) => {
  const ahead = datePatterns.map((_, number): RegExpExecArray | null | undefined =>
    number === monthFirst && !monthFirstFigures.test(text) ? null : undefined
  )
  return (from) => {
    let first: RegExpExecArray | null = null
    for (let number = 0; number < datePatterns.length; number++) {
      const pattern = datePatterns[number] as RegExp
      let match = ahead[number]
      if (match === undefined || (match !== null && match.index < from)) {
        pattern.lastIndex = from
        match = pattern.exec(text)
        ahead[number] = match
      }
      if (match !== null && (first === null || match.index < first.index)) first = match
    }
    return first
  }
}

/** All dates of `text`, in order. */
export const findDates = (text: string, calendar: Calendar): ReadonlyArray<FoundDate> => {
  const found: Array<FoundDate> = []
  const defaultOffset = calendar.zones.values().next().value ?? "+00:00"
  const next = finder(text)
  for (let match = next(0), from = 0; match !== null; match = next(from)) {
    const {
      day: dayDigits,
      month: monthDigits,
      word,
      year: yearDigits
    } = match.groups as Readonly<Record<string, string>>
    const year = Number(yearDigits)
    const month = word === undefined ? Number(monthDigits) : (calendar.months.get(word.toLowerCase()) ?? 0)
    const day = Number(dayDigits)
    const epochDay = pageDay(year, month, day)
    if (epochDay === null) {
      from = match.index + (/\d/.test(match[0][0] as string) ? 1 : (word ?? "x").length)
      continue
    }
    const start = match.index
    const dateEnd = start + match[0].length
    const before = weekdayBefore.exec(text.slice(Math.max(0, start - 14), start))
    const weekday = before === null ? undefined : calendar.weekdays.get((before[1] as string).toLowerCase())
    const clock = clockAfter(text, dateEnd, calendar)
    const date = `${year}-${pad(month)}-${pad(day)}`
    const time = clock === null ? "00:00:00" : `${pad(clock.hour)}:${pad(clock.minute)}:${pad(clock.second ?? 0)}`
    found.push({
      start: weekday === undefined || before === null ? start : start - before[0].length,
      end: clock?.end ?? dateEnd,
      year,
      month,
      day,
      iso: `${date}T${time}${clock?.offset ?? defaultOffset}`,
      precision: clock === null ? "day" : clock.second === null ? "minute" : "second",
      epochDay,
      weekday: weekday ?? null,
      bracketed: text[start - 1] === "(" && text[dateEnd] === ")"
    })
    from = clock?.end ?? dateEnd
  }
  return found
}
