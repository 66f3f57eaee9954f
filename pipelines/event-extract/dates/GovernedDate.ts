/**
 * What the dates of a sentence belong to.
 *
 * Indonesian sets a date behind the verb or the noun whose day it tells, or in
 * front of its clause. So a date's verb is the nearest to its left, and where a
 * noun of conflict stands nearer ("setelah serangan pada Sabtu") it is that
 * noun's. A date in a clause with "yang" or "setelah", and one that "lalu"
 * points back with, tell of something earlier: they are not the day of what follows.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Clauses } from "../acts/Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Word } from "../language/Words.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import type { FoundDate } from "./FoundDate.ts"

export interface GovernedDate extends FoundDate {
  /** The nearest verb to its left in its part of the sentence, or -1; for a date that opens a clause the word before it. */
  readonly governor: number
  /** Whether it opens its sentence or clause. */
  readonly opens: boolean
  /** The noun of a conflict or other event that stands nearer still, or -1. */
  readonly noun: number
  /** Whether that noun, or the verb, names a conflict. */
  readonly ofConflict: boolean
  /** Whether the noun names an attack. */
  readonly ofAttack: boolean
  /** Whether it tells the day of something earlier than what the sentence reports. */
  readonly aside: boolean
  /** Whether it stands in a clause with "yang" or the like that has a verb of its own. */
  readonly inner: boolean
  /** Whether it is that of a citation, "dilansir Reuters, Jumat (13/9)". */
  readonly cited: boolean
  /** Whether it is that of what somebody says: "kata Raul saat ditemui, Jumat (13/9)". */
  readonly said: boolean
  /** Token before which the acts stand that it dates, where it dates a clause behind it and no more. */
  readonly until: number
}

/** An act of these types is what a statement is about, and has a day of its own. */
export const conflicts: ReadonlySet<EventType> = new Set(["ASSAULT", "PROTEST", "COERCE", "SANCTION", "MOBILIZE"])

/** Governs the dates of a sentence, which come in the order of the text, in one walk through its tokens. */
export const governed = (
  clauses: Clauses,
  sentence: SentenceTokens,
  dates: ReadonlyArray<FoundDate>,
  pack: LanguagePack
): ReadonlyArray<GovernedDate> => {
  let at = sentence.from
  let place = opening
  return dates.map((date) => {
    for (; at < date.start; at++) place = placeBehind(clauses, at, place, pack)
    const { aside, governor } = place
    const noun = place.noun < 0 && pointsBack(clauses, date, pack) ? place.apart : place.noun
    const cited = pack.isSourceVerb(clauses.section.tokens[governor]?.lower ?? "")
    /** A citation has one date: "dilansir Reuters, Jumat (13/9), setelah …". */
    if (cited) place = { ...place, governor: -1 }
    const opensOther = {
      ...date,
      opens: true,
      noun: -1,
      ofConflict: false,
      ofAttack: false,
      inner: false,
      aside: true,
      cited: false,
      said: false
    }
    if (endsInLink(clauses, date)) return { ...opensOther, governor: date.end, until: clauseEnd(clauses, date.end) }
    if (opensClause(clauses, date)) return { ...opensOther, governor: date.start - 1, until: Infinity }
    return {
      ...date,
      until: Infinity,
      governor,
      opens: governor < 0,
      noun,
      ofConflict:
        noun >= 0 || namesAttack(clauses.words[governor < 0 ? verbBehind(clauses, date.end, sentence.to) : governor]),
      ofAttack: namesAttack(clauses.words[noun]),
      inner: aside && governor >= 0,
      cited,
      said: noun < 0 && isSaying(clauses, governor, pack),
      aside: aside || noun >= 0 || pointsBack(clauses, date, pack)
    }
  })
}

interface Place extends Pick<GovernedDate, "governor" | "noun" | "aside"> {
  /** The noun that stands before the last comma, without a verb between: "serangan di Lima, pada Sabtu lalu". */
  readonly apart: number
  /** Whether what tells since or until when something lasts has begun. */
  readonly spans: boolean
}

