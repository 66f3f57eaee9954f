/**
 * The states that a reader has met so far, and whose a state body is that is
 * named without its state: "pemerintah", "DPR", "kementerian itu".
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { NameEntry } from "../language/Name.ts"
import type { LocalEntity } from "../text/Document.ts"
import type { BodyReference, Candidate } from "./Candidate.ts"
import type { EntityTable } from "./EntityTable.ts"

interface State {
  readonly country: string
  readonly entity: LocalEntity
  lastSeen: number
}

export class StatesInMind {
  private readonly states = new Map<string, State>()
  /** Whose each state body was when it was last named, by its rule. */
  private readonly bodyOwners = new Map<string, string>()
  private clock = 0

  private readonly pack: LanguagePack
  private readonly entities: EntityTable
  /** The state that the article names most often. */
  private readonly focus: string | null

  constructor(pack: LanguagePack, entities: EntityTable, focus: string | null) {
    this.pack = pack
    this.entities = entities
    this.focus = focus
  }

  entityOf(country: string): LocalEntity {
    return this.entities.get("country", this.pack.countryName(country), country, "GOV")
  }

  /** Notes that a state is named or meant here. */
  touch(country: string): LocalEntity {
    let state = this.states.get(country)
    if (state === undefined) {
      state = { country, entity: this.entityOf(country), lastSeen: 0 }
      this.states.set(country, state)
    }
    state.lastSeen = ++this.clock
    return state.entity
  }

  /** The last `count` distinct states, in the order in which they were last named. */
  recent(count: number): ReadonlyArray<LocalEntity> {
    return [...this.states.values()]
      .toSorted((a, b) => b.lastSeen - a.lastSeen)
      .slice(0, count)
      .toReversed()
      .map((state) => state.entity)
  }

  /** The state named last, or the one that the article is about; where `among` is given, the last of those. */
  nearest(among: ReadonlySet<string> | null = null): string | null {
    let best: State | null = null
    for (const state of this.states.values())
      if ((among === null || among.has(state.country)) && (best === null || state.lastSeen > best.lastSeen))
        best = state
    return best?.country ?? (among === null ? this.focus : null)
  }

  noteBody(ruleId: string, country: string): void {
    this.bodyOwners.set(ruleId, country)
  }

  /** The state that a body without a state's name belongs to; null when it is nobody's. */
  ownerOf({ definite, proper, ruleId }: Pick<BodyReference, "definite" | "proper" | "ruleId">): string | null {
    const { pack } = this
    if (pack.isThing(ruleId)) return null
    if (pack.isHomeBody(ruleId)) return this.bodyOwners.get(ruleId) ?? pack.homeState
    if (!definite && !pack.standsForState(ruleId)) return null
    /** News about the home state names its institutions without it; forces are as often those of others. */
    if (proper && !pack.isForce(ruleId) && this.focus === pack.homeState)
      return this.bodyOwners.get(ruleId) ?? pack.homeState
    return this.nearest() ?? (proper ? pack.homeState : null)
  }
}

/** The state that an article names most often, by names that are no other's as well; the earlier one when two are even. */
export const focusOf = (
  candidates: ReadonlyArray<Candidate>,
  shared: ReadonlyMap<NameEntry, NameEntry>
): string | null => {
  const counts = new Map<string, number>()
  const count = (country: string | null) => {
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const countName = (entry: NameEntry) => {
    if (!shared.has(entry)) count(entry.country)
  }
  for (const candidate of candidates) {
    if (candidate.ofThing === true) continue
    if (candidate.reference.kind === "name") countName(candidate.reference.entry)
    if (candidate.reference.kind === "person") count(candidate.reference.known?.country ?? null)
    for (const affiliation of candidate.affiliations) countName(affiliation.entry)
  }
  let best: string | null = null
  for (const [country, n] of counts) if (best === null || n > (counts.get(best) as number)) best = country
  return best
}
