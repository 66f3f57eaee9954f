/**
 * The closed classes of the language: function words, words that shape a
 * phrase, abbreviations, and the classes of content words that predicates and
 * topics refer to.
 */
import { Abbreviation } from "../../../schemas/lexicon/Abbreviation.ts"
import { FunctionWord } from "../../../schemas/lexicon/FunctionWord.ts"
import { PhraseWord } from "../../../schemas/lexicon/PhraseWord.ts"
import { PlainAcronym } from "../../../schemas/lexicon/PlainAcronym.ts"
import { WordClass } from "../../../schemas/lexicon/WordClass.ts"
import type { Load } from "./Load.ts"

export interface WordLexicon {
  readonly abbreviations: ReadonlySet<string>
  readonly functionWords: ReadonlyMap<string, FunctionWord["class"]>
  /** Words that shape a phrase or clause, by the role they have there. */
  readonly phraseWords: Readonly<Record<PhraseWord["class"], ReadonlySet<string>>>
  /** Content words by class. */
  readonly wordClasses: ReadonlyMap<string, ReadonlyArray<string>>
  /** Topics that a word speaks for: sport, showbiz, crime … */
  readonly topicsOfWord: (lower: string) => ReadonlyArray<string>
  /** Abbreviations in capitals that name no organisation. */
  readonly isPlainAcronym: (lower: string) => boolean
}

/** Word classes that tell the section of the paper. */
const topics = ["sport", "showbiz", "crime", "markets", "business", "nature", "medical", "election", "court"]
const noTopics: ReadonlyArray<string> = []

export const loadWords = (load: Load): WordLexicon => {
  const wordClasses = new Map<string, Array<string>>()
  for (const row of load(WordClass, "word_classes.csv")) {
    const members = wordClasses.get(row.class)
    if (members === undefined) wordClasses.set(row.class, [row.word])
    else members.push(row.word)
  }
  const wordTopics = new Map<string, Array<string>>()
  for (const topic of topics)
    for (const word of wordClasses.get(topic) ?? []) wordTopics.set(word, [...(wordTopics.get(word) ?? []), topic])
  const plainAcronyms = new Set(load(PlainAcronym, "plain_acronyms.csv").map((row) => row.word))
  return {
    abbreviations: new Set(load(Abbreviation, "abbreviations.csv").map((row) => row.abbreviation)),
    functionWords: new Map(load(FunctionWord, "function_words.csv").map((row) => [row.word, row.class] as const)),
    phraseWords: byRole(load(PhraseWord, "phrase_words.csv")),
    wordClasses,
    topicsOfWord: (lower) => wordTopics.get(lower) ?? noTopics,
    isPlainAcronym: (lower) => plainAcronyms.has(lower)
  }
}

const byRole = (rows: ReadonlyArray<PhraseWord>): WordLexicon["phraseWords"] => {
  const sets = PhraseWord.fields.class.literals.map((role) => {
    const words = rows.filter((row) => row.class === role).map((row) => row.word)
    return [role, new Set(words)] as const
  })
  return Object.fromEntries(sets) as unknown as WordLexicon["phraseWords"]
}
