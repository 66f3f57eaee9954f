/**
 * Mentions of names that stand within a phrase and take no part by themselves:
 * the state of an office, its ministry, "DPR" in "Ketua DPR Fadli Zon".
 */
import type { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import type { Mention, Section } from "../text/Document.ts"
import type { Affiliation, Candidate, InnerName } from "./Candidate.ts"
import { type Finding, type Memory, mentionByName, mentionOf } from "./Memory.ts"
import { wordsOf } from "./PersonPattern.ts"
import { properBodySure } from "./Referents.ts"
import { partSure, shortNameRule, unknownFinding } from "./ShortName.ts"
import { unknownName } from "./UnknownName.ts"

const loneBodySure = 0.7

/** Mentions within a phrase, which count as named before the phrase itself. */
export const innerMentions = (memory: Memory, section: Section, candidate: Candidate): ReadonlyArray<Mention> => [
  ...candidate.affiliations.flatMap((one) => ofAffiliation(memory, section, one)),
  ...candidate.inner.flatMap((one) => ofInner(memory, section, candidate, one))
]

const organ = (memory: Memory, { name_en, sector }: StateBody, country: string) =>
  memory.entities.get("organization", memory.pack.organName(name_en, country), country, sector)

const ofAffiliation = (
  memory: Memory,
  section: Section,
  { body, end, entry, start }: Affiliation
): ReadonlyArray<Mention> => {
  const state = mentionByName(memory, section.field, start, end, entry)
  if (body === null || entry.country === null) return [state]
  memory.states.touch(entry.country)
  const finding: Finding = { kind: "name", ruleId: body.row.rule_id, confidence: properBodySure }
  const entity = organ(memory, body.row, entry.country)
  return [state, { ...mentionOf(section.field, body.start, end, entity, finding), code: null, sector: body.row.sector }]
}

const ofInner = (
  memory: Memory,
  section: Section,
  candidate: Candidate,
  { body, end, entry, start }: InnerName
): ReadonlyArray<Mention> => {
  if (entry !== null && entry.kind !== "person") return [mentionByName(memory, section.field, start, end, entry)]
  if (body !== null) {
    const ruleId = body.rule_id
    const country = memory.states.ownerOf({ definite: false, proper: true, ruleId })
    const finding: Finding = { kind: "name", ruleId, confidence: loneBodySure }
    return country === null ? [] : [mentionOf(section.field, start, end, organ(memory, body, country), finding)]
  }
  const words = wordsOf(section, start, end)
  const surname = words.length === 1 ? (words[0] as string) : null
  const known = entry === null ? null : memory.persons.fromEntry(entry)
  const person = known ?? memory.persons.match(words) ?? (surname === null ? null : memory.persons.bySurname(surname))
  if (person !== null) {
    const { entity } = memory.persons.touch(person)
    const finding: Finding = { kind: "name", ruleId: shortNameRule, confidence: partSure }
    return [mentionOf(section.field, start, end, entity, finding)]
  }
  const part = { ...candidate, nameStart: start, nameEnd: end, roleTitle: null, sector: null }
  const unknown = unknownName(section, part, memory.entities, memory.pack)
  return unknown === null ? [] : [mentionOf(section.field, start, end, unknown.entity, unknownFinding)]
}
