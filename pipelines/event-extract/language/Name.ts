/**
 * Name entries: what a gazetteer or pattern knows about a thing.
 *
 * `country` is ISO 3166-1 alpha-3. Organisations of states carry a `code`
 * instead (`UN`, `NATO`), which stands for them among an event's participants.
 */
import type { EntityType, Sector } from "../../../schemas/Vocabulary.ts"
import type { Token } from "../text/Token.ts"

export type NameKind = "country" | "seat" | "organization" | "person" | "medium" | "city" | "place" | "treaty"

/** How the surface must be written to count. */
export type CaseRule = "exact" | "capital" | "any"

export interface NameEntry {
  readonly ruleId: string
  readonly kind: NameKind
  readonly surface: string
  readonly caseRule: CaseRule
  /** Canonical name, in its usual international spelling. */
  readonly name: string
  readonly type: EntityType
  readonly country: string | null
  readonly code: string | null
  readonly sector: Sector | null
  /** First and last day in office, ISO; empty for open ends and for entries that are not people. */
  readonly from: string
  readonly to: string
  readonly office: string
}

/** Lower ranks win when the same words name several things. */
export const kindRank: Readonly<Record<NameKind, number>> = {
  country: 0,
  person: 1,
  organization: 2,
  treaty: 2,
  seat: 3,
  medium: 4,
  place: 5,
  city: 6
}

/** Whether a name opens with a small word that a hyphen joins to a capital: "al-Qaeda". */
const isParticle = (tokens: ReadonlyArray<Token>, at: number, end: number): boolean => {
  const hyphen = tokens[at + 1]
  const next = tokens[at + 2]
  return at + 2 < end && hyphen?.text === "-" && hyphen.glued && next?.glued === true && next.capital
}

/** Whether the tokens from `at` to `end` are written as `entry` demands. */
export const writtenAs = (entry: NameEntry, tokens: ReadonlyArray<Token>, at: number, end: number): boolean => {
  const first = tokens[at] as Token
  if (entry.caseRule === "any") return true
  if (entry.caseRule === "capital") return first.capital || first.kind === "number" || isParticle(tokens, at, end)
  let text = first.text
  for (let i = at + 1; i < end; i++)
    text += (tokens[i] as Token).glued ? (tokens[i] as Token).text : ` ${(tokens[i] as Token).text}`
  return (
    text === entry.surface ||
    (text.toUpperCase() === text &&
      entry.surface.toUpperCase() === entry.surface &&
      text === entry.surface.toUpperCase())
  )
}
