/**
 * Who does what to whom by the sentences of an article that say both. What
 * another sentence leaves out, such as who accuses in "Kuba dituduh berbohong",
 * one of these may tell, before or behind it.
 */
import { isOutright } from "../acts/ArgumentSource.ts"
import type { Draft } from "../acts/Draft.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { lawful } from "../acts/ActKinds.ts"

/** Actors by type of act and key of the party that it is done to. */
export type Doers = ReadonlyMap<string, ReadonlyArray<Mention>>
export const noDoers: Doers = new Map()

const sufferedOutright: ReadonlySet<Draft["recipientVia"]> = new Set(["object", "subject", "oblique", "via-noun"])

const keyOf = (type: Draft["type"], one: Mention): string => `${type} ${partyKey(one)}`

export const doersOf = (drafts: ReadonlyArray<Draft>): Doers => {
  const doers = new Map<string, ReadonlyArray<Mention>>()
  for (const { actorVia, actors, aux, reciprocal, recipientVia, recipients, type } of drafts) {
    if (!lawful.has(type) || reciprocal || aux.length > 0) continue
    if (!isOutright(actorVia) || !sufferedOutright.has(recipientVia) || !actors.some(isParty)) continue
    const own = keysOf(actors)
    for (const one of recipients)
      if (!own.has(partyKey(one)) && !doers.has(keyOf(type, one))) doers.set(keyOf(type, one), actors)
  }
  return doers
}

/** Who does such an act to the same party elsewhere in the article; none when no sentence says so. */
export const doersElsewhere = (doers: Doers, { recipients, type }: Draft): ReadonlyArray<Mention> => {
  for (const one of recipients) {
    const found = doers.get(keyOf(type, one))
    if (found !== undefined) return found
  }
  return []
}
