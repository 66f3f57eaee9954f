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
