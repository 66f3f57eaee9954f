/**
 * Finds the words that name political acts.
 *
 * Every verb form and noun of the predicate lexicon is looked up by its folded
 * token, its clitics removed; rows with further words (`after`) must find them
 * in order, `…` allowing up to three tokens between, `…party` such with a party among them. The row that explains most
 * tokens wins, then the surer one; the others are kept as rejected readings.
 */
import type { Section, SentenceTokens } from "../text/Document.ts"
import type { Clauses } from "./Clause.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { AfterElement, PredicateForm } from "../language/PredicateLexicon.ts"
import type { Word } from "../language/Words.ts"

export interface Trigger {
  readonly start: number
  readonly end: number
  readonly form: PredicateForm
  /** The verb carries -nya, or the noun does ("pertemuannya"). */
  readonly possessed: boolean
  readonly rejected: ReadonlyArray<string>
  /** The same words by rows of other types that explain as many of them: "memperingatkan" asks, threatens or accuses. */
  readonly others: ReadonlyArray<Trigger>
}

/** A trigger with what surrounds it. */
export interface TriggerContext {
  readonly clauses: Clauses
  readonly sentence: SentenceTokens
  readonly trigger: Trigger
  /** All triggers of the sentence, in the order of the text. */
  readonly triggers: ReadonlyArray<Trigger>
  readonly pack: LanguagePack
  /** Acts whose parties are being read, the outermost first, where those of this one are needed for them. */
  readonly within?: ReadonlyArray<Trigger>
}

/** Tokens that `…` in a row allows. */
const longestGap = 3
/** Tokens around a trigger that count as its clause. */
const clauseReach = 14
/** Tokens before a passive verb in which its further words may stand. */
const passiveReach = 6

/**
 * How many of the words that a gap allows are used up by the token at `at`: a name is one word, unless it opens a
 * clause of its own and the gap is not for it.
 */
const costOf = ({ groupAt, tags }: Clauses, at: number, forParty: boolean): number => {
  const group = groupAt[at]
  return group === undefined || group !== groupAt[at + 1] || (!forParty && tags[group.end] === "verb") ? 1 : 0
}

/** Whether a name, a group of people or a pronoun stands from `from` to `to`. */
const holdsParty = ({ groupAt, tags }: Clauses, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (groupAt[at] !== undefined || tags[at] === "pronoun") return true
  return false
}

/**
 * Index after the last word of `after` when it is found behind `at`; -1 when it is not. Whom a passive befalls stands
 * before it, and no more behind a comma: "setelah ditangkap, wartawan itu …".
 */
const matchAfter = (
  clauses: Clauses,
  at: number,
  limit: number,
  after: ReadonlyArray<AfterElement>,
  isPassive: boolean
): number => {
  const { section, words } = clauses
  let position = at
  for (const element of after) {
    let end = -1
    let passed = 0
    for (let i = position; i < limit && end < 0 && passed <= (element.gap ? longestGap : 0); i++) {
      const text = section.tokens[i]?.text
      if (text === undefined || text === "." || text === ";" || (isPassive && text === ",")) break
      const length = element.words.matchLength(words, i)
      const fits = length > 0 && i + length <= limit
      if (fits && (!element.party || holdsParty(clauses, position, i))) end = i + length
      passed += costOf(clauses, i, element.party)
    }
    if (end < 0) return -1
    position = end
  }
  return position
}

/**
 * In the passive the further words may stand before the verb: "pasukan itu ditarik". A name counts as one word, and
 * what only says when or how does not count.
 */
const matchBefore = (clauses: Clauses, at: number, from: number, after: ReadonlyArray<AfterElement>): boolean => {
  const { groupAt, tags, words } = clauses
  let start = at
  for (let passed = 0; start > from && passed < passiveReach; start--) {
    const tag = tags[start - 1]
    const isInner = groupAt[start - 1] !== undefined && groupAt[start - 1] === groupAt[start]
    if (!isInner && tag !== "adverb" && tag !== "time" && tag !== "number") passed++
  }
  return after.every((element) => element.words.occurs(words, start, at))
}

