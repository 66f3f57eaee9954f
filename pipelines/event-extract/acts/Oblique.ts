/**
 * Parties in prepositional phrases: "bertemu [dengan Putin]", "serangan [terhadap Iran]".
 *
 * The lexicon row says which role a preposition gives; where it gives none, a preposition of aim may tell whom the act
 * is done to.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import { isParty } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { askedFor, tellsWay } from "./AskedParty.ts"
import type { Group } from "./Clause.ts"
import { objectOf } from "./Complement.ts"
import { ownReachOf, tellsDoer } from "./NounGovernor.ts"
import { isOnTheirOwn, peopleAsAim, peopleFrom } from "./ObjectNoun.ts"
import { isPartnerMarker, isPartnersOrigin } from "./PartnerPlace.ts"
import type { Role, Roles } from "./Roles.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** Tokens from the act to a phrase, and to the act that it refuses. */
const reach = { oblique: 14, looseOblique: 5, refused: 3 }

const roleOfOblique = (
  { clauses, pack }: TriggerContext,
  { form }: Trigger,
  { governor, preposition }: Pick<Group["slot"], "governor" | "preposition">
): Role | undefined => {
  const near = nearnessAt(clauses, governor, pack)
  const role = (near === null ? undefined : form.obliques.get(near)) ?? form.obliques.get(preposition)
  if (role !== undefined) return role
  return form.row.pos === "noun" && pack.phraseWords.between_marker.has(preposition) ? "actor" : undefined
}

/** The word behind the preposition at `at` that says that something is only near: "di [dekat] perbatasan Kuba"; null for none. */
const nearnessAt = (
  { section }: TriggerContext["clauses"],
  at: number,
  pack: TriggerContext["pack"]
): string | null => {
  const { lower = "" } = section.tokens[at + 1] ?? {}
  return pack.phraseWords.nearness.has(lower) ? lower : null
}

/**
 * Gives the prepositional phrases of the complement, which reaches to before token `reaches`, the roles that the row has for
 * their prepositions. `blamedFor`: who of a phrase is blamed where the act is an accusation.
 */
export const giveObliques = (
  context: TriggerContext,
  roles: Roles,
  reaches: number,
  blamedFor: (group: Group) => ReadonlyArray<Mention>
): void => {
  const { clauses, trigger } = context
  const { row } = trigger.form
  const isNoun = row.pos === "noun"
  const asked = askedFor(context, reaches)
  /** Whether the other side of a mutual act is told, and whether by a preposition of its own. */
  let isMet = roles.via.recipient === "object"
  let hasPartner = false
  giveGoodsOf(context, roles)
  for (const group of clauses.groups) {
    if (group.start >= reaches) break
    const { governor, kind, preposition } = group.slot
    if (group.start <= trigger.start || kind !== "oblique" || governor < trigger.start) continue
    const isOrigin = isPartnersOrigin(context, group)
    const role = isOrigin ? "actor" : (roleOfOblique(context, trigger, group.slot) ?? looseRole(context, roles, group))
    if (
      role === undefined ||
      (role === "actor" && ((isNoun && governor >= ownReachOf(context)) || (!isOrigin && tellsOrigin(context, group))))
    )
      continue
    /** "meminta Bank Indonesia melapor kepada DPR": whoever is asked is the object, and nobody beside it. */
    if (role === "recipient" && (isTold(context, roles) || isOfContent(context, governor))) continue
    if (governor - trigger.end > reach.oblique || isOfCloser(context, group)) continue
    if (governor > asked.clause || (governor > asked.purpose && tellsWay(context, preposition))) continue
    const isPartner = row.reciprocal === "yes" && isPartnerMarker(context, preposition)
    if (isPartner && hasPartner && clauses.tags[governor - 1] !== "conjunction") continue
    const before = roles.actor.length
    roles.give(role, row.event_type === "ACCUSE" && role === "recipient" ? blamedFor(group) : group.heads, "oblique")
    isMet ||= roles.actor.length > before
    hasPartner ||= isPartner
  }
  if (row.reciprocal === "yes" && !isMet) {
    const isMarker = (preposition: string): boolean => isPartnerMarker(context, preposition)
    roles.give("recipient", peopleAsAim(context, asked.clause, isMarker).filter(isOnTheirOwn(context)), "oblique")
  }
  if (isNoun && row.reciprocal !== "yes" && roles.actor.length === 0) {
    const isDoer = (preposition: string): boolean => trigger.form.obliques.get(preposition) === "actor"
    roles.give("actor", peopleAsAim(context, Math.min(reaches, ownReachOf(context)), isDoer), "oblique")
  }
  if (roles.recipient.length > 0 || !tellsDoer(context) || row.event_mode === "resign") return
  const isAim = (preposition: string): boolean => trigger.form.obliques.get(preposition) === "recipient"
  roles.give("recipient", peopleAsAim(context, asked.clause, isAim), "oblique")
}

/** Tokens from the act to what its forces are for. */
const purposeReach = 14

/** Against whom forces are sent: "mengerahkan tentara untuk menumpas [geng]". */
export const counteredBy = (
  { clauses, pack, sentence, trigger }: TriggerContext,
  reaches: number
): ReadonlyArray<Mention> => {
  if (trigger.form.row.event_type !== "MOBILIZE") return []
  const { countering, purpose_marker } = pack.phraseWords
  const lowerAt = (at: number): string => clauses.section.tokens[at]?.lower ?? ""
  for (let at = trigger.end; at < Math.min(reaches, trigger.end + purposeReach); at++) {
    if (!purpose_marker.has(lowerAt(at)) || !countering.has(lowerAt(at + 1))) continue
    const people = peopleFrom(clauses, at + 2, reaches, pack)
    return people.length > 0 ? people : (objectOf(clauses, sentence, at + 2)?.group.heads ?? [])
  }
  return []
}

