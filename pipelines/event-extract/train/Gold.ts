/**
 * Compares reports and readings with what articles are labelled with.
 */
import { mutual } from "../acts/ActKinds.ts"
import { agrees, type NamedEvent, type NamedParty, sameParty, sharesWord, type Told } from "../judgement/Agreement.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"

export type GoldParty = NamedParty

export interface GoldEvent extends NamedEvent {
  readonly optional?: boolean
}

/**
 * Whether words whose act is labelled tell it as a reading says: as `agrees` has it, but by name where a party of the label
 * has no code, and without recipients where the label has none.
 */
export const tells = (gold: GoldEvent, told: Told, homeState: string | null): boolean => {
  const recipients = gold.recipients ?? []
  const parties = [...gold.actors, ...recipients]
  if (mutual.has(gold.type) && parties.some(([, code]) => code !== null)) return agrees(gold, told, homeState)
  if (gold.type !== told.type || (recipients.length === 0) !== (told.recipients.length === 0)) return false
  const isHome = parties.every(([, code]) => code === homeState)
  const isTold = (party: GoldParty, mention: Mention): boolean =>
    party[1] === null
      ? sharesWord(party, mention)
      : partyKey(mention) === party[1].toUpperCase() && (!isHome || sameParty(party, mention))
  const areTold = (some: ReadonlyArray<GoldParty>, mentions: ReadonlyArray<Mention>): boolean =>
    some.length === 0 || mentions.some((mention) => some.some((party) => isTold(party, mention)))
  return areTold(gold.actors, told.actors) && areTold(recipients, told.recipients)
}
