/**
 * Dates as a manifest writes them: ISO 8601, a blank allowed for the `T`.
 *
 * `2019-09-20`, `2019-09-20+07:00`, `2019-09-20 16:25`, `2019-09-20T16:25:00.5Z` and
 * `2019-09-14T22:18+07:00` are read; a time without an offset is taken for
 * Western Indonesian Time. Fractions of a second are dropped. A date that the
 * calendar does not have is no date.
 */
import type { PublishedPrecision } from "../../schemas/Vocabulary.ts"

/** Offset of WIB, Western Indonesian Time, where nearly all Indonesian newsrooms sit. */
export const defaultOffset = "+07:00"

export interface StatedDate {
  /** `YYYY-MM-DDThh:mm:ss±hh:mm`. */
  readonly published_at: string
  readonly published_precision: PublishedPrecision
}

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)? ?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i
const maxOffsetHours = 14

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

/** `±hh:mm` of a written offset, or null when no place on earth has it. */
const offsetOf = (written: string): string | null => {
  if (written === "Z" || written === "z") return "+00:00"
  const hours = written.slice(1, 3)
  const minutes = written.slice(3).replace(":", "") || "00"
  const inMinutes = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || inMinutes > maxOffsetHours * 60) return null
  return `${inMinutes === 0 ? "+" : written.charAt(0)}${hours}:${minutes}`
}

/** Reads a stated date, or gives null. */
export const parseStatedDate = (stated: string): StatedDate | null => {
  const match = form.exec(stated)
  if (match === null) return null
  const [, year = "", month = "", day = "", hour, minute, second, written] = match
  const monthNumber = Number(month)
  const dayNumber = Number(day)
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber)) return null
  const date = `${year}-${month}-${day}`
  const offset = written === undefined ? defaultOffset : offsetOf(written)
  if (offset === null) return null
  if (hour === undefined || minute === undefined) {
    return { published_at: `${date}T00:00:00${offset}`, published_precision: "day" }
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  return {
    published_at: `${date}T${hour}:${minute}:${second ?? "00"}${offset}`,
    published_precision: second === undefined ? "minute" : "second"
  }
}