const partyNear = (clauses: Clauses, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const group = clauses.groupAt[at]
    if (group?.heads.some((head) => head.sector === "GOV" && head.entity.type !== "place") === true) return true
  }
  return false
}

/** Whether a state other than the home state is named: what is ordinary crime at home is told from abroad for its politics. */
const abroadNear = ({ groupAt }: Clauses, from: number, to: number, homeState: string | null): boolean => {
  for (let at = from; at < to; at++) {
    const group = groupAt[at]
    if (group?.heads.some(({ country }) => country !== null && country !== homeState) === true) return true
  }
  return false
}

/** The triggers of a sentence, in the order of the text; they do not overlap. */
export const findTriggers = (
  clauses: Clauses,
  sentence: SentenceTokens,
  homeState: string | null
): ReadonlyArray<Trigger> => {
  const { section, tags, words } = clauses
  const triggers: Array<Trigger> = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (tags[at] === "phrase" || tags[at] === "mark" || tags[at] === "number") continue
    const { forms, possessed } = words[at] as Word
    if (forms.length === 0) continue
    const twice = isDoubled(section, at)
    const possible = twice ? forms.filter(namesDoubled) : formsAt(clauses, at, sentence.to)
    const trigger = possible.length === 0 ? null : bestTrigger(clauses, sentence, at, possible, possessed, homeState)
    if (trigger !== null) triggers.push(trigger)
    at = Math.max(trigger?.end ?? 0, twice ? at + doubledLength : at + 1) - 1
  }
  return triggers
}

/** The forms of the word at `at` whose further words may begin behind it, before `limit`, in their order. */
const formsAt = (clauses: Clauses, at: number, limit: number): ReadonlyArray<PredicateForm> => {
  const { section, words } = clauses
  const { forms, formsByNext } = words[at] as Word
  if (formsByNext.byNext.size === 0) return forms
  const found = new Set(formsByNext.alone)
  const take = (word: string) => {
    for (const index of formsByNext.byNext.get(word) ?? none) found.add(index)
  }
  for (let i = at + 1, passed = 0; i < limit && passed <= longestGap; i++) {
    const text = section.tokens[i]?.text
    if (text === undefined || text === "." || text === ";") break
    const { bare, lower } = words[i] as Word
    take(lower)
    if (bare !== null) take(bare)
    passed += costOf(clauses, i, true)
  }
  return [...found].toSorted((a, b) => a - b).map((index) => forms[index] as PredicateForm)
}

const none: ReadonlyArray<number> = []

/** Tokens of a doubled word. */
const doubledLength = 3

/** "serangan-serangan" are attacks and told once, "tiba-tiba" is no arrival. */
const isDoubled = ({ tokens }: Section, at: number): boolean =>
  tokens[at + 1]?.text === "-" &&
  tokens[at + 1]?.glued === true &&
  tokens[at + 2]?.glued === true &&
  tokens[at + 2]?.lower === tokens[at]?.lower

/** Whether a form is a doubled word itself ("mata-mata"), or of a noun, whose doubling is its plural. */
const namesDoubled = ({ after, row }: PredicateForm): boolean =>
  row.pos === "noun" || row.word.includes("-") || (after[0]?.words.matchLength(hyphen, 0) ?? 0) > 0

const hyphen = [{ lower: "-", bare: null }]

/** A form and the token behind its words. */
interface Match {
  readonly form: PredicateForm
  readonly end: number
}

