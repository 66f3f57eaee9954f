/**
 * Makes a report of the readings of one act: when it happened or is to happen,
 * and who tells it.
 */
import { speechAt } from "../acts/Attribution.ts"
import { asPromise } from "../acts/Conversion.ts"
import type { Draft } from "../acts/Draft.ts"
import type { ReadSection } from "../acts/SpokenSection.ts"
import type { Day } from "../../text/CalendarDay.ts"
import type { DayOfAct } from "../dates/DayInMind.ts"
import { nearestDate, ownDate } from "../dates/EventDate.ts"
import { conflicts, type GovernedDate } from "../dates/GovernedDate.ts"
import type { SentenceDates } from "../dates/SentenceDates.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Unjudged } from "./Report.ts"

/** An act told of a day longer ago than this is background. */
const historicalAfterDays = 92
const daysInWeek = 7
/** Acts that are told in one with an attack; all others are later, or earlier. */
const ofConflicts: ReadonlySet<Draft["type"]> = new Set([...conflicts, "RETREAT"])
/** Acts that were done before anybody spoke of them. Forces mostly move on the day on which that is announced. */
const deeds: ReadonlySet<Draft["type"]> = new Set([
  "CONSULT",
  "COOPERATE",
  "AID",
  "RETREAT",
  "PROTEST",
  "SANCTION",
  "COERCE",
  "ASSAULT"
])

/** `told`: the readings of one act, the plainest first; `today`: the article's day. */
export const reportOf = (
  told: ReadonlyArray<Draft>,
  read: ReadSection,
  known: SentenceDates,
  today: Day | null,
  pack: LanguagePack
): Unjudged => {
  const { start } = told[0] as Draft
  const { dates } = known
  const inMind = inMindOf(told[0] as Draft, known)
  const speech = speechAt(read.speeches, start)
  const ownAmong = (some: ReadonlyArray<GovernedDate>, cue: number) =>
    ownDate(read.clauses, told[0] as Draft, cue, some, today ?? Infinity, inMind.day ?? -Infinity, pack)
  const past = dates.filter((date) => isPast(date, told[0] as Draft, today, pack))
  const own = ownAmong(past, isComeBackTo(told[0] as Draft) ? -1 : (speech?.cue ?? -1))
  const ahead = dates.filter((date) => today !== null && date.day > today)
  const drafts = own === null && ownAmong(ahead, -1) !== null ? told.map(asPlan) : told
  const draft = drafts[0] as Draft
  const day = own?.day ?? inMind.day
  const nearest = nearestDate(read.clauses, draft, past, pack)?.day ?? day
  const old = nearest !== null && today !== null && today - nearest > historicalAfterDays
  const dated = old ? drafts.map(asHistory) : drafts
  const { aux } = dated[0] as Draft
  return {
    draft: { ...draft, aux },
    drafts: dated,
    read,
    date: own,
    method: own?.method ?? inMind.method,
    planned: plannedDay(dates, draft, today, pack),
    speech,
    type: draft.type,
    mode: draft.mode,
    intended: draft.intended,
    aux,
    day,
    sentence: read.section.field === "title" ? null : draft.sentence.index,
    ruleId: draft.ruleId,
    comesBack: draft.definite && draft.form.row.pos === "noun",
    ownDay: own !== null && own.precision === "day",
    reciprocal: draft.reciprocal,
    actors: draft.actors,
    recipients: draft.recipients
  }
}

/** The day in mind of an act without a date: of a deed the day of what was done, where others speak of it later. */
const inMindOf = ({ type }: Draft, known: SentenceDates): DayOfAct => {
  const told = ofConflicts.has(type) ? known.inMindOfConflict : known.inMind
  const done = deeds.has(type) ? (ofConflicts.has(type) ? known.inMindOfDeed : known.inMindOfPeace) : null
  return (done?.day ?? Infinity) < (told.day ?? -Infinity) ? (done ?? told) : told
}

/** Whether the words come back to an act, which took place before it is spoken of: "serangan itu [membahayakan kawasan, kata Kuba, Senin]". */
const isComeBackTo = ({ definite, form, type }: Draft): boolean =>
  form.row.pos === "noun" && (definite || type === "ASSAULT")

const asHistory = (draft: Draft): Draft => ({
  ...draft,
  aux: [...new Set(draft.aux).add("historical")].toSorted()
})

/** A noun of an act that its sentence dates to a day still to come names a plan: "pertemuan mereka pada Oktober". */
const asPlan = (draft: Draft): Draft => {
  if (draft.form.row.pos !== "noun" || draft.aux.includes("negation")) return draft
  const plan = asPromise(draft)
  return plan === draft ? draft : { ...plan, aux: [...new Set(plan.aux).add("future")].toSorted() }
}

/** Whether the act is still to come, or sets a day for one that is: "dijadwalkan bertemu pada Rabu". */
const isAhead = ({ aux, form }: Draft, pack: LanguagePack): boolean =>
  aux.includes("future") || pack.phraseWords.schedule_verb.has(form.row.word)

/** Whether a date can be that of an act which is told; a bare weekday beside a plan is that of the plan. */
const isPast = ({ day, method }: GovernedDate, draft: Draft, today: Day | null, pack: LanguagePack): boolean =>
  (today === null || day <= today) && !(method === "text_weekday" && isAhead(draft, pack))

/**
 * The day of a plan: the first that is still to come, rather a day than a week or month; a bare weekday behind the act
 * is then the next one of that name. The day on which somebody says so is none: "[Pada Jumat] Kuba mengatakan akan".
 */
const plannedDay = (
  dates: ReadonlyArray<GovernedDate>,
  draft: Draft,
  today: Day | null,
  pack: LanguagePack
): Day | null => {
  if (today === null || !isAhead(draft, pack)) return null
  const possible = dates.filter(
    ({ cited, day, method, said, start }) =>
      !cited && (day > today || (method === "text_weekday" && !said && start >= draft.end))
  )
  const ahead = possible.find(({ precision }) => precision === "day") ?? possible[0]
  if (ahead === undefined) return null
  return ahead.day > today ? ahead.day : ahead.day + daysInWeek
}
