/**
 * Days as whole numbers: days since 1970-01-01 in the proleptic Gregorian
 * calendar, without clocks, zones or locales.
 */
export type Day = number

const cumulative = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const daysBeforeYear = (year: number): number => {
  const y = year - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
}

const epoch = daysBeforeYear(1970)

/** The day of a date; null when there is no such date. */
export const dayOf = (year: number, month: number, day: number): Day | null => {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return (
    daysBeforeYear(year) - epoch + (cumulative[month - 1] as number) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
  )
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const civilOf = (day: Day): CivilDate => {
  let year = 1970 + Math.floor(day / 365.2425)
  while (daysBeforeYear(year) - epoch > day) year--
  while (daysBeforeYear(year + 1) - epoch <= day) year++
  let rest = day - (daysBeforeYear(year) - epoch)
  let month = 1
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++)
  return { year, month, day: rest + 1 }
}

/** Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

export const isoOf = (day: Day): string => {
  const { year, month, day: date } = civilOf(day)
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`
}

/** The calendar day that an ISO 8601 text begins with; null when it begins with none. */
export const dayOfIso = (iso: string): Day | null => {
  const year = Number(iso.slice(0, 4))
  const month = Number(iso.slice(5, 7))
  const day = Number(iso.slice(8, 10))
  return Number.isInteger(year) && iso.length >= 10 ? dayOf(year, month, day) : null
}
