/**
 * Dates in running text, resolved against the article's day.
 *
 * Understands "Senin (21/2/2022)", "Rabu (3/4)", "20 Februari 2022", "22 Maret",
 * "Maret 2024", "pada 2014", bare weekdays (the latest on or before the
 * article's day; with "mendatang" or "depan" the next), relative phrases and
 * counts ("dua hari lalu"). A weekday that contradicts its date is flagged by
 * `conflict`, and the date stands. Without an article day only full dates resolve.
 */
import type { DatePrecision } from "../../schemas/Vocabulary.ts"
import { type CivilDate, civilOf, type Day, dayOf, weekdayOf } from "./CalendarDay.ts"
import type { Section, SentenceTokens } from "./Document.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import type { Token } from "./Token.ts"

export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly day: Day
  readonly endDay: Day | null
  readonly precision: DatePrecision
  readonly method: string
  readonly conflict: boolean
}

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
  const explicit = (at: number, start: number, weekday: number | null): number => {
    const numeric = slashed(tokens, at)
    if (numeric !== null) {
      const [day, month, year] = numeric.parts as [number, number, number | undefined]
      const resolved = year === undefined ? nearestYear(month, day) : dayOf(twoDigitYear(year), month, day)
      return push(start, numeric.end, resolved, "day", year === undefined ? "text_day_month" : "text_full", weekday)
    }
    const token = tokens[at]
    if (token?.kind === "number" && token.text.length <= 2) {
      const month = pack.calendar.month(lower(at + 1))
      if (month !== null) {
        const year = tokens[at + 2]
        const hasYear = year?.kind === "number" && year.text.length === 4
        const day = Number(token.text)
        const resolved = hasYear ? dayOf(Number(year.text), month, day) : nearestYear(month, day)
        return push(start, at + (hasYear ? 3 : 2), resolved, "day", hasYear ? "text_full" : "text_day_month", weekday)
      }
    }
    return start
  }

  let at = sentence.from
  while (at < sentence.to) {
    const token = tokens[at] as Token
    const weekday = token.capital || section.field === "title" ? pack.calendar.weekday(token.lower) : null
    if (
      weekday !== null &&
      !(token.lower === "minggu" && (lower(at - 1) === "per" || tokens[at - 1]?.kind === "number"))
    ) {
      let next = at + 1
      while (next < at + 4 && pack.calendar.isPartOfDay(lower(next))) next++
      if (tokens[next]?.text === "(" || tokens[next]?.text === ",") next++
      const end = explicit(next, at, weekday)
      if (end > at) {
        at = tokens[end]?.text === ")" ? end + 1 : end
        continue
      }
      if (today !== null) {
        const following = lower(at + 1)
        const back = (weekdayOf(today) - weekday + 7) % 7
        if (following === "mendatang" || following === "depan")
          push(at, at + 2, today + (back === 0 ? 7 : 7 - back), "day", "text_weekday")
        else if (following === "lalu") push(at, at + 2, today - (back === 0 ? 7 : back), "day", "text_weekday")
        else push(at, at + 1, today - back, "day", "text_weekday")
      }
      at++
      continue
    }
    if (token.kind === "number") {
      const end = explicit(at, at, null)
      if (end > at) {
        at = end
        continue
      }
      const before = lower(at - 1)
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
        at = push(at, at + 2, dayOf(Number(year.text), month, 1), "month", "text_month")
        continue
      }
      if (
        now !== null &&
        (lower(at - 1) === "pada" || lower(at - 1) === "sejak" || lower(at - 1) === "bulan" || lower(at + 1) === "lalu")
      ) {
        const resolved = dayOf(month > now.month ? now.year - 1 : now.year, month, 1)
        push(at, at + 1, resolved, "month", "text_month")
      }
    }
    const relative = pack.dateWords.longest(tokens, at, () => true)
    if (relative !== null && today !== null && now !== null) {
      const word = relative.values[0] as NonNullable<(typeof relative.values)[0]>
      const { end } = relative
      switch (word.kind) {
        case "offset":
          push(at, end, today + word.days, "day", "text_relative")
          break
        case "week":
          push(at, end, today + word.days, "week", "text_relative")
          break
        case "weekend": {
          const saturday = today - ((weekdayOf(today) + 1) % 7)
          push(at, end, saturday, "day", "text_relative", null, saturday + 1)
          break
        }
        case "month": {
          const index = now.year * 12 + now.month - 1 + word.days
          push(at, end, dayOf(Math.floor(index / 12), (index % 12) + 1, 1), "month", "text_relative")
          break
        }
        case "year":
          push(at, end, dayOf(now.year + word.days, 1, 1), "year", "text_relative")
          break
        case "count-days": {
          const count =
            tokens[at - 1]?.kind === "number" ? Number((tokens[at - 1] as Token).text) : pack.numberWord(lower(at - 1))
          if (count !== null && Number.isFinite(count))
            push(at - 1, end, today + word.days * count, "day", "text_relative")
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
