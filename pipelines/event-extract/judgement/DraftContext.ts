/** What the article says about an act and about one reading of its parties, beside the act's own sentence. */
import type { Speech } from "../acts/Attribution.ts"
import type { Clauses } from "../acts/Clause.ts"

/** What the rest of the article says about an act. */
export interface DraftContext {
  readonly clauses: Clauses
  readonly speech: Speech | null
  /** Drafts in the same sentence, and the place of this one among them. */
  readonly siblings: number
  readonly rank: number
  /** Whether the headline has a draft of the same type. */
  readonly inTitle: boolean
  /** Distinct states named in the article. */
  readonly states: number
  readonly sentences: number
  readonly topics: ReadonlyArray<string>
  /** Parties that the headline names, in their order. */
  readonly titleKeys: ReadonlyArray<string>
  /** Rank of a party by how often the article names it, from 0; large when it does not. */
  readonly rankOf: (key: string) => number
  /** The state whose domestic affairs the language's press mostly tells; null when there is none. */
  readonly homeState: string | null
}

/** What it says about one reading of the parties. */
export interface PartyContext {
  /** Other drafts of the article with the same type and an actor in common. */
  readonly support: number
  /** Other drafts of the article between the same two parties, in either direction, both named in the sentence. */
  readonly dyads: number
  /** Other such drafts of the same type in the same direction, and in the opposite one. */
  readonly echoes: number
  readonly reversals: number
}