const opening: Place = { governor: -1, noun: -1, aside: false, spans: false, apart: -1 }

/** The place of a date that stands somewhere behind token `at`, when `place` is that of one before it. */
const placeBehind = ({ section, tags, words }: Clauses, at: number, place: Place, pack: LanguagePack): Place => {
  const { lower, text } = section.tokens[at] as Token
  switch (tags[at]) {
    case "verb":
      /** "mengecam serangan yang [terjadi] pada Sabtu": the day is still that of what happened. */
      if (place.noun >= 0 && pack.isOccurrence(lower)) return { ...place, aside: true }
      return { ...place, governor: at, noun: -1, apart: -1 }
    case "noun":
      return hasOwnDay(words[at] as Word, pack) ? { ...place, noun: at } : place
    /** "dilaporkan Reuters, Jumat": what else only says that others tell it. */
    case "adverb":
      return pack.isSourceVerb(lower) ? { ...place, governor: at, noun: -1 } : place
    case "preposition":
      return { ...place, spans: pack.phraseWords.span_marker.has(lower) || place.spans }
    /** "sejak Raul menjadi presiden pada Juli": the day of that clause. */
    case "copula":
      return place.spans ? { governor: at, noun: -1, aside: true, spans: true, apart: -1 } : place
    case "relative":
      return { ...place, aside: true }
    case "subordinator":
      return { ...place, noun: -1, aside: place.aside || !pack.phraseWords.complementizer.has(lower) }
    case "mark":
      if (text === ";") return opening
      return text === ","
        ? { ...place, apart: Math.max(place.noun, place.apart), noun: -1, aside: false, spans: false }
        : place
    default:
      return place
  }
}

/** Whether a verb tells that somebody speaks, or when the press heard it. */
const isSaying = ({ section, words }: Clauses, governor: number, pack: LanguagePack): boolean =>
  words[governor]?.speaks === true || pack.phraseWords.interview_verb.has(section.tokens[governor]?.lower ?? "")

/** Whether a word tells an attack by itself; one of speech only claims or tells of it: "menyatakan bahwa mereka melakukannya". */
const namesAttack = (word: Word | undefined): boolean =>
  word?.speaks === false && word.forms.some(({ row }) => row.event_type === "ASSAULT")

const hasOwnDay = ({ forms, lower }: Word, pack: LanguagePack): boolean =>
  pack.phraseWords.dated_noun.has(lower) || forms.some(({ row }) => row.pos === "noun" && conflicts.has(row.event_type))

/** Tokens from a date that opens a clause to its verb. */
const verbReach = 40

/** The first verb of the clause that a date opens: "Pada Sabtu, Kuba [menyerang] Peru"; -1 when there is none. */
const verbBehind = ({ tags }: Clauses, at: number, to: number): number => {
  for (let verb = at; verb < Math.min(to, at + verbReach); verb++) if (tags[verb] === "verb") return verb
  return -1
}

/** "Rabu (18/9) lalu". */
const pointsBack = ({ section: { tokens } }: Clauses, { end }: FoundDate, pack: LanguagePack): boolean => {
  const behind = tokens[end]?.text === ")" ? end + 1 : end
  return [end - 1, behind].some((at) => pack.phraseWords.past_pointer.has(tokens[at]?.lower ?? ""))
}

/** "… setelah pada Senin Kuba menyerang". */
const opensClause = ({ tags }: Clauses, { start }: FoundDate): boolean => {
  let at = start - 1
  while (tags[at] === "preposition" || tags[at] === "time") at--
  return tags[at] === "subordinator" || tags[at] === "relative"
}

/** "[sehari setelah] Kuba menyerang": the date is that of what follows. */
const endsInLink = ({ tags }: Clauses, { end }: FoundDate): boolean =>
  tags[end - 1] === "subordinator" || tags[end - 1] === "preposition"

/** Where the clause at `at` ends at the latest: at the next comma. */
const clauseEnd = ({ section: { tokens } }: Clauses, at: number): number => {
  let end = at
  while (end < tokens.length && tokens[end]?.text !== "," && tokens[end]?.text !== ".") end++
  return end
}
