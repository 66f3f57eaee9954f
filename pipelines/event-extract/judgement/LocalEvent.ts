/**
 * Which reports of one article tell of the same event.
 *
 * Two reports are one event when type and flags of reality agree, their days
 * agree (or one of them has no day of its own, and the other's is not long ago), and their parties agree: for
 * mutual acts the parties of one are among those of the other, else the actors
 * overlap and the recipients overlap or one report names none. Parties are
 * compared by country, organisation code or name; acts of different people
 * ("Trump menuduh Iran", "Pompeo menuduh Iran"), and a plan to meet beside
 * another agreement, stay apart, and so do reports that enough signs tell apart (TwoActs).
 */
import type { Aux, EventType } from "../../../schemas/Vocabulary.ts"
import { mutual } from "../acts/ActKinds.ts"
import { keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { areTwoActs, type Told } from "./TwoActs.ts"

/** Days between two acts of which news tells as of one. */
const daysOfOneStory = 31

export interface Comparable extends Told {
  readonly type: EventType
  readonly intended: EventType | null
  readonly reciprocal: boolean
  readonly recipients: ReadonlyArray<Mention>
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key))
const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((key) => b.has(key))

const unreal = (aux: ReadonlyArray<Aux>): string =>
  (aux.includes("negation") ? "n" : "") +
  (aux.includes("hypothetical") ? "h" : "") +
  (aux.includes("historical") ? "p" : "")

/** Ids of the people who stand for the party `key`. */
const peopleOf = (mentions: ReadonlyArray<Mention>, key: string): ReadonlyArray<string> =>
  mentions.filter((one) => one.entity.type === "person" && partyKey(one) === key).map((one) => one.entity.id)

/** Whether one state is represented by different people: two ministers' meeting is not their presidents'. */
const otherPeople = (a: ReadonlyArray<Mention>, b: ReadonlyArray<Mention>): boolean => {
  for (const key of keysOf(a)) {
    const mine = peopleOf(a, key)
    const theirs = peopleOf(b, key)
    if (mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id))) return true
  }
  return false
}

export const sameEvent = (a: Comparable, b: Comparable): boolean => agreeInParties(a, b) && !areTwoActs(a, b)

/** Whether the sentence of one act dates it long before the day which another takes from the article: an earlier act of the kind. */
const isLongAgo = (dated: Comparable, undated: Comparable): boolean =>
  dated.ownDay &&
  !undated.ownDay &&
  !undated.comesBack &&
  dated.day !== null &&
  undated.day !== null &&
  Math.abs(undated.day - dated.day) > daysOfOneStory

const agreeInParties = (a: Comparable, b: Comparable): boolean => {
  if (a.type !== b.type || unreal(a.aux) !== unreal(b.aux)) return false
  if (a.ownDay && b.ownDay && a.day !== null && b.day !== null && Math.abs(a.day - b.day) > 1) return false
  if (isLongAgo(a, b) || isLongAgo(b, a)) return false
  const actorsA = keysOf(a.actors)
  const actorsB = keysOf(b.actors)
  const recipientsA = keysOf(a.recipients)
  const recipientsB = keysOf(b.recipients)
  if (mutual.has(a.type)) {
    const allA = new Set([...actorsA, ...recipientsA])
    const allB = new Set([...actorsB, ...recipientsB])
    if (a.type === "AGREE" && a.intended !== b.intended && (a.intended === "CONSULT" || b.intended === "CONSULT"))
      return false
    if (otherPeople([...a.actors, ...a.recipients], [...b.actors, ...b.recipients])) return false
    return subset(allA, allB) || subset(allB, allA)
  }
  if (!overlap(actorsA, actorsB) || otherPeople(a.actors, b.actors)) return false
  return recipientsA.size === 0 || recipientsB.size === 0 || overlap(recipientsA, recipientsB)
}
