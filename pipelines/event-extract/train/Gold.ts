/**
 * Compares reports with labelled events as the project's scorer does: a party
 * is its state or organisation code; for mutual acts more than half of all
 * parties must agree, else one actor and, where named, one recipient. Where both sides of
 * an act belong to the state that most articles are about, the state says nothing: there the
 * names or the sectors of the parties must agree as well, which is stricter than the scorer.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Mention } from "../text/Document.ts"
import { partyKey } from "../names/Party.ts"

/** Name, state or organisation code, sector. */
export type GoldParty = readonly [string, string | null, string | null]

export interface GoldEvent {
  readonly type: EventType
  readonly actors: ReadonlyArray<GoldParty>
  readonly recipients?: ReadonlyArray<GoldParty>
  readonly optional?: boolean
}

export interface Told {
  readonly type: EventType
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
}

const mutual: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"])

const goldKeys = (parties: ReadonlyArray<GoldParty> | undefined): ReadonlySet<string> =>
  new Set((parties ?? []).flatMap(([, code]) => (code === null ? [] : [code.toUpperCase()])))

const toldKeys = (mentions: ReadonlyArray<Mention>): ReadonlySet<string> =>
  new Set(mentions.map(partyKey).filter((key) => !key.startsWith("~")))

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key))

/** Sectors that act for the state. */
const organs: ReadonlySet<string> = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "SPY"])

const wordsOf = (name: string): ReadonlyArray<string> =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)

const sharesWord = ([name]: GoldParty, { entity }: Mention): boolean => {
  const words = wordsOf(name)
  return wordsOf(entity.name).some((word) => words.includes(word))
}

/** Whether a label and a mention of one state mean the same party: by a word of the name, else by what they are. */
const sameParty = (party: GoldParty, mention: Mention): boolean => {
  if (sharesWord(party, mention)) return true
  const [name, , sector] = party
  const { entity, sector: told } = mention
  if (name !== "" && entity.type === "person" && organs.has(sector ?? "")) return false
  return sector === told || (organs.has(sector ?? "") && organs.has(told ?? ""))
}

const partiesAgree = (gold: ReadonlyArray<GoldParty> | undefined, told: ReadonlyArray<Mention>): boolean =>
  gold === undefined || gold.length === 0 || told.some((mention) => gold.some((party) => sameParty(party, mention)))

export const agrees = (gold: GoldEvent, told: Told, homeState: string | null): boolean => {
  if (gold.type !== told.type || !agreeByState(gold, told)) return false
  const states = new Set([...goldKeys(gold.actors), ...goldKeys(gold.recipients)])
  if (states.size > 1 || !states.has(homeState ?? "")) return true
  return partiesAgree(gold.actors, told.actors) && partiesAgree(gold.recipients, told.recipients)
}

const agreeByState = (gold: GoldEvent, told: Told): boolean => {
  const goldActors = goldKeys(gold.actors)
  const goldRecipients = goldKeys(gold.recipients)
  const actors = toldKeys(told.actors)
  const recipients = toldKeys(told.recipients)
  if (mutual.has(gold.type)) {
    const all = new Set([...goldActors, ...goldRecipients])
    const mine = new Set([...actors, ...recipients])
    const both = [...all].filter((key) => mine.has(key)).length
    return all.size > 0 && both / new Set([...all, ...mine]).size > 0.5
  }
  if (goldActors.size > 0 ? !overlap(goldActors, actors) : actors.size > 0) return false
  return goldRecipients.size === 0 || overlap(goldRecipients, recipients)
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
