/**
 * Days that a phrase reckons from the article's day ("kemarin", "pekan lalu",
 * "dua bulan lalu", "akhir pekan ini") or from the day told last ("sehari
 * sebelumnya").
 */
import type { DateWord } from "../../../schemas/lexicon/DateWord.ts"
import { type CivilDate, civilOf, type Day, dayOf, weekdayOf } from "../../text/CalendarDay.ts"
import type { DateScan } from "./DateScan.ts"

const highestCount = 100
/** First weekday of the two that a part of a week takes. */
const partsOfWeek = { monday: 1, midweek: 3, weekend: 6 }
const daysInWeek = 7
const monthsInYear = 12
const method = "text_relative"

/** Reads a phrase of the lexicon at `at`; gives the token behind it, or `at` when none stands there. */
export const relativeDate = (scan: DateScan, at: number): number => {
  const { now, today, words } = scan
  if (words[at]?.opensDate !== true) return at
  const phrase = scan.pack.dateWords.longest(scan.tokens, at, () => true)
  if (phrase === null || today === null || now === null) return at
  push(scan, at, phrase.end, phrase.values[0] as DateWord, today, now)
  return phrase.end
}

/** The number in front of a phrase such as "pekan lalu"; null when there is none. */
const countBefore = ({ pack, sentence, tokens }: DateScan, at: number): number | null => {
  const token = tokens[at - 1]
  if (at - 1 < sentence.from || token === undefined) return null
  const count = token.kind === "number" ? Number(token.text) : pack.numberWord(token.lower)
  return count !== null && Number.isInteger(count) && count <= highestCount ? count : null
}

type Whole = "week" | "month" | "year"

const isWhole = (kind: DateWord["kind"]): kind is Whole => kind === "week" || kind === "month" || kind === "year"

/** The day that stands for "pekan ini", "bulan ini" or "tahun ini": the day told last where it lies in it, else the article's. */
export const dayWithin = (kind: Whole, told: Day | null, today: Day, now: CivilDate): Day => {
  if (told === null || told > today) return today
  const { month, year } = civilOf(told)
  const within =
    kind === "week" ? today - told < daysInWeek : year === now.year && (kind === "year" || month === now.month)
  return within ? told : today
}

const push = (scan: DateScan, at: number, end: number, word: DateWord, today: Day, now: CivilDate): void => {
  const counted = countBefore(scan, at)
  const start = counted === null ? at : at - 1
  const steps = word.days * (counted ?? 1)
  if (word.days === 0 && isWhole(word.kind) && scan.partOfMonth(at) === null) {
    scan.push(at, end, dayWithin(word.kind, scan.told, today, now), word.kind, method)
    return
  }
  switch (word.kind) {
    case "offset":
      scan.push(at, end, today + word.days, "day", method)
      break
    case "week":
      scan.push(start, end, today + steps, "week", method)
      break
    case "this-day":
      scan.push(at, end, scan.told !== null && today - scan.told === 1 ? scan.told : today, "day", method)
      break
    case "told":
      if (scan.told !== null) scan.push(at, end, scan.told + word.days, "day", method)
      break
    case "monday":
    case "midweek":
    case "weekend": {
      const day = today - weekdayOf(today) + partsOfWeek[word.kind] + word.days
      scan.push(at, end, day, "day", method, { endDay: day + 1 })
      break
    }
    case "last-weekend": {
      const day = today - ((weekdayOf(today) - partsOfWeek.weekend + daysInWeek) % daysInWeek)
      scan.push(at, end, day, "day", method, { endDay: day + 1 })
      break
    }
    case "month": {
      const index = now.year * monthsInYear + now.month - 1 + steps
      const first = dayOf(Math.floor(index / monthsInYear), (index % monthsInYear) + 1, scan.partOfMonth(at) ?? 1)
      scan.push(start, end, first, "month", method)
      break
    }
    case "year":
      scan.push(start, end, dayOf(now.year + steps, 1, 1), "year", method)
      break
    case "count-days":
      if (counted !== null) scan.push(start, end, today + steps, "day", method)
      break
    case "count-told":
      if (counted !== null && scan.told !== null) scan.push(start, end, scan.told + steps, "day", method)
      break
    case "none":
      break
  }
}
