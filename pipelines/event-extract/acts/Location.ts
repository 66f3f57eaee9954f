/**
 * Where an act took place.
 *
 * Only a place that the trigger's own sentence names after a preposition of
 * place counts ("di Paris", "ke Moskow" for a visit), and only where it belongs
 * to the act: no other verb or event stands between them ("mengecam [serangan]
 * di Lima"), and what is said is not said where it takes effect ("mendesak Peru
 * mundur di Lima"). A state named so gives country precision. Coordinates come
 * from the gazetteers alone. Without such a place the location is NULL and the
 * method says why.
 */
import type { EventType, LocationPrecision } from "../../../schemas/Vocabulary.ts"
import type { Clauses, Group } from "./Clause.ts"
import { firstFrom, type Mention, type SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"

export interface Location {
  readonly name: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: LocationPrecision
  readonly method: string
  readonly mention: Mention | null
}

/** Acts that are said: a place behind their words is mostly that of what they are about. */
const said: ReadonlySet<EventType> = new Set([
  "ACCUSE",
  "AGREE",
  "CONCEDE",
  "REJECT",
  "REQUEST",
  "SANCTION",
  "SUPPORT",
  "THREATEN"
])

/** A place before the act counts as this many times farther than one behind it. */
const farBefore = 2

const none = (method: string): Location => ({
  name: null,
  country: null,
  latitude: null,
  longitude: null,
  precision: "none",
  method,
  mention: null
})

const located = (mention: Mention, method: string, pack: LanguagePack): Location => {
  const { entity } = mention
  if (entity.type === "country") {
    const point = entity.country === null ? null : pack.countryCoordinates(entity.country)
    return {
      name: entity.name,
      country: entity.country,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      precision: "country",
      method,
      mention
    }
  }
  const point = pack.coordinates(entity.name, entity.country)
  const precision = point === null ? (entity.type === "place" ? "region" : "site") : "city"
  return {
    name: entity.name,
    country: entity.country,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    precision,
    method,
    mention
  }
}

/** An act as far as its place depends on it. */
export interface Located {
  readonly start: number
  readonly end: number
  readonly type: EventType
  readonly intended: EventType | null
  /** The verb of the speech that holds it, or -1. */
  readonly cue: number
}

/** Tokens of the longest clause that is looked through for places; only a text without full stops has a longer one. */
const clauseReach = 120

/** Whether a place behind an act is its own, or that of the speech which tells it. */
const isOwnBehind = (clauses: Clauses, act: Located, at: number, pack: LanguagePack): boolean => {
  /** An invitation or a plan tells where they will meet: "sepakat [bertemu] di Lima". */
  const isPlan = act.intended === "CONSULT"
  for (let i = at - 1; i >= act.end; i--) {
    if (i === act.cue) return true
    const tag = clauses.tags[i]
    if (tag === "relative" || tag === "subordinator" || clauses.section.tokens[i]?.text === ";") return false
    if (isPlan) continue
    if (tag === "verb" && !pack.isOccurrence(clauses.section.tokens[i]?.lower ?? "")) return false
    if (isEvent(clauses, i, pack)) return false
  }
  if (isPlan || !said.has(act.type)) return true
  const before = clauses.tags[at - 2]
  return before === "time" || clauses.section.tokens[at - 2]?.text === ","
}

/** Whether a place before an act is that of its clause: "[di Lima] Kuba menuduh". */
const isOwnBefore = (
  { section, tags }: Clauses,
  sentence: SentenceTokens,
  act: Located,
  group: Group,
  pack: LanguagePack
): boolean => {
  const { complementizer } = pack.phraseWords
  const ends = (at: number): boolean => {
    const { lower = "", text = "" } = section.tokens[at] ?? {}
    return tags[at] === "relative" || (tags[at] === "subordinator" && !complementizer.has(lower)) || text === ";"
  }
  for (let at = group.end; at < act.start; at++) if (ends(at)) return false
  const from = Math.max(sentence.from, group.start - clauseReach)
  for (let at = group.start - 1; at >= from && section.tokens[at]?.text !== ","; at--) if (ends(at)) return false
  return true
}

const isOwn = (clauses: Clauses, sentence: SentenceTokens, act: Located, group: Group, pack: LanguagePack): boolean =>
  group.start >= act.end
    ? isOwnBehind(clauses, act, group.start, pack)
    : isOwnBefore(clauses, sentence, act, group, pack)

const isEvent = ({ section, tags, words }: Clauses, at: number, pack: LanguagePack): boolean =>
  tags[at] === "noun" &&
  (pack.phraseWords.dated_noun.has(section.tokens[at]?.lower ?? "") ||
    words[at]?.forms.some(({ row }) => row.pos === "noun") === true)

export const locationOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  trigger: Located,
  visit: boolean,
  pack: LanguagePack
): Location => {
  const { goal_marker, place_marker } = pack.phraseWords
  let best: Group | null = null
  let bestDistance = Infinity
  const last = Math.min(sentence.to, trigger.end + clauseReach)
  const first = firstFrom(clauses.groups, Math.max(sentence.from, trigger.start - clauseReach))
  for (const group of clauses.groups.slice(first, firstFrom(clauses.groups, last))) {
    const { kind, preposition, viaNoun } = group.slot
    if (kind !== "oblique" || viaNoun) continue
    const behind = group.start >= trigger.end
    const goal = visit && goal_marker.has(preposition)
    if (!place_marker.has(preposition) && !(goal && behind)) continue
    if (!goal && !isOwn(clauses, sentence, trigger, group, pack)) continue
    const distance = behind ? group.start - trigger.end : (trigger.start - group.end) * farBefore
    if (distance < bestDistance) {
      best = group
      bestDistance = distance
    }
  }
  const mention = best?.heads[0]
  if (mention === undefined) return none("no_place_in_sentence")
  if (mention.entity.type !== "country" && mention.entity.type !== "place" && mention.entity.type !== "organization")
    return none("no_place_in_sentence")
  /** "tulis Pompeo di Twitter". */
  if (mention.sector === "MED") return none("no_place_in_sentence")
  return located(mention, visit && goal_marker.has(best?.slot.preposition ?? "") ? "destination" : "in_sentence", pack)
}
