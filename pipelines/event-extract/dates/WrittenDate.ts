/**
 * Dates that tell day and month: "21/2/2022", "(3/4)", "20 Februari 2022",
 * "22 Maret", "3-5 Maret 2024", "2024-03-05".
 */
import type { Token } from "../text/Token.ts"
import type { DateScan } from "./DateScan.ts"

interface DayAndMonth {
  readonly day: number
  readonly month: number
  readonly year: number | null
  /** Token behind it. */
  readonly end: number
}

const lastDayOfMonth = 31
const century = 2000

const methodOf = (year: number | null): string => (year === null ? "text_day_month" : "text_full")
const twoDigitYear = (year: number): number => (year < 100 ? century + year : year)
const isPlainNumber = ({ kind, text }: Token): boolean =>
  kind === "number" && text.length <= 4 && !text.includes(".") && !text.includes(",")

/** Numbers of "21/2/2022" or "21-2-2022" written as tokens; null when these tokens are no such date. */
const slashed = (
  tokens: ReadonlyArray<Token>,
  at: number
): { readonly parts: ReadonlyArray<number>; readonly end: number } | null => {
  const parts: Array<number> = []
  let i = at
  while (parts.length < 3) {
    const token = tokens[i]
    if (token === undefined || !isPlainNumber(token)) break
    parts.push(Number(token.text))
    i++
    const separator = tokens[i]
    const separates = separator?.glued === true && (separator.text === "/" || separator.text === "-")
    if (!separates || tokens[i + 1]?.glued !== true) break
    i++
  }
  return parts.length >= 2 ? { parts, end: i } : null
}

/** Day, month and year of "5 Maret 2024" or "5 Maret". */
const spelled = (scan: DateScan, at: number): DayAndMonth | null => {
  const token = scan.tokens[at]
  if (token?.kind !== "number" || token.text.length > 2) return null
  const month = scan.pack.calendar.month(scan.lower(at + 1))
  if (month === null) return null
  const year = scan.yearAt(at + 2)
  return { day: Number(token.text), month, year: year?.year ?? null, end: year?.end ?? at + 2 }
}

/** "3-5 Maret 2024" and "28 Februari hingga 2 Maret 2024". */
const range = (scan: DateScan, at: number, start: number, weekday: number | null): number => {
  const first = scan.tokens[at]
  if (first?.kind !== "number" || first.text.length > 2) return start
  const own = spelled(scan, at)
  const mark = own?.end ?? at + 1
  if (!scan.pack.phraseWords.range_mark.has(scan.lower(mark))) return start
  const last = spelled(scan, mark + 1)
  if (last === null) return start
  const from = scan.resolve(Number(first.text), own?.month ?? last.month, own?.year ?? last.year)
  const to = scan.resolve(last.day, last.month, last.year)
  if (from === null || to === null || to < from) return start
  return scan.push(start, last.end, from, "day", methodOf(last.year), { weekday, endDay: to })
}

/** "21/2/2022", "2024-03-05" and, where `sure`, "21/2"; null when there are no such figures. */
const inFigures = (scan: DateScan, at: number, start: number, weekday: number | null, sure: boolean): number | null => {
  const numeric = slashed(scan.tokens, at)
  if (numeric === null) return null
  const [first, second, third] = numeric.parts as [number, number, number | undefined]
  if (third === undefined) {
    if (!sure || (weekday === null && scan.lower(at + 1) !== "/")) return start
    return scan.push(start, numeric.end, scan.resolve(first, second, null), "day", "text_day_month", { weekday })
  }
  if (scan.tokens[numeric.end - 1]?.text.length === 1) return start
  const yearFirst = first > lastDayOfMonth
  const day = yearFirst ? scan.resolve(third, second, first) : scan.resolve(first, second, twoDigitYear(third))
  return scan.push(start, numeric.end, day, "day", "text_full", { weekday })
}

/**
 * Reads a date in figures or words at `at`, whose words begin at `start`; gives the token behind it, or `start`.
 * `sure`: a bracket, weekday or word before says that figures without a year are one.
 */
export const writtenDate = (
  scan: DateScan,
  at: number,
  start: number,
  weekday: number | null,
  sure: boolean
): number => {
  const through = range(scan, at, start, weekday)
  if (through > start) return through
  const figures = inFigures(scan, at, start, weekday, sure)
  if (figures !== null) return figures
  const words = spelled(scan, at)
  if (words === null) return start
  const day = scan.resolve(words.day, words.month, words.year)
  return scan.push(start, words.end, day, "day", methodOf(words.year), { weekday })
}
