/**
 * Dates in running text, resolved against the article's day.
 *
 * Understands "Senin (21/2/2022)", "Rabu (3/4)", "20 Februari 2022", "22 Maret",
 * "3-5 Maret 2024", "2024-03-05", "Maret 2024", "pada 2014", bare weekdays (the
 * latest on or before the article's day; with "mendatang" or "depan" the next),
 * relative phrases and counts ("dua pekan lalu"). Figures without a year are a
 * date only in brackets, behind a weekday or behind "pada" ("2-1" is a score).
 * A weekday that contradicts its date is flagged by `conflict`, and the date
 * stands. Without an article day only full dates resolve.
 */
import type { DatePrecision } from "../../../schemas/Vocabulary.ts"
import { type CivilDate, civilOf, type Day, dayOf, weekdayOf } from "./CalendarDay.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Token } from "../text/Token.ts"

export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly day: Day
  readonly endDay: Day | null
  readonly precision: DatePrecision
  readonly method: string
  readonly conflict: boolean
}

/** Words between a weekday and its bracket: "Senin pagi waktu setempat (4/3)". */
const longestWeekdayGap = 4

const methodOf = (year: number | null): string => (year === null ? "text_day_month" : "text_full")
const twoDigitYear = (year: number): number => (year < 100 ? 2000 + year : year)

/** Numbers of "21/2/2022" or "21-2-2022" written as tokens; null when these tokens are no such date. */
const slashed = (
  tokens: ReadonlyArray<Token>,
  at: number
): { readonly parts: ReadonlyArray<number>; readonly end: number } | null => {
  const parts: Array<number> = []
  let i = at
  while (parts.length < 3) {
    const token = tokens[i]
    if (
      token === undefined ||
      token.kind !== "number" ||
      token.text.length > 4 ||
      token.text.includes(".") ||
      token.text.includes(",")
    )
      break
    parts.push(Number(token.text))
    i++
    const separator = tokens[i]
    if (
      separator === undefined ||
      (separator.text !== "/" && separator.text !== "-") ||
      !separator.glued ||
      tokens[i + 1]?.glued !== true
    )
      break
    i++
  }
  return parts.length >= 2 ? { parts, end: i } : null
}

