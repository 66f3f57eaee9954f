/**
 * Whether two tellings of an act come to the same, as the project's scorer has it: a party
 * is its state or organisation code; for mutual acts more than half of all
 * parties must agree, else one actor and, where named, one recipient. Where both sides of
 * an act belong to the state that most articles are about, the state says nothing: there the
 * names or the sectors of the parties must agree as well, which is stricter than the scorer.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import { mutual } from "../acts/ActKinds.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"

/** Name, state or organisation code, sector. */
export type NamedParty = readonly [string, string | null, string | null]

export interface NamedEvent {
  readonly type: EventType
  readonly actors: ReadonlyArray<NamedParty>
  readonly recipients?: ReadonlyArray<NamedParty>
}

export interface Told {
  readonly type: EventType
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
}

const codesOf = (parties: ReadonlyArray<NamedParty> | undefined): ReadonlySet<string> =>
  new Set((parties ?? []).flatMap(([, code]) => (code === null ? [] : [code.toUpperCase()])))

const keysOf = (mentions: ReadonlyArray<Mention>): ReadonlySet<string> =>
  new Set(mentions.map(partyKey).filter((key) => !key.startsWith("~")))

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key))

/** Sectors that act for the state. */
const organs: ReadonlySet<string> = new Set(["GOV", "LEG", "JUD", "MIL", "COP", "SPY"])

const wordsOf = (name: string): ReadonlyArray<string> =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)

export const sharesWord = ([name]: NamedParty, { entity }: Mention): boolean => {
  const words = wordsOf(name)
  return wordsOf(entity.name).some((word) => words.includes(word))
}

/** Whether a label and a mention of one state mean the same party: by a word of the name, else by what they are. */
export const sameParty = (party: NamedParty, mention: Mention): boolean => {
  if (sharesWord(party, mention)) return true
  const [name, , sector] = party
  const { entity, sector: told } = mention
  if (name !== "" && entity.type === "person" && organs.has(sector ?? "")) return false
  return sector === told || (organs.has(sector ?? "") && organs.has(told ?? ""))
}

const partiesAgree = (wanted: ReadonlyArray<NamedParty> | undefined, told: ReadonlyArray<Mention>): boolean =>
  wanted === undefined ||
  wanted.length === 0 ||
  told.some((mention) => wanted.some((party) => sameParty(party, mention)))

/** Whether what is `told` is right where `wanted` is what happened. */
export const agrees = (wanted: NamedEvent, told: Told, homeState: string | null): boolean => {
  if (wanted.type !== told.type || !agreeByState(wanted, told)) return false
  const states = new Set([...codesOf(wanted.actors), ...codesOf(wanted.recipients)])
  if (states.size > 1 || !states.has(homeState ?? "")) return true
  return partiesAgree(wanted.actors, told.actors) && partiesAgree(wanted.recipients, told.recipients)
}

const agreeByState = (wanted: NamedEvent, told: Told): boolean => {
  const wantedActors = codesOf(wanted.actors)
  const wantedRecipients = codesOf(wanted.recipients)
  const actors = keysOf(told.actors)
  const recipients = keysOf(told.recipients)
  if (mutual.has(wanted.type)) {
    const all = new Set([...wantedActors, ...wantedRecipients])
    const mine = new Set([...actors, ...recipients])
    const both = [...all].filter((key) => mine.has(key)).length
    return all.size > 0 && both / new Set([...all, ...mine]).size > 0.5
  }
  if (wantedActors.size > 0 ? !overlap(wantedActors, actors) : actors.size > 0) return false
  return wantedRecipients.size === 0 || overlap(wantedRecipients, recipients)
}

/** A reading as what happened, by which others are measured. */
export const asWanted = ({ actors, recipients, type }: Told): NamedEvent => ({
  type,
  actors: actors.map(named),
  recipients: recipients.map(named)
})

const named = (mention: Mention): NamedParty => {
  const key = partyKey(mention)
  return [mention.entity.name, key.startsWith("~") ? null : key, mention.sector]
}
