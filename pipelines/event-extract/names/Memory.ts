/**
 * What a reader has in mind of an article: its people and states, the sentence
 * that is being read, the armed group named last; and how mentions are made of
 * what is found there.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { NameEntry } from "../language/Name.ts"
import type { LocalEntity, Mention } from "../text/Document.ts"
import type { Candidate } from "./Candidate.ts"
import type { EntityTable } from "./EntityTable.ts"
import { collectPeople, type RecognizedSection } from "./People.ts"
import { isFighters } from "./Party.ts"
import { type Person, PersonIndex } from "./PersonIndex.ts"
import { Pronouns } from "./Pronouns.ts"
import { StatesInMind } from "./StatesInMind.ts"

/** How a mention was found, and how sure that is. */
export interface Finding {
  readonly kind: Mention["kind"]
  readonly ruleId: string
  readonly confidence: number
}

/** How sure a name of the gazetteers is. */
export const nameSure = 0.95

export class Memory {
  readonly persons: PersonIndex
  readonly states: StatesInMind
  readonly pronouns: Pronouns
  /** The armed group named last, for "kelompok militan itu". */
  armed: LocalEntity | null = null
  /** Whose people a noun meant last, by its English name: after "pengunjuk rasa Hong Kong", "pengunjuk rasa" are the same. */
  readonly peoples = new Map<string, string>()
  /** Organisations by the noun that ends their names: after "koalisi Saudi", "koalisi" is the same. */
  readonly byNoun = new Map<string, LocalEntity>()

  readonly pack: LanguagePack
  readonly entities: EntityTable
  /** Whether the article is about the home state. */
  private readonly isAtHome: boolean
  private readonly sections: ReadonlyArray<RecognizedSection>
  private small: ReadonlySet<string> | null = null
  /** States that the article names, or that somebody is of whom it names in full. */
  private named: ReadonlySet<string | null> | null = null

  /** `date`: that of the article, ISO, or empty; `sections`: title first, their names as they are meant; `focus`: their state. */
  constructor(
    pack: LanguagePack,
    entities: EntityTable,
    date: string,
    sections: ReadonlyArray<RecognizedSection>,
    focus: string | null
  ) {
    this.pack = pack
    this.entities = entities
    this.sections = sections
    this.isAtHome = focus === pack.homeState
    this.persons = new PersonIndex(entities, pack, date)
    this.states = new StatesInMind(pack, entities, focus)
    this.pronouns = new Pronouns(this.persons, this.states)
    collectPeople(sections, this.persons, focus, pack)
  }

  /** Whether the article writes the word (lower case) without a capital anywhere, as no name is. */
  writesSmall(word: string): boolean {
    this.small ??= new Set(
      this.sections.flatMap(({ section }) =>
        section.tokens.flatMap((token) => (token.kind === "word" && !token.capital ? [token.lower] : []))
      )
    )
    return this.small.has(word)
  }

  /** Whether a surname alone may be of somebody of that state: news about the home state that never names another tells of nobody there. */
  mayName(country: string | null): boolean {
    if (!this.isAtHome || country === null || country === this.pack.homeState) return true
    this.named ??= new Set(
      this.sections.flatMap(({ candidates }) =>
        candidates.flatMap(({ affiliations, reference }) => [
          ...(reference.kind === "name" ? [reference.entry.country] : []),
          ...(reference.kind === "person" ? [reference.known?.country ?? null] : []),
          ...affiliations.map((one) => one.entry.country)
        ])
      )
    )
    return this.named.has(country)
  }

  /** The state of people and institutions that nothing else is known of: news about the home state tells of its own. */
  get homeOfUnknown(): string | null {
    return this.isAtHome ? this.pack.homeState : null
  }

  /** Notes that a person is named or meant here, and the state with them. */
  seePerson(person: Person): void {
    this.persons.touch(person)
    if (person.entity.country !== null) this.states.touch(person.entity.country)
    this.pronouns.meetPerson(person)
  }

  /** The entity of a name, noted as named here. */
  seeName(entry: NameEntry): LocalEntity {
    const { country, kind, sector } = entry
    const entity =
      kind === "country" && country !== null
        ? this.states.touch(country)
        : this.entities.get(entry.type, entry.name, country, sector, entry.code)
    if (kind === "seat" && country !== null) this.states.touch(country)
    if (isFighters(sector)) this.armed = entity
    if (kind === "organization") this.byNoun.set(entry.name.slice(entry.name.lastIndexOf(" ") + 1), entity)
    return entity
  }
}

/** A mention of `entity` at tokens `start` to before `end` that acts for what the entity belongs to. */
export const mentionOf = (
  field: Mention["field"],
  start: number,
  end: number,
  entity: LocalEntity,
  { confidence, kind, ruleId }: Finding
): Mention => ({
  field,
  start,
  end,
  entity,
  kind,
  roleTitle: null,
  country: entity.country,
  code: entity.code,
  sector: entity.sector,
  ruleId,
  confidence
})

/** A mention by a name of the gazetteers, which says itself whom it acts for. */
export const mentionByName = (
  memory: Memory,
  field: Mention["field"],
  start: number,
  end: number,
  entry: NameEntry
): Mention => {
  const finding: Finding = { kind: "name", ruleId: entry.ruleId, confidence: nameSure }
  const { code, country, sector } = entry
  return { ...mentionOf(field, start, end, memory.seeName(entry), finding), country, code, sector }
}

/** A mention by the naming part of a phrase, with the title and the sector that it gives. */
export const headOf = (
  field: Mention["field"],
  { nameEnd, nameStart, roleTitle, sector }: Candidate,
  entity: LocalEntity,
  finding: Finding,
  acting: Sector | null = sector
): Mention => ({
  ...mentionOf(field, nameStart, nameEnd, entity, finding),
  roleTitle,
  sector: acting ?? entity.sector
})
