/**
 * Measures a way of naming languages against labelled sentences.
 *
 * The set is TSV: language, sentence, source. Rows of the source `udhr` are left
 * out where the model was trained on the same text.
 */
import { readFileSync } from "node:fs"

export interface Sentence {
  readonly language: string
  readonly text: string
  readonly source: string
}

export interface Accuracy {
  readonly language: string
  readonly sentences: number
  readonly right: number
  /** What the wrong ones were taken for, most frequent first. */
  readonly mistaken: ReadonlyArray<readonly [string, number]>
}

export const readSentences = (path: string | URL): ReadonlyArray<Sentence> =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [language = "", text = "", source = ""] = line.split("\t")
      return { language, text, source }
    })

export const accuracies = (
  sentences: ReadonlyArray<Sentence>,
  name: (text: string) => string
): ReadonlyArray<Accuracy> => {
  const found = new Map<string, Map<string, number>>()
  for (const { language, text } of sentences) {
    const counts = found.get(language) ?? new Map<string, number>()
    const named = name(text)
    counts.set(named, (counts.get(named) ?? 0) + 1)
    found.set(language, counts)
  }
  return [...found]
    .map(([language, counts]) => ({
      language,
      sentences: [...counts.values()].reduce((sum, number) => sum + number, 0),
      right: counts.get(language) ?? 0,
      mistaken: [...counts].filter(([named]) => named !== language).toSorted((a, b) => b[1] - a[1])
    }))
    .toSorted((a, b) => (a.language < b.language ? -1 : 1))
}

export const share = ({ right, sentences }: Accuracy): number => right / sentences

export const macro = (found: ReadonlyArray<Accuracy>): number =>
  found.reduce((sum, accuracy) => sum + share(accuracy), 0) / found.length
