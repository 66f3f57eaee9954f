/**
 * Names that stand within the name of something else, by which nobody acts or is acted on: those of laws and things
 * ("UU [KPK]", "dolar [Singapura]", "bahasa [Prancis]"), the town where an institution is ("Kedubes AS [Jakarta]"), what
 * a longer name ends with ("Kabinet Indonesia [Bersatu]").
 */
import type { Token } from "../text/Token.ts"
import type { Candidate } from "./Candidate.ts"
import type { Scan } from "./NameSpan.ts"

/** Tokens of what tells a law from others: "UU [Nomor 30 Tahun 2002 tentang] KPK". */
const longestSubject = 8

/** Whether a phrase, behind the phrase `before` it, is within the name of something else. */
export const isWithinName = (scan: Scan, candidate: Candidate, before: Candidate | undefined): boolean =>
  isTreaty(candidate) ||
  isOfThing(scan, candidate) ||
  (before !== undefined &&
    before.end === candidate.start &&
    (isTownOf(scan, before, candidate) || isEndOf(before, candidate)))

/** "protokol Minsk", "format Normandia": a name by which nobody acts, and no place is meant. */
const isTreaty = ({ reference }: Candidate): boolean => reference.kind === "name" && reference.entry.kind === "treaty"

/** "Kedubes AS [Jakarta]", "Afganistan [Kabul]", "Bupati [Bogor]": where the one before is. */
const isTownOf = ({ pack }: Scan, before: Candidate, { reference }: Candidate): boolean => {
  if (reference.kind !== "name" || reference.entry.type !== "place") return false
  if (before.reference.kind === "body") return true
  if (before.reference.kind === "office") return pack.stateOfTitle(before.roleTitle?.toLowerCase() ?? "") !== null
  if (before.reference.kind !== "name") return false
  const { country, kind } = before.reference.entry
  return kind === "organization" || (kind === "country" && country === reference.entry.country)
}

/** "Kabinet Indonesia [Bersatu]": an institution of one state whose name of one plain word stands right behind another state. */
const isEndOf = (before: Candidate, { end, reference, start }: Candidate): boolean => {
  if (before.reference.kind !== "name" || reference.kind !== "name" || end > start + 1) return false
  const [owner, { caseRule, country, kind }] = [before.reference.entry, reference.entry]
  return owner.kind === "country" && kind === "organization" && caseRule !== "exact" && country !== owner.country
}

/** Whether a phrase is of a thing whose noun stands before it; people only right behind it. */
const isOfThing = (scan: Scan, { reference, start }: Candidate): boolean => {
  const { pack, tokens } = scan
  const { law, thing } = pack.phraseWords
  if (start === 0 || tokens[start - 1]?.kind === "mark") return false
  if (thing.has(nounAt(tokens, start - 1))) return true
  if (reference.kind === "person" || reference.kind === "pending") return false
  for (let at = start - 1; at > Math.max(0, start - longestSubject) && isOfSubject(scan, at); at--)
    if (law.has(nounAt(tokens, at - 1))) return true
  return false
}

/** The noun that ends at `at`, with its first half where it is doubled: "undang-undang". */
const nounAt = (tokens: ReadonlyArray<Token>, at: number): string => {
  const { lower } = tokens[at] ?? { lower: "" }
  return tokens[at - 1]?.text === "-" ? `${tokens[at - 2]?.lower ?? ""}-${lower}` : lower
}

const isOfSubject = ({ pack, tokens }: Scan, at: number): boolean => {
  const { capital, kind, lower } = tokens[at] as Token
  if (kind !== "word") return kind === "number"
  /** In a headline the law's verb has a capital too: "UU KPK [Disahkan] DPR". */
  return pack.phraseWords.topic_marker.has(lower) || (capital && !pack.isVerbOfHeadline(lower))
}
