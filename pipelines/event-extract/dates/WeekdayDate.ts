/**
 * Dates that a weekday opens: "Senin (21/2/2022)", "Rabu pagi (3/4)", and the
 * bare weekday, the latest on or before the article's day; with "pekan depan",
 * "mendatang" or "lalu" behind it the one that these say. A rite ("salat Jumat") is
 * only called by one, and one that is shortened ("Sen, 21/2/2022") is none by itself: "Hun Sen".
 */
import type { Token } from "../text/Token.ts"
import { weekdayOf } from "../../text/CalendarDay.ts"
import type { DateScan } from "./DateScan.ts"
import { writtenDate } from "./WrittenDate.ts"

/** Words between a weekday and its bracket: "Senin pagi waktu setempat (4/3)". */
const longestGap = 4
const daysInWeek = 7

/** The weekday at `at`, Monday 1; null for other words, and for weeks that are counted ("dua minggu", "per minggu"). */
const weekdayAt = (scan: DateScan, at: number): number | null => {
  const { distributive, week_noun } = scan.pack.phraseWords
  const token = scan.tokens[at] as Token
  const weekday = token.capital || scan.section.field === "title" ? scan.pack.calendar.weekday(token.lower) : null
  if (weekday === null || !week_noun.has(token.lower)) return weekday
  return distributive.has(scan.lower(at - 1)) || scan.tokens[at - 1]?.kind === "number" ? null : weekday
}

/** Reads a weekday with its date; gives the token behind it, or `at` when no weekday stands there. */
export const weekdayDate = (scan: DateScan, at: number): number => {
  const weekday = weekdayAt(scan, at)
  if (weekday === null) return at
  const end = withDate(scan, at, weekday)
  if (end > at) return scan.tokens[end]?.text === ")" ? end + 1 : end
  return scan.pack.calendar.isShortWeekday(scan.lower(at)) ? at : bare(scan, at, weekday)
}

/** The date that belongs to the weekday at `at`: behind it, or in the next bracket. */
const withDate = (scan: DateScan, at: number, weekday: number): number => {
  const { tokens } = scan
  let next = at + 1
  while (next <= at + longestGap && tokens[next]?.kind === "word") next++
  if (tokens[next]?.text !== "(") {
    next = at + 1
    while (next <= at + longestGap && scan.pack.phraseWords.part_of_day.has(scan.lower(next))) next++
  }
  if (tokens[next]?.text === "(" || tokens[next]?.text === ",") next++
  return writtenDate(scan, next, at, weekday, true)
}

/** A weekday without a date, reckoned from the article's day. */
const bare = (scan: DateScan, at: number, weekday: number): number => {
  const { today } = scan
  const { future_pointer, past_pointer, rite } = scan.pack.phraseWords
  if (today === null || rite.has(scan.lower(at - 1))) return at + 1
  const back = (weekdayOf(today) - weekday + daysInWeek) % daysInWeek
  const week = weekOf(scan, at + 1)
  if (week !== null) {
    scan.push(at, at + 3, today - weekdayOf(today) + weekday + daysInWeek * week, "day", "text_weekday")
    return at + 3
  }
  const following = scan.lower(at + 1)
  if (future_pointer.has(following))
    scan.push(at, at + 2, today + (back === 0 ? daysInWeek : daysInWeek - back), "day", "text_weekday")
  else if (past_pointer.has(following))
    scan.push(at, at + 2, today - (back === 0 ? daysInWeek : back), "day", "text_weekday")
  else scan.push(at, at + 1, today - back, "day", "text_weekday")
  return at + 1
}

/** How many weeks from the article's week "pekan lalu" or "minggu depan" is; null when neither stands at `at`. */
const weekOf = (scan: DateScan, at: number): number | null => {
  const { future_pointer, past_pointer, present_pointer, week_noun } = scan.pack.phraseWords
  if (!week_noun.has(scan.lower(at))) return null
  const which = scan.lower(at + 1)
  return past_pointer.has(which) ? -1 : present_pointer.has(which) ? 0 : future_pointer.has(which) ? 1 : null
}
