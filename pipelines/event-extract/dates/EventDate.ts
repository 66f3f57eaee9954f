/**
 * Which date of the text is the date of an act.
 *
 * A date belongs to the nearest verb before it, or to the whole sentence when
 * it opens it. So a trigger takes the date that stands behind it with no other
 * verb between, the opening date of its sentence, or the date of the speech
 * that tells it ("kata X, Jumat (13/9)"), but never that of a citation
 * ("dilansir Reuters, Jumat"), unless that lies far back. Else the act is dated by the last recent day
 * that the article has named, and failing that by its publication.
 */
import type { Day } from "../../text/CalendarDay.ts"
import type { Clauses } from "../acts/Clause.ts"
import type { Draft } from "../acts/Draft.ts"
import type { FoundDate } from "./FoundDate.ts"
import { conflicts, type GovernedDate } from "./GovernedDate.ts"
import type { LanguagePack } from "../LanguagePack.ts"

/** Tokens behind an act in which a bare year may date it, and days that such a year must lie back. */
const yearReach = 8
const yearsBack = 28
/** Days for which a report of others is cited as news. */
const citedDays = 14
/** Tokens before the word that links two verbs in which the date of the first may stand. */
const linkReach = 12
/** Tokens between the noun of an act and the verb by which it took place. */
const occasionReach = 8
/** Tokens of the phrase of an act's noun behind it. */
const phraseReach = 5
/** What ends the phrase of a noun. */
const barriers: ReadonlySet<string> = new Set(["verb", "subordinator", "mark"])
/** Ways in which a date belongs to an act, the nearest first. */
const rank = { behind: 0, opening: 1, linked: 2, ofSpeech: 3, adjacent: 4, none: 9 }

type Act = Pick<Draft, "start" | "end" | "type" | "form">

/** Whether a year only tells which thing is meant, and that is not the act: "perjanjian tahun 1990", "Nomor 30 Tahun 2002". */
const ofNoun = (clauses: Clauses, act: Act, date: FoundDate, pack: LanguagePack): boolean => {
  const before = clauses.tags[date.start - 2]
  const lead = clauses.section.tokens[date.start - 1]?.lower ?? ""
  if (!pack.phraseWords.year_noun.has(lead) || isWithin(clauses, act, date.start - 1)) return false
  return before === "noun" || before === "phrase" || before === "number"
}

/** Whether token `at` belongs to the phrase of an act's noun: "[serangan Kuba di Lima] tahun 2014". */
const isWithin = ({ tags }: Clauses, { end, form }: Act, at: number): boolean =>
  form.row.pos === "noun" &&
  at >= end &&
  at - end <= phraseReach &&
  !tags.slice(end, at).some((tag) => barriers.has(tag))

/** Whether it tells since or until when something lasts. */
export const isSpan = ({ section }: Clauses, { start }: FoundDate, pack: LanguagePack): boolean =>
  pack.phraseWords.span_marker.has(section.tokens[start - 1]?.lower ?? "")

/** Where the brackets, adverbs and the like begin that stand right before `at`. */
const adjacentFrom = (clauses: Clauses, at: number): number => {
  let from = at
  for (; from > 0; from--) {
    const tag = clauses.tags[from - 1]
    if (tag !== "adverb" && tag !== "time" && clauses.section.tokens[from - 1]?.text !== ")") return from
  }
  return from
}

/** The date that the sentence itself gives to an act; `inMind` is the day of what it tells. */
export const ownDate = (
  clauses: Clauses,
  act: Act,
  cue: number,
  dates: ReadonlyArray<GovernedDate>,
  today: Day,
  inMind: Day,
  pack: LanguagePack
): FoundDate | null => {
  const { end, start } = act
  const adjacent = adjacentFrom(clauses, start)
  const linked = dates.some((date) => date.end <= start) ? linkedFrom(clauses, start, pack) : Infinity
  let best: FoundDate | null = null
  let bestRank = rank.none
  for (const date of dates) {
    if (isSpan(clauses, date, pack)) continue
    if (isOldCitation(date, today)) {
      if (bestRank > rank.ofSpeech) {
        best = date
        bestRank = rank.ofSpeech
      }
      continue
    }
    if (date.cited || isOfOtherNoun(date, act, inMind)) continue
    if (date.precision === "year" && !datesByYear(clauses, act, date, today, pack)) continue
    const place = isOccasionOf(clauses, act, date, pack)
      ? rank.linked
      : placeOf(date, start, end, cue, adjacent, linked)
    if (place < bestRank) {
      best = date
      bestRank = place
    }
  }
  return best
}

