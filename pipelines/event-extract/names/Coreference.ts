/**
 * Resolves what Recognizer found to entities, over the whole article.
 *
 * People are collected first (body before title, since headlines shorten
 * names), then title and body are read in order: short names, offices
 * ("Presiden Rusia itu"), state bodies, plural anaphors ("keduanya") and
 * pronouns are bound to what stands before them. First-person pronouns stay
 * open: they are bound by Attribution, which knows who speaks.
 */
import type { MentionField, Sector } from "../../../schemas/Vocabulary.ts"
import type { LocalEntity, Mention, Phrase, Section } from "../text/Document.ts"
import { sentenceAt, textOf } from "../text/Document.ts"
import type { EntityTable } from "./EntityTable.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { NameEntry } from "../language/Name.ts"
import { insideQuotation } from "../text/Quotation.ts"
import { type Person, PersonIndex } from "./PersonIndex.ts"
import { isFullPersonName } from "./PersonPattern.ts"
import type { Affiliation, Candidate, InnerName, Reference } from "./Candidate.ts"
import { unknownName } from "./UnknownName.ts"

export interface Resolved {
  readonly mentions: ReadonlyArray<Mention>
  readonly phrases: ReadonlyArray<Phrase>
  /** Phrases of the first person, to be bound to the speaker. */
  readonly speakers: ReadonlyArray<Candidate>
}

interface State {
  readonly country: string
  readonly entity: LocalEntity
  lastSeen: number
}

type Body = Extract<Reference, { readonly kind: "body" }>

interface Origin {
  readonly country: string | null
  readonly code: string | null
  readonly entry: NameEntry | null
}

const nowhere: Origin = { country: null, code: null, entry: null }

/** The party that an affiliation names first: "Duta Besar Iran untuk PBB" is Iran's. */
const originOf = (affiliations: ReadonlyArray<Affiliation>): Origin => {
  const first = affiliations[0]
  if (first === undefined) return nowhere
  return { country: first.entry.country, code: first.entry.code, entry: first.entry }
}

/** "Utusan nuklir Korea Utara, Kim Myong Gil, …": a name between commas belongs to the state that stands before it. */
const apposedOrigin = (section: Section, before: Candidate | undefined, name: Candidate): Origin => {
  const { tokens } = section
  if (before === undefined || before.end !== name.start - 1) return nowhere
  if (tokens[before.end]?.text !== "," || tokens[name.end]?.text !== ",") return nowhere
  if (before.reference.kind !== "name") return originOf(before.affiliations)
  const { entry } = before.reference
  return entry.kind === "country" ? { country: entry.country, code: entry.code, entry } : nowhere
}

export class Coreference {
  private readonly persons: PersonIndex
  private readonly states = new Map<string, State>()
  private readonly focus: string | null
  /** Whose each state body was when it was last named. */
  private readonly bodyStates = new Map<string, string>()
  private clock = 0
  /** The section being read. */
  private field: MentionField = "title"
  private lastPlural: ReadonlyArray<LocalEntity> = []
  private lastPluralSentence = -9
  /** The armed group named last, for "kelompok militan itu". */
  private lastArmed: LocalEntity | null = null
  /** Subject of the sentence before, for a pronoun at the start of the next. */
  private lastSubject: Person | null = null
  private sentenceFirst: Person | null = null
  /** State of the first party of the sentence, for "pihaknya". */
  private firstCountry: string | null = null
  private sentence = -1

  private readonly pack: LanguagePack
  private readonly entities: EntityTable

  constructor(
    pack: LanguagePack,
    entities: EntityTable,
    date: string,
    sections: ReadonlyArray<{ readonly section: Section; readonly candidates: ReadonlyArray<Candidate> }>
  ) {
    this.pack = pack
    this.entities = entities
    this.persons = new PersonIndex(entities, pack, date)
    this.focus = focusOf(sections.flatMap((one) => one.candidates))
    for (const { section, candidates } of sections.toReversed()) this.collect(section, candidates)
    for (const { section, candidates } of sections.toReversed()) this.collectBare(section, candidates)
  }

