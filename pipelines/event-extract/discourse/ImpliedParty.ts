/**
 * Parties that the text implies without naming them: attackers whom nobody
 * knows, demonstrators, a state's own people or government.
 */
import type { Draft } from "../acts/Draft.ts"
import type { LocalEntity, Mention } from "../text/Document.ts"
import { stableId } from "../../text/StableId.ts"

const impliedSure = 0.5

const attackers: LocalEntity = {
  id: stableId("e", "group", "unidentified attackers", ""),
  name: "unidentified attackers",
  type: "group",
  country: null,
  code: null,
  sector: "UAF"
}

const demonstrators: LocalEntity = {
  id: stableId("e", "group", "protesters", ""),
  name: "protesters",
  type: "group",
  country: null,
  code: null,
  sector: "CVL"
}

const implied = (draft: Draft, entity: LocalEntity, ruleId: string): Mention => ({
  field: "title",
  start: draft.start,
  end: draft.end,
  entity,
  kind: "nominal",
  roleTitle: null,
  country: null,
  code: null,
  sector: entity.sector,
  ruleId,
  confidence: impliedSure
})

/** The codebook's actor of an attack that nobody claims. */
export const unknownAttackers = (draft: Draft): Mention =>
  implied(draft, attackers, "ind.derive.unidentified-attackers")

export const protestersOf = (draft: Draft, country: string): Mention => ({
  ...implied(draft, demonstrators, "ind.derive.protesters"),
  country,
  sector: "CVL"
})

/** `state`: the entity of `country`. */
export const governmentOf = (draft: Draft, state: LocalEntity, country: string): Mention => ({
  ...implied(draft, state, "ind.derive.government"),
  country,
  sector: "GOV"
})

const civilSectors: ReadonlySet<Mention["sector"]> = new Set(["CVL", "NGO", "OPP", "LAB", "EDU", "REF"])
/** People of whom the text does not say whose they are: "warga", "aktivis". */
const isStateless = (one: Mention): boolean =>
  one.entity.type === "group" && one.country === null && civilSectors.has(one.sector)

/** The same with the stateless people of a side as those of `country`; null when the side has none. */
export const withPeopleOf = (draft: Draft, side: "actors" | "recipients", country: string): Draft | null =>
  draft[side].some(isStateless)
    ? { ...draft, [side]: draft[side].map((one) => (isStateless(one) ? { ...one, country } : one)) }
    : null

const isPeople = (one: Mention) => one.entity.type === "group" && one.country === null && one.sector === "CVL"

/** People without a state are the actor's own: "meminta masyarakat tetap tenang". */
export const withOwnPeople = (draft: Draft): Draft => {
  const country = draft.actors[0]?.country ?? null
  if (country === null || draft.reciprocal) return draft
  if (!draft.recipients.some(isPeople)) return draft
  return { ...draft, recipients: draft.recipients.map((one) => (isPeople(one) ? { ...one, country } : one)) }
}
