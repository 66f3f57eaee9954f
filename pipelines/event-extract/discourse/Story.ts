/**
 * The article as a reader knows it when an act is read: its parties by how
 * often it names them, those around a sentence, and the acts told so far.
 */
import type { Clauses, Group } from "../acts/Clause.ts"
import type { Draft } from "../acts/Draft.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"
import { type Doers, noDoers } from "./Doers.ts"
import type { LocalEntity, Mention, SentenceTokens } from "../text/Document.ts"

/** Police, prosecutors and courts. */
const ofJustice: ReadonlySet<Mention["sector"]> = new Set(["JUD", "COP"])
/** A mention in the headline counts as this many. */
const titleWeight = 3
const overPeople: ReadonlySet<Mention["sector"]> = new Set(["GOV", "COP", "MIL"])
/** Rank of a party that the article does not name. */
const unranked = 99

/** A party of the article and how often it is named. */
interface Ranked {
  readonly key: string
  readonly mention: Mention
  readonly count: number
}

/** A territory that is named this often for each time that the leading state is, is where the article plays. */
const territoryShare = 0.5

export class Story {
  /** Acts told so far, in the likeliest of their plain readings. */
  readonly told: Array<Draft> = []
  /** The same acts as their own sentences give them. */
  readonly given: Array<Draft> = []
  /** Who claims an attack, anywhere in the article. */
  claimants: ReadonlyArray<Mention> = []
  /** Who does the first attack that is told with its author, anywhere in the article. */
  authors: ReadonlyArray<Mention> = []
  /** Who does an act of a type to a party, by the first sentence of the article that says both. */
  doers: Doers = noDoers
  readonly stateOf: (country: string) => LocalEntity
  /** The state that the article names most often, or the territory where it plays. */
  readonly leadingState: string | null
  readonly homeState: string | null
  /** Whether the article names the state at home in its language. */
  readonly namesHome: boolean
  /** Names of those who are known to be of no state. */
  readonly ofNoState: (name: string) => boolean
  /** Whether a mention is of an embassy or the like, which stands in another state than its own. */
  readonly isMission: (one: Mention) => boolean
  /** Whether a mention is of an ambassador or the like, who speaks for his state in another. */
  readonly isEnvoy: (one: Mention) => boolean
  /** Words for what police, prosecutors and courts do to suspects. */
  readonly charges: ReadonlySet<string>
  private readonly placeMarkers: ReadonlySet<string>
  private readonly ranked: ReadonlyArray<Ranked>
  /** Place of a party among all by how often it or a place of it is named. */
  private readonly ranks: ReadonlyMap<string, number>
  private readonly groups = new Map<SentenceTokens, ReadonlyArray<Group>>()
  private readonly justice = new Map<SentenceTokens, Mention>()
  private readonly topics = new Map<SentenceTokens, ReadonlyArray<string>>()

  /** `sections`: title first. */
  constructor(
    sections: ReadonlyArray<Clauses>,
    stateOf: (country: string) => LocalEntity,
    {
      homeState,
      isEnvoyTitle,
      isMission,
      isTerritory,
      ofNoState,
      phraseWords,
      worldwide
    }: Pick<
      LanguagePack,
      "homeState" | "isEnvoyTitle" | "isMission" | "isTerritory" | "ofNoState" | "phraseWords" | "worldwide"
    >
  ) {
    this.ofNoState = (name) => worldwide.has(name) || ofNoState.has(name)
    this.isEnvoy = ({ roleTitle }) => roleTitle !== null && isEnvoyTitle(roleTitle.toLowerCase())
    this.isMission = ({ ruleId }) => isMission(ruleId)
    this.stateOf = stateOf
    this.charges = phraseWords.charge
    this.placeMarkers = phraseWords.place_marker
    this.homeState = homeState
    let organ: Mention | undefined
    for (const { groups, section } of sections) {
      let before: ReadonlyArray<Group> = []
      let next = 0
      for (const sentence of section.sentences) {
        const here: Array<Group> = []
        for (let group = groups[next]; group !== undefined && group.start < sentence.to; group = groups[++next])
          here.push(group)
        this.groups.set(sentence, [...before, ...here])
        if (organ !== undefined) this.justice.set(sentence, organ)
        organ = lastOrganOf(here) ?? organ
        before = here
      }
    }
    this.ranked = ranked(sections, isParty)
    this.ranks = new Map(ranked(sections, (one) => isParty(one) || isPlaceOfState(one)).map(({ key }, i) => [key, i]))
    this.leadingState = leadingOf(this.ranked, isTerritory)
    this.namesHome = this.ranked.some(({ key }) => key === homeState)
  }

  /** Rank of a party by how often the article names it, from 0. */
  readonly rankOf = (key: string): number => this.ranks.get(key) ?? unranked

  /** Groups of a sentence and of the one before it. */
  groupsAround(sentence: SentenceTokens): ReadonlyArray<Group> {
    return this.groups.get(sentence) ?? []
  }

  /** Keys of the parties that a sentence names only as what is talked about. */
  topicsOf(sentence: SentenceTokens): ReadonlyArray<string> {
    let topics = this.topics.get(sentence)
    if (topics === undefined) this.topics.set(sentence, (topics = topicsAmong(this.groupsIn(sentence))))
    return topics
  }

