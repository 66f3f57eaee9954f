/**
 * Whom pronouns and plural anaphors mean: "ia", "keduanya", "kedua negara",
 * "mereka", "negara itu", "pihaknya".
 *
 * "ia" means the person whom the sentence, or the one before, is about; two of a
 * kind are two that were named at once, else the two named last; "mereka" are
 * several that were named at once in the last sentences.
 */
import type { LocalEntity } from "../text/Document.ts"
import { InFocus, type Met } from "./InFocus.ts"
import type { PersonIndex } from "./PersonIndex.ts"
import type { StatesInMind } from "./StatesInMind.ts"

export interface Antecedents {
  readonly entities: ReadonlyArray<LocalEntity>
  readonly confidence: number
}

/** Where a pronoun stands. */
export interface PronounPlace {
  readonly quoted: boolean
  /** Behind a verb of speech that closes what was said: "…, kata dia". */
  readonly closing: boolean
  /** Whether somebody nameless comes between whom `met` means and the pronoun: "Seorang pria …". */
  readonly isCrossed: (met: Met) => boolean
}

const pair = 2
const sure = 0.7
const stateSure = 0.6
const pluralSure = 0.5
const nobody: Antecedents = { entities: [], confidence: 0 }

/** A person, or somebody who acts for a state or an organisation of states. */
const isSide = ({ entities, person }: Met): boolean =>
  person || entities.some(({ code, country }) => country !== null || code !== null)
const isPerson = (one: Met): boolean => one.person
const isOfState = ({ entities }: Met): boolean => entities[0]?.country !== null

export class Pronouns {
  readonly focus = new InFocus()
  private readonly persons: PersonIndex
  private readonly states: StatesInMind

  constructor(persons: PersonIndex, states: StatesInMind) {
    this.persons = persons
    this.states = states
  }

  /** `refers`: what the lexicon says a pronoun refers to. */
  antecedentsOf(refers: string, place: PronounPlace): Antecedents {
    switch (refers) {
      case "person":
        return this.person(place)
      case "both-persons":
        return this.pairOf(isPerson, (one) => one)
      case "both":
        return this.pairOf(isSide, (one) => one)
      case "both-states":
        return this.pairOf(isOfState, (one) => this.stateOf(one))
      case "they": {
        const entities = this.focus.they(place.quoted)
        return entities.length === 0 ? nobody : { entities, confidence: pluralSure }
      }
      case "state":
        return this.state(this.states.nearest())
      case "own-state": {
        const person = this.focus.person(place.quoted, place.closing)
        const first = this.focus.firstParty()?.entities[0]?.country
        return this.state(first ?? person?.entities[0]?.country ?? this.states.nearest())
      }
      default:
        return nobody
    }
  }

  private person(place: PronounPlace): Antecedents {
    const met = this.focus.person(place.quoted, place.closing)
    const entity = met?.entities[0]
    if (met === null || entity === undefined || place.isCrossed(met)) return nobody
    const known = this.persons.people.find((one) => one.entity === entity)
    if (known !== undefined) this.persons.touch(known)
    return { entities: [entity], confidence: sure }
  }

  /** Two that `fits`, each as `as` says. */
  private pairOf(fits: (one: Met) => boolean, as: (entity: LocalEntity) => LocalEntity): Antecedents {
    const joined = this.focus.joinedTwo(fits)
    const two = joined.length === pair ? joined : this.focus.lastTwo(fits)
    const entities = [...new Set(two.map(as))]
    if (entities.length < pair) return nobody
    this.focus.noteSeveral(entities)
    return { entities, confidence: sure }
  }

  private stateOf(entity: LocalEntity): LocalEntity {
    return entity.country === null ? entity : this.states.entityOf(entity.country)
  }

  private state(country: string | null): Antecedents {
    return country === null ? nobody : { entities: [this.states.entityOf(country)], confidence: stateSure }
  }
}
