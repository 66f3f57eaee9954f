/**
 * Whether the clause of an act has a subject that no name tells: "warga masih
 * mendesak", "milisi yang berbasis di sana menyerang". Such a clause needs none
 * from the sentence before.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Clauses, Tag } from "./Clause.ts"

/** What stands as the subject: a noun that names things done, another one, a pronoun, or nothing. */
export type OwnSubject = "deed" | "noun" | "pronoun" | "none"

/** Tokens before an act that are looked at. */
const longestClause = 40
const openingMarks: ReadonlySet<string> = new Set([";", ":", '"', "“"])
/** What may open a clause before its subject: "Namun, pada Senin …". */
const beforeSubject: ReadonlySet<Tag | undefined> = new Set<Tag>(["conjunction", "adverb", "time", "number", "mark"])
const withinSubject: ReadonlySet<Tag | undefined> = new Set<Tag>(["noun", "determiner", "number", "time"])
/** What may stand between the subject and its verb. */
const beforeVerb: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "adverb",
  "time",
  "number",
  "preposition",
  "noun",
  "determiner"
])

/** Whether it is the very question who acts: "siapa yang menyerang". */
export const isAsked = ({ tags }: Clauses, sentence: SentenceTokens, at: number): boolean => {
  let before = at - 1
  while (before > sentence.from && tags[before] === "adverb") before--
  return tags[before] === "relative" && before > sentence.from && tags[before - 1] === "interrogative"
}

/** The subject of the clause of the word at `at` when no name or group is told by it. */
export const ownSubjectOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  pack: LanguagePack
): OwnSubject => {
  if (isAsked(clauses, sentence, at)) return "noun"
  const first = Math.max(sentence.from, at - longestClause)
  for (let opening = at; opening > first; opening--) {
    const tag = clauses.tags[opening - 1]
    const text = clauses.section.tokens[opening - 1]?.text
    const isComma = text === ","
    if (!isComma && tag !== "subordinator" && !openingMarks.has(text ?? "")) continue
    const own = subjectFrom(clauses, opening, at, isComma, pack)
    if (own !== null && (own !== "none" || !isComma)) return own
  }
  return (first === sentence.from ? subjectFrom(clauses, first, at, false, pack) : null) ?? "none"
}

/**
 * The nameless subject that opens the clause at `from`; null when the clause has no subject at all, and that of the
 * clause above is meant: "ditangkap karena menghasut". `near`: its verb must follow at once.
 */
const subjectFrom = (
  { groupAt, section, tags }: Clauses,
  from: number,
  at: number,
  near: boolean,
  pack: LanguagePack
): OwnSubject | null => {
  let start = from
  while (start < at && beforeSubject.has(tags[start])) start++
  if (start >= at || tags[start] === "verb") return null
  if (groupAt[start] !== undefined) return "none"
  if (tags[start] === "pronoun") return "pronoun"
  let end = start
  let head = -1
  while (end < at && withinSubject.has(tags[end])) {
    if (head < 0 && tags[end] === "noun") head = end
    end++
  }
  if (end === start || groupAt[end] !== undefined) return "none"
  if (near) {
    while (end < at && beforeVerb.has(tags[end])) end++
    if (end < at) return "none"
  }
  const wordAt = (at: number): string => section.tokens[at]?.lower ?? ""
  if (head >= 0) return isDeed(wordAt(head), pack) ? "deed" : "noun"
  /** "Beberapa waktu lalu" tells when. */
  if (tags.slice(start, end).includes("time")) return "none"
  /** "Berbagai pihak": others than whom the sentence before told of. */
  const isOfOthers = tags[start + 1] === "determiner" && pack.phraseWords.indefinite.has(wordAt(start))
  return end - start > 1 && isOfOthers ? "noun" : "pronoun"
}

const isDeed = (lower: string, pack: LanguagePack): boolean =>
  pack.morphology.isDerivedNoun(lower) || pack.predicates.has(lower)
