/**
 * The nouns that stand for parties: titles, state bodies, groups of people and
 * pronouns, and the words of which names of people and institutions are made.
 */
import { CollectiveNoun } from "../../../schemas/lexicon/CollectiveNoun.ts"
import { NameHead } from "../../../schemas/lexicon/NameHead.ts"
import { PersonName } from "../../../schemas/lexicon/PersonName.ts"
import { Pronoun } from "../../../schemas/lexicon/Pronoun.ts"
import { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import { StateNoun } from "../../../schemas/lexicon/StateNoun.ts"
import { Title } from "../../../schemas/lexicon/Title.ts"
import { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { Morphology } from "./Morphology.ts"

export interface PartyLexicon {
  readonly titles: PhraseTrie<Title>
  readonly bodies: PhraseTrie<StateBody>
  readonly collectives: PhraseTrie<CollectiveNoun>
  /** Nouns of people, officials and firms that are parties only where something is done to them. */
  readonly objectNouns: PhraseTrie<CollectiveNoun>
  readonly pronouns: PhraseTrie<Pronoun>
  /** Words that describe a state met before, by the role they have in its description. */
  readonly stateNouns: Readonly<Record<StateNoun["role"], ReadonlyMap<string, StateNoun>>>
  readonly nameHeads: ReadonlyMap<string, NameHead>
  /** Given and family names; only those with `yes` name a person by themselves. */
  readonly personNames: ReadonlyMap<string, PersonName["alone"]>
  /** Whether the word is a name of people at home in the language. */
  readonly isLocalName: (lower: string) => boolean
  readonly fullTitle: (lower: string) => string
  readonly isLeaderTitle: (lower: string) => boolean
  /** Whether who has a title speaks for his state in another: "Duta Besar". */
  readonly isEnvoyTitle: (lower: string) => boolean
  readonly standsAlone: (title: Title) => boolean
  /** The state that alone has a title, such as Indonesia its "Kapolri"; null for all other titles. */
  readonly stateOfTitle: (lower: string) => string | null
  /** Whether a state body without a name means the state last named: "pemerintah", "militer". */
  readonly standsForState: (ruleId: string) => boolean
  /** Whether a state body without a state's name is that of the home state: "DPR". */
  readonly isHomeBody: (ruleId: string) => boolean
  /** Whether a state body is a thing, which without a state's name is nobody's: "drone itu". */
  readonly isThing: (ruleId: string) => boolean
  /** Whether a state body bears arms: "Penjaga Pantai". */
  readonly isForce: (ruleId: string) => boolean
  /** Whether a state body is one that a state has abroad: "Kedutaan Besar". */
  readonly isMission: (ruleId: string) => boolean
}

/** Canonical names of the titles of heads of state and government. */
const leaderTitle =
  /^(?:president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|leader|supreme leader)$/

/** Words of the canonical names of the titles of envoys. */
const envoyTitle = /\b(?:ambassador|consul|charg)/

/** Canonical names of what a state has in others. */
const missionName = /^(?:embassy|consulate|consulate general|permanent mission)$/

export interface PartyWords {
  readonly parties: PartyLexicon
  /** Words of titles, bodies and groups as the lexicons write them. */
  readonly surfaces: ReadonlyArray<string>
}

/** `firstNames`: given names of the people of the gazetteer; `possessed`: a noun with the clitics of an owner. */
export const loadParties = (
  load: Load,
  firstNames: ReadonlySet<string>,
  { possessed }: Pick<Morphology, "possessed">
): PartyWords => {
  const titles = load(Title, "titles.csv")
  const bodies = load(StateBody, "bodies.csv")
  const groups = load(CollectiveNoun, "groups.csv")
  const bodiesWith = (alone: StateBody["alone"]): ReadonlySet<string> =>
    new Set(bodies.filter((row) => row.alone === alone).map((row) => row.rule_id))
  const stateNouns = load(StateNoun, "state_nouns.csv")
  const nounsOf = (role: StateNoun["role"]): ReadonlyMap<string, StateNoun> =>
    new Map(stateNouns.filter((row) => row.role === role).map((row) => [row.word, row] as const))
  const givenNames = load(PersonName, "person_names.csv")
  const localWords = new Set(givenNames.flatMap((row) => (row.alone === "abroad" ? [] : [row.word])))
  const loneBodies = bodiesWith("yes")
  const homeBodies = bodiesWith("home")
  const things = bodiesWith("never")
  const forces = new Set(bodies.filter((row) => row.sector === "MIL").map((row) => row.rule_id))
  const missions = new Set(
    bodies.filter((row) => missionName.test(row.name_en.toLowerCase())).map((row) => row.rule_id)
  )
  return {
    parties: {
      ...titleLexicon(titles),
      bodies: trieOf(bodies),
      collectives: trieOf(groups),
      objectNouns: trieOf(
        load(CollectiveNoun, "object_nouns.csv").flatMap((row) => [
          row,
          ...possessed(row.surface).map((surface) => ({ ...row, surface }))
        ])
      ),
      pronouns: trieOf(load(Pronoun, "pronouns.csv")),
      stateNouns: { noun: nounsOf("noun"), qualifier: nounsOf("qualifier"), region: nounsOf("region") },
      nameHeads: new Map(load(NameHead, "name_heads.csv").map((row) => [row.word, row] as const)),
      personNames: new Map([
        ...[...firstNames].map((word) => [word, "no"] as const),
        ...givenNames.map((row) => [row.word, row.alone] as const)
      ]),
      isLocalName: (lower) => localWords.has(lower),
      standsForState: (ruleId) => loneBodies.has(ruleId),
      isHomeBody: (ruleId) => homeBodies.has(ruleId),
      isThing: (ruleId) => things.has(ruleId),
      isForce: (ruleId) => forces.has(ruleId),
      isMission: (ruleId) => missions.has(ruleId)
    },
    surfaces: [...titles, ...bodies, ...groups].map((row) => row.surface)
  }
}

const trieOf = <Row extends { readonly surface: string }>(rows: ReadonlyArray<Row>): PhraseTrie<Row> => {
  const trie = new PhraseTrie<Row>()
  for (const row of rows) trie.insert(row.surface, row)
  return trie
}

const titleLexicon = (
  rows: ReadonlyArray<Title>
): Pick<PartyLexicon, "titles" | "fullTitle" | "isEnvoyTitle" | "isLeaderTitle" | "standsAlone" | "stateOfTitle"> => {
  const fullTitles = new Map<string, string>()
  const leaders = new Set<string>()
  const envoys = new Set<string>()
  const states = new Map<string, string>()
  for (const row of rows) {
    const full = (row.abbreviates ?? row.surface).toLowerCase()
    fullTitles.set(row.surface.toLowerCase(), full)
    if (row.country !== null) states.set(row.surface.toLowerCase(), row.country)
    if (leaderTitle.test(row.name_en.toLowerCase())) leaders.add(full)
    if (envoyTitle.test(row.name_en.toLowerCase())) envoys.add(full)
  }
  return {
    titles: trieOf(rows),
    fullTitle: (lower) => fullTitles.get(lower) ?? lower,
    isEnvoyTitle: (lower) => envoys.has(fullTitles.get(lower) ?? lower),
    isLeaderTitle: (lower) => leaders.has(lower),
    standsAlone: (title) => title.sector !== null,
    stateOfTitle: (lower) => states.get(lower) ?? null
  }
}
