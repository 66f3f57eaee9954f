/**
 * The dates of each sentence with what governs them, and the day
 * that acts without one of their own take there.
 */
import type { Clauses } from "../acts/Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { Day } from "./CalendarDay.ts"
import { findDates } from "./DateFinder.ts"
import type { ReadWords } from "./DateScan.ts"
import { DayInMind } from "./DayInMind.ts"
import { governed, type GovernedDate } from "./GovernedDate.ts"

export interface SentenceDates {
  readonly dates: ReadonlyArray<GovernedDate>
  readonly inMind: { readonly day: Day | null; readonly method: string }
}

/** Sentences of the body that tell what the headline tells. */
const openingSentences = 6

/** The dates of each sentence of some sections, the body last. `method` says how the article's own day, `today`, was found. */
export const datesOf = (
  sections: ReadonlyArray<Clauses>,
  today: Day | null,
  method: string,
  pack: LanguagePack
): ReadonlyMap<SentenceTokens, SentenceDates> => {
  const read = (clauses: Clauses, sentence: SentenceTokens, told: Day | null) =>
    governed(clauses, sentence, findDates(clauses, sentence, today, told, pack), pack)
  const body = sections.at(-1) as Clauses
  const opening = body.section.sentences.slice(0, openingSentences).flatMap((sentence) => read(body, sentence, null))
  const bySentence = new Map<SentenceTokens, SentenceDates>()
  for (const clauses of sections) {
    const mind = new DayInMind(today, method, opening)
    for (const sentence of clauses.section.sentences) {
      const dates = read(clauses, sentence, mind.current.day)
      mind.meet(dates)
      bySentence.set(sentence, { dates, inMind: mind.current })
    }
  }
  return bySentence
}

/** The article's day when nothing but its text tells it: the first full date of the body that is not of something to come. */
export const firstFullDate = (read: ReadWords, pack: LanguagePack): Day | null => {
  for (const sentence of read.section.sentences) {
    if (tellsPlan(read.section, sentence, pack)) continue
    const found = findDates(read, sentence, null, null, pack).find(
      (date) => date.precision === "day" && date.method === "text_full"
    )
    if (found !== undefined) return found.day
  }
  return null
}

/** "Sidang akan dibuka pada 30 November 2026", "dijadwalkan". */
const tellsPlan = ({ tokens }: Section, { from, to }: SentenceTokens, pack: LanguagePack): boolean => {
  for (let at = from; at < to; at++) {
    if (pack.phraseWords.schedule_verb.has(tokens[at]?.lower ?? "")) return true
    if (pack.modality.longest(tokens, at, ({ aux }) => aux === "future") !== null) return true
  }
  return false
}
