/**
 * Tells whether a capitalised run that no gazetteer knows is a person's name.
 *
 * A run of several words is when one of them is a known given or family name and none is an
 * ordinary word of offices, bodies or topics. A single word is when it is a name that is
 * nothing else ("Ruhut"), or when it stands where a speaker stands: behind "kata", "ujar",
 * "menurut", or within a sentence in front of a verb of speech. Abbreviations are no people.
 */
import type { Section } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"

const longestPersonName = 5

/** Words of tokens `start` to before `end`, folded. */
export const wordsOf = (section: Section, start: number, end: number): ReadonlyArray<string> => {
  const words: Array<string> = []
  for (let at = start; at < end; at++) {
    const token = section.tokens[at]
    if (token !== undefined && token.kind === "word") words.push(token.lower)
  }
  return words
}

/** Whether a sentence or a quotation begins with the word at `at`. */
export const opensSentence = ({ tokens }: Section, at: number): boolean => {
  const before = tokens[at - 1]
  return before === undefined || before.text === "." || before.text === '"' || before.text === "“"
}

/** Whether the words by themselves, wherever they stand, are a full personal name. */
export const isFullPersonName = (words: ReadonlyArray<string>, pack: LanguagePack): boolean => {
  const first = words[0]
  if (first === undefined || words.length < 2 || words.length > longestPersonName) return false
  const named =
    pack.personNames.has(first) ||
    (first.length === 1 && words.length === 2) ||
    words.some((word) => pack.personNames.get(word) === "yes")
  return named && !words.some((word) => pack.nameHeads.has(word) || pack.isPlainWord(word))
}

/** Whether the single capitalised word at `at` is a person's. */
export const isSinglePersonName = (section: Section, at: number, pack: LanguagePack): boolean => {
  const { tokens } = section
  const word = tokens[at]
  if (word === undefined || word.acronym || word.lower.length < 3 || pack.isPlainWord(word.lower)) return false
  if (pack.personNames.get(word.lower) === "yes") return true
  if (section.field === "title") return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  /** What is counted is nobody: "1.316 Titik Panas". */
  if (before?.kind === "number") return false
  if (before !== undefined && pack.speech.get(before.lower)?.position === "after") return true
  return (!opensSentence(section, at) || pack.personNames.has(word.lower)) && pack.isSpeechVerb(after?.lower ?? "")
}
