/**
 * How often an article tells the same or the opposite: acts of one type by one
 * party, between two parties, from one party towards another.
 *
 * Only parties that the sentence itself names count as told between.
 */
import type { Draft } from "../acts/Draft.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import type { PartyContext } from "./DraftContext.ts"
import type { Unjudged } from "./Report.ts"

/** Ways of finding a party within the sentence itself. */
const explicit: ReadonlySet<Draft["recipientVia"]> = new Set(["object", "via-noun", "oblique", "subject", "agent"])

const areExplicit = ({ actorVia, recipientVia }: Draft): boolean => explicit.has(recipientVia) && explicit.has(actorVia)

/** Counts of pairs of keys. */
class Pairs {
  private readonly counts = new Map<string, Map<string, number>>()

  add(a: string, b: string): void {
    let inner = this.counts.get(a)
    if (inner === undefined) this.counts.set(a, (inner = new Map()))
    inner.set(b, (inner.get(b) ?? 0) + 1)
  }

  /** 0 for a pair that is not counted. */
  of(a: string, b: string): number {
    return this.counts.get(a)?.get(b) ?? 0
  }
}

export class Support {
  /** By type and party. */
  private readonly byActor = new Pairs()
  /** By two parties between which an act lies, in the order of their keys; for mutual acts by every two actors. */
  private readonly byDyad = new Pairs()
  /** By actor and recipient, for each type. */
  private readonly byAct = new Map<string, Pairs>()

  constructor(reports: ReadonlyArray<Unjudged>) {
    for (const { actors, draft, recipients, type } of reports) {
      const doers = new Set(actors.map(partyKey))
      for (const key of doers) this.byActor.add(type, key)
      if (explicit.has(draft.recipientVia) || draft.reciprocal) this.addDyads(doers, new Set(recipients.map(partyKey)))
      if (areExplicit(draft)) this.addActs(type, actors, recipients)
    }
  }

  private addDyads(actors: ReadonlySet<string>, recipients: ReadonlySet<string>): void {
    for (const a of actors)
      for (const b of recipients.size === 0 ? actors : recipients)
        if (a < b) this.byDyad.add(a, b)
        else if (a > b) this.byDyad.add(b, a)
  }

  private addActs(type: string, actors: ReadonlyArray<Mention>, recipients: ReadonlyArray<Mention>): void {
    let acts = this.byAct.get(type)
    if (acts === undefined) this.byAct.set(type, (acts = new Pairs()))
    for (const actor of actors) for (const recipient of recipients) acts.add(partyKey(actor), partyKey(recipient))
  }

  /** What the other reports say of a reading; `isPlain`: it is the one that was counted itself. */
  of(draft: Draft, isPlain: boolean): PartyContext {
    const { actors, recipients, type } = draft
    const own = isPlain ? 1 : 0
    const acts = this.byAct.get(type)
    let [support, dyads, echoes, reversals] = [0, 0, 0, 0]
    for (const actor of actors) {
      const a = partyKey(actor)
      support = Math.max(support, this.byActor.of(type, a))
      for (const other of recipients.length === 0 ? actors : recipients) {
        const b = partyKey(other)
        dyads = Math.max(dyads, a < b ? this.byDyad.of(a, b) : this.byDyad.of(b, a))
      }
      if (acts === undefined) continue
      for (const recipient of recipients) {
        const b = partyKey(recipient)
        echoes = Math.max(echoes, acts.of(a, b))
        reversals = Math.max(reversals, acts.of(b, a))
      }
    }
    return {
      support: Math.max(0, support - own),
      dyads: Math.max(0, dyads - own),
      echoes: Math.max(0, echoes - (areExplicit(draft) ? own : 0)),
      reversals
    }
  }
}
