/**
 * Whether an act is told as fact: future, hypothetical, negated or past history.
 *
 * Cues of the modality lexicon count when they stand before the trigger within
 * its clause, nearer ones first; a condition ("jika …") reaches until the comma
 * that ends it. Every flag keeps the tokens of its cue.
 */
import type { Aux } from "../../../schemas/Vocabulary.ts"
import type { Clauses, Tag } from "./Clause.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"

export interface ModalityCue {
  readonly aux: Aux
  readonly start: number
  readonly end: number
  readonly ruleId: string
}

const reach = 7
/** How far a condition reaches where no comma ends it; only a text without full stops has so long a clause. */
const clauseReach = 200
/** Tokens before a clause of purpose or a coordinated verb in which the verb before it and its cue stand. */
const matrixReach = 14
/** Verbs that one cue reaches, each by the link to the one before. */
const mostLinked = 8
/** Tokens of a few quoted words with their marks. */
const fragmentReach = 5
/** How far behind the trigger a time to come ("pekan depan") is looked for. */
const forwardReach = 10
/** How far behind a noun it is looked for that its act goes on; names of the parties may stand between. */
const progressReach = 10

/** "Pertemuan itu dibatalkan": a lexicon of phrase words, not of cues, names the word. */
const cancelledRule = "ind.derive.cancelled"

/** Cues for the trigger whose verb group begins at `at` and ends before `end`. */
export const modalityOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  end: number,
  noun: boolean,
  pack: LanguagePack
): ReadonlyArray<ModalityCue> => {
  const { section, tags, words } = clauses
  const cues: Array<ModalityCue> = []
  const add = (aux: Aux, start: number, end: number, ruleId: string) => {
    if (!cues.some((cue) => cue.aux === aux)) cues.push({ aux, start, end, ruleId })
  }
  let blocked = false
  let comma = false
  for (let i = at - 1; i >= Math.max(sentence.from, at - clauseReach); i--) {
    if (comma && at - i > reach) break
    const token = section.tokens[i] as (typeof section.tokens)[number]
    const near = at - i <= reach && !blocked
    const opens = words[i]?.opensCue === true
    const match = opens ? pack.modality.longest(section.tokens, i, (_, __, end) => end <= at) : null
    if (match !== null) {
      for (const value of match.values) {
        if (value.aux === "negation" && saysMore(clauses, match.end, pack)) continue
        const holds =
          value.scope === "clause"
            ? opensCondition(clauses, sentence, i, end, pack)
            : near && (value.scope !== "next-word" || isNext(clauses, match.end, at, pack))
        if (holds && (value.scope !== "clause" || commaFree(clauses, match.end, at)))
          add(value.aux, i, match.end, value.ruleId)
      }
    }
    comma ||= token.text === ","
    const tag = tags[i]
    if (
      tag === "subordinator" ||
      tag === "relative" ||
      token.text === ";" ||
      token.text === "," ||
      token.text === '"' ||
      token.text === "“"
    )
      blocked = true
    else if (tag === "phrase" && i < at - 1 && tags[i + 1] !== "phrase") blocked = blocked || at - i > 2
    else if (tag === "verb" && !pack.isCarrier(token.lower)) {
      const before =
        noun && near && i > sentence.from && !isTowards(clauses, at, pack)
          ? pack.modality.longest(section.tokens, i - 1, (_, __, last) => last <= i)
          : null
      for (const value of before?.values ?? []) if (value.aux === "future") add(value.aux, i - 1, i, value.ruleId)
      blocked = true
    }
  }
  const { alternative, coordinator, purpose_marker } = pack.phraseWords
  const isPlanned = (word: string): boolean => purpose_marker.has(word) || coordinator.has(word)
  const plan = noun ? null : cueBefore("future", clauses, sentence, at, isPlanned, pack)
  if (plan !== null) add("future", plan.start, plan.end, plan.ruleId)
  const denial = noun ? null : cueBefore("negation", clauses, sentence, at, (word) => alternative.has(word), pack)
  if (denial !== null) add("negation", denial.start, denial.end, denial.ruleId)
  /** "Pertemuan itu akan digelar": behind a noun, the verb of its clause tells its time. */
  let closed = false
  for (let i = end; i < Math.min(sentence.to, end + forwardReach); i++) {
    if (tags[i] === "subordinator" || section.tokens[i]?.text === ";") break
    if (!noun && joinsVerb(clauses, i)) break
    const match = pack.modality.longest(section.tokens, i, () => true)
    if (noun && !closed && pack.phraseWords.cancellation.has(section.tokens[i]?.lower ?? ""))
      add("negation", i, i + 1, cancelledRule)
    for (const value of match?.values ?? []) {
      /** "Serangan [yang] belum pernah terjadi": a relative clause describes an act that took place. */
      const denies = value.aux === "negation" && tags[i - 1] !== "relative" && !saysMore(clauses, match?.end ?? i, pack)
      if (denies && noun && !closed && happens(clauses, i, pack)) add(value.aux, i, match?.end ?? i + 1, value.ruleId)
      if (value.aux !== "future") continue
      if (value.scope === "clause" || (noun && !closed && tags[i + 1] === "verb"))
        add(value.aux, i, match?.end ?? i + 1, value.ruleId)
    }
    if (section.tokens[i]?.text === "," || (tags[i] === "verb" && tags[i - 1] !== "relative")) closed = true
  }
  return noun && goesOn(clauses, end, pack) ? cues.filter((cue) => cue.aux !== "future") : cues
}

/** "Mendukung Kuba [dan] berencana berkunjung tahun depan": the time behind the second verb is its own. */
const joinsVerb = ({ tags }: Clauses, at: number): boolean => {
  let next = at + 1
  while (tags[next] === "adverb") next++
  return tags[at] === "conjunction" && tags[next] === "verb"
}

