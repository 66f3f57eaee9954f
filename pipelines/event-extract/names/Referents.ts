/**
 * Whom a phrase means, by the kind of its reference: a name, an office, a state
 * body, a group, a pronoun.
 */
import type { Mention, Section } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import type { BodyReference, Candidate, CollectiveReference } from "./Candidate.ts"
import { type Finding, headOf, type Memory, mentionByName, nameSure } from "./Memory.ts"
import { organizationOf, originOf } from "./Origin.ts"
import { isFighters } from "./Party.ts"
import { namedByRun, namedUnknown, personHead } from "./ShortName.ts"

/** How sure references are that describe and do not name. */
const sure = { office: 0.8, officeOfState: 0.7, organization: 0.7, group: 0.7, body: 0.9, bodyNearby: 0.5, state: 0.6 }
export const properBodySure = 0.85
/** Shorter nouns only sound as if somebody had them: "suku". */
const shortestPossessed = 7

/** Mentions of everybody whom the phrase means; none when it means nobody known. */
export const referentsOf = (memory: Memory, section: Section, candidate: Candidate): ReadonlyArray<Mention> => {
  const { nameEnd, nameStart, reference, roleTitle } = candidate
  const { field } = section
  switch (reference.kind) {
    case "name":
      return [{ ...mentionByName(memory, field, nameStart, nameEnd, reference.entry), roleTitle }]
    case "person":
    case "pending": {
      const known = reference.kind === "person" ? reference.known : null
      if (known === null) return namedByRun(memory, section, candidate)
      const finding: Finding = { kind: "name", ruleId: known.ruleId, confidence: nameSure }
      return [personHead(memory, section, candidate, memory.persons.fromEntry(known), finding)]
    }
    case "office":
      return office(memory, section, candidate, reference.definite)
    case "body":
      return body(memory, section, candidate, reference)
    case "collective": {
      /** "Geng" is a gang, and somebody of that name where the article tells of one. */
      const word = nameEnd === nameStart + 1 ? section.tokens[nameStart] : undefined
      const isName = word?.capital === true && memory.persons.match([word.lower]) !== null
      return isName && !memory.writesSmall(word.lower)
        ? namedByRun(memory, section, candidate)
        : [group(memory, section, candidate, reference)]
    }
    case "state": {
      const country = memory.states.nearest(reference.among)
      const finding: Finding = { kind: "nominal", ruleId: reference.ruleId, confidence: sure.state }
      return country === null ? [] : [headOf(field, candidate, memory.states.entityOf(country), finding)]
    }
    case "pronoun": {
      const { confidence, entities } = memory.pronouns.antecedentsOf(
        reference.word,
        isObject(memory, section, candidate)
      )
      const finding: Finding = { kind: "pronoun", ruleId: reference.ruleId, confidence }
      return entities.map((entity) => headOf(field, candidate, entity, finding))
    }
  }
}

/** Whether a phrase stands right behind the active verb whose object it is; behind one of speech it opens what is said, unless somebody is asked. */
const isObject = ({ pack }: Memory, { tokens }: Section, { start }: Candidate): boolean => {
  const before = tokens[start - 1]?.lower ?? ""
  if (!pack.isVerbForm(before) || !pack.morphology.beginsActive(before)) return false
  return (
    !pack.isSpeechVerb(before) ||
    (pack.predicates.get(before)?.some(({ row }) => row.event_type === "REQUEST") ?? false)
  )
}

/** The organisation that an office or body belongs to, standing for it. */
const organization = (memory: Memory, { field }: Section, candidate: Candidate, ruleId: string): Mention | null => {
  const entity = organizationOf(originOf(candidate.affiliations), memory.entities)
  const finding: Finding = { kind: "nominal", ruleId, confidence: sure.organization }
  return entity === null ? null : headOf(field, candidate, entity, finding, entity.sector)
}

/** Its holder, if the article names one; else the state. */
const office = (memory: Memory, section: Section, candidate: Candidate, definite: boolean): ReadonlyArray<Mention> => {
  const { pack, persons, states } = memory
  const ofOrganization = organization(memory, section, candidate, "ind.coref.office")
  if (ofOrganization !== null) return [ofOrganization]
  const { roleTitle } = candidate
  const title = roleTitle?.toLowerCase() ?? null
  /** "Juru bicara Kremlin", "Kapolri": some titles say themselves whose they are, where they are written as names are; not "(Kapolri)". */
  const isShort = section.tokens[candidate.start - 1]?.text === "("
  const ofTitle = title === null || title === roleTitle || isShort ? null : pack.stateOfTitle(title)
  const country = originOf(candidate.affiliations).country ?? ofTitle
  const role = title === null ? null : pack.fullTitle(title)
  const leader = definite && country !== null && pack.isLeaderTitle(role ?? "")
  const holder = persons.latest(country, role) ?? (leader ? persons.latest(country, null) : null)
  if (holder !== null) {
    const finding: Finding = { kind: "nominal", ruleId: "ind.coref.office", confidence: sure.office }
    return [personHead(memory, section, candidate, holder, finding)]
  }
  if (country === null) return ofStateInMind(memory, section, candidate)
  const finding: Finding = { kind: "nominal", ruleId: "ind.coref.office-state", confidence: sure.officeOfState }
  return [headOf(section.field, candidate, states.touch(country), finding)]
}

