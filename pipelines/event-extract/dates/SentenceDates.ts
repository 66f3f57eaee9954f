/**
 * The dates of each sentence with what governs them, and the day
 * that acts without one of their own take there.
 */
import type { Clauses } from "../acts/Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Day } from "../../text/CalendarDay.ts"
import { findDates } from "./DateFinder.ts"
import { DayInMind, type DayOfAct, inMind, recentDays } from "./DayInMind.ts"
import { governed, type GovernedDate } from "./GovernedDate.ts"

export interface SentenceDates {
  readonly dates: ReadonlyArray<GovernedDate>
  readonly inMind: DayOfAct
  /** The same for acts of conflict, which may be of the day of another one. */
  readonly inMindOfConflict: DayOfAct
  /** The same for what is done rather than said, of the days on which nobody speaks; null when the text names none. */
  readonly inMindOfDeed: DayOfAct | null
  /** That for a deed of peace (a meeting, aid), which is not of the day of an attack or the like. */
  readonly inMindOfPeace: DayOfAct | null
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
  const opening = openingOf(body.section.sentences, (sentence) => read(body, sentence, null), today)
  const bySentence = new Map<SentenceTokens, SentenceDates>()
  for (const clauses of sections) {
    const mind = new DayInMind(today, method, opening, false)
    const mindOfConflict = new DayInMind(today, method, opening, true)
    const mindOfDeed = new DayInMind(today, method, opening.filter(isOfDeed), true)
    const mindOfPeace = new DayInMind(today, method, opening.filter(isOfPeace), true)
    for (const sentence of clauses.section.sentences) {
      const dates = read(clauses, sentence, mindOfConflict.current.day)
      mind.meet(dates)
      mindOfConflict.meet(dates)
      mindOfDeed.meet(dates.filter(isOfDeed))
      mindOfPeace.meet(dates.filter(isOfPeace))
      bySentence.set(sentence, {
        dates,
        inMind: mind.named ?? mindOfConflict.current,
        inMindOfConflict: mindOfConflict.current,
        inMindOfDeed: mindOfDeed.named,
        inMindOfPeace: mindOfPeace.named
      })
    }
  }
  datedBehind(body, bySentence, today)
  backgroundDatedBehind(body, bySentence, today, pack)
  return bySentence
}

/** Whether a date is that of something done: not of what somebody says or others report. */
const isOfDeed = ({ cited, said }: GovernedDate): boolean => !cited && !said

/** Whether a date is that of something done in peace: of no attack, protest or the like. */
const isOfPeace = (date: GovernedDate): boolean => isOfDeed(date) && !date.ofConflict

const isRecent = ({ day, precision }: GovernedDate, today: Day): boolean =>
  precision === "day" && day <= today && today - day <= recentDays

/**
 * The dates that what stands before them may be of: those of the first sentences, and those of the whole body where
 * these name no recent day and no sentence the article's own, which the text may then tell of.
 */
const openingOf = (
  sentences: ReadonlyArray<SentenceTokens>,
  datesIn: (sentence: SentenceTokens) => ReadonlyArray<GovernedDate>,
  today: Day | null
): ReadonlyArray<GovernedDate> => {
  const opening = sentences.slice(0, openingSentences).flatMap(datesIn)
  if (today === null || opening.some((date) => isRecent(date, today))) return opening
  const rest = sentences.slice(openingSentences).flatMap(datesIn)
  return rest.some((date) => date.day === today && date.precision === "day") ? opening : [...opening, ...rest]
}

/** Dates the undated sentences behind the lead whose speech goes on in the next: "Kuba mendesak Peru. '…,' kata Raul, Senin". */
const datedBehind = (
  { section: { sentences }, words }: Clauses,
  bySentence: Map<SentenceTokens, SentenceDates>,
  today: Day | null
): void => {
  if (today === null) return
  for (const [at, sentence] of sentences.entries()) {
    const known = bySentence.get(sentence) as SentenceDates
    const behind = sentences[at + 1]
    if (at === 0 || known.dates.length > 0 || behind === undefined) continue
    const [date, ...others] = (bySentence.get(behind) as SentenceDates).dates.filter(
      ({ day, precision }) => precision === "day" && day <= today
    )
    if (date === undefined || others.length > 0 || words[date.governor]?.speaks !== true) continue
    if (isRecent(date, today) && tellsStatement(date)) bySentence.set(sentence, { ...known, inMind: inMind(date.day) })
  }
}

/** Sentences behind one that turns back to something earlier of which one may date it, and days that it may lie back. */
const background = { reach: 2, days: 31 }

/** Dates the undated sentences that turn back to what was before: "Sebelumnya, Kuba dan Peru sepakat. Itu diputuskan pada Rabu (18/9)". */
const backgroundDatedBehind = (
  { section: { sentences, tokens } }: Clauses,
  bySentence: Map<SentenceTokens, SentenceDates>,
  today: Day | null,
  pack: LanguagePack
): void => {
  if (today === null) return
  for (const [at, sentence] of sentences.entries()) {
    const known = bySentence.get(sentence) as SentenceDates
    const turnsBack = tokens
      .slice(sentence.from, sentence.from + 2)
      .some(({ lower }) => pack.phraseWords.background_opener.has(lower))
    if (!turnsBack || known.dates.length > 0) continue
    const behind = sentences
      .slice(at + 1, at + 1 + background.reach)
      .flatMap((one) => (bySentence.get(one) as SentenceDates).dates)
      .find(({ aside, day, precision }) => precision === "day" && !aside && today - day <= background.days)
    if (behind === undefined || behind.day >= today) continue
    const day = inMind(behind.day)
    bySentence.set(sentence, { ...known, inMind: day, inMindOfConflict: day, inMindOfDeed: day, inMindOfPeace: day })
  }
}

/** Whether a date is that of what is said: of nothing earlier, and reckoned from no other day. */
const tellsStatement = ({ aside, cited, method }: GovernedDate): boolean =>
  !aside && !cited && method !== "text_relative"

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
