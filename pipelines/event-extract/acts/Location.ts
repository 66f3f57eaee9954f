/**
 * Where an act took place.
 *
 * Only a place that the trigger's own sentence names after a preposition of
 * place counts ("di Paris", "ke Moskow" for a visit); a state named so gives
 * country precision. Coordinates come from the gazetteers alone. Without such a
 * place the location is NULL and the method says why.
 */
import type { LocationPrecision } from "../../../schemas/Vocabulary.ts"
import type { Clauses, Group } from "./Clause.ts"
import type { Mention, SentenceTokens } from "../text/Document.ts"
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

export const locationOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  trigger: { readonly start: number; readonly end: number },
  visit: boolean,
  pack: LanguagePack
): Location => {
  const { goal_marker, place_marker } = pack.phraseWords
  let best: Group | null = null
  let bestDistance = Infinity
  for (const group of clauses.groups) {
    if (group.start < sentence.from || group.start >= sentence.to) continue
    const { kind, preposition, viaNoun } = group.slot
    if (kind !== "oblique" || viaNoun) continue
    const goal = visit && goal_marker.has(preposition)
    if (!place_marker.has(preposition) && !(goal && group.start >= trigger.end)) continue
    const distance = group.start >= trigger.end ? group.start - trigger.end : (trigger.start - group.end) * farBefore
    if (distance < bestDistance) {
      best = group
      bestDistance = distance
    }
  }
  const mention = best?.heads[0]
  if (mention === undefined) return none("no_place_in_sentence")
  if (mention.entity.type !== "country" && mention.entity.type !== "place" && mention.entity.type !== "organization")
    return none("no_place_in_sentence")
  return located(mention, visit && goal_marker.has(best?.slot.preposition ?? "") ? "destination" : "in_sentence", pack)
}
