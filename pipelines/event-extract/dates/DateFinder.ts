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
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import { type Day, dayOf } from "./CalendarDay.ts"
import { DateScan, isYear } from "./DateScan.ts"
import type { FoundDate } from "./FoundDate.ts"
import { relativeDate } from "./RelativeDate.ts"
import { weekdayDate } from "./WeekdayDate.ts"
import { writtenDate } from "./WrittenDate.ts"

/** Days that stand for a month and for the parts of it that words tell. */
const dayInMonth = { start: 1, middle: 15, end: 25 }

/** The dates of a sentence, in the order of the text. */
export const findDates = (
  section: Section,
  sentence: SentenceTokens,
  today: Day | null,
  pack: LanguagePack
): ReadonlyArray<FoundDate> => {
  const scan = new DateScan(section, sentence, today, pack)
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

/** "Maret 2024", and without its year "awal Maret", "Maret lalu". */
const monthDate = (scan: DateScan, at: number): number => {
  const { capital, lower } = scan.tokens[at] as Token
  const month = capital ? scan.pack.calendar.month(lower) : null
  if (month === null) return at
  const year = scan.fullYear(at + 1)
  if (year !== null) return scan.push(at, at + 2, dayOf(year, month, partOfMonth(scan, at)), "month", "text_month")
  const { month_lead, past_pointer } = scan.pack.phraseWords
  const { now } = scan
  if (now !== null && (month_lead.has(scan.lower(at - 1)) || past_pointer.has(scan.lower(at + 1)))) {
    const latest = month > now.month ? now.year - 1 : now.year
    scan.push(at, at + 1, dayOf(latest, month, partOfMonth(scan, at)), "month", "text_month")
  }
  return at
}

/** The day that stands for a month, or for the part of it that the words before tell: "akhir Juni", "pertengahan bulan Mei". */
const partOfMonth = (scan: DateScan, at: number): number => {
  const { month_end, month_middle, month_noun } = scan.pack.phraseWords
  const before = scan.lower(month_noun.has(scan.lower(at - 1)) ? at - 2 : at - 1)
  return month_middle.has(before) ? dayInMonth.middle : month_end.has(before) ? dayInMonth.end : dayInMonth.start
}
