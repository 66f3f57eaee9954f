/**
 * The verb or preposition that an act's noun depends on: a light verb
 * ("melancarkan serangan", "serangan dilancarkan"), another verb ("mengulangi
 * seruan"), or a preposition ("dalam pertemuan").
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Mention } from "../text/Document.ts"
import { lawful, mutual } from "./ActKinds.ts"
import { type Group, type Tag, tokenAt } from "./Clause.ts"
import { worded } from "./Roles.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

export interface GoverningLightVerb {
  readonly at: number
  /** What the subject of the light verb is in the noun's act. */
  readonly subject: "actor" | "recipient"
  /** Whether the doer stands as the agent of a passive. */
  readonly passive: boolean
  /** Who stands between the two: "memberi [Peru] dukungan". */
  readonly receiver: Group | null
}

const reach = { lightVerbBefore: 5, lightVerbBehind: 8, verb: 4, preposition: 3 }

/** What may stand between a noun and what governs it. */
const withinPhrase: ReadonlySet<Tag | undefined> = new Set<Tag>(["noun", "determiner", "number", "adverb"])

/** The light verb that a noun is the object (or, passive, the subject) of. */
export const lightVerbOf = (context: TriggerContext): GoverningLightVerb | null =>
  lightVerbBefore(context) ?? lightVerbBehind(context)

const lightVerbBefore = ({ clauses, pack, sentence, trigger }: TriggerContext): GoverningLightVerb | null => {
  const { tags } = clauses
  let receiver: Group | null = null
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - reach.lightVerbBefore); at--) {
    const { lower, text } = tokenAt(clauses, at)
    const light = pack.lightVerbs.get(lower)
    if (light !== undefined) {
      /** Behind a verb of speech stands the subject of what is said: "menyatakan [Peru] siap membalas serangan". */
      if (receiver !== null && pack.isSpeechVerb(lower)) return null
      /** Who makes an attack known has not done it by that: "mengungkapkan serangan". */
      if (trigger.form.row.event_type === "ASSAULT" && pack.isSpeechVerb(lower)) return null
      const { subject } = light.row
      /** "disampaikan [dalam] kunjungan": the noun tells the occasion, not what is carried. */
      const link = tokenAt(clauses, at + 1).lower
      if (light.voice === "passive" && pack.phraseWords.occasion_marker.has(link)) return null
      /** "diberi sanksi": the subject is at the other end of the act; not so in "yang diberi sanksi". */
      if (light.voice === "passive" && tags[at - 1] !== "relative")
        return { at, subject: subject === "actor" ? "recipient" : "actor", passive: false, receiver }
      return { at, subject, passive: light.voice === "passive", receiver }
    }
    const group = clauses.groupAt[at]
    if (
      group !== undefined &&
      receiver === null &&
      group.slot.kind === "object" &&
      group.slot.governor === group.start - 1
    ) {
      receiver = group
      at = group.start
      continue
    }
    const verbal = tags[at] === "preposition" && tags[at - 1] === "verb"
    if (!withinPhrase.has(tags[at]) && !verbal && text !== '"' && text !== "“") return null
  }
  return null
}

const lightVerbBehind = ({ clauses, pack, sentence, trigger }: TriggerContext): GoverningLightVerb | null => {
  for (let at = trigger.end; at < Math.min(sentence.to, trigger.end + reach.lightVerbBehind); at++) {
    const { lower, text } = tokenAt(clauses, at)
    const light = pack.lightVerbs.get(lower)
    if (light !== undefined && light.voice === "passive")
      return { at, subject: light.row.subject, passive: true, receiver: null }
    if (clauses.tags[at] === "subordinator" || text === ",") return null
  }
  return null
}

/**
 * The active verb that the noun is the object of, such as "mengulangi" in "mengulangi seruan"; -1 for none. Who speaks of
 * an act does not do it, nor does who condemns or studies violence: "mengatakan serangan", "mengutuk serangan".
 */
