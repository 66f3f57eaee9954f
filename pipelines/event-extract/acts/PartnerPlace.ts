/**
 * What stands in the place of the other side of a mutual act: "bertemu dengan
 * [para jenderal]", "berunding dengannya", "menemui [Kuba]".
 *
 * A plain noun there is the other side, though nobody knows which party it is:
 * whoever else the article names is then hardly met.
 */
import type { Mention } from "../text/Document.ts"
import type { Group } from "./Clause.ts"
import type { Tag } from "./Slot.ts"
import type { TriggerContext } from "./Trigger.ts"

/** What stands there; "none" where the place is free. */
export type PartnerPlace = "phrase" | "noun" | "pronoun" | "none"

/** Tokens from the act to the preposition of the other side. */
const reach = 8
const withinPhrase: ReadonlySet<Tag | undefined> = new Set<Tag>(["determiner", "number", "adverb"])
const outside: ReadonlySet<Tag | undefined> = new Set<Tag>(["subordinator", "relative", "verb", "mark"])

/** Whether a preposition names the other side of the act: "bertemu [dengan]". */
export const isPartnerMarker = ({ pack, trigger }: TriggerContext, lower: string): boolean =>
  trigger.form.obliques.get(lower) === "actor" &&
  !pack.phraseWords.agent_marker.has(lower) &&
  !pack.phraseWords.between_marker.has(lower)

/** Whether all of some parties are the other side: "pertemuan dengan [Kuba dan Peru]", not "pertemuan antara [Kuba dan Peru]". */
export const areMet = (context: TriggerContext, parties: ReadonlyArray<Mention>): boolean =>
  parties.every(({ start }) => {
    const slot = context.clauses.groupAt[start]?.slot
    return slot?.kind === "oblique" && start > context.trigger.end && isPartnerMarker(context, slot.preposition)
  })

/** Whether a phrase says from where the other side comes: "bertemu dengan timpalannya dari [Kuba]", "menemui pejabat dari [Kuba]". */
export const isPartnersOrigin = (context: TriggerContext, { slot }: Group): boolean => {
  const { clauses, pack, trigger } = context
  const { row } = trigger.form
  if (row.reciprocal !== "yes" || !pack.phraseWords.origin_marker.has(slot.preposition)) return false
  let at = slot.governor - 1
  while (at >= trigger.end && (clauses.tags[at] === "noun" || withinPhrase.has(clauses.tags[at]))) at--
  if (at === slot.governor - 1 || at < trigger.end - 1) return false
  if (at === trigger.end - 1) return row.object === "actor"
  return isPartnerMarker(context, clauses.section.tokens[at]?.lower ?? "")
}

export const partnerPlaceOf = (context: TriggerContext): PartnerPlace => {
  const { clauses, sentence, trigger } = context
  const { row } = trigger.form
  if (row.reciprocal !== "yes") return "none"
  const object = row.object === "actor" ? placeAt(context, trigger.end) : "none"
  if (object !== "none") return object
  for (let at = trigger.end; at < Math.min(sentence.to, trigger.end + reach); at++) {
    if (isPartnerMarker(context, clauses.section.tokens[at]?.lower ?? "")) return placeAt(context, at + 1)
    if (outside.has(clauses.tags[at])) return "none"
  }
  return "none"
}

const placeAt = ({ clauses: { tags }, sentence }: TriggerContext, from: number): PartnerPlace => {
  let at = from
  while (at < sentence.to && withinPhrase.has(tags[at])) at++
  const tag = at < sentence.to ? tags[at] : undefined
  return tag === "phrase" || tag === "noun" || tag === "pronoun" ? tag : "none"
}