/** Whether a citation is of days past: what it tells is no news of today. */
const isOldCitation = ({ cited, day, precision }: GovernedDate, today: Day): boolean =>
  cited && precision === "day" && Number.isFinite(today) && today - day > citedDays

/**
 * Whether a date is that of an earlier act, which the act at `start` to before `end` is about: "menolak tuduhan atas
 * serangan pada Sabtu", "[berada di balik serangan] pada Sabtu".
 */
const isOfOtherNoun = (
  { day, noun }: GovernedDate,
  { end, start, type }: Pick<Draft, "start" | "end" | "type">,
  inMind: Day
): boolean => noun >= 0 && (noun < start || noun >= end || !conflicts.has(type)) && day < inMind

/** Whether a date is that of the verb by which a noun's act took place: "pertemuan [yang digelar di Paris] pada Senin". */
const isOccasionOf = (
  { section, tags }: Clauses,
  { end, form }: Act,
  { governor, start }: GovernedDate,
  pack: LanguagePack
): boolean => {
  if (form.row.pos !== "noun" || governor < end || start < governor || governor - end > occasionReach) return false
  if (!pack.isOccurrence(section.tokens[governor]?.lower ?? "")) return false
  return !tags.slice(end, governor).some((tag) => barriers.has(tag))
}

/** Whether a bare year behind an act dates it. */
const datesByYear = (clauses: Clauses, act: Act, date: FoundDate, today: Day, pack: LanguagePack): boolean =>
  !ofNoun(clauses, act, date, pack) &&
  date.start >= act.end &&
  date.start - act.end <= yearReach &&
  date.day <= today - yearsBack

/**
 * Behind which token the dates stand of a verb with which the act at `start` is linked: "tiba [Rabu] untuk bertemu",
 * "tiba [Rabu] dan bertemu". Infinity when it is linked with none.
 */
const linkedFrom = ({ section, tags }: Clauses, start: number, pack: LanguagePack): number => {
  const { coordinator, purpose_marker } = pack.phraseWords
  let link = start - 1
  while (tags[link] === "adverb") link--
  const word = section.tokens[link]?.lower ?? ""
  if (!purpose_marker.has(word) && !coordinator.has(word)) return Infinity
  for (let at = link - 1; at > link - linkReach; at--) {
    const tag = tags[at]
    if (tag === undefined || tag === "verb" || tag === "subordinator" || tag === "relative") return at
    if (section.tokens[at]?.text === ",") return at
  }
  return link - linkReach
}

/** How a date belongs to the act at `start` to before `end`. */
const placeOf = (
  date: GovernedDate,
  start: number,
  end: number,
  cue: number,
  adjacent: number,
  linked: number
): number => {
  const { governor, opens } = date
  if (date.start >= end && governor < end) return rank.behind
  if (opens && date.end <= start) return start < date.until ? rank.opening : rank.none
  const isNear = date.precision === "day" || date.precision === "month"
  if (isNear && date.end <= start && governor >= 0 && date.end > linked) return rank.linked
  if (cue >= 0 && governor === cue) return rank.ofSpeech
  return date.end <= start && date.end >= adjacent && !date.inner ? rank.adjacent : rank.none
}

/**
 * The date that stands nearest to an act, whatever it belongs to: an old one makes the act background. The year
 * of a thing does not.
 */
export const nearestDate = (
  clauses: Clauses,
  act: Act,
  dates: ReadonlyArray<FoundDate>,
  pack: LanguagePack
): FoundDate | null => {
  let best: FoundDate | null = null
  let bestDistance = Infinity
  for (const date of dates) {
    if (ofNoun(clauses, act, date, pack)) continue
    const distance = date.start >= act.end ? date.start - act.end : act.start - date.end
    if (distance < bestDistance) {
      best = date
      bestDistance = distance
    }
  }
  return best
}
