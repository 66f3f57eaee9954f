/**
 * What stands for a party when acts are compared.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import { remembered } from "../../text/Remembered.ts"
import type { Mention } from "../text/Document.ts"

const fightersSectors: ReadonlySet<Sector | null> = new Set(["REB", "UAF"])
/** Fighters who are no state's forces. */
export const isFighters = (sector: Sector | null): boolean => fightersSectors.has(sector)

/** The party's state, its organisation of states, else its name. */
export const partyKey = (mention: Mention): string => mention.country ?? mention.code ?? stateless(mention.entity.name)

const stateless = remembered((name) => `~${name}`)

export const keysOf = (mentions: ReadonlyArray<Mention>): ReadonlySet<string> => new Set(mentions.map(partyKey))

/** Whether a mention is of somebody who acts in politics for a state or an organisation of states. */
export const isParty = (mention: Mention): boolean =>
  mention.sector !== null &&
  mention.sector !== "MED" &&
  mention.sector !== "EDU" &&
  (mention.country !== null || mention.code !== null)
