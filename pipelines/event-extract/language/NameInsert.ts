/**
 * Puts a name that is no person's into the phrase dictionary.
 */
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import type { CaseRule, NameEntry } from "./Name.ts"

export type NameWithoutOffice = Omit<NameEntry, "surface" | "caseRule" | "from" | "to" | "office">

/** Capitals of at most so many letters are an abbreviation. */
const longestAbbreviation = 6

export const caseRuleOf = (surface: string): CaseRule =>
  surface === surface.toUpperCase() && surface.replace(/[^A-Za-z]/g, "").length <= longestAbbreviation
    ? "exact"
    : "capital"

export const insertName = (
  names: PhraseTrie<NameEntry>,
  surface: string,
  entry: NameWithoutOffice,
  caseRule = caseRuleOf(surface)
): NameEntry => {
  const inserted = { from: "", to: "", office: "", ...entry, surface, caseRule }
  names.insert(surface, inserted)
  return inserted
}
