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

/** Splits the phrases of a sentence into runs of coordinated ones. */
export const coordinate = (
  phrases: ReadonlyArray<Phrase>,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
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
    if (link === "none" || (mayOpenClause && opensClause(previous as Phrase, phrase, tags))) flush()
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

/** Whether the second of two phrases is the subject of a new clause: "… menemui Macron dan Putin menolak …". */
const opensClause = (before: Phrase, phrase: Phrase, tags: ReadonlyArray<Tag>): boolean =>
  tags[phrase.end] === "verb" && startsAfterVerb(before, tags)

const startsAfterVerb = (phrase: Phrase, tags: ReadonlyArray<Tag>): boolean => {
  let at = phrase.start - 1
  while (at >= 0 && (tags[at] === "noun" || tags[at] === "determiner" || tags[at] === "preposition")) at--
  return tags[at] === "verb"
}
