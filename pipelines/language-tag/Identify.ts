/**
 * Names the language of a text: ISO 639-3, a confidence, and how it was decided.
 *
 * A script that one language alone uses decides at once (method `script`). Else the
 * word model weighs the languages that share the script (`word-model`). franc is asked
 * where few words are known to the model, which is the mark of a language that it
 * was not trained on, and believed only when it names such a language (`franc`). Less than
 * two words or ten letters of a shared script, or two letters of a script of
 * its own, is too little: `und` (`none`). Reads a bounded part of the text. Limit: a text in two
 * languages gets the one with which it begins; Paragraphs.ts finds the rest.
 */
import { franc } from "franc"
import type { LanguageTag } from "../../schemas/handover/LanguageTag.ts"
import type { LanguageModel } from "./Model.ts"
import { readAtMost, type Score, score } from "./Score.ts"
import { count } from "./Script.ts"

export { loadModel, type LanguageModel } from "./Model.ts"

export interface Identified extends LanguageTag {
  readonly method: "word-model" | "franc" | "script" | "none"
}

const leastLetters = 10
const leastWords = 2
const leastOwnLetters = 2
/** Below both of these franc is asked, if there are enough words to tell. */
const lowKnownShare = 0.5
const lowKnownShareOfMany = 0.65
const manyWords = 15
const lowConfidence = 0.95
const wordsToDoubt = 6
/** Below this a language is not named at all. */
const leastConfidence = 0.2
/** From here on the model overrules a manifest. */
const contradicts = 0.97

/** Languages outside the model that franc may name, in its codes. */
const beyondModel = [
  "afr",
  "als",
  "bos",
  "cat",
  "ces",
  "dan",
  "est",
  "fin",
  "glg",
  "hau",
  "hrv",
  "hun",
  "lit",
  "lvs",
  "nob",
  "ron",
  "slk",
  "slv",
  "som",
  "swe",
  "swh",
  "yor",
  "zul"
]

const undetermined: Identified = { language: "und", confidence: 0, method: "none" }

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000

const askFranc = (text: string, rivals: ReadonlyArray<string>): string | undefined => {
  const found = franc(text, { only: [...beyondModel, "ind", ...rivals], minLength: 1 })
  return beyondModel.includes(found) ? found : undefined
}

const isDoubtful = ({ words, knownShare, confidence }: Score): boolean =>
  words >= wordsToDoubt &&
  confidence < lowConfidence &&
  knownShare < (words >= manyWords ? lowKnownShareOfMany : lowKnownShare)

/**
 * The language of a text.
 *
 * A caller that takes no answer of franc, and none of the model that is less sure than `least`, says
 * so: then franc is not asked where the answer could not be taken anyway.
 */
export const identify = (text: string, model: LanguageModel, least = 0): Identified => {
  const { script, letters, byScript } = count(text, model.scripts, readAtMost)
  if (script < 0 || letters < leastOwnLetters) return undetermined
  const decided = model.scripts.languages[script] as string
  if (decided !== "choose") {
    const share = letters / byScript.reduce((sum, found) => sum + found, 0)
    return { language: decided, confidence: round(0.99 * share), method: "script" }
  }
  if (letters < leastLetters) return undetermined
  const group = model.groups.find((candidate) => candidate.script === script)
  if (group === undefined) return undetermined
  const prefix = text.length > 2 * readAtMost ? text.slice(0, 2 * readAtMost) : text
  const found = score(prefix.toLowerCase(), group, model)
  if (found.words < leastWords) return undetermined
  if (isDoubtful(found) && round(found.confidence) >= least) {
    const other = askFranc(text.slice(0, readAtMost), group.languages)
    if (other !== undefined) return { language: other, confidence: round(1 - found.knownShare), method: "franc" }
  }
  if (found.confidence < leastConfidence) return undetermined
  return { language: found.language, confidence: round(found.confidence), method: "word-model" }
}

/**
 * The language of a text for which a manifest may state one (ISO 639-3 or null).
 *
 * The statement counts (`manifest`) unless the text contradicts it: by its script, or by the word model
 * with a confidence of 0.97. Then what was identified is returned with its own method.
 */
export const tag = (text: string, stated: string | null, model: LanguageModel): LanguageTag => {
  const identified = identify(text, model)
  if (stated === null || stated === "und" || stated === "") return identified
  if (identified.language === stated) {
    return { language: stated, confidence: Math.max(identified.confidence, 0.95), method: "manifest" }
  }
  const overruled = identified.method === "script" || identified.confidence >= contradicts
  if (overruled && identified.method !== "franc") return identified
  return { language: stated, confidence: round(0.9 - identified.confidence / 2), method: "manifest" }
}
