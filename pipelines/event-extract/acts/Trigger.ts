/**
 * Finds the words that name political acts.
 *
 * Every verb form and noun of the predicate lexicon is looked up by its folded
 * token, its clitics removed; rows with further words (`after`) must find them
 * in order, `…` allowing up to three tokens between. The row that explains most
 * tokens wins, then the surer one; the others are kept as rejected readings.
 */
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { Clauses } from "./Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { AfterElement, PredicateForm } from "../language/PredicateLexicon.ts"

export interface Trigger {
  readonly start: number
  readonly end: number
  readonly form: PredicateForm
  /** The verb carries -nya, or the noun does ("pertemuannya"). */
  readonly possessed: boolean
  readonly rejected: ReadonlyArray<string>
}

/** A trigger with what surrounds it. */
export interface TriggerContext {
  readonly clauses: Clauses
  readonly sentence: SentenceTokens
  readonly trigger: Trigger
  /** All triggers of the sentence, in the order of the text. */
  readonly triggers: ReadonlyArray<Trigger>
  readonly pack: LanguagePack
}

const longestGap = 3
const clauseReach = 14

/** Index after the last word of `after` when it is found behind `at`; -1 when it is not. */
const matchAfter = (section: Section, at: number, limit: number, after: ReadonlyArray<AfterElement>): number => {
  let position = at
  for (const element of after) {
    const furthest = Math.min(limit, position + (element.gap ? longestGap + 1 : 1))
    let end = -1
    for (let i = position; i < furthest && end < 0; i++) {
      const text = section.tokens[i]?.text
      if (text === undefined || text === "." || text === ";") break
      const length = element.words.matchLength(section.tokens, i)
      if (length > 0) end = i + length
    }
    if (end < 0) return -1
    position = end
  }
  return position
}

/** In the passive the further words may stand before the verb: "pasukan itu ditarik". */
const matchBefore = (section: Section, at: number, from: number, after: ReadonlyArray<AfterElement>): boolean =>
  after.every((element) => element.words.occurs(section.tokens, Math.max(from, at - 6), at))

const partyNear = (clauses: Clauses, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const group = clauses.groupAt[at]
    if (group?.heads.some((head) => head.sector === "GOV" && head.entity.type !== "place") === true) return true
  }
  return false
}

export const findTriggers = (
  clauses: Clauses,
  sentence: SentenceTokens,
  pack: LanguagePack
): ReadonlyArray<Trigger> => {
  const { section, tags } = clauses
  const { tokens } = section
  const triggers: Array<Trigger> = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (tags[at] === "phrase" || tags[at] === "mark" || tags[at] === "number") continue
    const lower = (tokens[at] as (typeof tokens)[number]).lower
    let forms = pack.predicates.get(lower)
    let possessed = false
    if (forms === undefined) {
      const bare = pack.morphology.withoutClitic(lower)
      if (bare === null) continue
      forms = pack.predicates.get(bare)
      possessed = pack.morphology.hasPossessive(lower)
      if (forms === undefined) continue
    }
    let best: PredicateForm | null = null
    let bestEnd = -1
    const rejected: Array<string> = []
    for (const form of forms) {
      if (form.voice === "bare" && !bareAllowed(clauses, at)) continue
      const from = Math.max(sentence.from, at - clauseReach)
      const to = Math.min(sentence.to, at + clauseReach)
      let end = matchAfter(section, at + 1, sentence.to, form.after)
      if (end < 0 && form.voice === "passive" && matchBefore(section, at, sentence.from, form.after)) end = at + 1
      if (end < 0) continue
      if (
        !form.needs.empty &&
        !form.needs.occurs(tokens, from, to) &&
        !(form.leaders && partyNear(clauses, from, to))
      ) {
        rejected.push(`${form.row.rule_id}: none of its needed words is near`)
        continue
      }
      if (form.avoids.occurs(tokens, from, to)) {
        rejected.push(`${form.row.rule_id}: a word it avoids is near`)
        continue
      }
      const weight = form.after.length
      const bestWeight = best?.after.length ?? -1
      if (
        best === null ||
        weight > bestWeight ||
        (weight === bestWeight && form.row.confidence > best.row.confidence)
      ) {
        if (best !== null) rejected.push(`${best.row.rule_id}: a longer or surer row matches`)
        best = form
        bestEnd = end
      } else {
        rejected.push(`${form.row.rule_id}: a longer or surer row matches`)
      }
    }
    if (best === null) continue
    triggers.push({ start: at, end: Math.max(at + 1, bestEnd), form: best, possessed, rejected })
    at = Math.max(at, bestEnd - 1)
  }
  return triggers
}

/**
 * A bare root is a verb in a headline, and in running text only right after a
 * noun phrase or pronoun that it can have as subject ("ia minta").
 */
const bareAllowed = (clauses: Clauses, at: number): boolean => {
  if (clauses.section.field === "title") return true
  let before = at - 1
  while (before >= 0 && clauses.tags[before] === "adverb") before--
  return clauses.tags[before] === "phrase" || clauses.tags[before] === "pronoun"
}
