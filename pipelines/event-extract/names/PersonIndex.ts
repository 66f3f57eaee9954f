/**
 * The people of one article and how later mentions shorten their names.
 *
 * A person enters by a full name (from the gazetteer, or after a title). Any
 * later run of words that all belong to one person's name means that person;
 * where two people share the words, the one mentioned last is meant.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { LocalEntity } from "../text/Document.ts"
import type { EntityTable } from "./EntityTable.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { NameEntry } from "../language/Name.ts"
import { tokenize } from "../text/Token.ts"

export interface Person {
  entity: LocalEntity
  readonly parts: ReadonlySet<string>
  /** Offices that the text gives, lower case. */
  readonly roles: Set<string>
  readonly ruleId: string
  readonly known: boolean
  /** Organisation of states that the article says the person speaks for. */
  code: string | null
  /** Running number of the last mention. */
  lastSeen: number
}

const partsOf = (name: string): ReadonlySet<string> =>
  new Set(
    tokenize(name)
      .filter((token) => token.kind === "word")
      .map((token) => token.lower)
  )

export class PersonIndex {
  readonly people: Array<Person> = []
  private readonly byPart = new Map<string, Array<Person>>()
  private clock = 0

  private readonly entities: EntityTable
  private readonly pack: LanguagePack
  private readonly date: string

  constructor(entities: EntityTable, pack: LanguagePack, date: string) {
    this.entities = entities
    this.pack = pack
    this.date = date
  }

  private add(person: Person): Person {
    this.people.push(person)
    for (const part of person.parts) {
      const list = this.byPart.get(part)
      if (list === undefined) this.byPart.set(part, [person])
      else list.push(person)
    }
    return person
  }

  touch(person: Person): Person {
    person.lastSeen = ++this.clock
    return person
  }

  fromEntry(entry: NameEntry): Person {
    const current = this.pack.inOffice(entry, this.date)
    const entity = this.entities.get("person", current.name, current.country, current.sector, current.code)
    const existing = this.people.find((person) => person.entity === entity)
    if (existing !== undefined) return existing
    const parts = new Set([...partsOf(current.name), ...partsOf(entry.surface)])
    return this.add({
      entity,
      parts,
      roles: new Set(),
      ruleId: current.ruleId,
      known: true,
      code: current.code,
      lastSeen: 0
    })
  }

  /** A person whom no gazetteer knows; the longer spelling of the same person wins. */
  fromName(name: string, country: string | null, code: string | null, sector: Sector | null, ruleId: string): Person {
    const parts = partsOf(name)
    const same = this.match([...parts])
    if (same !== null && (country === null || same.entity.country === null || same.entity.country === country))
      return same
    return this.add({
      entity: this.entities.get("person", name, country, sector, code),
      parts,
      roles: new Set(),
      ruleId,
      known: false,
      code,
      lastSeen: 0
    })
  }

  /** The person of this article whose name holds all of `words` (folded), the latest mentioned first. */
  match(words: ReadonlyArray<string>): Person | null {
    const first = words[0]
    if (first === undefined) return null
    let best: Person | null = null
    for (const person of this.byPart.get(first) ?? []) {
      if (!words.every((word) => person.parts.has(word))) continue
      if (best === null || person.lastSeen > best.lastSeen) best = person
    }
    return best
  }

  /** The last `count` people, in the order in which they were last mentioned. */
  recent(count: number): ReadonlyArray<LocalEntity> {
    return this.people
      .filter((person) => person.lastSeen > 0)
      .toSorted((a, b) => b.lastSeen - a.lastSeen)
      .slice(0, count)
      .toReversed()
      .map((person) => person.entity)
  }

  /** Whether the gazetteer knows somebody in office by this surname alone. */
  isSurname(surname: string): boolean {
    return this.pack.personBySurname(surname, this.date) !== null
  }

  /** The state of whom the gazetteer knows by this surname alone. */
  stateOfSurname(surname: string): string | null {
    return this.pack.personBySurname(surname, this.date)?.country ?? null
  }

  /** The sector of whom the gazetteer knows by this surname alone. */
  sectorOfSurname(surname: string): Sector | null {
    return this.pack.personBySurname(surname, this.date)?.sector ?? null
  }

  /** The one of a ruling house whom the gazetteer knows by this name alone. */
  royalByName(name: string, reigns: boolean): Person | null {
    const entry = this.pack.royalByName(name, reigns, this.date)
    return entry === null ? null : this.fromEntry(entry)
  }

  /** Somebody whom the gazetteer knows by this surname alone, in office at the article's date. */
  bySurname(surname: string): Person | null {
    const entry = this.pack.personBySurname(surname, this.date)
    return entry === null ? null : this.fromEntry(entry)
  }

  /** The person of `country` mentioned last, with one of `roles` if that is asked for. */
  latest(country: string | null, role: string | null): Person | null {
    let best: Person | null = null
    for (const person of this.people) {
      if (person.lastSeen === 0) continue
      if (country !== null && person.entity.country !== country) continue
      if (role !== null && !person.roles.has(role)) continue
      if (best === null || person.lastSeen > best.lastSeen) best = person
    }
    return best
  }
}
