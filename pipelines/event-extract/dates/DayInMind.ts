/**
 * The day that a reader takes an act to be of that has no date of its own: the
 * last recent day that the text has named, and before it names any the newest
 * that its opening, or else all of it, will name, for the headline and the lead
 * tell what is dated later. The date of a citation ("dilansir Reuters, Jumat") is
 * mostly that of the day after, so it does not replace the day before. The day
 * of an attack is that of what else happened in it; what is said of it has
 * another, where the text names one. What is done has the day of what was done,
 * where the text names that, and not the later one on which somebody tells it. A day
 * that the opening names in passing ("sunyi setelah Raul tiba pada Sabtu") is that of
 * a conflict at most, where it names another.
 */
import type { Day } from "../../text/CalendarDay.ts"
import type { GovernedDate } from "./GovernedDate.ts"

/** A day named in the text stays the day of what follows when it is at most this old. */
export const recentDays = 5

/** Day of an act without a date of its own, and how it is known. */
export interface DayOfAct {
  readonly day: Day | null
  readonly method: string
}

export const inMind = (day: Day): DayOfAct => ({ day, method: "day_in_mind" })

export class DayInMind {
  private readonly published: Day | null
  private readonly ofConflicts: boolean
  private readonly method: string
  private last: GovernedDate | null = null

  /**
   * `opening`: the dates in the first sentences of the body; `method` says how the article's own day was found;
   * `ofConflicts`: whether the day of a conflict counts.
   */
  constructor(published: Day | null, method: string, opening: ReadonlyArray<GovernedDate> = [], ofConflicts = true) {
    this.published = published
    this.ofConflicts = ofConflicts
    this.method = method
    this.meet(opening.filter(({ aside }) => ofConflicts || !aside).toSorted((a, b) => a.day - b.day))
    if (this.last?.day === published) this.last = null
  }

  meet(dates: ReadonlyArray<GovernedDate>): void {
    for (const date of dates)
      if ((this.ofConflicts || !date.ofConflict) && this.isRecent(date) && !this.isDayAfter(date)) this.last = date
  }

  /** The day, and null where no recent one has been named. */
  get named(): DayOfAct | null {
    return this.last === null ? null : inMind(this.last.day)
  }

  get current(): DayOfAct {
    return this.named ?? { day: this.published, method: this.published === null ? "none" : this.method }
  }

  private isRecent({ day, method, precision }: GovernedDate): boolean {
    if (precision !== "day" || !method.startsWith("text_") || method === "text_relative") return false
    if (this.published === null) return true
    return day <= this.published && this.published - day <= recentDays
  }

  /** Whether a date only says when somebody reported what was dated the day before. */
  private isDayAfter({ cited, day }: GovernedDate): boolean {
    return cited && this.last !== null && !this.last.aside && this.last.day === day - 1
  }
}
