/**
 * Whom pronouns and plural anaphors mean: "ia", "keduanya", "kedua negara",
 * "mereka", "negara itu", "kelompok itu", "pihaknya".
 *
 * "ia" means the first person of its sentence, else the subject of the one
 * before; two of a kind are the two named last, or
 * the two sides of the sentence before where it names more people; "mereka" repeats such a pair
 * for a few sentences.
 */
import type { LocalEntity, Mention } from "../text/Document.ts"
import { isFighters } from "./Party.ts"
import type { Person, PersonIndex } from "./PersonIndex.ts"
import type { StatesInMind } from "./StatesInMind.ts"

export interface Antecedents {
  readonly entities: ReadonlyArray<LocalEntity>
  readonly confidence: number
}

/** A person whom "ia" may mean, or the state of one whose office alone is told. */
interface Antecedent {
  readonly person: Person | null
  readonly entity: LocalEntity
}

/** Sentences for which a pair stays in mind. */
const pluralReach = 2
/** … and an organisation, for what describes it only as one. */
const organizationReach = 2
const pair = 2
/** Pronouns that mean two parties. */
const pairs: ReadonlySet<string> = new Set(["both", "both-persons", "both-states"])
const sure = 0.7
const stateSure = 0.6
const pluralSure = 0.5
const nobody: Antecedents = { entities: [], confidence: 0 }

export class Pronouns {
  private lastPlural: ReadonlyArray<LocalEntity> = []
  private lastPluralSentence = 0
  /** Subject of the sentence before, for a pronoun at the start of the next. */
  private lastSubject: Antecedent | null = null
  private sentenceFirst: Antecedent | null = null
  /** People of the sentence and of the one before, for "keduanya". */
  private people: Array<Person> = []
  private lastPeople: ReadonlyArray<Person> = []
  /** First party of the sentence, for "pihaknya". */
  private firstParty: Mention | null = null
  /** Parties by when they were last named, and those of the sentences before this one. */
  private parties: ReadonlyArray<LocalEntity> = []
  private partiesBefore: ReadonlyArray<LocalEntity> = []
  /** Those of this sentence. */
  private readonly partiesHere = new Set<LocalEntity>()
  /** The organisation or armed group named last, and where, for "kelompok itu". */
  private lastOrganization: LocalEntity | null = null
  private lastOrganizationSentence = 0
  private sentence = -1

  private readonly persons: PersonIndex
  private readonly states: StatesInMind

  constructor(persons: PersonIndex, states: StatesInMind) {
    this.persons = persons
    this.states = states
  }

  /** Goes on to a sentence, given by its number in its section. */
  enter(sentence: number): void {
    if (sentence === this.sentence) return
    this.lastSubject = this.sentenceFirst ?? this.lastSubject
    this.sentenceFirst = null
    this.lastPeople = this.people
    this.people = []
    this.firstParty = null
    this.partiesHere.clear()
    this.partiesBefore = this.parties
    this.sentence = sentence
  }

  meetPerson(person: Person): void {
    this.sentenceFirst ??= { person, entity: person.entity }
    if (!this.people.includes(person)) this.people.push(person)
  }

  /** An office whose bearer the article does not name is somebody as well: "Perdana Menteri Vanuatu berterima kasih. [Ia] …". */
  meetOffice({ assumed, entity, kind, roleTitle }: Mention): void {
    if (kind === "nominal" && roleTitle !== null && entity.type === "country" && assumed !== true)
      this.sentenceFirst ??= { person: null, entity }
  }

  /** Whose news it is gives way to whom it tells of: "Dikutip Reuters, Kuba mengatakan [pihaknya] …". */
  meetParty(party: Mention): void {
    this.noteSide(party)
    if (this.firstParty !== null && this.firstParty.sector !== "MED") return
    if (party.country !== null || party.code !== null || isFighters(party.sector)) this.firstParty = party
  }

  meetOrganization({ code, entity, sector }: Mention): void {
    if (entity.type !== "organization" || (code === null && !isFighters(sector))) return
    this.lastOrganization = entity
    this.lastOrganizationSentence = this.sentence
  }

  private noteSide({ country, entity, sector }: Mention): void {
    const side = isFighters(sector) ? entity : country === null ? null : this.states.entityOf(country)
    if (side === null) return
    this.parties = [...this.parties.filter((one) => one !== side), side]
    this.partiesHere.add(side)
  }

  /**
   * `refers`: what the lexicon says a pronoun refers to; `others`: whether it means none of those whom the sentence named
   * before, as the object of a verb does: "Peru menengahi [kedua pihak]".
   */
  antecedentsOf(refers: string, others = false): Antecedents {
    if (others && pairs.has(refers)) {
      const sides = this.sidesElsewhere()
      if (sides.length === pair) return this.plural(sides)
    }
    switch (refers) {
      case "person": {
        const one = this.sentenceFirst ?? this.lastSubject
        if (one === null) return nobody
        const { entity, person } = one
        return { entities: [person === null ? entity : this.persons.touch(person).entity], confidence: sure }
      }
      case "both-persons":
      case "both": {
        const persons = this.sidesBefore() ?? this.persons.recent(pair)
        return this.plural(persons.length === pair ? persons : this.states.recent(pair))
      }
      case "both-states":
        return this.plural(this.states.recent(pair))
      case "they":
        return this.sentence - this.lastPluralSentence <= pluralReach
          ? { entities: this.lastPlural, confidence: pluralSure }
          : nobody
      case "state":
        return this.state(this.states.nearest())
      case "own-state":
        return this.ownSide()
      case "organization": {
        const isNear = this.sentence - this.lastOrganizationSentence <= organizationReach
        const entity = isNear ? this.lastOrganization : null
        return entity === null ? nobody : { entities: [entity], confidence: stateSure }
      }
      default:
        return nobody
    }
  }

  /**
   * The two sides of the sentence before, where it names further people and this one nobody yet: who opens it, and the first
   * of another state. "[Iran] dan [Irak] berunding, ditemani Kuba."
   */
  private sidesBefore(): ReadonlyArray<LocalEntity> | null {
    const [first, ...others] = this.lastPeople
    if (first === undefined || others.length < pair || this.people.length > 0) return null
    const second = others.find(({ entity }) => entity.country !== first.entity.country) ?? others[0]
    return second === undefined ? null : [first, second].map((one) => this.persons.touch(one).entity)
  }

  /** The pair in mind, else the two parties named last, without those of this sentence. */
  private sidesElsewhere(): ReadonlyArray<LocalEntity> {
    const here = this.partiesHere
    const isNear = this.sentence - this.lastPluralSentence <= pluralReach
    if (isNear && this.lastPlural.length === pair && !this.lastPlural.some((one) => here.has(one)))
      return this.lastPlural
    return this.partiesBefore.filter((one) => !here.has(one)).slice(-pair)
  }

  /** The side of the first party: the state of whoever acts for one, else itself, as organisations and fighters do. */
  private ownSide(): Antecedents {
    const { firstParty } = this
    if (firstParty === null) return this.state(this.lastSubject?.entity.country ?? this.states.nearest())
    const { country, entity, sector } = firstParty
    if (country !== null && !isFighters(sector)) return this.state(country)
    return { entities: [entity], confidence: stateSure }
  }

  private plural(entities: ReadonlyArray<LocalEntity>): Antecedents {
    if (entities.length < pair) return nobody
    this.lastPlural = entities
    this.lastPluralSentence = this.sentence
    return { entities, confidence: sure }
  }

  private state(country: string | null): Antecedents {
    return country === null ? nobody : { entities: [this.states.entityOf(country)], confidence: stateSure }
  }
}
