/**
 * Which date of the text is the date of an act.
 *
 * A date belongs to the nearest verb before it, or to the whole sentence when
 * it opens it. So a trigger takes the date that stands behind it with no other
 * verb between, the opening date of its sentence, or the date of the speech
 * that tells it ("kata X, Jumat (13/9)"), but never that of a citation
 * ("dilansir Reuters, Jumat"). Else the act is dated by the last recent day
 * that the article has named, and failing that by its publication.
 */
import type { Day } from "./CalendarDay.ts"
import type { Clauses } from "../acts/Clause.ts"
import type { FoundDate } from "./DateFinder.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"

/** A day named in the text stays the day of what follows when it is at most this old. */
const recentDays = 5

/** A date with the verb that it belongs to: the nearest to its left in its part of the sentence, or -1. */
export interface GovernedDate extends FoundDate {
  readonly governor: number
}

/** Whether a year only tells which thing is meant: "perjanjian tahun 1990". */
const ofNoun = (clauses: Clauses, date: FoundDate): boolean => {
  const before = clauses.tags[date.start - 2]
  return clauses.section.tokens[date.start - 1]?.lower === "tahun" && (before === "noun" || before === "phrase")
}

/** Finds the governors of a sentence's dates, which come in the order of the text, in one walk through its tokens. */
export const governed = (
  clauses: Clauses,
  sentence: SentenceTokens,
  dates: ReadonlyArray<FoundDate>
): ReadonlyArray<GovernedDate> => {
  let governor = -1
  let at = sentence.from
  return dates.map((date) => {
    for (; at < date.start; at++) {
      if (clauses.tags[at] === "verb") governor = at
      else if (clauses.section.tokens[at]?.text === ";") governor = -1
    }
    return { ...date, governor }
  })
}

/** Where the brackets, adverbs and the like begin that stand right before `at`. */
const adjacentFrom = (clauses: Clauses, at: number): number => {
  let from = at
  for (; from > 0; from--) {
    const tag = clauses.tags[from - 1]
    if (tag !== "adverb" && tag !== "time" && clauses.section.tokens[from - 1]?.text !== ")") return from
  }
  return from
}

/** The date that the sentence itself gives to the act at `start` to before `end`. */
export const ownDate = (
  clauses: Clauses,
  start: number,
  end: number,
  cue: number,
  dates: ReadonlyArray<GovernedDate>,
  today: Day,
  pack: LanguagePack
): FoundDate | null => {
  const adjacent = adjacentFrom(clauses, start)
  let best: FoundDate | null = null
  let bestRank = 9
  for (const date of dates) {
    const before = clauses.section.tokens[date.start - 1]?.lower ?? ""
    if (before === "sejak" || before === "hingga" || before === "sampai") continue
    const { governor } = date
    if (governor >= 0 && pack.isSourceVerb(clauses.section.tokens[governor]?.lower ?? "")) continue
    if (
      date.precision === "year" &&
      (ofNoun(clauses, date) || date.start < end || date.start - end > 8 || date.day > today - 28)
    )
      continue
    let rank = 9
    if (date.start >= end && governor < end) rank = 0
    else if (governor < 0 && date.end <= start) rank = 1
    else if (cue >= 0 && governor === cue) rank = 2
    else if (date.end <= start && date.end >= adjacent) rank = 3
    if (rank < bestRank) {
      best = date
      bestRank = rank
    }
  }
  return best
}

/** The date that stands nearest to an act, whatever it belongs to: an old one makes the act background. */
export const nearestDate = (start: number, end: number, dates: ReadonlyArray<FoundDate>): FoundDate | null => {
  let best: FoundDate | null = null
  let bestDistance = Infinity
  for (const date of dates) {
    const distance = date.start >= end ? date.start - end : start - date.end
    if (distance < bestDistance) {
      best = date
      bestDistance = distance
    }
  }
  return best
}

/** The last recent day that a reader has met, for acts without a date of their own. */
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
