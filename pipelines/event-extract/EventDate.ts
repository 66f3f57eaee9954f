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
import type { Clauses } from "./Clause.ts"
import type { FoundDate } from "./DateFinder.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import type { SentenceTokens } from "./Document.ts"

/** A day named in the text stays the day of what follows when it is at most this old. */
const recentDays = 5

/** Verbs to the left of `at`, nearest first, within the sentence. */
const governorOf = (clauses: Clauses, sentence: SentenceTokens, at: number): number => {
  for (let i = at - 1; i >= sentence.from; i--) {
    if (clauses.tags[i] === "verb") return i
    if (clauses.section.tokens[i]?.text === ";") break
  }
  return -1
}

/** Whether a year only tells which thing is meant: "perjanjian tahun 1990". */
const ofNoun = (clauses: Clauses, date: FoundDate): boolean => {
  const before = clauses.tags[date.start - 2]
  return clauses.section.tokens[date.start - 1]?.lower === "tahun" && (before === "noun" || before === "phrase")
}

/** Whether nothing but brackets, adverbs and the like stands between a date and the verb behind it. */
const adjacent = (clauses: Clauses, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const tag = clauses.tags[i]
    if (tag !== "adverb" && tag !== "time" && clauses.section.tokens[i]?.text !== ")") return false
  }
  return true
}

/** The date that the sentence itself gives to the act at `start` to before `end`. */
export const ownDate = (
  clauses: Clauses,
  sentence: SentenceTokens,
  start: number,
  end: number,
  cue: number,
  dates: ReadonlyArray<FoundDate>,
  today: Day,
  pack: LanguagePack
): FoundDate | null => {
  let best: FoundDate | null = null
  let bestRank = 9
  for (const date of dates) {
    const before = clauses.section.tokens[date.start - 1]?.lower ?? ""
    if (before === "sejak" || before === "hingga" || before === "sampai") continue
    const governor = governorOf(clauses, sentence, date.start)
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
    else if (date.end <= start && adjacent(clauses, date.end, start)) rank = 3
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