  private collect(section: Section, candidates: ReadonlyArray<Candidate>): void {
    let lastCountry: string | null = null
    let lastSentence = -1
    for (const candidate of candidates) {
      const sentence = sentenceAt(section, candidate.start).index
      if (sentence !== lastSentence) {
        lastCountry = null
        lastSentence = sentence
      }
      const { reference } = candidate
      if (reference.kind === "name" && reference.entry.country !== null) lastCountry = reference.entry.country
      if (reference.kind !== "person" && !(reference.kind === "pending" && candidate.roleTitle !== null)) continue
      let person: Person
      if (reference.kind === "person" && reference.known !== null) {
        person = this.persons.fromEntry(reference.known)
      } else {
        const words = this.words(section, candidate)
        const existing = this.persons.match(words)
        if (existing !== null) person = existing
        else if (section.field === "title" && words.length === 1) continue
        else if (words.some((word) => this.pack.isCommonWord(word))) continue
        else {
          const surname = words.length === 1 ? this.persons.bySurname(words[0] as string) : null
          const origin = originOf(candidate.affiliations)
          const country = origin.country ?? (origin.code === null ? (lastCountry ?? this.focus) : null)
          person =
            surname ??
            this.persons.fromName(
              textOf(section, candidate.nameStart, candidate.nameEnd),
              country,
              origin.code,
              origin.code === null ? candidate.sector : "IGO",
              "ind.pattern.title-name"
            )
        }
      }
      const { code, country } = originOf(candidate.affiliations)
      if (code !== null && country === null) person.code = code
      if (candidate.roleTitle !== null) person.roles.add(this.pack.fullTitle(candidate.roleTitle.toLowerCase()))
    }
  }

  /** People who enter by their full name alone, after those whom a title introduces. */
  private collectBare(section: Section, candidates: ReadonlyArray<Candidate>): void {
    for (const [index, candidate] of candidates.entries()) {
      if (candidate.reference.kind !== "pending" || candidate.roleTitle !== null) continue
      const words = this.words(section, candidate)
      if (!isFullPersonName(words, this.pack) || this.persons.match(words) !== null) continue
      const name = textOf(section, candidate.nameStart, candidate.nameEnd)
      const { code, country } = apposedOrigin(section, candidates[index - 1], candidate)
      const home = this.focus === this.pack.homeState && code === null ? this.focus : null
      this.persons.fromName(name, country ?? home, code, candidate.sector, "ind.pattern.person-name")
    }
  }

  private words(section: Section, candidate: Candidate): ReadonlyArray<string> {
    const words: Array<string> = []
    for (let i = candidate.nameStart; i < candidate.nameEnd; i++) {
      const token = section.tokens[i]
      if (token !== undefined && token.kind === "word") words.push(token.lower)
    }
    return words
  }

  /** The organisation of states that an office or body belongs to, such as the UN of its secretary-general. */
  private organizationOf({ code, country, entry }: Origin): LocalEntity | null {
    return code === null || entry === null
      ? null
      : this.entities.get(entry.type, entry.name, country, entry.sector, code)
  }

  private touchState(country: string): State {
    let state = this.states.get(country)
    if (state === undefined) {
      state = { country, entity: this.countryEntity(country), lastSeen: 0 }
      this.states.set(country, state)
    }
    state.lastSeen = ++this.clock
    return state
  }

  private countryEntity(country: string): LocalEntity {
    return this.entities.get("country", this.pack.countryName(country), country, "GOV")
  }

  private seePerson(person: Person): Person {
    this.persons.touch(person)
    if (person.entity.country !== null) this.touchState(person.entity.country)
    this.sentenceFirst ??= person
    return person
  }

  /** The last `count` distinct states, in the order in which they were last named. */
  private recentStates(count: number): ReadonlyArray<LocalEntity> {
    return [...this.states.values()]
      .toSorted((a, b) => b.lastSeen - a.lastSeen)
      .slice(0, count)
      .toReversed()
      .map((state) => state.entity)
  }

  private recentPersons(count: number): ReadonlyArray<LocalEntity> {
    return [...this.persons.people]
      .filter((person) => person.lastSeen > 0)
      .toSorted((a, b) => b.lastSeen - a.lastSeen)
      .slice(0, count)
      .toReversed()
      .map((person) => person.entity)
  }

