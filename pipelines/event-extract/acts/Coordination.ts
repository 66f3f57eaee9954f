/**
 * Which phrases of a sentence are coordinated: "Rusia, Ukraina, dan Prancis",
 * "Iran-Irak". Phrases that commas alone join wait for the closing "dan".
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { Phrase } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"
import type { Tag } from "./Slot.ts"

/** Tokens between two members of a list: ", dan juga". */
const longestLink = 3
const hyphens: ReadonlySet<string> = new Set(["-", "–", "/"])

/** Splits the phrases of a sentence, which opens at token `from`, into runs of coordinated ones. */
export const coordinate = (
  phrases: ReadonlyArray<Phrase>,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  from: number,
  pack: LanguagePack
): ReadonlyArray<ReadonlyArray<Phrase>> => {
  const runs: Array<ReadonlyArray<Phrase>> = []
  let run: Array<Phrase> = []
  /** Phrases joined to the run by a comma alone. */
  let waiting: Array<Phrase> = []
  const flush = () => {
    if (run.length > 0) runs.push(run)
    for (const phrase of waiting) runs.push([phrase])
    run = []
    waiting = []
  }
  for (const phrase of phrases) {
    const previous = waiting.at(-1) ?? run.at(-1)
    const link = previous === undefined ? "none" : linkBetween(previous, phrase, tokens, pack)
    const mayOpenClause = link === "word" && run.length === 1 && waiting.length === 0
    if (link === "comma") {
      waiting.push(phrase)
      continue
    }
    const mayBeFronted = link === "word" && run.length === 1 && waiting.length === 1
    if (mayBeFronted && isFronted(run[0] as Phrase, phrase, from, tokens, tags, pack)) {
      runs.push(run)
      run = []
    }
    if (link === "none" || (mayOpenClause && opensClause(previous as Phrase, phrase, tokens, tags, pack))) flush()
    run.push(...waiting, phrase)
    waiting = []
  }
  flush()
  return runs
}

/** What joins two neighbouring phrases. */
const linkBetween = (
  before: Phrase,
  after: Phrase,
  tokens: ReadonlyArray<Token>,
  pack: LanguagePack
): "word" | "hyphen" | "comma" | "none" => {
  const { additive, coordinator } = pack.phraseWords
  const length = after.start - before.end
  if (length < 1 || length > longestLink) return "none"
  const between = tokens.slice(before.end, after.start)
  const links = between.every(({ lower, text }) => coordinator.has(lower) || text === "," || additive.has(lower))
  if (links && between.some(({ lower }) => coordinator.has(lower))) return "word"
  const mark = length === 1 ? (between[0] as Token).text : ""
  return hyphens.has(mark) ? "hyphen" : mark === "," ? "comma" : "none"
}

/** Tokens before a phrase in which the verb of its clause is looked for. */
const clauseReach = 30
/** What may stand between the verb of a clause and a phrase within it. */
const withinClause: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "noun",
  "determiner",
  "preposition",
  "number",
  "time",
  "adverb",
  "phrase"
])

/** Whether the second of two phrases is the subject of a new clause: "… menemui Macron di PBB dan Kairo telah mengirim …". */
const opensClause = (
  before: Phrase,
  phrase: Phrase,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): boolean => {
  let next = phrase.end
  while (tags[next] === "adverb") next++
  if (tags[next] !== "verb") return false
  const verb = verbBefore(before, tokens, tags)
  if (verb < 0) return false
  const { lower } = tokens[verb] as Token
  if (takesClause(lower, pack)) return false
  const ofPreposition = tags.slice(verb, before.start).includes("preposition")
  return ofPreposition || !tags.slice(verb + 1, before.start).includes("noun")
}

/** Whether a phrase stands in an adjunct that opens the sentence, with the subject and its verb behind the comma: "Menurut [Kuba], Peru dan Chili membahas". */
const isFronted = (
  { start }: Phrase,
  last: Phrase,
  from: number,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): boolean => {
  if (tokens[last.start - 2]?.text === "," || !hasVerb(last.end, tokens, tags, pack)) return false
  let at = start - 1
  let prepositions = 0
  while (at >= from && withinClause.has(tags[at])) if (tags[at--] === "preposition") prepositions++
  return prepositions > 0 && at < from
}

/** Whether the verb of a subject stands behind it; what happens somewhere has its subject elsewhere: "di Kuba dan Peru terjadi". */
const hasVerb = (end: number, tokens: ReadonlyArray<Token>, tags: ReadonlyArray<Tag>, pack: LanguagePack): boolean => {
  let at = end
  while (tags[at] === "adverb") at++
  return tags[at] === "verb" && !pack.isOccurrence(tokens[at]?.lower ?? "")
}

/** Behind a verb that tells or asks, both may be the subject of what is told or asked: "meminta AS dan Iran menahan diri". */
const takesClause = (lower: string, pack: LanguagePack): boolean =>
  pack.isSpeechVerb(lower) || (pack.predicates.get(lower)?.some(({ row }) => row.event_type === "REQUEST") ?? false)

/** The verb of the clause that a phrase stands in; -1 when it had none, or only that of a relative clause before it. */
const verbBefore = (phrase: Phrase, tokens: ReadonlyArray<Token>, tags: ReadonlyArray<Tag>): number => {
  const first = Math.max(0, phrase.start - clauseReach)
  let verb = phrase.start - 1
  while (verb > first && (withinClause.has(tags[verb]) || tokens[verb]?.text === "-")) verb--
  if (tags[verb] !== "verb") return -1
  let at = verb - 1
  while (at >= 0 && tags[at] === "adverb") at--
  return tags[at] === "relative" ? -1 : verb
}
