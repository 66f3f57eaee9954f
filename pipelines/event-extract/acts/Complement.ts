/**
 * What follows a verb or noun of an act: its object, its agent in the passive,
 * and where its complement ends.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { firstFrom, type SentenceTokens } from "../text/Document.ts"
import type { Hit } from "./ArgumentSource.ts"
import { type Clauses, type Tag, tokenAt } from "./Clause.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** Tokens behind a word in which its object stands, and plain nouns between the two. */
const objectReach = 12
const mostNouns = 4
/** Tokens between a verb and the act that is its object. */
export const objectActReach = 4

/** Marks that stand around or within a noun phrase and do not end it. */
const transparent: ReadonlySet<string> = new Set(['"', "“", "”", "'", "-"])

const quoteMarks: ReadonlySet<string> = new Set(['"', "“", "”"])

/** The first group to the right of `from` within the verb's complement. */
export const objectOf = (clauses: Clauses, sentence: SentenceTokens, from: number): Hit | null => {
  const { groupAt, tags } = clauses
  let nouns = 0
  for (let at = from; at < Math.min(sentence.to, from + objectReach); at++) {
    const group = groupAt[at]
    if (group !== undefined) return { group, via: nouns > 0 ? "via-noun" : "object" }
    switch (tags[at]) {
      case "noun":
        if (++nouns > mostNouns) return null
        break
      case "determiner":
      case "number":
      case "adverb":
        break
      case "mark":
        if (transparent.has(tokenAt(clauses, at).text)) break
        return null
      default:
        return null
    }
  }
  return null
}

/**
 * Token at which the object of an active verb is looked for: behind it, or behind the verb that is joined to it right
 * there and shares its object: "menangkap dan membawa pergi [Sari]".
 */
export const objectStart = ({ clauses, pack, trigger }: TriggerContext): number => {
  const { tags } = clauses
  if (tags[trigger.end] !== "conjunction" || trigger.form.after.length > 0) return trigger.end
  /** "bertemu dan mengecam Kuba": only what takes an object can share one. */
  if (!pack.morphology.beginsActive(tokenAt(clauses, trigger.start).lower)) return trigger.end
  if (!pack.phraseWords.coordinator.has(tokenAt(clauses, trigger.end).lower)) return trigger.end
  const verb = behindAdverbs(tags, trigger.end + 1)
  if (tags[verb] !== "verb" || !pack.morphology.beginsActive(tokenAt(clauses, verb).lower)) return trigger.end
  /** "membawa [pergi]": a second verb without a prefix only says where to. */
  const second = tokenAt(clauses, verb + 1)?.lower ?? ""
  const isDirected = tags[verb + 1] === "verb" && !hasPrefix(second, pack)
  return verb + (isDirected ? 2 : 1)
}

const hasPrefix = (lower: string, { morphology }: LanguagePack): boolean =>
  morphology.beginsActive(lower) || morphology.beginsPassive(lower)

const behindAdverbs = (tags: ReadonlyArray<Tag>, from: number): number => {
  let at = from
  while (tags[at] === "adverb") at++
  return at
}

/** Words of the longest object that is named behind a comma. */
const longestApposed = 7

/** Who is named behind the noun of somebody's own that is the object: "memecat penasihat keamanannya, [Juan]". */
export const apposedObject = ({ clauses, pack, sentence, trigger }: TriggerContext): Hit | null => {
  const last = Math.min(sentence.to, trigger.end + longestApposed) - 1
  for (let at = trigger.end; at < last; at++) {
    const tag = clauses.tags[at]
    if (clauses.groupAt[at] !== undefined || (tag !== "noun" && tag !== "determiner" && tag !== "number")) return null
    if (tokenAt(clauses, at + 1).text !== ",") continue
    const group = clauses.groupAt[at + 2]
    const isNamed = tag === "noun" && pack.morphology.hasPossessive(tokenAt(clauses, at).lower)
    return isNamed && group?.start === at + 2 ? { group, via: "object" } : null
  }
  return null
}

/** Acts whose words tell what another party is to do, or what will befall it. */
const addressing: ReadonlySet<EventType> = new Set(["REQUEST", "THREATEN"])

/**
 * The object between the words of a trigger, or the subject of what is asked there: "meminta [Kuba] menarik",
 * "meminta agar [Kuba] menarik", "ingin [Kuba] menarik", "memperingatkan bahwa [Kuba] akan dihukum".
 */
export const enclosedObject = ({ clauses, pack, trigger }: TriggerContext): Hit | null => {
  const { complementizer, wish_marker } = pack.phraseWords
  const opens = addressing.has(trigger.form.row.event_type)
  for (let at = trigger.start + 1; at < trigger.end; at++) {
    const group = clauses.groupAt[at]
    if (group === undefined) continue
    const before = tokenAt(clauses, group.start - 1).lower
    const isFirst = group.start === trigger.start + 1 || complementizer.has(before)
    const isAsked = wish_marker.has(before) || (opens && isFirst)
    if (isAsked && group.slot.kind === "subject") return { group, via: "object" }
    return group.slot.kind === "object" ? { group, via: group.slot.viaNoun ? "via-noun" : "object" } : null
  }
  return null
}