export const verbOf = (context: TriggerContext): number => {
  const { clauses, pack, sentence, trigger } = context
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - reach.verb); at--) {
    const tag = clauses.tags[at]
    const { lower } = tokenAt(clauses, at)
    if (tag === "verb") return pack.morphology.beginsActive(lower) && !isAboutNoun(context, at, lower) ? at : -1
    if (!withinPhrase.has(tag)) return -1
  }
  return -1
}

/** Acts by which somebody takes a stand on what others do: who praises an agreement is none of those who reached it. */
const ofStance: ReadonlySet<EventType> = new Set(["ACCUSE", "SUPPORT"])

const isStance = ({ form }: Trigger): boolean =>
  form.row.pos === "verb" && form.row.object === "recipient" && ofStance.has(form.row.event_type)

const isAboutNoun = ({ pack, trigger, triggers }: TriggerContext, at: number, lower: string): boolean =>
  pack.isSpeechVerb(lower) ||
  (mutual.has(trigger.form.row.event_type) && triggers.some((one) => one.start === at && isStance(one))) ||
  (trigger.form.row.event_type === "ASSAULT" &&
    triggers.some((one) => one.start === at && one.form.row.event_type !== "ASSAULT"))

/** Tokens between the noun of an act and what governs it. */
const governorReach = 4
const noGovernor = ["none", ""] as const

/** The kind and word of what governs the noun of an act: "membahas" serangan, "bukti" serangan, "dalam" serangan. */
export const governorOf = ({ clauses, sentence, trigger }: TriggerContext): readonly [kind: string, word: string] => {
  if (trigger.form.row.pos !== "noun") return noGovernor
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - governorReach); at--) {
    const tag = clauses.tags[at] as Tag
    if (tag === "determiner" || tag === "number" || tag === "adverb") continue
    return [tag, tag === "phrase" || tag === "time" ? "" : tokenAt(clauses, at).lower]
  }
  return noGovernor
}

/** Whether a noun tells on what occasion an act is done: "menyepakati deklarasi pada akhir konferensi". */
export const tellsOccasion = ({ clauses, pack, sentence, trigger }: TriggerContext): boolean => {
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - reach.preposition); at--) {
    if (pack.phraseWords.occasion_marker.has(tokenAt(clauses, at).lower)) return true
    if (!withinPhrase.has(clauses.tags[at])) return false
  }
  return false
}

/** Whether a noun stands in a prepositional phrase, such as "dalam pertemuan dengan Macron", or opens a clause. */
export const governedByPreposition = ({ clauses, sentence, trigger }: TriggerContext): boolean => {
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - reach.preposition); at--) {
    const tag = clauses.tags[at]
    if (tag === "preposition" || tag === "subordinator") return true
    if (!withinPhrase.has(tag)) return false
  }
  return false
}

/**
 * What the owner behind a noun is in its act. Where the noun of an attack names what was attacked, its owner suffers:
 * "serangan [kilang] Saudi", not "serangan rudal Iran". A place owns nothing else.
 */
export const roleOfOwner = (context: TriggerContext, owner: Group): Role => {
  const { clauses, pack, trigger } = context
  const { event_type, subject } = trigger.form.row
  if (event_type === "ASSAULT")
    for (let at = trigger.end; at <= owner.start; at++)
      if (pack.isTarget(tokenAt(clauses, at).lower)) return "recipient"
  if (owner.place) return isWordOf(event_type, trigger, owner) ? subject : "none"
  if (event_type === "MOBILIZE" && owner.heads.every(isUnownedForce)) return "none"
  return event_type !== "ASSAULT" && tellsDoer(context) && isByOrgans(trigger, owner) ? "actor" : subject
}

/** Soldiers and police whom no state is named with are who is sent: "pengerahan [prajurit] ke perbatasan". */
const isUnownedForce = ({ assumed, country, entity, sector }: Mention): boolean =>
  (sector === "MIL" || sector === "COP") && (assumed === true || (entity.type === "group" && country === null))

/** Whether a capital right behind words is the state whose they are: "permintaan [Washington]", not "perundingan Jenewa". */
const isWordOf = (type: EventType, { end }: Trigger, { heads, start }: Group): boolean =>
  worded.has(type) && start === end && heads.every(({ sector }) => sector !== null)

