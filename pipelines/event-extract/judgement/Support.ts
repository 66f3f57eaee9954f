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

/** Unordered pairs of parties between which an act lies; for mutual acts every pair of actors. */
const dyadsOf = (actors: ReadonlyArray<Mention>, recipients: ReadonlyArray<Mention>): ReadonlyArray<string> => {
  const left = [...new Set(actors.map(partyKey))]
  const right = recipients.length === 0 ? left : [...new Set(recipients.map(partyKey))]
  return left.flatMap((a) => right.filter((b) => a !== b).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
}

/** Acts of one party towards another. */
const actsOf = (type: string, actors: ReadonlyArray<Mention>, recipients: ReadonlyArray<Mention>) =>
  actors.flatMap((actor) => recipients.map((recipient) => `${type} ${partyKey(actor)}>${partyKey(recipient)}`))

class Counts {
  private readonly counts = new Map<string, number>()

  add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  /** The highest count of any of `keys`; 0 when none is counted. */
  mostOf(keys: ReadonlyArray<string>): number {
    let most = 0
    for (const key of keys) most = Math.max(most, this.counts.get(key) ?? 0)
    return most
  }
}

export class Support {
  private readonly byActor = new Counts()
  private readonly byDyad = new Counts()
  private readonly byAct = new Counts()

  constructor(reports: ReadonlyArray<Unjudged>) {
    for (const { actors, draft, recipients, type } of reports) {
      for (const key of new Set(actors.map(partyKey))) this.byActor.add(`${type} ${key}`)
      if (explicit.has(draft.recipientVia) || draft.reciprocal)
        for (const dyad of dyadsOf(actors, recipients)) this.byDyad.add(dyad)
      if (areExplicit(draft)) for (const act of actsOf(type, actors, recipients)) this.byAct.add(act)
    }
  }

  /** What the other reports say of a reading; `isPlain`: it is the one that was counted itself. */
  of(draft: Draft, isPlain: boolean): PartyContext {
    const { actors, recipients, type } = draft
    const support = this.byActor.mostOf(actors.map((actor) => `${type} ${partyKey(actor)}`))
    const dyads = this.byDyad.mostOf(dyadsOf(actors, recipients))
    const echoes = this.byAct.mostOf(actsOf(type, actors, recipients))
    return {
      support: Math.max(0, support - (isPlain ? 1 : 0)),
      dyads: Math.max(0, dyads - (isPlain ? 1 : 0)),
      echoes: Math.max(0, echoes - (isPlain && areExplicit(draft) ? 1 : 0)),
      reversals: this.byAct.mostOf(actsOf(type, recipients, actors))
    }
  }
}