  /** Mentions and phrases of one section, which must be read after those before it. */
  resolve(section: Section, candidates: ReadonlyArray<Candidate>): Resolved {
    const mentions: Array<Mention> = []
    const phrases: Array<Phrase> = []
    const speakers: Array<Candidate> = []
    this.field = section.field
    for (const candidate of candidates) {
      const sentence = sentenceAt(section, candidate.start).index
      if (sentence !== this.sentence) {
        this.lastSubject = this.sentenceFirst ?? this.lastSubject
        this.sentenceFirst = null
        this.firstCountry = null
        this.sentence = sentence
      }
      for (const affiliation of candidate.affiliations) {
        mentions.push(this.nameMention(affiliation.entry, affiliation.start, affiliation.end))
        const { body, entry } = affiliation
        if (body !== null && entry.country !== null) {
          const state = this.touchState(entry.country).entity
          const organ = this.entities.get(
            "organization",
            `${body.row.name_en} of ${state.name}`,
            entry.country,
            body.row.sector
          )
          mentions.push({
            field: this.field,
            start: body.start,
            end: affiliation.end,
            entity: organ,
            kind: "name",
            roleTitle: null,
            country: entry.country,
            code: null,
            sector: body.row.sector,
            ruleId: body.row.rule_id,
            confidence: 0.85
          })
        }
      }
      for (const inner of candidate.inner) mentions.push(...this.innerMentions(section, candidate, inner))
      if (bySpeaker(section, candidate, this.pack)) {
        speakers.push(candidate)
        continue
      }
      const heads = this.heads(section, candidate)
      if (heads.length === 0) continue
      for (const head of heads) mentions.push(head)
      const first = heads[0] as Mention
      if (first.entity.type !== "place") this.firstCountry ??= first.country
      const place = first.entity.type === "place"
      phrases.push({ start: candidate.start, end: candidate.end, heads, place })
    }
    return { mentions, phrases, speakers }
  }

  private nameMention(entry: NameEntry, start: number, end: number): Mention {
    if (entry.sector === "REB" || entry.sector === "UAF") {
      this.lastArmed = this.entities.get(entry.type, entry.name, entry.country, entry.sector, entry.code)
    }
    let entity: LocalEntity
    if (entry.kind === "country" && entry.country !== null) {
      entity = this.touchState(entry.country).entity
    } else {
      if (entry.kind === "seat" && entry.country !== null) this.touchState(entry.country)
      entity = this.entities.get(entry.type, entry.name, entry.country, entry.sector, entry.code)
    }
    return {
      field: this.field,
      start,
      end,
      entity,
      kind: "name",
      roleTitle: null,
      country: entry.country,
      code: entry.code,
      sector: entry.sector,
      ruleId: entry.ruleId,
      confidence: 0.95
    }
  }

  private heads(section: Section, candidate: Candidate): ReadonlyArray<Mention> {
    const { reference, nameEnd, nameStart, roleTitle, sector } = candidate
    const mention = (
      entity: LocalEntity,
      kind: Mention["kind"],
      ruleId: string,
      confidence: number,
      actingSector: Sector | null = sector
    ): Mention => ({
      field: this.field,
      start: nameStart,
      end: nameEnd,
      entity,
      kind,
      roleTitle,
      country: entity.country,
      code: entity.code,
      sector: actingSector ?? entity.sector,
      ruleId,
      confidence
    })
    const personMention = (
      person: Person,
      kind: Mention["kind"],
      ruleId: string,
      confidence: number
    ): ReadonlyArray<Mention> => {
      this.seePerson(person)
      const own = mention(person.entity, kind, ruleId, confidence, person.entity.sector ?? sector)
      return [person.code === null ? own : { ...own, country: null, code: person.code, sector: "IGO" }]
    }
    switch (reference.kind) {
      case "name":
        return [{ ...this.nameMention(reference.entry, nameStart, nameEnd), roleTitle }]
      case "person":
      case "pending": {
        const known = reference.kind === "person" ? reference.known : null
        if (known !== null) return personMention(this.persons.fromEntry(known), "name", known.ruleId, 0.95)
        return this.shortName(section, candidate, personMention, mention)
      }
      case "office": {
        const origin = originOf(candidate.affiliations)
        const role = roleTitle === null ? null : this.pack.fullTitle(roleTitle.toLowerCase())
        const organization = this.organizationOf(origin)
        if (organization !== null) {
          return [mention(organization, "nominal", "ind.coref.office", 0.7, organization.sector)]
        }
        const person =
          this.persons.latest(origin.country, role) ??
          (reference.definite && origin.country !== null && this.pack.isLeaderTitle(role ?? "")
            ? this.persons.latest(origin.country, null)
            : null)
        if (person !== null) return personMention(person, "nominal", "ind.coref.office", 0.8)
        if (origin.country === null) return []
        const state = this.touchState(origin.country)
        return [mention(state.entity, "nominal", "ind.coref.office-state", 0.7)]
      }
      case "body": {
        const origin = originOf(candidate.affiliations)
        const organization = this.organizationOf(origin)
        if (organization !== null) {
          return [mention(organization, "nominal", reference.ruleId, 0.7, organization.sector)]
        }
        const owner =
          reference.owner.length === 0
            ? null
            : (this.persons.match(reference.owner) ?? this.persons.bySurname(reference.owner.at(-1) as string))
        if (owner !== null) this.seePerson(owner)
        else if (reference.owner.length > 0) return this.unknown(section, candidate, mention)
        const country = origin.country ?? owner?.entity.country ?? this.ownerOf(reference)
        if (country === null) return []
        if (reference.proper) this.bodyStates.set(reference.ruleId, country)
        const state = this.touchState(country)
        if (!reference.proper) {
          return [mention(state.entity, "nominal", reference.ruleId, origin.country === null ? 0.5 : 0.9)]
        }
        const name = `${reference.nameEn} of ${state.entity.name}`
        return [mention(this.entities.get("organization", name, country, sector), "name", reference.ruleId, 0.85)]
      }
      case "collective": {
        const origin = originOf(candidate.affiliations)
        const country = reference.country ?? origin.country
        if (origin.country !== null) this.touchState(origin.country)
        const armed =
          country === null && reference.definite && (sector === "REB" || sector === "UAF") ? this.lastArmed : null
        if (armed !== null) return [mention(armed, "nominal", "ind.coref.armed-group", 0.7, armed.sector)]
        return [
          mention(this.entities.get("group", reference.nameEn, country, sector), "nominal", reference.ruleId, 0.7)
        ]
      }
      case "pronoun":
        return this.pronoun(reference.word, reference.ruleId, mention)
    }
  }