/** What may stand between a verb and the noun that is its object. */
export const beforeNoun: ReadonlySet<Tag> = new Set(["noun", "determiner", "number", "adverb"])

/** The act that a verb has as its object, whose doer it is then about: "mengecam [serangan] Israel ke Gaza". */
export const objectAct = ({ clauses, trigger, triggers }: TriggerContext): Trigger | null => {
  const next = triggers.find((one) => one.start >= trigger.end)
  if (next === undefined || next.form.row.pos !== "noun" || next.start - trigger.end > objectActReach) return null
  return clauses.tags.slice(trigger.end, next.start).every((tag) => beforeNoun.has(tag)) ? next : null
}

/** Agent of a passive: after "oleh", or right behind the verb, or, where `viaNoun`, behind a noun: "dihantam rudal Rusia". */
export const agentOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  from: number,
  pack: LanguagePack,
  viaNoun = false
): Hit | null => {
  const direct = objectOf(clauses, sentence, from)
  const isVerb = clauses.tags[from - 1] === "verb"
  for (let at = from; at < Math.min(sentence.to, from + objectReach); at++) {
    if (!pack.phraseWords.agent_marker.has(tokenAt(clauses, at).lower)) continue
    if (isVerb && at > from && isOtherPassive(clauses, at - 1, pack)) break
    const hit = objectOf(clauses, sentence, at + 1)
    if (hit !== null) return { group: hit.group, via: "agent" }
  }
  return direct !== null && (direct.via === "object" || viaNoun) ? { group: direct.group, via: "agent" } : null
}

/** Whether another passive verb, not joined to the first, stands at `at`: by whom it is done says nothing of "yang ditangkap itu [dinakhodai] oleh …". */
export const isOtherPassive = (clauses: Clauses, at: number, pack: LanguagePack): boolean =>
  clauses.tags[at - 1] !== "conjunction" && pack.morphology.beginsPassive(tokenAt(clauses, at).lower)

/** Whether a subject with its verb stands at `at`: "…, Kuba menolak". */
const startsClause = (clauses: Clauses, from: number): boolean => {
  let at = from
  while (clauses.tags[at] === "conjunction" || clauses.tags[at] === "adverb") at++
  const group = clauses.groupAt[at]
  if (group === undefined || group.start !== at || group.slot.kind !== "subject") return false
  let next = group.end
  while (clauses.tags[next] === "adverb") next++
  return clauses.tags[next] === "verb"
}

/**
 * Whether the act behind the comma at `at` goes on with the subject's acts: "berkomitmen pada aturan, [menyangkal] …".
 * It does not where a verb before the comma opens a list of what is promised or asked ("sepakat bertemu, membahas …"),
 * where the comma closes an apposition, or where somebody was named who is told what to do.
 */
const continuesSentence = ({ clauses, pack, trigger, triggers }: TriggerContext, at: number): boolean => {
  const { form } = trigger
  if (form.row.pos !== "verb" || addressing.has(form.row.event_type)) return false
  if (clauses.tags[at + 1] !== "verb" || pack.morphology.beginsPassive(tokenAt(clauses, at + 1).lower)) return false
  let quoted = false
  for (let i = trigger.end; i < at; i++) {
    const { text } = tokenAt(clauses, i)
    if (quoteMarks.has(text)) quoted = !quoted
    if (clauses.tags[i] === "verb" || (text === "," && !quoted)) return false
  }
  return at > trigger.end && !quoted && triggers.some((one) => one.start === at + 1)
}

/** Whether a trigger is a verb, or words that open one: "menolak berunding, tetapi [akan membalas]". */
const isVerbal = ({ row }: Trigger["form"], tag: Tag | undefined): boolean =>
  tag === "verb" || (tag === "adverb" && row.pos === "verb")

/** Where the complement of a trigger ends: the next clause, or the sentence's end. */
export const complementEnd = (context: TriggerContext): number => {
  const { clauses, pack, sentence, trigger, triggers } = context
  const { tags } = clauses
  const { complementizer, resumption } = pack.phraseWords
  /** What takes up with a clause of its own what was said: "meminta Kuba mundur, [tuntutan yang ditolak] Peru", "…, [hal yang]". */
  const apposesAct = (at: number): boolean =>
    tags[at + 1] === "relative" &&
    (resumption.has(tokenAt(clauses, at).lower) ||
      triggers.some(({ form, start }) => start === at && form.row.pos === "noun"))
  for (let at = trigger.end; at < sentence.to; at++) {
    const { lower, text } = tokenAt(clauses, at)
    if (text === ";" || (text === "," && (tags[at + 1] === "relative" || startsClause(clauses, at + 1)))) return at
    if (text === "," && (apposesAct(at + 1) || continuesSentence(context, at))) return at
    if (tags[at] === "subordinator" && at > trigger.end + 1 && !complementizer.has(lower)) return at
    if (tags[at] !== "conjunction") continue
    const last = behindAdverbs(tags, at + 1)
    for (let next = firstFrom(triggers, at + 1); (triggers[next]?.start ?? Infinity) <= last; next++) {
      const { form, start } = triggers[next] as Trigger
      if (isVerbal(form, tags[start])) return at
    }
  }
  return sentence.to
}
