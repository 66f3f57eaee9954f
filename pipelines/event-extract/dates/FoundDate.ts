/** A date of the text, resolved to days. */
import type { DatePrecision } from "../../../schemas/Vocabulary.ts"
import type { Day } from "../../text/CalendarDay.ts"

export interface FoundDate {
  /** Tokens of the date. */
  readonly start: number
  readonly end: number
  readonly day: Day
  /** Last day of a range, a year or a weekend. */
  readonly endDay: Day | null
  readonly precision: DatePrecision
  readonly method: string
  /** The weekday that stands with the date, Monday 1; null when none does. */
  readonly weekday: number | null
  /** That weekday contradicts the date. */
  readonly conflict: boolean
}
