/**
 * Compares reports with labelled events as the project's scorer does: a party
 * is its state or organisation code; for mutual acts more than half of all
 * parties must agree, else one actor and, where named, one recipient.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Mention } from "../Document.ts"
import { partyKey } from "../LocalEvent.ts"

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

export const agrees = (gold: GoldEvent, told: Told): boolean => {
  if (gold.type !== told.type) return false
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
