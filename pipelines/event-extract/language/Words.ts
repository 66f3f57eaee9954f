/**
 * What the lexicons say of a word wherever it stands, looked up once for every
 * form and remembered.
 */
import type { FunctionWord } from "../../../schemas/lexicon/FunctionWord.ts"
import { remembered } from "../../text/Remembered.ts"
import type { ActLexicon } from "./ActLexicon.ts"
import type { DateLexicon } from "./DateLexicon.ts"
import type { Morphology } from "./Morphology.ts"
import type { OrdinaryWords } from "./OrdinaryWords.ts"
import type { PredicateForm } from "./PredicateLexicon.ts"
import type { WordLexicon } from "./WordLexicon.ts"

export interface Word {
  /** Lower case without diacritics. */
  readonly lower: string
  /** Without its clitic; null when it carries none. */
  readonly bare: string | null
  /** Its class when it is no part of a name. */
  readonly tag: FunctionWord["class"] | "verb" | "noun"
  /** Whether it says that a number is rough: "sekitar". */
  readonly approximates: boolean
  /** Whether it opens the name of a source ("menurut"), or means the one named before ("menurutnya"). */
  readonly source: "named" | "last" | null
  /** Whether it is a verb of speech. */
  readonly speaks: boolean
  /** Whether a phrase such as "pekan lalu" may begin with it. */
  readonly opensDate: boolean
  readonly topics: ReadonlyArray<string>
  /** Rows of the predicate lexicon that it may begin. */
  readonly forms: ReadonlyArray<PredicateForm>
  /** Whether it is found among them without its clitic, which is -nya. */
  readonly possessed: boolean
}

type Lexicons = ActLexicon & DateLexicon & OrdinaryWords & WordLexicon & { readonly morphology: Morphology }

export const loadWordsOf = (pack: Lexicons): ((lower: string) => Word) => {
  const { functionWords, isSpeechVerb, isVerbForm, morphology, phraseWords, predicates, topicsOfWord } = pack
  const dateOpeners = new Set(pack.dateWords.openers())
  return remembered((lower) => {
    const bare = morphology.withoutClitic(lower)
    const whole = predicates.get(lower)
    return {
      lower,
      bare,
      tag: functionWords.get(lower) ?? (isVerbForm(lower) ? "verb" : "noun"),
      approximates: phraseWords.approximator.has(lower),
      source: sourceOf(lower, bare, pack),
      speaks: isSpeechVerb(lower),
      opensDate: dateOpeners.has(lower),
      topics: topicsOfWord(lower),
      forms: whole ?? (bare === null ? undefined : predicates.get(bare)) ?? noForms,
      possessed: whole === undefined && morphology.hasPossessive(lower)
    }
  })
}

const noForms: ReadonlyArray<PredicateForm> = []

const sourceOf = (lower: string, bare: string | null, { morphology, phraseWords }: Lexicons): Word["source"] => {
  if (phraseWords.source_marker.has(lower)) return "named"
  return bare !== null && morphology.hasPossessive(lower) && phraseWords.source_marker.has(bare) ? "last" : null
}
