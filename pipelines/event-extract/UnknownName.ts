/**
 * Names that no gazetteer knows and no title introduces.
 *
 * A capitalised run is an organisation or a place when one of its words says so
 * ("Universitas …", "Selat …"), a place after a preposition of place, a person
 * beside a speech verb or before an age. Anything else is left alone: a missing
 * entity is better than a made-up one.
 */
import type { LocalEntity, Section } from "./Document.ts"
import type { EntityTable } from "./EntityTable.ts"
import type { LanguagePack } from "./LanguagePack.ts"
import type { Candidate } from "./Recognizer.ts"

const placePrepositions = new Set(["di", "ke"])

export const unknownName = (
  text: string,
  section: Section,
  candidate: Candidate,
  entities: EntityTable,
  pack: LanguagePack
): LocalEntity | null => {
  const { tokens } = section
  const { nameEnd, nameStart } = candidate
  const words: Array<string> = []
  for (let at = nameStart; at < nameEnd; at++)
    if (tokens[at]?.kind === "word") words.push((tokens[at] as (typeof tokens)[number]).lower)
  for (const word of words) {
    const type = pack.nameHeads.get(word)
    if (type !== undefined && words.length > 1) return entities.get(type, text, null, null)
  }
  if (section.field === "title" || words.some((word) => pack.isCommonWord(word))) return null
  const before = tokens[nameStart - 1]?.lower ?? ""
  if (placePrepositions.has(before)) return entities.get("place", text, null, null)
  const beside = pack.isSpeechVerb(before) || pack.isSpeechVerb(tokens[nameEnd]?.lower ?? "")
  const age =
    tokens[nameEnd]?.text === "(" && tokens[nameEnd + 1]?.kind === "number" && tokens[nameEnd + 2]?.text === ")"
  if ((beside && words.length >= 2) || age || candidate.roleTitle !== null)
    return entities.get("person", text, null, candidate.sector)
  return null
}