/**
 * Who of a group behind a noun is its owner. Where the noun is one of the two that "antara" joins, the group's second half
 * is the other: "hubungan antara [serangan teroris] dan Kuba".
 */
export const ownersIn = (
  { clauses, pack, trigger }: TriggerContext,
  { end, heads, start }: Group
): ReadonlyArray<Mention> => {
  if (!pack.phraseWords.between_marker.has(tokenAt(clauses, trigger.start - 1)?.lower ?? "")) return heads
  let joint = start
  while (joint < end && clauses.tags[joint] !== "conjunction") joint++
  return heads.filter((head) => head.field !== clauses.section.field || head.start < joint)
}

const organs: ReadonlySet<Mention["sector"]> = new Set(["GOV", "COP", "MIL", "JUD", "SPY"])

/** Whether states or their organs, no people, stand right behind the noun: "penahanan [Rusia]", not "penahanan Navalny". */
const isByOrgans = ({ end }: Trigger, { heads, start }: Group): boolean =>
  start === end && heads.every(({ entity, sector }) => entity.type !== "person" && organs.has(sector))

/** Whether the doer of a noun's act can be named beside it: "pembunuhan Sari [oleh Kuba]". */
export const tellsDoer = ({ pack, trigger }: TriggerContext): boolean => {
  const { obliques, row } = trigger.form
  if (row.subject === "actor") return true
  for (const word of pack.phraseWords.agent_marker) if (obliques.get(word) === "actor") return true
  return false
}

const chargeReach = 24

/** The verb on whose ground an accusation's noun stands: "[ditangkap] di Lima atas tuduhan suap"; null for none. */
export const chargingVerbOf = ({ clauses, pack, sentence, trigger, triggers }: TriggerContext): Trigger | null => {
  if (trigger.form.row.event_type !== "ACCUSE" || trigger.start === sentence.from) return null
  let at = trigger.start - 1
  while (at > sentence.from && withinPhrase.has(clauses.tags[at])) at--
  if (!pack.phraseWords.ground_marker.has(tokenAt(clauses, at).lower)) return null
  const verb = triggers.findLast((one) => one.end <= at)
  if (verb === undefined || verb.form.row.pos !== "verb" || !lawful.has(verb.form.row.event_type)) return null
  if (at - verb.end > chargeReach) return null
  for (let i = verb.end; i < at; i++)
    if (clauses.tags[i] === "subordinator" || clauses.tags[i] === "verb" || tokenAt(clauses, i).text === ";")
      return null
  return verb
}

type Role = "actor" | "recipient" | "none"

/**
 * Token at which the phrase of a noun ends: the first verb behind it that does not carry it. What stands behind
 * "pertemuan itu [membahas] perang dengan Iran" is that verb's.
 */
export const ownReachOf = (context: TriggerContext): number => {
  const { clauses, pack, sentence, trigger } = context
  for (let at = trigger.end; at < sentence.to; at++)
    if (clauses.tags[at] === "verb" && !carriesNoun(tokenAt(clauses, at).lower, pack) && !tellsSender(context, at))
      return at
  return sentence.to
}

/** "Kecaman [datang] dari Kuba": behind such a verb stands whose act it is; an attack only comes from somewhere. */
const tellsSender = ({ clauses, pack, trigger }: TriggerContext, at: number): boolean =>
  trigger.form.row.event_type !== "ASSAULT" &&
  pack.phraseWords.arrival.has(tokenAt(clauses, at).lower) &&
  pack.phraseWords.origin_marker.has(tokenAt(clauses, at + 1)?.lower ?? "")

/** "digelar", "terjadi", "diduga": verbs that a noun of an act can have between itself and who takes part. */
const carriesNoun = (lower: string, pack: TriggerContext["pack"]): boolean =>
  pack.isCarrier(lower) ||
  pack.phraseWords.occurrence.has(lower) ||
  (pack.isSpeechVerb(lower) && pack.morphology.beginsPassive(lower))
