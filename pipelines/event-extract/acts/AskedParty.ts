/**
 * Who is asked where the verb of asking has a clause in place of its object:
 * the subject of that clause. "meminta agar [para pelajar] duduk", "mendesak
 * supaya [Kuba] segera mundur"; nobody in "meminta agar sanksi dicabut". And
 * where that clause stands, whose phrases are not of the asking.
 */
import type { Mention } from "../text/Document.ts"
import type { Clauses, Tag } from "./Clause.ts"
import { objectOf } from "./Complement.ts"
import { peopleFrom } from "./ObjectNoun.ts"
import type { TriggerContext } from "./Trigger.ts"

/** Tokens from the verb to the opener of its clause, and from the subject of that to its verb. */
const reach = { opener: 3, verb: 14 }
const nobody: ReadonlyArray<Mention> = []

export const askedOf = (context: TriggerContext): ReadonlyArray<Mention> => {
  const { clauses, pack, sentence } = context
  const opening = openingOf(context)
  if (opening < 0) return nobody
  const people = peopleFrom(clauses, opening, sentence.to, pack)
  const named = people.length > 0 ? null : objectOf(clauses, sentence, opening)
  const asked = people.length > 0 ? people : named?.via === "object" ? named.group.heads : nobody
  const last = named?.group.end ?? people[0]?.end ?? opening
  return asked.length === 0 || isDoneTo(context, last) ? nobody : asked
}

/** Token behind the word that opens the clause; -1 for none. */
const openingOf = ({ clauses, pack, sentence, trigger }: TriggerContext): number => {
  const opens = (at: number): boolean => pack.phraseWords.wish_marker.has(clauses.section.tokens[at]?.lower ?? "")
  if (opens(trigger.end - 1)) return trigger.end
  /** "seruan [Kanada] agar Kuba mundur": whose the noun is stands before what it asks for. */
  const from = clauses.groupAt[trigger.end]?.end ?? trigger.end
  for (let at = from; at < Math.min(sentence.to, from + reach.opener); at++) {
    if (opens(at)) return at + 1
    if (!isLight(clauses, at)) return -1
  }
  return -1
}

const isLight = ({ section, tags }: Clauses, at: number): boolean =>
  tags[at] === "adverb" || tags[at] === "time" || section.tokens[at]?.text === ","

/** Whether the first verb behind the subject is passive: it then does nothing itself. */
const isDoneTo = ({ clauses, pack, sentence }: TriggerContext, from: number): boolean => {
  for (let at = from; at < Math.min(sentence.to, from + reach.verb); at++)
    if (clauses.tags[at] === "verb") return pack.morphology.beginsPassive(clauses.section.tokens[at]?.lower ?? "")
  return false
}

/** What may stand between who suffers what is asked for and its verb. */
const beforePassive: ReadonlySet<Tag | undefined> = new Set<Tag>(["adverb", "time", "determiner"])

/** Whether what is asked for befalls whoever the object that ends at `end` names: "meminta pelaku [segera dihukum]". */
export const isWishedUpon = ({ clauses, pack, sentence }: TriggerContext, end: number): boolean => {
  const { purpose_marker, wish_marker } = pack.phraseWords
  for (let at = end; at < sentence.to; at++) {
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (clauses.tags[at] === "verb") return pack.morphology.beginsPassive(lower)
    if (!beforePassive.has(clauses.tags[at]) && !wish_marker.has(lower) && !purpose_marker.has(lower)) return false
  }
  return false
}

/** Where what is asked for is told. */
export interface Asked {
  /** Token at which its clause opens, whose phrases are its own: "meminta [agar] uang dikirim kepada Kuba". */
  readonly clause: number
  /** Token from which on a phrase of origin or goal is its own: "meminta pedagang [untuk] membeli dari Kuba". */
  readonly purpose: number
}

/** Where a verb of asking that reaches to `reaches` tells what is asked for. */
export const askedFor = ({ clauses, pack, trigger }: TriggerContext, reaches: number): Asked => {
  const { event_type, pos } = trigger.form.row
  if (event_type !== "REQUEST" || pos !== "verb") return { clause: reaches, purpose: reaches }
  const { purpose_marker, wish_marker } = pack.phraseWords
  let purpose = reaches
  for (let at = trigger.start; at < reaches; at++) {
    const lower = clauses.section.tokens[at]?.lower ?? ""
    const isPurpose = purpose_marker.has(lower)
    if (wish_marker.has(lower) || (isPurpose && at <= trigger.end))
      return { clause: at, purpose: Math.min(at, purpose) }
    if (isPurpose) purpose = Math.min(at, purpose)
  }
  return { clause: reaches, purpose }
}

/** Whether a preposition tells whence or whither something goes. */
export const tellsWay = ({ pack }: TriggerContext, preposition: string): boolean =>
  pack.phraseWords.origin_marker.has(preposition) || pack.phraseWords.goal_marker.has(preposition)