/** "Berdampak [pada] pembicaraan": what touches an act does not announce it. */
const isTowards = ({ section }: Clauses, at: number, pack: LanguagePack): boolean =>
  pack.phraseWords.towards_marker.has(section.tokens[at - 1]?.lower ?? "")

/** "Pembicaraan yang sedang berlangsung": whatever the verb of the clause says of it, it is no plan. */
const goesOn = ({ section, tags }: Clauses, end: number, pack: LanguagePack): boolean => {
  for (let at = end; at < end + progressReach; at++) {
    const lower = section.tokens[at]?.lower ?? ""
    if (pack.phraseWords.progressive.has(lower))
      return pack.phraseWords.occurrence.has(section.tokens[at + 1]?.lower ?? "")
    if (tags[at] === "mark" || tags[at] === "verb") return false
  }
  return false
}

/**
 * The cue of the verb that a clause of purpose serves or that is coordinated with the act: what one "[akan] terbang ke
 * Paris untuk" do "dan" do is to come too, and what one "[tidak] membenarkan atau" does is not done either.
 */
const cueBefore = (
  aux: Aux,
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  links: (word: string) => boolean,
  pack: LanguagePack,
  left = mostLinked
): { readonly start: number; readonly end: number; readonly ruleId: string } | null => {
  const { section, tags } = clauses
  let link = at - 1
  while (tags[link] === "adverb") link--
  if (link < sentence.from || !links(section.tokens[link]?.lower ?? "")) return null
  let verb = -1
  let opening = -1
  for (let i = link - 1; i >= Math.max(sentence.from, link - matrixReach); i--) {
    const tag = tags[i]
    const { text } = section.tokens[i] as (typeof section.tokens)[number]
    if (tag === "subordinator" || tag === "relative" || text === ";") break
    if (opensQuote(text) || text === "”") {
      if (i === opening) continue
      opening = fragmentBefore(clauses, i)
      if (opening < 0) break
    }
    const match = pack.modality.longest(section.tokens, i, (_, __, end) => end < link)
    const cue = match?.values.find((value) => value.aux === aux && value.scope === "before-verb")
    if (match !== null && cue !== undefined) return { start: i, end: match.end, ruleId: cue.ruleId }
    if (verb >= 0 && tag !== "adverb") break
    if (tag === "verb") verb = i
  }
  return verb < 0 || left === 0 ? null : cueBefore(aux, clauses, sentence, verb, links, pack, left - 1)
}

const opensQuote = (text: string | undefined): boolean => text === '"' || text === "“"

/** Where the few quoted words open that a quotation mark at `at` closes, which a sentence of its own would not be: 'akan "[segera berkunjung]"'; -1 when it closes more. */
const fragmentBefore = ({ section }: Clauses, at: number): number => {
  for (let i = at - 2; i >= at - fragmentReach; i--) if (opensQuote(section.tokens[i]?.text)) return i
  return -1
}

/** Whether the first verb behind `at` says that something takes place: "pertemuan itu tidak akan [terjadi]". */
const happens = ({ section, tags }: Clauses, at: number, pack: LanguagePack): boolean => {
  let verb = at + 1
  while (tags[verb] === "adverb") verb++
  return pack.isOccurrence(section.tokens[verb]?.lower ?? "")
}

/** Whether no other noun or verb stands between a cue that ends at `from` and the act at `to`. */
const isNext = ({ section, tags }: Clauses, from: number, to: number, pack: LanguagePack): boolean => {
  for (let i = from; i < to; i++)
    if (tags[i] === "noun" || (tags[i] === "verb" && !pack.isCarrier(section.tokens[i]?.lower ?? ""))) return false
  return true
}

/** "Tidak hanya menyerang": what stands behind the negation is told as done. */
const saysMore = ({ section }: Clauses, at: number, pack: LanguagePack): boolean =>
  pack.phraseWords.limiter.has(section.tokens[at]?.lower ?? "")

/**
 * Whether a cue of condition at `at` opens one. Behind a verb of speech or of finding it may stand for "that" ("mengaku
 * jika dirinya telah bertemu", "membuktikan jika Kuba berbohong"): it does where no comma behind the act, which ends
 * before `end`, parts a condition from what follows from it.
 */
const opensCondition = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  end: number,
  pack: LanguagePack
): boolean => {
  const { section, tags } = clauses
  for (let i = end; i < Math.min(sentence.to, end + clauseReach); i++)
    if (section.tokens[i]?.text === "," && opensMain(clauses, i + 1, pack)) return true
  for (let i = at - 1; i >= Math.max(sentence.from, at - reach); i--) {
    const { lower, text } = section.tokens[i] as (typeof section.tokens)[number]
    if (text === "," || text === '"' || text === "“") return true
    if (i === at - 1 && pack.phraseWords.finding.has(lower)) return false
    if (pack.isSpeechVerb(lower)) return false
    if (tags[i] === "verb") return true
  }
  return true
}

/** What opens no clause behind a comma that could follow from a condition: "…, [pada] Senin", "…, [dan] Peru …". */
const opensAddition: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "time",
  "preposition",
  "relative",
  "conjunction",
  "subordinator",
  "number",
  "mark"
])

/** Whether what a condition leads to may open at `at`, and not a day, a place or who said so: "…, kata Peru". */
const opensMain = ({ section, tags }: Clauses, at: number, pack: LanguagePack): boolean => {
  const lower = section.tokens[at]?.lower ?? ""
  return !opensAddition.has(tags[at]) && !pack.phraseWords.comparison.has(lower) && !pack.isSpeechVerb(lower)
}

const commaFree = (clauses: Clauses, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (clauses.section.tokens[i]?.text === ",") return false
  return true
}
