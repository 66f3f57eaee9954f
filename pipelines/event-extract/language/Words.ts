/**
 * What the lexicons say of a word wherever it stands, looked up once for every
 * form and remembered.
 */
import type { FunctionWord } from "../../../schemas/lexicon/FunctionWord.ts"
import { remembered } from "../../text/Remembered.ts"
import type { ActLexicon } from "./ActLexicon.ts"
import type { Token } from "../text/Token.ts"
import type { DateLexicon } from "./DateLexicon.ts"
import type { Morphology } from "./Morphology.ts"
import type { OrdinaryWords } from "./OrdinaryWords.ts"
import { filed, type FormsByNext, type PredicateForm } from "./PredicateLexicon.ts"
import type { WordLexicon } from "./WordLexicon.ts"

/** Which phrases of the lexicons of names and parties may begin with a word. */
export interface Openings {
  readonly name: boolean
  readonly title: boolean
  readonly body: boolean
  readonly collective: boolean
  readonly pronoun: boolean
  readonly stateNoun: boolean
}

export interface Word {
  /** Lower case without diacritics. */
  readonly lower: string
  /** Without its clitic; null when it carries none. */
  readonly bare: string | null
  readonly opens: Openings
  /** Whether one of these phrases may begin with it. */
  readonly opensPhrase: boolean
  readonly isFunctionWord: boolean
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
  /** Whether a cue of modality, and one of a context, may begin with it. */
  readonly opensCue: boolean
  readonly opensContext: boolean
  readonly topics: ReadonlyArray<string>
  /** Rows of the predicate lexicon that it may begin. */
  readonly forms: ReadonlyArray<PredicateForm>
  /** The same, by the word that must follow. */
  readonly formsByNext: FormsByNext
  /** Whether it is found among them without its clitic, which is -nya. */
  readonly possessed: boolean
}

/** What the lexicons say of each of some tokens. */
export type WordsOf = (tokens: ReadonlyArray<Token>) => ReadonlyArray<Word>

type Lexicons = ActLexicon & DateLexicon & OrdinaryWords & WordLexicon & { readonly morphology: Morphology }

export const loadWordOf = (pack: Lexicons, openingsOf: (lower: string) => Openings): ((lower: string) => Word) => {
  const { functionWords, isSpeechVerb, isVerbForm, morphology, phraseWords, predicates, topicsOfWord } = pack
  return remembered((lower) => {
    const bare = morphology.withoutClitic(lower)
    const whole = predicates.get(lower)
    const forms = whole ?? (bare === null ? undefined : predicates.get(bare)) ?? noForms
    const opens = openingsOf(lower)
    return {
      lower,
      bare,
      opens,
      opensPhrase: Object.values(opens).includes(true),
      isFunctionWord: functionWords.has(lower),
      tag: functionWords.get(lower) ?? (isVerbForm(lower) ? "verb" : "noun"),
      approximates: phraseWords.approximator.has(lower),
      source: sourceOf(lower, bare, pack),
      speaks: isSpeechVerb(lower),
      opensDate: pack.dateWords.opens(lower),
      opensCue: pack.modality.opens(lower),
      opensContext: pack.contexts.opens(lower),
      topics: topicsOfWord(lower),
      forms,
      formsByNext: forms.length === 0 ? noneByNext : filed(forms),
      possessed: whole === undefined && morphology.hasPossessive(lower)
    }
  })
}

/** Looks up the words of a section once, for whoever asks for them. */
export const rememberWords = (wordOf: (lower: string) => Word): WordsOf => {
  const known = new WeakMap<ReadonlyArray<Token>, ReadonlyArray<Word>>()
  return (tokens) => {
    let words = known.get(tokens)
    if (words === undefined) known.set(tokens, (words = tokens.map(({ lower }) => wordOf(lower))))
    return words
  }
}

const noForms: ReadonlyArray<PredicateForm> = []
const noneByNext = filed(noForms)

const sourceOf = (lower: string, bare: string | null, { morphology, phraseWords }: Lexicons): Word["source"] => {
  if (phraseWords.source_marker.has(lower)) return "named"
  return bare !== null && morphology.hasPossessive(lower) && phraseWords.source_marker.has(bare) ? "last" : null
}
