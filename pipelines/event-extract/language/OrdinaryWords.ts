/**
 * Whether a word is an ordinary word of the language, and so hardly a name.
 *
 * A word is listed when it is a function word, a word of offices, bodies, groups
 * or topics, or a predicate; else its shape is looked at.
 */
import { NonVerb } from "../../../schemas/lexicon/NonVerb.ts"
import { PlainWord } from "../../../schemas/lexicon/PlainWord.ts"
import { remembered } from "../../text/Remembered.ts"
import { tokenize } from "../text/Token.ts"
import type { ActLexicon } from "./ActLexicon.ts"
import type { Load } from "./Load.ts"
import type { Morphology } from "./Morphology.ts"
import type { WordLexicon } from "./WordLexicon.ts"

export interface OrdinaryWords {
  readonly isVerbForm: (lower: string) => boolean
  /** The same, and the bare forms of headlines: "Kecam". */
  readonly isVerbOfHeadline: (lower: string) => boolean
  readonly isCommonWord: (lower: string) => boolean
  /** The same, and whatever news writes small: never a part of a person's name, however it is written. */
  readonly isPlainWord: (lower: string) => boolean
  /** Common words without guesses by prefix, so that a name such as Dimitri is none. */
  readonly isListedWord: (lower: string) => boolean
  /** Whether a word is built as an ordinary word of the language is: kepemimpinan, misalnya. */
  readonly isOrdinaryWord: (lower: string) => boolean
}

/** A word that no lexicon lists is taken for a verb by its prefix from this length on. */
const shortestGuessedVerb = 6
/** Shorter words of phrases such as "duta besar di PBB" are no evidence. */
const shortestCommonWord = 4

/** Never a person's name, however they are written: words of word classes and of `surfaces`. */
const commonWordsOf = (words: WordLexicon, surfaces: ReadonlyArray<string>): ReadonlySet<string> => {
  const common = new Set([...words.wordClasses.values()].flat())
  for (const phrase of surfaces)
    for (const token of tokenize(phrase))
      if (token.kind === "word" && token.lower.length >= shortestCommonWord) common.add(token.lower)
  return common
}

export const loadOrdinaryWords = (
  load: Load,
  words: WordLexicon,
  acts: ActLexicon,
  morphology: Morphology,
  surfaces: ReadonlyArray<string>
): OrdinaryWords => {
  const { functionWords } = words
  const { lightVerbs, predicates, speech } = acts
  const nonVerbs = new Set(load(NonVerb, "non_verbs.csv").map((row) => row.word))
  const commonWords = commonWordsOf(words, surfaces)
  const known = (lower: string): boolean =>
    (predicates.get(lower)?.some((form) => form.row.pos === "verb" && form.voice !== "bare") ?? false) ||
    lightVerbs.has(lower) ||
    speech.has(lower)
  const isVerbForm = remembered((lower: string): boolean => {
    if (known(lower)) return true
    if (nonVerbs.has(lower) || functionWords.has(lower) || lower.length < shortestGuessedVerb) return false
    const bare = morphology.withoutClitic(lower)
    if (bare !== null && known(bare)) return true
    return morphology.beginsAsVerb(lower) && !morphology.hasPossessive(lower)
  })
  const isListedWord = (lower: string): boolean =>
    functionWords.has(lower) || commonWords.has(lower) || predicates.has(lower)
  const plainWords = new Set(load(PlainWord, "plain_words.csv").map((row) => row.word))
  const isCommonWord = (lower: string): boolean => isListedWord(lower) || isVerbForm(lower)
  return {
    isVerbForm,
    isVerbOfHeadline: (lower) =>
      isVerbForm(lower) || (predicates.get(lower)?.some((form) => form.row.pos === "verb") ?? false),
    isListedWord,
    isCommonWord,
    isPlainWord: remembered((lower) => plainWords.has(lower) || isCommonWord(lower)),
    isOrdinaryWord: remembered((lower) => isListedWord(lower) || morphology.isDerivedNoun(lower))
  }
}
