/**
 * The article's day when nothing but its text tells it.
 *
 * News dates what it reports by weekday and date, so the latest full date with
 * its weekday is that day. Where such dates leave out their year ("Jumat
 * (20/9)"), it is the one year of which the text tells otherwise whose weekdays
 * they have. Failing both it is the latest full date of a main clause, as those
 * of other clauses tell of something earlier. What is to come, and since or
 * until when something lasts, does not count.
 */
import type { Clauses } from "../acts/Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import { civilOf, type Day, dayOf, weekdayOf } from "../../text/CalendarDay.ts"
import { findDates } from "./DateFinder.ts"
import { isYear } from "./DateScan.ts"
import { isSpan } from "./EventDate.ts"
import type { FoundDate } from "./FoundDate.ts"
import { governed } from "./GovernedDate.ts"

/** From the middle of a year its dates without a year are reckoned as its own. */
const midYear = { month: 7, day: 1 }

/** The day of which an undated article tells; null when its text does not say it. */
export const newsDay = (body: Clauses, pack: LanguagePack): Day | null => {
  const { sentences } = body.section
  const told = sentences.filter((sentence) => !tellsPlan(body.section, sentence, pack))
  const full = told
    .flatMap((sentence) => governed(body, sentence, findDates(body, sentence, null, null, pack), pack))
    .filter((date) => isFullDay(date) && !isSpan(body, date, pack))
  return (
    latest(full.filter(hasItsWeekday)) ?? dayInToldYear(body, told, pack) ?? latest(full.filter(({ aside }) => !aside))
  )
}

const latest = (dates: ReadonlyArray<Pick<FoundDate, "day">>): Day | null =>
  dates.reduce<Day | null>((best, { day }) => (best === null || day > best ? day : best), null)

const isFullDay = ({ method, precision }: FoundDate): boolean => precision === "day" && method === "text_full"

const hasItsWeekday = ({ conflict, weekday }: FoundDate): boolean => weekday !== null && !conflict

/** The latest day that dates without a year give, when the weekdays of most fit one told year only. */
const dayInToldYear = (body: Clauses, told: ReadonlyArray<SentenceTokens>, pack: LanguagePack): Day | null => {
  const years = toldYears(body, pack)
  const [first] = years
  if (first === undefined) return null
  const dates = told
    .flatMap((sentence) => findDates(body, sentence, dayOf(first, midYear.month, midYear.day), null, pack))
    .filter(({ method, weekday }) => method === "text_day_month" && weekday !== null)
  const fitting = [...years].flatMap((year) => {
    const days = dates.flatMap((date) => fits(date, year))
    return days.length * 2 > dates.length ? [latest(days)] : []
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** The day in `year` of a date that tells day and month, if that has the weekday with which it stands. */
const fits = ({ day, weekday }: FoundDate, year: number): ReadonlyArray<Pick<FoundDate, "day">> => {
  const { day: date, month } = civilOf(day)
  const inYear = dayOf(year, month, date)
  return inYear !== null && weekdayOf(inYear) === weekday ? [{ day: inYear }] : []
}

/** The years in which the text dates something to the day or month, and those in which terms begin: "2019-2024". */
const toldYears = (body: Clauses, pack: LanguagePack): ReadonlySet<number> => {
  const { sentences, tokens } = body.section
  const dated = sentences
    .flatMap((sentence) => findDates(body, sentence, null, null, pack))
    .filter((date) => isFullDay(date) || date.method === "text_month")
    .map(({ day }) => civilOf(day).year)
  const yearAt = (at: number): number | null => {
    const token = tokens[at]
    const isFigures = token?.kind === "number" && token.text.length === 4
    return isFigures && isYear(Number(token.text)) ? Number(token.text) : null
  }
  const begun = tokens.flatMap(({ text }, at) => {
    const from = text === "-" && yearAt(at + 1) !== null ? yearAt(at - 1) : null
    return from === null ? [] : [from]
  })
  return new Set([...dated, ...begun])
}

/** "Sidang akan dibuka pada 30 November 2026", "dijadwalkan". */
const tellsPlan = ({ tokens }: Section, { from, to }: SentenceTokens, pack: LanguagePack): boolean => {
  for (let at = from; at < to; at++) {
    if (pack.phraseWords.schedule_verb.has(tokens[at]?.lower ?? "")) return true
    if (pack.modality.longest(tokens, at, ({ aux }) => aux === "future") !== null) return true
  }
  return false
}