export const findDates = (
  section: Section,
  sentence: SentenceTokens,
  today: Day | null,
  pack: LanguagePack
): ReadonlyArray<FoundDate> => {
  const { tokens } = section
  const found: Array<FoundDate> = []
  const now: CivilDate | null = today === null ? null : civilOf(today)
  const lower = (at: number): string => tokens[at]?.lower ?? ""

  /** A day and month without year: the year that brings it nearest to the article, mostly before it. */
  const nearestYear = (month: number, day: number): Day | null => {
    if (now === null || today === null) return null
    const same = dayOf(now.year, month, day)
    if (same === null) return null
    if (same - today > 200) return dayOf(now.year - 1, month, day)
    if (today - same > 300) return dayOf(now.year + 1, month, day)
    return same
  }
  const push = (
    start: number,
    end: number,
    day: Day | null,
    precision: DatePrecision,
    method: string,
    weekday: number | null = null,
    endDay: Day | null = null
  ): number => {
    if (day === null) return start
    found.push({
      start,
      end,
      day,
      endDay,
      precision,
      method,
      conflict: weekday !== null && precision === "day" && weekdayOf(day) !== weekday
    })
    return end
  }
  /** Day, month and year of "5 Maret 2024" or "5 Maret"; `end` is behind them. */
  const spelled = (at: number) => {
    const token = tokens[at]
    if (token?.kind !== "number" || token.text.length > 2) return null
    const month = pack.calendar.month(lower(at + 1))
    if (month === null) return null
    const year = tokens[at + 2]
    const hasYear = year?.kind === "number" && year.text.length === 4
    return { day: Number(token.text), month, year: hasYear ? Number(year.text) : null, end: at + (hasYear ? 3 : 2) }
  }
  const resolve = (day: number, month: number, year: number | null): Day | null =>
    year === null ? nearestYear(month, day) : dayOf(year, month, day)

  /** "3-5 Maret 2024" and "28 Februari hingga 2 Maret 2024". */
  const range = (at: number, start: number, weekday: number | null): number => {
    const first = tokens[at]
    if (first?.kind !== "number" || first.text.length > 2) return start
    const own = spelled(at)
    const mark = own?.end ?? at + 1
    if (!pack.phraseWords.range_mark.has(lower(mark))) return start
    const last = spelled(mark + 1)
    if (last === null) return start
    const from = resolve(Number(first.text), own?.month ?? last.month, own?.year ?? last.year)
    const to = resolve(last.day, last.month, last.year)
    if (from === null || to === null || to < from) return start
    return push(start, last.end, from, "day", methodOf(last.year), weekday, to)
  }

  /** A date in figures or words at `at`; `sure` when a bracket or weekday says that figures without a year are one. */
  const explicit = (at: number, start: number, weekday: number | null, sure: boolean): number => {
    const through = range(at, start, weekday)
    if (through > start) return through
    const numeric = slashed(tokens, at)
    if (numeric !== null) {
      const [first, second, third] = numeric.parts as [number, number, number | undefined]
      if (third === undefined) {
        if (!sure || (weekday === null && lower(at + 1) !== "/")) return start
        return push(start, numeric.end, nearestYear(second, first), "day", "text_day_month", weekday)
      }
      if (tokens[numeric.end - 1]?.text.length === 1) return start
      const iso = first > 31
      const day = iso ? dayOf(first, second, third) : dayOf(twoDigitYear(third), second, first)
      return push(start, numeric.end, day, "day", "text_full", weekday)
    }
    const words = spelled(at)
    if (words === null) return start
    return push(start, words.end, resolve(words.day, words.month, words.year), "day", methodOf(words.year), weekday)
  }

  /** The date that belongs to the weekday at `at`: behind it, or in the next bracket. */
  const dated = (at: number, weekday: number): number => {
    let next = at + 1
    while (next <= at + longestWeekdayGap && tokens[next]?.kind === "word") next++
    if (tokens[next]?.text !== "(") {
      next = at + 1
      while (next <= at + longestWeekdayGap && pack.phraseWords.part_of_day.has(lower(next))) next++
    }
    if (tokens[next]?.text === "(" || tokens[next]?.text === ",") next++
    return explicit(next, at, weekday, true)
  }

  /** How many weeks from the article's week "pekan lalu" or "minggu depan" is; null when neither stands at `at`. */
  const weekOf = (at: number): number | null => {
    if (lower(at) !== "pekan" && lower(at) !== "minggu") return null
    const which = lower(at + 1)
    return which === "lalu" ? -1 : which === "ini" ? 0 : which === "depan" || which === "mendatang" ? 1 : null
  }

  /** The day that stands for a month, or for the part of it that the words before tell: "akhir Juni", "pertengahan bulan Mei". */
  const partOfMonth = (at: number): number => {
    const before = lower(lower(at - 1) === "bulan" ? at - 2 : at - 1)
    return pack.phraseWords.month_middle.has(before) ? 15 : pack.phraseWords.month_end.has(before) ? 25 : 1
  }

  /** The number in front of a phrase such as "pekan lalu"; 1 when there is none. */
  const countBefore = (at: number): number | null => {
    const token = tokens[at - 1]
    if (at - 1 < sentence.from || token === undefined) return null
    const count = token.kind === "number" ? Number(token.text) : pack.numberWord(token.lower)
    return count !== null && Number.isInteger(count) && count <= 100 ? count : null
  }

  let at = sentence.from
  while (at < sentence.to) {
    const token = tokens[at] as Token
    const weekday = token.capital || section.field === "title" ? pack.calendar.weekday(token.lower) : null
    if (
      weekday !== null &&
      !(token.lower === "minggu" && (lower(at - 1) === "per" || tokens[at - 1]?.kind === "number"))
    ) {
      const end = dated(at, weekday)
      if (end > at) {
        at = tokens[end]?.text === ")" ? end + 1 : end
        continue
      }
      if (today !== null) {
        const following = lower(at + 1)
        const back = (weekdayOf(today) - weekday + 7) % 7
        const week = weekOf(at + 1)
        if (week !== null) {
          push(at, at + 3, today - weekdayOf(today) + weekday + 7 * week, "day", "text_weekday")
          at += 3
          continue
        }
        if (following === "mendatang" || following === "depan")
          push(at, at + 2, today + (back === 0 ? 7 : 7 - back), "day", "text_weekday")
        else if (following === "lalu") push(at, at + 2, today - (back === 0 ? 7 : back), "day", "text_weekday")
        else push(at, at + 1, today - back, "day", "text_weekday")
      }
      at++
      continue
    }
    if (token.kind === "number") {
      const before = lower(at - 1)
      const end = explicit(at, at, null, before === "(" || before === "pada" || before === "tanggal")
      if (end > at) {
        at = end
        continue
      }
      const year = Number(token.text)
      if (
        token.text.length === 4 &&
        year >= 1900 &&
        year <= 2100 &&
        (before === "pada" || before === "tahun" || before === "sejak" || before === "di")
      ) {
        push(at, at + 1, dayOf(year, 1, 1), "year", "text_year", null, dayOf(year, 12, 31))
      }
    }
    const month = token.capital ? pack.calendar.month(token.lower) : null
    if (month !== null) {
      const year = tokens[at + 1]
      if (year?.kind === "number" && year.text.length === 4) {
        at = push(at, at + 2, dayOf(Number(year.text), month, partOfMonth(at)), "month", "text_month")
        continue
      }
      if (now !== null && (pack.phraseWords.month_lead.has(lower(at - 1)) || lower(at + 1) === "lalu")) {
        const resolved = dayOf(month > now.month ? now.year - 1 : now.year, month, partOfMonth(at))
        push(at, at + 1, resolved, "month", "text_month")
      }
    }
    const relative = pack.dateWords.longest(tokens, at, () => true)
    if (relative !== null && today !== null && now !== null) {
      const word = relative.values[0] as NonNullable<(typeof relative.values)[0]>
      const { end } = relative
      const counted = countBefore(at)
      switch (word.kind) {
        case "offset":
          push(at, end, today + word.days, "day", "text_relative")
          break
        case "week":
          push(at - (counted === null ? 0 : 1), end, today + word.days * (counted ?? 1), "week", "text_relative")
          break
        case "weekend": {
          const saturday = today - weekdayOf(today) + 6 + word.days
          push(at, end, saturday, "day", "text_relative", null, saturday + 1)
          break
        }
        case "month": {
          const index = now.year * 12 + now.month - 1 + word.days * (counted ?? 1)
          const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1)
          push(at - (counted === null ? 0 : 1), end, first, "month", "text_relative")
          break
        }
        case "year": {
          const first = dayOf(now.year + word.days * (counted ?? 1), 1, 1)
          push(at - (counted === null ? 0 : 1), end, first, "year", "text_relative")
          break
        }
        case "count-days": {
          if (counted !== null) push(at - 1, end, today + word.days * counted, "day", "text_relative")
          break
        }
        case "none":
          break
      }
      at = end
      continue
    }
    at++
  }
  return found
}
