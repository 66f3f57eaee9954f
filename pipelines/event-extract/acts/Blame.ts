/**
 * Who is blamed, where no object says it: who did the act that is blamed, or
 * who is accused in a clause of its own.
 */
import type { Hit } from "./ArgumentSource.ts"
import type { Tag } from "./Clause.ts"
import { agentOf, beforeNoun, objectActReach, objectOf } from "./Complement.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** What may stand between the noun of an accusation and the act that it is about. */
const beforeBlamed: ReadonlySet<Tag> = new Set([...beforeNoun, "preposition"])

/** The act that an accusation or a threat answers: "kecaman keras atas [serangan] ke Gaza", "siap merespons [serangan]". */
export const blamedAct = ({ clauses, trigger, triggers }: TriggerContext): Trigger | null => {
  const { event_type, pos } = trigger.form.row
  if (event_type !== "ACCUSE" && !(event_type === "THREATEN" && pos === "adjective")) return null
  const next = triggers.find((one) => one.start >= trigger.end)
  if (next === undefined || next.form.row.pos !== "noun" || next.start - trigger.end > objectActReach) return null
  if (next.form.row.event_type === "ACCUSE") return null
  return clauses.tags.slice(trigger.end, next.start).every((tag) => beforeBlamed.has(tag)) ? next : null
}

/** Who is accused in a clause of its own: "menuduh bahwa [Kuba] berbohong", "tuduhan bahwa [Kuba] berbohong". */
export const accusedInClause = ({ clauses, pack, sentence, trigger }: TriggerContext): Hit | null => {
  const { row } = trigger.form
  const { complementizer, wish_marker } = pack.phraseWords
  const opener = clauses.section.tokens[trigger.end]?.lower ?? ""
  if (row.event_type !== "ACCUSE" || row.event_mode !== "allege" || row.subject !== "actor") return null
  if (trigger.end >= sentence.to || !complementizer.has(opener) || wish_marker.has(opener)) return null
  const hit = objectOf(clauses, sentence, trigger.end + 1)
  return hit === null || hit.group.place ? null : hit
}

/** What may stand between blame and the passive that tells what is blamed. */
const beforeDeed: ReadonlySet<Tag> = new Set([...beforeBlamed, "relative"])
/** Tokens between blame and that passive. */
const deedReach = 8

/** Who did what is blamed or refused, by a passive behind it: "menentang aturan yang diterapkan [Kuba]", "mengeluh diancam [Kuba]". */
export const doerOfBlamed = (context: TriggerContext): Hit | null => {
  const { end, form, start } = context.trigger
  const { event_type, subject } = form.row
  if ((event_type !== "ACCUSE" && event_type !== "REJECT") || subject !== "actor") return null
  /** The deed may stand between the words of the row: "menyebut [rencana yang disusun Kuba] sebagai kejahatan". */
  return doerBehind(context, end) ?? (form.after.length > 0 ? doerBehind(context, start + 1) : null)
}

/** The agent of the passive that follows a noun behind `from`. */
const doerBehind = ({ clauses, pack, sentence }: TriggerContext, from: number): Hit | null => {
  let at = from
  const last = Math.min(sentence.to, from + deedReach)
  while (at < last && clauses.groupAt[at] === undefined && beforeDeed.has(clauses.tags[at] as Tag)) at++
  if (
    at >= last ||
    clauses.tags[at] !== "verb" ||
    !pack.morphology.beginsPassive(clauses.section.tokens[at]?.lower ?? "")
  )
    return null
  const hit = agentOf(clauses, sentence, at + 1, pack)
  return hit === null || hit.group.place ? null : hit
}
