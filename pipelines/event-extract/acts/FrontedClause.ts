/**
 * The subject of an adjunct that opens its sentence and has none: it is that of
 * the main clause behind the comma. "Saat berkunjung ke Beijing, panglima
 * Pakistan mengatakan …", "Dalam pertemuan dengan Macron, Putin menolak …".
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Clauses, Group, Tag } from "./Clause.ts"
import { isMerePlace } from "./Subject.ts"

/** Tokens between the opener of an adjunct and its act, between the act and the comma that ends it, and of a time before the opener. */
const reach = { opener: 8, comma: 40, measure: 3 }
/** What may stand before the opener: "Namun, pada Senin …". */
const beforeOpener: ReadonlySet<Tag | undefined> = new Set<Tag>(["conjunction", "adverb", "time", "number", "mark"])
const ofMeasure: ReadonlySet<Tag | undefined> = new Set<Tag>(["noun", "determiner", "adverb", "time", "number"])
const dayMarks: ReadonlySet<string> = new Set(["(", ")", "/", ","])
/** What may stand between the comma and the subject. */
const beforeSubject: ReadonlySet<Tag | undefined> = new Set<Tag>(["conjunction", "adverb", "time", "number"])

/** Subject of the main clause for an act at tokens `start` to before `end` of a fronted adjunct; null when it is in none. */
export const mainSubjectOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  start: number,
  end: number,
  pack: LanguagePack
): Group | null => {
  if (!opensAdjunct(clauses, sentence, start, pack)) return null
  const comma = commaBehind(clauses, sentence, end)
  if (comma < 0) return null
  let at = comma + 1
  while (beforeSubject.has(clauses.tags[at]) || opensTime(clauses, at)) at++
  const group = clauses.groupAt[at]
  if (group === undefined || group.start !== at || group.end >= sentence.to) return null
  return group.slot.kind === "subject" && !isMerePlace(group, clauses) ? group : null
}

/** "pada Senin (4/3),": what tells the day before the subject. */
const opensTime = ({ section, tags }: Clauses, at: number): boolean =>
  (tags[at] === "preposition" && tags[at + 1] === "time") || dayMarks.has(section.tokens[at]?.text ?? "")

/** Whether the sentence opens with a subordinator or preposition, and the act at `start` stands behind it without a subject. */
const opensAdjunct = (
  { groupAt, section, tags }: Clauses,
  sentence: SentenceTokens,
  start: number,
  pack: LanguagePack
): boolean => {
  let opener = sentence.from
  while (opener < start && beforeOpener.has(tags[opener])) opener++
  opener = behindMeasure(tags, opener)
  if (start - opener > reach.opener) return false
  if (opener === start) return tags[start] === "verb" && (section.field === "title" || isPassive(section, start, pack))
  const { lower } = section.tokens[opener] as Clauses["section"]["tokens"][number]
  if (tags[opener] !== "subordinator" && tags[opener] !== "preposition") return false
  if (pack.phraseWords.complementizer.has(lower) || pack.phraseWords.source_marker.has(lower)) return false
  for (let at = opener + 1; at < start; at++)
    if (tags[at] === "mark" || tags[at] === "relative" || tags[at] === "pronoun" || groupAt[at] !== undefined)
      return false
  return true
}

/** Token behind the time that measures from an adjunct: "[Sehari] setelah ditangkap", "[Beberapa jam] sebelum bertemu"; `at` where there is none. */
const behindMeasure = (tags: ReadonlyArray<Tag>, at: number): number => {
  let end = at
  while (end < at + reach.measure && ofMeasure.has(tags[end])) end++
  return tags[end] === "subordinator" ? end : at
}

/** "Didesak Kuba, Peru …": a passive that opens its sentence tells what befell the subject behind the comma. */
const isPassive = ({ tokens }: Clauses["section"], at: number, pack: LanguagePack): boolean =>
  pack.morphology.beginsPassive(tokens[at]?.lower ?? "")

const commaBehind = ({ groupAt, section }: Clauses, sentence: SentenceTokens, end: number): number => {
  for (let at = end; at < Math.min(sentence.to, end + reach.comma); at++) {
    const text = section.tokens[at]?.text
    if (text === ";" || text === ":" || text === '"' || text === "“") return -1
    if (text === "," && groupAt[at] === undefined) return at
  }
  return -1
}
