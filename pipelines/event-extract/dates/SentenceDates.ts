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

/** Day of an act without a date of its own, and how it is known. */
export interface DayOfAct {
  readonly day: Day | null
  readonly method: string
}

export interface SentenceDates {
  readonly dates: ReadonlyArray<GovernedDate>
  readonly inMind: DayOfAct
  /** The same for acts of conflict, which may be of the day of another one. */
  readonly inMindOfConflict: DayOfAct
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
    const mind = new DayInMind(today, method, opening, false)
    const mindOfConflict = new DayInMind(today, method, opening, true)
    for (const sentence of clauses.section.sentences) {
      const dates = read(clauses, sentence, mindOfConflict.current.day)
      mind.meet(dates)
      mindOfConflict.meet(dates)
      bySentence.set(sentence, { dates, inMind: mind.current, inMindOfConflict: mindOfConflict.current })
    }
  }
  return bySentence
}

/** An attack is news for this long. */
const daysInNews = 7

/**
 * The one recent day that the article gives to an attack by its noun, whatever the sentence tells of it: "dalang
 * serangan pada Sabtu"; null when there is none, or another.
 */
export const dayOfAttack = (sentences: Iterable<SentenceDates>, today: Day | null): Day | null => {
  const days = new Set<Day>()
  for (const { dates } of sentences)
    for (const { day, ofAttack, precision } of dates)
      if (ofAttack && precision === "day" && today !== null && day <= today && today - day <= daysInNews) days.add(day)
  const [first = null, ...others] = days
  return others.length === 0 ? first : null
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
