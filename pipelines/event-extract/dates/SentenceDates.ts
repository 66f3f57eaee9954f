/**
 * The dates of each sentence of a section with what governs them, and the day
 * that acts without one of their own take there.
 */
import type { Clauses } from "../acts/Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { Day } from "./CalendarDay.ts"
import { findDates } from "./DateFinder.ts"
import { DayInMind } from "./DayInMind.ts"
import { governed, type GovernedDate } from "./EventDate.ts"

export interface SentenceDates {
  readonly dates: ReadonlyArray<GovernedDate>
  readonly inMind: { readonly day: Day | null; readonly method: string }
}

/** `method` says how the article's own day, `today`, was found. */
export const datesOf = (
  clauses: Clauses,
  today: Day | null,
  method: string,
  pack: LanguagePack
): ReadonlyMap<SentenceTokens, SentenceDates> => {
  const mind = new DayInMind(today, method)
  const bySentence = new Map<SentenceTokens, SentenceDates>()
  for (const sentence of clauses.section.sentences) {
    const dates = findDates(clauses.section, sentence, today, pack)
    mind.meet(dates)
    bySentence.set(sentence, { dates: governed(clauses, sentence, dates), inMind: mind.current })
  }
  return bySentence
}

/** The article's day when nothing but its text tells it: the first full date of the body. */
export const firstFullDate = (section: Section, pack: LanguagePack): Day | null => {
  for (const sentence of section.sentences) {
    const found = findDates(section, sentence, null, pack).find(
      (date) => date.precision === "day" && date.method === "text_full"
    )
    if (found !== undefined) return found.day
  }
  return null
}