/** Whether a title names the body itself whose office it is, and nothing stands behind it: "juru bicara [pemerintah]". */
const namesBody = ({ pack }: Memory, { tokens }: Section, { nameEnd, nameStart, roleTitle }: Candidate): boolean => {
  if (nameEnd - nameStart !== roleTitle?.split(" ").length) return false
  for (let at = nameStart + 1; at < nameEnd; at++)
    if (pack.bodies.longest(tokens, at, (_, __, end) => end <= nameEnd)?.end === nameEnd) return true
  return false
}

/** Such an office of no named state is one of the state in mind, where it opens a clause or speaks. */
const ofStateInMind = (memory: Memory, section: Section, candidate: Candidate): ReadonlyArray<Mention> => {
  const before = section.tokens[candidate.start - 1]
  const opens = before === undefined || before.kind === "mark" || memory.pack.isSpeechVerb(before.lower)
  const country = opens && namesBody(memory, section, candidate) ? memory.states.nearest() : null
  if (country === null) return []
  const finding: Finding = { kind: "nominal", ruleId: "ind.coref.office-state", confidence: sure.bodyNearby }
  return [{ ...headOf(section.field, candidate, memory.states.entityOf(country), finding), assumed: true }]
}

/** A proper body is an organisation of its state; "pemerintah", "militer" are the state itself. */
const body = (
  memory: Memory,
  section: Section,
  candidate: Candidate,
  reference: BodyReference
): ReadonlyArray<Mention> => {
  const { entities, persons, states } = memory
  const { nameEn, proper, ruleId } = reference
  const ofOrganization = organization(memory, section, candidate, ruleId)
  if (ofOrganization !== null) return [ofOrganization]
  const named = reference.owner.length > 0
  const owner = named ? (persons.match(reference.owner) ?? persons.bySurname(reference.owner.at(-1) as string)) : null
  if (owner !== null) memory.seePerson(owner)
  else if (named) return namedUnknown(memory, section, candidate)
  const own = originOf(candidate.affiliations).country
  const country = own ?? owner?.entity.country ?? states.ownerOf(reference)
  if (country === null) return []
  if (proper) states.noteBody(ruleId, country)
  const state = states.touch(country)
  if (!proper) {
    const finding: Finding = { kind: "nominal", ruleId, confidence: own === null ? sure.bodyNearby : sure.body }
    const head = headOf(section.field, candidate, state, finding)
    return [own === null && owner === null ? { ...head, assumed: true } : head]
  }
  const entity = entities.get("organization", memory.pack.organName(nameEn, country), country, candidate.sector)
  return [headOf(section.field, candidate, entity, { kind: "name", ruleId, confidence: properBodySure })]
}

/** People of a state, or the armed group named before: "kelompok militan itu". */
const group = (
  memory: Memory,
  { field, tokens }: Section,
  candidate: Candidate,
  { country: ownCountry, definite, nameEn, ruleId }: CollectiveReference
): Mention => {
  const { sector } = candidate
  const origin = originOf(candidate.affiliations)
  const told = ownCountry ?? origin.country
  const country = told ?? memory.peoples.get(nameEn) ?? null
  if (told !== null) memory.peoples.set(nameEn, told)
  if (origin.country !== null) memory.states.touch(origin.country)
  const armed = told === null && definite && isFighters(sector) ? memory.armed : null
  const named = told === null ? memory.byNoun.get(nameEn) : undefined
  const finding: Finding = {
    kind: "nominal",
    ruleId: armed === null ? ruleId : "ind.coref.armed-group",
    confidence: sure.group
  }
  if (named !== undefined)
    return headOf(field, candidate, named, { ...finding, ruleId: "ind.coref.group" }, named.sector)
  if (armed !== null) return headOf(field, candidate, armed, finding, armed.sector)
  const people = headOf(field, candidate, memory.entities.get("group", nameEn, country, sector), finding)
  const { lower } = tokens[candidate.nameEnd - 1] as Token
  const possessed = lower.length >= shortestPossessed && memory.pack.morphology.hasPossessive(lower)
  return possessed ? { ...people, possessed } : people
}
