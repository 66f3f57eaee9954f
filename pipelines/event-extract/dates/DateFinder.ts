/**
 * Dates in running text, resolved against the article's day.
 *
 * Understands "Senin (21/2/2022)", "Rabu (3/4)" and bare weekdays (WeekdayDate),
 * "20 Februari 2022", "22 Maret", "3-5 Maret 2024", "2024-03-05" (WrittenDate),
 * "Maret 2024", "pada 2014", relative phrases and counts ("dua pekan lalu",
 * RelativeDate). Figures without a year are a date only in brackets, behind a
 * weekday or behind "pada" ("2-1" is a score). A weekday that contradicts its
 * date is flagged by `conflict`, and the date stands. Without an article day
 * only full dates resolve.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import { type CivilDate, type Day, dayOf } from "../../text/CalendarDay.ts"
import { DateScan, dayInMonth, isYear, type ReadWords } from "./DateScan.ts"
import type { FoundDate } from "./FoundDate.ts"
import { dayWithin, relativeDate } from "./RelativeDate.ts"
import { weekdayDate } from "./WeekdayDate.ts"
import { writtenDate } from "./WrittenDate.ts"

/** Months that a month without a year may lie ahead: in September "pada November" is the coming one. */
const soon = 2
const monthsInYear = 12

/** The dates of a sentence, in the order of the text; `before` is the day that the text told last before it. */
export const findDates = (
  read: ReadWords,
  sentence: SentenceTokens,
  today: Day | null,
  before: Day | null,
  pack: LanguagePack
): ReadonlyArray<FoundDate> => {
  const scan = new DateScan(read, sentence, today, before, pack)
  let at = sentence.from
  while (at < sentence.to) {
    let end = weekdayDate(scan, at)
    if (end === at) end = numberDate(scan, at)
    if (end === at) end = monthDate(scan, at)
    if (end === at) end = relativeDate(scan, at)
    at = end > at ? end : at + 1
  }
  return scan.found
}

/** A date in figures, or a year: "pada 2014". */
const numberDate = (scan: DateScan, at: number): number => {
  if ((scan.tokens[at] as Token).kind !== "number") return at
  const { date_lead, year_lead } = scan.pack.phraseWords
  const before = scan.lower(at - 1)
  const end = writtenDate(scan, at, at, null, before === "(" || date_lead.has(before))
  if (end > at) return end
  const year = scan.fullYear(at)
  if (year !== null && isYear(year) && year_lead.has(before))
    scan.push(at, at + 1, dayOf(year, 1, 1), "year", "text_year", { endDay: dayOf(year, 12, 31) })
  return at
}

/** "Maret 2024", "Maret tahun lalu", and without its year "awal Maret", "Maret lalu", "Maret mendatang". */
const monthDate = (scan: DateScan, at: number): number => {
  const { capital, lower } = scan.tokens[at] as Token
  const month = capital ? scan.pack.calendar.month(lower) : null
  if (month === null) return at
  const told = scan.yearAt(at + 1)
  if (told !== null) return scan.push(at, told.end, dayOfMonth(scan, at, told.year, month), "month", "text_month")
  const { future_pointer, month_lead, past_pointer } = scan.pack.phraseWords
  const { now } = scan
  const following = scan.lower(at + 1)
  if (now === null) return at
  const points = past_pointer.has(following) || future_pointer.has(following)
  if (points || month_lead.has(scan.lower(at - 1)))
    scan.push(
      at,
      at + (points ? 2 : 1),
      dayOfMonth(scan, at, yearOfMonth(scan, month, at, now), month),
      "month",
      "text_month"
    )
  return at
}

/** The year of a month that is told without one: the latest, unless the word behind it says that it is still to come, or it soon is. */
const yearOfMonth = (scan: DateScan, month: number, at: number, now: CivilDate): number => {
  const { future_pointer, past_pointer } = scan.pack.phraseWords
  const following = scan.lower(at + 1)
  const ahead = (month - now.month + monthsInYear) % monthsInYear
  if (future_pointer.has(following) || (ahead <= soon && !past_pointer.has(following)))
    return month < now.month ? now.year + 1 : now.year
  return month > now.month ? now.year - 1 : now.year
}

/**
 * The day that stands for the month at `at`. For the one in which the article appeared, or its end, that is the day of
 * which the text tells, or the article's: "kunjungan pada akhir Mei", told on the 28th.
 */
const dayOfMonth = (scan: DateScan, at: number, year: number, month: number): Day | null => {
  const { now, today } = scan
  const part = toldPart(scan, at)
  const day = dayOf(year, month, part ?? dayInMonth.start)
  if (now?.year !== year || now.month !== month || today === null || day === null || day > today) return day
  if (part === dayInMonth.start || part === dayInMonth.middle) return day
  const told = dayWithin("month", scan.told, today, now)
  return told < day ? today : told
}

/** The day that the words before a month say of which part of it they tell: "akhir Juni", "pertengahan bulan Mei"; null for all of it. */
const toldPart = (scan: DateScan, at: number): number | null =>
  scan.partOfMonth(scan.pack.phraseWords.month_noun.has(scan.lower(at - 1)) ? at - 1 : at)
