/**
 * Finds the paragraphs of an article that are in another language than the article.
 *
 * Most paragraphs are in the article's own language, so each is first looked at in
 * passing: its script, and whether its first words speak plainly for that language. Only
 * where they do not is it identified like a text of its own. It must then be sure: 0.95, and
 * 0.99 between the near twins, since a paragraph of an Indonesian article that merely looks
 * Malay is Indonesian. Too short paragraphs are left alone. Offsets are
 * code points, half-open; paragraphs are parted by a blank line.
 */
import * as CodePoints from "../text/CodePoints.ts"
import { identify } from "./Identify.ts"
import type { LanguageModel } from "./Model.ts"
import { speaksFor } from "./Score.ts"
import { count } from "./Script.ts"

export interface ForeignParagraph {
  readonly start: number
  readonly end: number
  /** ISO 639-3. */
  readonly language: string
}

/** UTF-16 units that a paragraph needs to be judged by itself, in a shared script and in a script of its own. */
const leastUnits = 80
const leastOwnUnits = 30
const leastConfidence = 0.95
const leastTwinConfidence = 0.99
/** Share of the letters that a script of its own must have. */
const leastOwnShare = 0.8
/** UTF-16 units of a paragraph that are looked at in passing. */
const glance = 200

const isPlainly = (paragraph: string, language: string, model: LanguageModel): boolean => {
  const { script } = count(paragraph, model.scripts, glance)
  if (script < 0) return true
  const decided = model.scripts.languages[script] as string
  if (decided !== "choose") return decided === language
  if (paragraph.length < leastUnits) return true
  const group = model.groups.find((candidate) => candidate.script === script)
  if (group === undefined) return true
  const own = model.kin.members.includes(language) ? model.kin.macro : language
  return speaksFor(paragraph.slice(0, glance).toLowerCase(), own, group, model)
}

const otherLanguage = (paragraph: string, language: string, model: LanguageModel): string | null => {
  if (paragraph.length < leastOwnUnits || isPlainly(paragraph, language, model)) return null
  const found = identify(paragraph, model, leastConfidence)
  const twins = model.kin.members.includes(language) && model.kin.members.includes(found.language)
  const least = found.method === "script" ? leastOwnShare : twins ? leastTwinConfidence : leastConfidence
  const named = found.method === "script" || found.method === "word-model"
  return named && found.language !== language && found.confidence >= least ? found.language : null
}

/** The paragraphs of `text` that are not in `language`. */
export const foreignParagraphs = (
  text: string,
  language: string,
  model: LanguageModel
): ReadonlyArray<ForeignParagraph> => {
  const found: Array<ForeignParagraph> = []
  if (language === "und") return found
  for (let start = 0; start <= text.length;) {
    const blank = text.indexOf("\n\n", start)
    const end = blank < 0 ? text.length : blank
    const other = otherLanguage(text.slice(start, end), language, model)
    if (other !== null) found.push({ start, end, language: other })
    start = end + 2
  }
  if (found.length === 0) return found
  const toCodePoint = CodePoints.converter(text)
  return found.map((paragraph) => ({
    ...paragraph,
    start: toCodePoint(paragraph.start),
    end: toCodePoint(paragraph.end)
  }))
}
