/**
 * The article as a reader knows it when an act is read: its parties by how
 * often it names them, those around a sentence, and the acts told so far.
 */
import type { Clauses, Group } from "../acts/Clause.ts"
import type { Draft } from "../acts/Draft.ts"
import { isParty, partyKey } from "../names/Party.ts"
import type { LocalEntity, Mention, SentenceTokens } from "../text/Document.ts"

/** A mention in the headline counts as this many. */
const titleWeight = 3
/** Rank of a party that the article does not name. */
const unranked = 99

export class Story {
  /** Acts told so far, in the likeliest of their plain readings. */
  readonly told: Array<Draft> = []
  readonly stateOf: (country: string) => LocalEntity
  private readonly ranked: ReadonlyArray<{ readonly key: string; readonly mention: Mention }>
  private readonly groups = new Map<SentenceTokens, ReadonlyArray<Group>>()

  /** `sections`: title first. */
  constructor(sections: ReadonlyArray<Clauses>, stateOf: (country: string) => LocalEntity) {
    this.stateOf = stateOf
    for (const { groups, section } of sections) {
      let before: ReadonlyArray<Group> = []
      for (const sentence of section.sentences) {
        const here = groups.filter((group) => group.start >= sentence.from && group.start < sentence.to)
        this.groups.set(sentence, [...before, ...here])
        before = here
      }
    }
    this.ranked = rankedParties(sections)
  }

  /** Rank of a party by how often the article names it, from 0. */
  readonly rankOf = (key: string): number => {
    const rank = this.ranked.findIndex((one) => one.key === key)
    return rank < 0 ? unranked : rank
  }

  /** Groups of a sentence and of the one before it. */
  groupsAround(sentence: SentenceTokens): ReadonlyArray<Group> {
    return this.groups.get(sentence) ?? []
  }

  /** The states that a sentence names beside those who act in it, then the one that the article names most. */
  statesAround(draft: Draft): ReadonlyArray<string> {
    const states = new Set<string>()
    for (const group of this.groupsAround(draft.sentence)) {
      if (group.start < draft.sentence.from || group.start >= draft.sentence.to) continue
      for (const { country } of group.heads) if (country !== null) states.add(country)
    }
    for (const { mention } of this.ranked)
      if (mention.country !== null) {
        states.add(mention.country)
        break
      }
    return [...states]
  }

  /** The parties of the article beside `own`, the most named first. */
  others(own: ReadonlySet<string>): ReadonlyArray<Mention> {
    return this.ranked.filter(({ key }) => !own.has(key)).map(({ mention }) => mention)
  }

  /** The state of a party as a party of its own: its people, when a government acts on them. */
  ownState(mention: Mention): Mention {
    const entity = mention.country === null ? mention.entity : this.stateOf(mention.country)
    return { ...mention, entity, kind: "nominal", roleTitle: null, sector: mention.sector === "GOV" ? "CVL" : "GOV" }
  }

  /** The state whose place stands behind the act: "mencaplok sebagian Tepi Barat". */
  placeBehind(draft: Draft, own: ReadonlySet<string>): Mention | null {
    for (const group of this.groupsAround(draft.sentence)) {
      if (group.start < draft.end || group.start >= draft.sentence.to) continue
      const head = group.heads.find(
        (one) => one.entity.type === "place" && one.country !== null && !own.has(one.country)
      )
      if (head !== undefined) return { ...head, sector: "GOV" }
    }
    return null
  }
}

const rankedParties = (sections: ReadonlyArray<Clauses>) => {
  const salience = new Map<string, { count: number; mention: Mention }>()
  for (const { groups, section } of sections) {
    const weight = section.field === "title" ? titleWeight : 1
    for (const head of groups.flatMap((group) => group.heads)) {
      if (!isParty(head)) continue
      const known = salience.get(partyKey(head))
      if (known === undefined) salience.set(partyKey(head), { count: weight, mention: head })
      else known.count += weight
    }
  }
  return [...salience]
    .map(([key, { count, mention }]) => ({ key, mention, count }))
    .toSorted((a, b) => b.count - a.count)
}
