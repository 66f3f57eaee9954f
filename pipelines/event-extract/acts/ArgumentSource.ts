/**
 * How a party of an act was found; a feature of confidence.
 *
 * The sentence gives subjects, objects, agents, obliques and possessors; the
 * rest is supplied from the sentences around it and from the article.
 */
import type { Mention } from "../text/Document.ts"
import type { Group } from "./Clause.ts"
import type { Scored } from "./Subject.ts"

export type ArgumentSource =
  | "subject"
  | "distant-subject"
  | "object"
  | "via-noun"
  | "oblique"
  | "agent"
  | "possessor"
  | "light-verb"
  | "clause"
  | "verb"
  | "carried"
  | "speaker"
  | "second-subject"
  | "answered"
  | "discourse"
  | "discourse-second"
  | "nearest"
  | "behind"
  | "anaphor"
  | "retold"
  | "claimed"
  | "foretold"
  | "organ"
  | "place"
  | "domestic"
  | "unknown"
  | "none"

/** Ways in which an actor is guessed from what stands around the act. */
const guesses: ReadonlySet<ArgumentSource> = new Set([
  "clause",
  "verb",
  "carried",
  "speaker",
  "second-subject",
  "discourse",
  "foretold",
  "claimed",
  "organ",
  "place",
  "unknown"
])

/** Whether an actor is guessed: to guess the other side from afar as well makes two guesses, of which one is mostly wrong. */
export const isGuessed = (via: ArgumentSource): boolean => guesses.has(via)

/** Ways in which the sentence of an act itself says who does it. */
const outright: ReadonlySet<ArgumentSource> = new Set(["subject", "agent", "possessor", "light-verb"])

/** Whether an actor is told outright, as a subject near the act is, and needs no guess. */
export const isOutright = (via: ArgumentSource): boolean => outright.has(via)

/** A group found as an argument. */
export interface Hit {
  readonly group: Group
  readonly via: ArgumentSource
}

export const headsOf = (hit: Hit | null): ReadonlyArray<Mention> => hit?.group.heads ?? []

export const asSubject = (scored: Scored | null): Hit | null =>
  scored === null ? null : { group: scored.group, via: "subject" }