  private shortName(
    section: Section,
    candidate: Candidate,
    personMention: (
      person: Person,
      kind: Mention["kind"],
      ruleId: string,
      confidence: number
    ) => ReadonlyArray<Mention>,
    mention: (entity: LocalEntity, kind: Mention["kind"], ruleId: string, confidence: number) => Mention
  ): ReadonlyArray<Mention> {
    const words = this.words(section, candidate)
    const whole = this.persons.match(words)
    if (whole !== null) return personMention(whole, "name", whole.known ? whole.ruleId : "ind.coref.short-name", 0.9)
    const results: Array<Mention> = []
    /** Headlines run names together; elsewhere a word of a longer name is nobody's surname. */
    const isShort = words.length === 1 || section.field === "title"
    let at = candidate.nameStart
    while (at < candidate.nameEnd) {
      let matched = false
      for (let end = candidate.nameEnd; end > at; end--) {
        const part = this.words(section, { ...candidate, nameStart: at, nameEnd: end })
        if (part.length === 0) continue
        const person =
          this.persons.match(part) ??
          (part.length === 1 && isShort && (part[0] as string).length > 2
            ? this.persons.bySurname(part[0] as string)
            : null)
        if (person === null) continue
        for (const one of personMention(person, "name", "ind.coref.short-name", 0.8))
          results.push({ ...one, start: at, end })
        at = end
        matched = true
        break
      }
      if (!matched) at++
    }
    if (results.length > 0) return results
    return this.unknown(section, candidate, mention)
  }

  private unknown(
    section: Section,
    candidate: Candidate,
    mention: (entity: LocalEntity, kind: Mention["kind"], ruleId: string, confidence: number) => Mention
  ): ReadonlyArray<Mention> {
    const found = unknownName(section, candidate, this.entities, this.pack)
    if (found === null) return []
    const { end, entity, start } = found
    return [{ ...mention(entity, "name", "ind.pattern.capitalised-run", 0.5), start, end }]
  }

  /** The state that a body without a state's name belongs to. */
  private ownerOf({ definite, proper, ruleId }: Pick<Body, "definite" | "proper" | "ruleId">): string | null {
    const { pack } = this
    if (pack.isThing(ruleId)) return null
    if (pack.isHomeBody(ruleId)) return this.bodyStates.get(ruleId) ?? pack.homeState
    if (!definite && !pack.standsForState(ruleId)) return null
    return this.nearestState() ?? (proper ? pack.homeState : null)
  }