  /** Keys of the parties whom somebody tells something in a sentence. */
  listenersIn(sentence: SentenceTokens): ReadonlySet<string> {
    return keysOf(this.groupsIn(sentence).flatMap(({ heads, slot }) => (slot.listener ? heads : [])))
  }

  private groupsIn(sentence: SentenceTokens): ReadonlyArray<Group> {
    return this.groupsAround(sentence).filter(({ start }) => start >= sentence.from && start < sentence.to)
  }

  /** The police, prosecutors or court named last before token `at` of a sentence, anywhere in the article; else one behind it. */
  organBefore(sentence: SentenceTokens, at: number): Mention | undefined {
    const here = this.groupsAround(sentence).filter(({ start }) => start >= sentence.from && start < at)
    return lastOrganOf(here) ?? this.justice.get(sentence) ?? lastOrganOf(this.groupsAround(sentence))
  }

  /** The court, prosecutors or police where the act that ends at token `from` is said to be done: "didakwa di [pengadilan Kuba]". */
  organAt(sentence: SentenceTokens, from: number): Mention | undefined {
    const isPlace = ({ slot, start }: Group): boolean =>
      start >= from && start < sentence.to && slot.kind === "oblique" && this.placeMarkers.has(slot.preposition)
    return lastOrganOf(this.groupsAround(sentence).filter(isPlace))
  }

  /** The parties of the article beside `own`, the most named first. */
  others(own: ReadonlySet<string>): ReadonlyArray<Mention> {
    return this.ranked.filter(({ key }) => !own.has(key)).map(({ mention }) => mention)
  }

  /** The state where a sentence, else the one before it, plays: "… di Hong Kong". */
  settingOf(sentence: SentenceTokens): string | null {
    const groups = this.groupsAround(sentence)
    for (let i = groups.length - 1; i >= 0; i--) {
      const { heads, slot } = groups[i] as Group
      if (slot.kind !== "oblique" || !this.placeMarkers.has(slot.preposition)) continue
      const country = heads.find((one) => one.country !== null && !this.isMission(one))?.country
      if (country !== undefined && country !== null) return country
    }
    return null
  }

  /** The state named last before token `at` in the sentence or the one before it, beside `own`. */
  stateBefore(sentence: SentenceTokens, at: number, own: string | null = null): string | null {
    const groups = this.groupsAround(sentence)
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i] as Group
      const country =
        group.start >= at ? undefined : group.heads.find((one) => one.country !== null && one.country !== own)?.country
      if (country !== undefined && country !== null) return country
    }
    return null
  }

  /** The state of a party as a party of its own: its people, when its government, police or army act on them. */
  ownState(mention: Mention): Mention {
    const entity = mention.country === null ? mention.entity : this.stateOf(mention.country)
    return {
      ...mention,
      entity,
      kind: "nominal",
      roleTitle: null,
      sector: overPeople.has(mention.sector) ? "CVL" : "GOV"
    }
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

const topicsAmong = (groups: ReadonlyArray<Group>): ReadonlyArray<string> => {
  const keys = (topic: boolean): ReadonlySet<string> =>
    keysOf(groups.filter(({ slot }) => slot.topic === topic).flatMap(({ heads }) => heads))
  const besides = keys(false)
  return [...keys(true)].filter((key) => !besides.has(key))
}

const isOrganOfJustice = ({ entity, roleTitle, sector }: Mention): boolean =>
  ofJustice.has(sector) && (entity.type !== "person" || roleTitle !== null)

const lastOrganOf = (groups: ReadonlyArray<Group>): Mention | undefined =>
  groups.flatMap(({ heads }) => heads).findLast(isOrganOfJustice)

/** "Lebanon selatan" tells of Lebanon as well. */
const isPlaceOfState = ({ country, entity }: Mention): boolean => entity.type === "place" && country !== null

/**
 * The state that is named most, or a territory that is named nearly as often: what happens in Hong Kong is told of its
 * own police and people, however often China is named beside them.
 */
const leadingOf = (parties: ReadonlyArray<Ranked>, isTerritory: (iso3: string) => boolean): string | null => {
  const states = parties.filter(({ mention }) => mention.country !== null)
  const [leading] = states
  if (leading === undefined) return null
  const territory = states.find(
    ({ count, mention }) => isTerritory(mention.country as string) && count >= leading.count * territoryShare
  )
  return (territory ?? leading).mention.country
}

/** The parties of the mentions that count, the most named first. */
const ranked = (sections: ReadonlyArray<Clauses>, counts: (mention: Mention) => boolean): ReadonlyArray<Ranked> => {
  const salience = new Map<string, { count: number; mention: Mention }>()
  for (const { groups, section } of sections) {
    const weight = section.field === "title" ? titleWeight : 1
    for (const head of groups.flatMap((group) => group.heads)) {
      if (!counts(head)) continue
      const known = salience.get(partyKey(head))
      if (known === undefined) salience.set(partyKey(head), { count: weight, mention: head })
      else known.count += weight
    }
  }
  return [...salience]
    .map(([key, { count, mention }]) => ({ key, mention, count }))
    .toSorted((a, b) => b.count - a.count)
}
