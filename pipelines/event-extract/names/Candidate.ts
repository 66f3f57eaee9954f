/**
 * What recognition finds: phrases that name or describe somebody, with what
 * they say about who is meant before the document is consulted.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import type { NameEntry } from "../language/Name.ts"

export type Reference =
  | { readonly kind: "name"; readonly entry: NameEntry }
  | { readonly kind: "person"; readonly name: string; readonly known: NameEntry | null }
  | { readonly kind: "office"; readonly definite: boolean }
  | BodyReference
  | CollectiveReference
  | { readonly kind: "pending" }
  | { readonly kind: "pronoun"; readonly word: string; readonly ruleId: string }
  | StateReference

/** A state met before, told by what it is. */
export interface StateReference {
  readonly kind: "state"
  readonly ruleId: string
  /** Codes of the states that the description fits; null when it fits all. */
  readonly among: ReadonlySet<string> | null
}

export interface BodyReference {
  readonly kind: "body"
  readonly nameEn: string
  readonly proper: boolean
  readonly definite: boolean
  readonly ruleId: string
  /** Tokens of the leader whose body it is ("pemerintahan Trump"); empty when there is none. */
  readonly owner: ReadonlyArray<string>
}

export interface CollectiveReference {
  readonly kind: "collective"
  readonly nameEn: string
  readonly definite: boolean
  readonly ruleId: string
  /** The state that the noun itself names ("WNI"). */
  readonly country: string | null
}

/** Whom a phrase belongs to: a state or an organisation of states. */
export interface Affiliation {
  readonly entry: NameEntry
  readonly start: number
  readonly end: number
  /** A proper state body in front of the state: "Kementerian Luar Negeri" in "juru bicara Kementerian Luar Negeri Iran". */
  readonly body: { readonly row: StateBody; readonly start: number } | null
}

/** A name within a phrase that takes no part by itself: "DPR" in "Ketua DPR Fadli Zon". */
export interface InnerName {
  readonly start: number
  readonly end: number
  /** What names it; a name that nothing knows has neither. */
  readonly entry: NameEntry | null
  readonly body: StateBody | null
}

/** One recognised phrase: tokens `start` to before `end`, its naming part `nameStart` to before `nameEnd`. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly reference: Reference
  readonly roleTitle: string | null
  readonly sector: Sector | null
  readonly affiliations: ReadonlyArray<Affiliation>
  readonly inner: ReadonlyArray<InnerName>
  /** Whether it is part of the name of a thing: "KPK" in "UU KPK". */
  readonly ofThing?: boolean
}

/** A phrase without title, affiliation or inner names, all of it its naming part unless `nameEnd` says otherwise. */
export const plainCandidate = (
  start: number,
  end: number,
  reference: Reference,
  sector: Sector | null = null,
  nameEnd = end
): Candidate => ({
  start,
  end,
  nameStart: start,
  nameEnd,
  reference,
  roleTitle: null,
  sector,
  affiliations: [],
  inner: []
})