/** The form that explains most of the words at `at`; of equals the surer. */
const bestTrigger = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  forms: ReadonlyArray<PredicateForm>,
  possessed: boolean,
  homeState: string | null
): Trigger | null => {
  let best: Match | null = null
  const allowed: Array<Match> = []
  const rejected: Array<string> = []
  for (const form of forms) {
    const end = endOf(clauses, sentence, at, form)
    if (end < 0) continue
    const objection = objectionTo(clauses, sentence, at, form, homeState)
    if (objection === null) allowed.push({ form, end })
    if (objection === null && (best === null || outweighs(form, best.form))) {
      if (best !== null) rejected.push(`${best.form.row.rule_id}: ${outdone}`)
      best = { form, end }
    } else rejected.push(`${form.row.rule_id}: ${objection ?? outdone}`)
  }
  if (best === null || best.form.row.confidence <= blocking) return null
  const triggerOf = (end: number, form: PredicateForm): Trigger => ({
    start: at,
    end,
    form,
    possessed,
    rejected: [],
    others: []
  })
  const others =
    allowed.length === 1 ? [] : allowed.filter(rivalOf(best.form)).map(({ end, form }) => triggerOf(end, form))
  return { ...triggerOf(best.end, best.form), rejected, others }
}

/** Another reading of the same words, unless its row only keeps a longer one from being coded. */
const rivalOf =
  (best: PredicateForm) =>
  ({ form }: Match): boolean =>
    form.row.event_type !== best.row.event_type &&
    form.after.length === best.after.length &&
    form.row.confidence > blocking

/** Confidence of rows that only keep a longer reading from being coded. */
const blocking = 0.05
const outdone = "a longer or surer row matches"

const outweighs = (form: PredicateForm, other: PredicateForm): boolean =>
  form.after.length > other.after.length ||
  (form.after.length === other.after.length && form.row.confidence > other.row.confidence)

/** Token behind the words of a form whose first word stands at `at`; -1 when the others do not stand there. */
const endOf = (clauses: Clauses, sentence: SentenceTokens, at: number, form: PredicateForm): number => {
  if (form.voice === "bare" && !bareAllowed(clauses, at)) return -1
  const isPassive = form.voice === "passive"
  const end = matchAfter(clauses, at + 1, sentence.to, form.after, isPassive)
  if (end >= 0 || !isPassive) return end
  /** The first of them may stand before the verb, the others behind it: "[rudal] yang ditembakkan [ke] Kuba". */
  for (let before = form.after.length; before > 0; before--) {
    if (!matchBefore(clauses, at, sentence.from, form.after.slice(0, before))) continue
    const behind = matchAfter(clauses, at + 1, sentence.to, form.after.slice(before), isPassive)
    if (behind >= 0) return behind
  }
  return -1
}

/** What in the clause speaks against a form; null when nothing does. */
const objectionTo = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  form: PredicateForm,
  homeState: string | null
): string | null => {
  const { words } = clauses
  const from = Math.max(sentence.from, at - clauseReach)
  const to = Math.min(sentence.to, at + clauseReach)
  const needy = !form.needs.empty && !form.needs.occurs(words, from, to)
  if (needy && !(form.leaders && partyNear(clauses, from, to))) return "none of its needed words is near"
  const isCrime = form.crimes.occurs(words, from, to) && !abroadNear(clauses, from, to, homeState)
  return isCrime || form.avoids.occurs(words, from, to) ? "a word it avoids is near" : null
}

/** Whether the bare root at `at` closes what somebody said, who stands behind it: "…, [bantah] Kuba". */
export const closesSpeech = ({ groupAt, section, tags, words }: Clauses, at: number): boolean =>
  section.field === "body" && tags[at - 1] === "mark" && words[at]?.speaks === true && groupAt[at + 1]?.start === at + 1

/** Whether a form is the bare root of a verb, or a verb that has no other form: "pinta". */
export const isRoot = ({ row, voice }: PredicateForm): boolean => voice === "bare" || row.word === row.root

/**
 * A bare root is a verb in a headline, and in running text only right after a
 * noun phrase or pronoun that it can have as subject ("ia minta"), or before
 * its speaker.
 */
const bareAllowed = (clauses: Clauses, at: number): boolean => {
  if (clauses.section.field === "title") return true
  if (closesSpeech(clauses, at)) return true
  let before = at - 1
  while (before >= 0 && clauses.tags[before] === "adverb") before--
  return clauses.tags[before] === "phrase" || clauses.tags[before] === "pronoun"
}
