/**
 * Signs that two reports of one kind of act between the same parties tell of
 * two acts, and signs that they tell of one.
 *
 * No sign decides alone: the press tells one act by several names, and two acts
 * by the same. So they are counted. A report far from the other, on another day,
 * of another kind, to come where the other is past, or with a further actor
 * speaks for two acts. One in the headline or in the same sentence, a
 * date that agrees, a noun that comes back to what was told, and the same words
 * speak for one. Both must be sure besides: what is likely misread makes no
 * second act beside one that is told for certain.
 */
import type { Aux } from "../../../schemas/Vocabulary.ts"
import { keysOf } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"

/** What is compared of a report. */
export interface Told {
  /** Number of its sentence in the body; null in the headline. */
  readonly sentence: number | null
  /** The row of the lexicon that names the act. */
  readonly ruleId: string
  /** Whether a noun comes back to the act: "serangan itu". */
  readonly comesBack: boolean
  readonly mode: string | null
  readonly aux: ReadonlyArray<Aux>
  readonly day: number | null
  /** Whether the day stands in the sentence, or was taken from the article. */
  readonly ownDay: boolean
  readonly actors: ReadonlyArray<Mention>
  readonly confidence: number
}

/** Sentences behind a report in which others mostly go on with it. */
const near = 3
/** How many more signs for two acts than for one it takes. */
const surplus = 3
/** Confidence that both need. */
const sure = 0.8

export const areTwoActs = (a: Told, b: Told): boolean =>
  Math.min(a.confidence, b.confidence) >= sure && count(differences(a, b)) - count(ties(a, b)) >= surplus

const count = (signs: ReadonlyArray<boolean>): number => signs.filter(Boolean).length

const differences = (a: Told, b: Told): ReadonlyArray<boolean> => [
  a.sentence !== null && b.sentence !== null && Math.abs(a.sentence - b.sentence) > near,
  a.mode !== null && b.mode !== null && a.mode !== b.mode,
  a.day !== null && b.day !== null && a.day !== b.day,
  a.aux.includes("future") !== b.aux.includes("future"),
  !areEqual(keysOf(a.actors), keysOf(b.actors))
]

const ties = (a: Told, b: Told): ReadonlyArray<boolean> => [
  a.sentence === null || b.sentence === null,
  a.sentence === b.sentence,
  a.day === b.day && (a.ownDay || b.ownDay),
  a.comesBack || b.comesBack,
  a.ruleId === b.ruleId
]

const areEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((key) => b.has(key))