  /** Mentions of a name that stands within another phrase and takes no part by itself. */
  private innerMentions(section: Section, candidate: Candidate, { body, end, entry, start }: InnerName) {
    if (entry !== null) return [this.nameMention(entry, start, end)]
    const found = (entity: LocalEntity, ruleId: string, confidence: number): ReadonlyArray<Mention> => [
      {
        field: this.field,
        start,
        end,
        entity,
        kind: "name",
        roleTitle: null,
        country: entity.country,
        code: entity.code,
        sector: entity.sector,
        ruleId,
        confidence
      }
    ]
    if (body !== null) {
      const country = this.ownerOf({ definite: false, proper: true, ruleId: body.rule_id })
      if (country === null) return []
      const name = `${body.name_en} of ${this.pack.countryName(country)}`
      return found(this.entities.get("organization", name, country, body.sector), body.rule_id, 0.7)
    }
    const part = { ...candidate, nameStart: start, nameEnd: end, roleTitle: null, sector: null }
    const words = this.words(section, part)
    const person = this.persons.match(words) ?? (words.length === 1 ? this.persons.bySurname(words[0] as string) : null)
    if (person !== null) return found(this.persons.touch(person).entity, "ind.coref.short-name", 0.8)
    const unknown = unknownName(section, part, this.entities, this.pack)
    return unknown === null ? [] : found(unknown.entity, "ind.pattern.capitalised-run", 0.5)
  }

  /** The state named last, or the one that the article is about. */
  private nearestState(): string | null {
    let best: State | null = null
    for (const state of this.states.values()) if (best === null || state.lastSeen > best.lastSeen) best = state
    return best?.country ?? this.focus
  }

  private pronoun(
    refers: string,
    ruleId: string,
    mention: (entity: LocalEntity, kind: Mention["kind"], ruleId: string, confidence: number) => Mention
  ): ReadonlyArray<Mention> {
    const plural = (entities: ReadonlyArray<LocalEntity>): ReadonlyArray<Mention> => {
      if (entities.length < 2) return []
      this.lastPlural = entities
      this.lastPluralSentence = this.sentence
      return entities.map((entity) => mention(entity, "pronoun", ruleId, 0.7))
    }
    switch (refers) {
      case "person": {
        const person = this.sentenceFirst ?? this.lastSubject
        return person === null ? [] : [mention(this.persons.touch(person).entity, "pronoun", ruleId, 0.7)]
      }
      case "both-persons": {
        const persons = this.recentPersons(2)
        return plural(persons.length === 2 ? persons : this.recentStates(2))
      }
      case "both":
        return plural(this.recentPersons(2).length === 2 ? this.recentPersons(2) : this.recentStates(2))
      case "both-states":
        return plural(this.recentStates(2))
      case "they":
        return this.lastPlural.length > 0 && this.sentence - this.lastPluralSentence <= 2
          ? this.lastPlural.map((entity) => mention(entity, "pronoun", ruleId, 0.5))
          : []
      case "state": {
        const country = this.nearestState()
        return country === null ? [] : [mention(this.countryEntity(country), "pronoun", ruleId, 0.6)]
      }
      case "own-state": {
        const country = this.firstCountry ?? this.lastSubject?.entity.country ?? this.nearestState()
        return country === null ? [] : [mention(this.countryEntity(country), "pronoun", ruleId, 0.6)]
      }
      default:
        return []
    }
  }
}

/** First persons, and bodies of an unnamed state within a quotation, are those of whoever speaks. */
const bySpeaker = (section: Section, candidate: Candidate, pack: LanguagePack): boolean => {
  const { reference } = candidate
  if (reference.kind === "pronoun") return reference.word === "speaker"
  if (reference.kind !== "body" || candidate.affiliations.length > 0 || reference.owner.length > 0) return false
  if (pack.isThing(reference.ruleId)) return false
  const { end, start } = section.tokens[candidate.nameStart] as Section["tokens"][number]
  return insideQuotation(section.quotes, { start, end })
}

/** The state that an article names most often; the earlier one when two are even. */
const focusOf = (candidates: ReadonlyArray<Candidate>): string | null => {
  const counts = new Map<string, number>()
  const count = (country: string | null) => {
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  for (const candidate of candidates) {
    if (candidate.reference.kind === "name") count(candidate.reference.entry.country)
    if (candidate.reference.kind === "person") count(candidate.reference.known?.country ?? null)
    for (const affiliation of candidate.affiliations) count(affiliation.entry.country)
  }
  let best: string | null = null
  for (const [country, n] of counts) if (best === null || n > (counts.get(best) as number)) best = country
  return best
}
