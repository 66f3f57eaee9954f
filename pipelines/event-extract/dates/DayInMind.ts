/** The last recent day that a reader has met, for acts without a date of their own. */
import type { Day } from "./CalendarDay.ts"
import type { FoundDate } from "./FoundDate.ts"

/** A day named in the text stays the day of what follows when it is at most this old. */
const recentDays = 5

export class DayInMind {
  private readonly published: Day | null
  private readonly method: string
  private day: Day | null = null

  /** `method` says how the article's own day was found. */
  constructor(published: Day | null, method: string) {
    this.published = published
    this.method = method
  }

  meet(dates: ReadonlyArray<FoundDate>): void {
    for (const date of dates) {
      if (date.precision !== "day" || !date.method.startsWith("text_") || date.method === "text_relative") continue
      if (this.published !== null && (date.day > this.published || this.published - date.day > recentDays)) continue
      this.day = date.day
    }
  }

  get current(): { readonly day: Day | null; readonly method: string } {
    if (this.day !== null) return { day: this.day, method: "day_in_mind" }
    return { day: this.published, method: this.published === null ? "none" : this.method }
  }
}
