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
  const [, , sector] = party
  const { entity, sector: told } = mention
  if (entity.type === "person" && organs.has(sector ?? "")) return false
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

/** Whether parties without a code are the same, by a word of the name; parties with one are for `agrees` to compare. */
const namesAgree = (gold: ReadonlyArray<GoldParty>, told: ReadonlyArray<Mention>): boolean =>
  gold.some(([, code]) => code !== null) || told.some((mention) => gold.some((party) => sharesWord(party, mention)))

/**
 * Whether words whose act is labelled tell it as a reading says: as `agrees` has it, by name where a party has no code, and
 * without recipients where there are none.
 */
export const tells = (gold: GoldEvent, told: Told, homeState: string | null): boolean => {
  if (!agrees(gold, told, homeState)) return false
  if (mutual.has(gold.type)) return true
  const recipients = gold.recipients ?? []
  if (recipients.length === 0 && told.recipients.length > 0) return false
  return namesAgree(gold.actors, told.actors) && (recipients.length === 0 || namesAgree(recipients, told.recipients))
}
