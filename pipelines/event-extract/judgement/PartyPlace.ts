/**
 * Where a party stands in its sentence, seen from the act: its slot, its
 * distance, and what stands between.
 */
import type { Clauses } from "../acts/Clause.ts"
import type { Draft } from "../acts/Draft.ts"
import { isParty, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { joined, rangeOf, ranges } from "./FeatureValue.ts"

const distances = ranges(0, 2, 5, 10, 20)
const distancesBefore = { ...distances, names: distances.names.map((name) => `before${name}`) }
const distancesAfter = { ...distances, names: distances.names.map((name) => `after${name}`) }

/** Whether the same party is among both. */
export const overlaps = (a: ReadonlyArray<Mention>, b: ReadonlyArray<Mention>): boolean =>
  a.some((one) => b.some((other) => partyKey(one) === partyKey(other)))

const isHere = (mention: Mention, draft: Draft, clauses: Clauses): boolean =>
  mention.field === clauses.section.field && mention.start >= draft.sentence.from && mention.start < draft.sentence.to

/** Tokens between the first party and the act, with the side on which it stands. */
export const distanceOf = (draft: Draft, mentions: ReadonlyArray<Mention>, clauses: Clauses): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  if (!isHere(first, draft, clauses)) return "elsewhere"
  return first.start < draft.start
    ? rangeOf(draft.start - first.end, distancesBefore)
    : rangeOf(first.start - draft.end, distancesAfter)
}

/** The place of a party in its clause: its slot, and the preposition or noun that governs it. */
export const slotOf = (
  mentions: ReadonlyArray<Mention>,
  draft: Draft,
  clauses: Clauses
): readonly [slot: string, word: string] => {
  const first = mentions[0]
  if (first === undefined) return ["none", ""]
  if (!isHere(first, draft, clauses)) return ["elsewhere", ""]
  const group = clauses.groupAt[first.start]
  if (group === undefined) return ["alone", ""]
  const { governor, kind, preposition, viaNoun } = group.slot
  const word = kind === "possessor" ? (clauses.section.tokens[governor]?.lower ?? "") : preposition
  return [viaNoun ? joined.of(kind, "noun") : kind, word]
}

/** The place of the first group behind the act that is no party of this reading: its slot and preposition. */
export const passedOver = (
  { actors, end, recipients, sentence }: Draft,
  clauses: Clauses
): readonly [string, string] => {
  for (let at = end; at < sentence.to; at++) {
    const group = clauses.groupAt[at]
    if (group === undefined) {
      if (clauses.tags[at] === "subordinator" || clauses.tags[at] === "relative") break
      continue
    }
    const isOne = (one: Mention): boolean => group.heads.some((head) => head.entity === one.entity)
    if (group.heads.some(isParty) && !actors.some(isOne) && !recipients.some(isOne))
      return [group.slot.viaNoun ? joined.of(group.slot.kind, "noun") : group.slot.kind, group.slot.preposition]
    at = Math.max(at, group.end - 1)
  }
  return ["none", ""]
}

/** What may stand between a party and the act: letters of `pathNames`, in the order of their digits. */
type Obstacle = "verb" | "group" | "comma" | "opening" | "mark" | "noun" | null

const obstacleAt = (clauses: Clauses, at: number): Obstacle => {
  const tag = clauses.tags[at]
  const text = clauses.section.tokens[at]?.text ?? ""
  if (tag === "verb" || tag === "noun") return tag
  if (tag === "relative" || tag === "subordinator") return "opening"
  if (text === ",") return "comma"
  return tag === "mark" && text !== "(" && text !== ")" && text !== "/" ? "mark" : null
}

/** What stands between a party and the act: other parties, verbs, clause openings, marks. */
export const pathOf = (mentions: ReadonlyArray<Mention>, draft: Draft, clauses: Clauses): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  if (!isHere(first, draft, clauses)) return "elsewhere"
  const before = first.start < draft.start
  const from = before ? first.end : draft.end
  const to = before ? draft.start : first.start
  const counts = { verb: 0, group: 0, comma: 0, opening: 0, mark: 0, noun: 0 }
  let at = from
  /** However far the two are apart, only the first few of each kind count. */
  while (at < to && !areMany(counts)) {
    const group = clauses.groupAt[at]
    const inside = group !== undefined && group.start >= from
    const obstacle = inside ? "group" : obstacleAt(clauses, at)
    if (obstacle !== null) counts[obstacle]++
    at = inside ? group.end : at + 1
  }
  let code = before ? 0 : 1
  for (const kind of pathKinds) code = code * pathBase + Math.min(pathBase - 1, counts[kind])
  return pathNames[code * 2 + Math.min(1, counts.noun)] as string
}

const pathKinds = ["verb", "group", "comma", "opening", "mark"] as const
/** None, one, more. */
const pathBase = 3

const areMany = (counts: Readonly<Record<NonNullable<Obstacle>, number>>): boolean =>
  counts.noun > 0 && pathKinds.every((kind) => counts[kind] >= pathBase - 1)

/** `<v1g0c0o0m0n1`: before the act, one verb, no group, comma, opening or mark between, but a noun. */
const pathNames: ReadonlyArray<string> = Array.from({ length: 2 * pathBase ** pathKinds.length * 2 }, (_, code) => {
  let rest = code >> 1
  let name = ""
  for (const letter of pathKinds.map((kind) => kind[0]).toReversed()) {
    name = `${letter}${rest % pathBase}${name}`
    rest = Math.floor(rest / pathBase)
  }
  return `${rest === 0 ? "<" : ">"}${name}n${code & 1}`
})