/** A phrase that opens within the words of the act and goes on behind them with a preposition: "membeli [rudal dari Kuba]". */
const giveGoodsOf = (context: TriggerContext, roles: Roles): void => {
  const { clauses, trigger } = context
  const goods = clauses.groupAt[trigger.end - 1]
  if (trigger.form.row.pos === "noun" || trigger.form.voice === "passive" || trigger.form.row.object !== "content")
    return
  if (goods === undefined || goods.start <= trigger.start || goods.end <= trigger.end) return
  const role = trigger.form.obliques.get(clauses.section.tokens[trigger.end]?.lower ?? "")
  if (role !== undefined) roles.give(role, goods.heads, "oblique")
}

/** Whether something can be done to a mention; a place more often only tells where. */
const mayBeAimedAt = (head: Mention): boolean =>
  head.entity.type === "group" || (head.entity.type !== "place" && isParty(head))

/** Governments and what states found together: a demonstration in front of their seats is against them. */
const seated: ReadonlySet<Mention["sector"]> = new Set(["GOV", "IGO"])

/** Whether a demonstration is held at somebody's door: "berunjuk rasa di depan [Kedutaan Besar Kuba]". */
const isBeforeSeat = (
  { clauses, pack, trigger }: TriggerContext,
  { heads, slot }: Pick<Group, "heads" | "slot">
): boolean =>
  trigger.form.row.event_type === "PROTEST" &&
  pack.phraseWords.place_marker.has(slot.preposition) &&
  pack.phraseWords.frontage.has(clauses.section.tokens[slot.governor + 1]?.lower ?? "") &&
  heads.every(({ entity, sector }) => entity.type === "organization" && seated.has(sector))

/** Whom an act is done to may stand behind any preposition of aim, if nobody else does and the row knows one of them. */
const looseRole = (context: TriggerContext, roles: Roles, { heads, slot }: Group): Role | undefined => {
  const { pack, trigger } = context
  const { towards_marker } = pack.phraseWords
  if (roles.recipient.length === 0 && isBeforeSeat(context, { heads, slot })) return "recipient"
  const { obliques, told } = trigger.form
  if (roles.recipient.length > 0 || told.has(slot.preposition) || !towards_marker.has(slot.preposition))
    return undefined
  if (slot.viaNoun || slot.governor - trigger.end > reach.looseOblique) return undefined
  if (!heads.some(mayBeAimedAt)) return undefined
  for (const word of towards_marker) if (obliques.get(word) === "recipient") return "recipient"
  return undefined
}

/** Whether whom the act is done to is told for good: the object, and the subject of a passive: "[Li] ditangkap atas permintaan Kuba". */
const isTold = ({ trigger }: TriggerContext, { via }: Roles): boolean =>
  via.recipient === "object" || (via.recipient === "subject" && trigger.form.voice === "passive")

/** Acts whose weapons come from who does them: "rudal yang diluncurkan dari Kuba". */
const launched: ReadonlySet<EventType> = new Set(["ASSAULT", "MOBILIZE"])

/** Acts whose passive has what somebody is blamed for or told to do behind it. */
const withContent: ReadonlySet<EventType> = new Set(["ACCUSE", "COERCE", "REQUEST", "SANCTION"])

/** Whether the preposition at `governor` is one of what the subject of a passive is said to have done: "diduga memberi suap [kepada] Sari". */
const isOfContent = ({ trigger }: TriggerContext, governor: number): boolean => {
  const { row, voice } = trigger.form
  return voice === "passive" && row.object === "recipient" && withContent.has(row.event_type) && governor > trigger.end
}

/**
 * The subject acts, or suffers: what comes "dari" somebody only tells whose the matter is. "didakwa menerima suap [dari]
 * Kuba"; not so right behind a passive: "diusir [dari] Kuba".
 */
const tellsOrigin = ({ pack, trigger }: TriggerContext, { slot }: Group): boolean => {
  const { row, voice } = trigger.form
  const hasSubject = row.pos === "verb" && row.subject === "actor"
  const isActors = voice === "passive" && (launched.has(row.event_type) || slot.governor === trigger.end)
  return hasSubject && !isActors && pack.phraseWords.origin_marker.has(slot.preposition)
}

/** Whether another trigger stands between, which takes the phrase. */
export const isOfCloser = (context: TriggerContext, { slot }: Group): boolean =>
  context.triggers.some(
    (one) =>
      one !== context.trigger &&
      one.start >= context.trigger.end &&
      one.end <= slot.governor &&
      roleOfOblique(context, one, slot) !== undefined &&
      !isRefused(context, one, slot.preposition)
  )

/** Whether another act is what is refused: whom it comes from is who is refused: "menolak tuduhan [dari Kuba] dan [Peru]". */
const isRefused = ({ pack, trigger }: TriggerContext, { form, start }: Trigger, preposition: string): boolean =>
  trigger.form.row.event_type === "REJECT" &&
  trigger.form.row.pos === "verb" &&
  trigger.form.obliques.get(preposition) === "recipient" &&
  form.row.pos === "noun" &&
  start - trigger.end <= reach.refused &&
  pack.phraseWords.origin_marker.has(preposition)
