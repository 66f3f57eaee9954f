/**
 * Descriptions that point back at a state: "kerajaan itu", "negara kepulauan di
 * kawasan Pasifik itu".
 */
import type { Token } from "../text/Token.ts"
import { type Candidate, plainCandidate } from "./Candidate.ts"
import { nameAt, pointsBack, type Scan } from "./NameSpan.ts"

/** Tokens between the noun of a description and its demonstrative. */
const longestDescription = 7

/** The description of a state at `at`, from its noun to the demonstrative. */
export const describedState = (scan: Scan, at: number, limit: number): Candidate | null => {
  const { pack, tokens, words } = scan
  if (words[at]?.opens.stateNoun !== true) return null
  const noun = pack.stateNouns.noun.get((tokens[at] as Token).lower)
  if (noun === undefined || isOneOfMany(scan, at)) return null
  const end = demonstrativeBehind(scan, at, limit)
  if (end < 0) return null
  const fitting = [noun, ...tokens.slice(at + 1, end).map(({ lower }) => pack.stateNouns.qualifier.get(lower))]
    .map((row) => row?.states ?? [])
    .filter((states) => states.length > 0)
  const first = fitting[0]
  const among =
    first === undefined ? null : new Set(first.filter((one) => fitting.every((states) => states.includes(one))))
  return plainCandidate(at, end + 1, { kind: "state", ruleId: noun.rule_id, among }, "GOV", end)
}

/** "negara-negara itu", "lima negara itu" are several. */
const isOneOfMany = ({ pack, tokens }: Scan, at: number): boolean => {
  const before = tokens[at - 1]
  if (before === undefined) return false
  return before.text === "-" || before.kind === "number" || pack.functionWords.get(before.lower) === "determiner"
}

/** Where the demonstrative of a description stands; -1 when a name or a verb says that it is none, or it points at a region. */
const demonstrativeBehind = (scan: Scan, at: number, limit: number): number => {
  const { pack, tokens } = scan
  const last = Math.min(limit, at + 2 + longestDescription)
  for (let i = at + 1; i < last; i++) {
    const { kind, lower } = tokens[i] as Token
    if (pointsBack(scan, i)) return pack.stateNouns.region.has(tokens[i - 1]?.lower ?? "") ? -1 : i
    const tag = pack.functionWords.get(lower)
    if (kind !== "word" || (tag !== undefined && tag !== "preposition" && tag !== "adverb")) return -1
    if (i === at + 1 && pack.stateNouns.region.has(lower)) return -1
    if (pack.isVerbForm(lower) || pack.stateNouns.noun.get(lower)?.states.length === 0) return -1
    const name = nameAt(scan, i, limit)?.entry
    if (name?.kind === "country" || name?.kind === "organization") return -1
  }
  return -1
}
