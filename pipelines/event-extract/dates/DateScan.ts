/**
 * A sentence while its dates are looked for, and the day from which they are
 * reckoned. Without that day only full dates resolve.
 */
import type { DatePrecision } from "../../../schemas/Vocabulary.ts"
import type { Clauses } from "../acts/Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Word } from "../language/Words.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import { type CivilDate, civilOf, type Day, dayOf, weekdayOf } from "../../text/CalendarDay.ts"
import type { FoundDate } from "./FoundDate.ts"

/** A day and month lie in the article's year unless that puts them this far from it. */
const farthest = { ahead: 200, back: 300 }

/** Figures outside are no year that news tells of; "17/9/1019" is a slip of the pen. */
export const isYear = (figures: number): boolean => figures >= 1900 && figures <= 2100

/** Days that stand for a month and for the parts of it that words tell. */
export const dayInMonth = { start: 1, middle: 15, end: 25 }

/** A section with what the lexicons say of its tokens. */
export type ReadWords = Pick<Clauses, "section" | "words">

export class DateScan {
  readonly found: Array<FoundDate> = []
  readonly tokens: ReadonlyArray<Token>
  readonly now: CivilDate | null

  readonly section: Section
  readonly words: ReadonlyArray<Word>
  readonly sentence: SentenceTokens
  /** The article's day. */
  readonly today: Day | null
  /** The day that the text told last before this sentence. */
  private readonly before: Day | null
  readonly pack: LanguagePack

  constructor(
    { section, words }: ReadWords,
    sentence: SentenceTokens,
    today: Day | null,
    before: Day | null,
    pack: LanguagePack
  ) {
    this.section = section
    this.words = words
    this.sentence = sentence
    this.today = today
    this.before = before
    this.pack = pack
    this.tokens = section.tokens
    this.now = today === null ? null : civilOf(today)
  }

  /** The day that the text told last. */
  get told(): Day | null {
    return this.found.findLast((date) => date.precision === "day")?.day ?? this.before
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? ""
  }

  /** The year that stands at `at` in four figures; null when none does. */
  fullYear(at: number): number | null {
    const token = this.tokens[at]
    return token?.kind === "number" && token.text.length === 4 ? Number(token.text) : null
  }

  /** The year that stands at `at`, in figures or as "tahun lalu", with the token behind it; null when none does. */
  yearAt(at: number): { readonly year: number; readonly end: number } | null {
    const figures = this.fullYear(at)
    if (figures !== null) return { year: figures, end: at + 1 }
    const { future_pointer, past_pointer, present_pointer, year_noun } = this.pack.phraseWords
    if (this.now === null || !year_noun.has(this.lower(at))) return null
    const which = this.lower(at + 1)
    const away = past_pointer.has(which) ? -1 : present_pointer.has(which) ? 0 : future_pointer.has(which) ? 1 : null
    return away === null ? null : { year: this.now.year + away, end: at + 2 }
  }

  /** The day that stands for the part of a month which the word before `at` tells: "awal bulan ini"; null when none does. */
  partOfMonth(at: number): number | null {
    const { month_end, month_middle, month_start } = this.pack.phraseWords
    const before = this.lower(at - 1)
    if (month_start.has(before)) return dayInMonth.start
    return month_middle.has(before) ? dayInMonth.middle : month_end.has(before) ? dayInMonth.end : null
  }

  /** The day of a date; where its year is not told, in the year that brings it nearest to the article, mostly before it. */
  resolve(day: number, month: number, year: number | null): Day | null {
    if (year !== null) return isYear(year) ? dayOf(year, month, day) : null
    if (this.now === null || this.today === null) return null
    const same = dayOf(this.now.year, month, day)
    if (same === null) return null
    if (same - this.today > farthest.ahead) return dayOf(this.now.year - 1, month, day)
    if (this.today - same > farthest.back) return dayOf(this.now.year + 1, month, day)
    return same
  }

  /** Notes a date and gives the token behind it; `start` when there is no such day. */
  push(
    start: number,
    end: number,
    day: Day | null,
    precision: DatePrecision,
    method: string,
    { endDay = null, weekday = null }: { readonly weekday?: number | null; readonly endDay?: Day | null } = {}
  ): number {
    if (day === null) return start
    const conflict = weekday !== null && precision === "day" && weekdayOf(day) !== weekday
    this.found.push({ start, end, day, endDay, precision, method, weekday, conflict })
    return end
  }
}
