/**
 * The place of a phrase in its clause, told by the word that governs it: the
 * nearest before it that is no determiner, number, quotation mark or example.
 */
import type { LanguagePack } from "../LanguagePack.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Token } from "../text/Token.ts"

export type Tag =
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "adverb"
  | "determiner"
  | "pronoun"
  | "copula"
  | "time"
  | "interrogative"
  | "verb"
  | "noun"
  | "number"
  | "mark"
  | "phrase"

/** Where a group stands in its clause. */
export interface Slot {
  readonly kind: "subject" | "oblique" | "object" | "agent" | "possessor" | "copula"
  /** Preposition of an oblique, lower case. */
  readonly preposition: string
  /** Token index of the verb, noun or preposition that governs it, or -1. */
  readonly governor: number
  /** Nouns stand between governor and group: "mengecam serangan Israel". */
  readonly viaNoun: boolean
  /** Whether it is what is talked about: "membahas [Kuba]", "pertemuan soal [Kuba]". */
  readonly topic: boolean
  /** Whether it is whom somebody speaks to: "mengatakan kepada [Kuba] bahwa …". */
  readonly listener: boolean
  /** Whether it is who speaks, or of whom it is told, right behind the verb: "…", kata [Kuba]. */
  readonly told: boolean
}

const passThrough: ReadonlySet<Tag> = new Set(["determiner", "number"])
const quoteMarks: ReadonlySet<string> = new Set(['"', "'", "“", "‘"])
/** Words before a phrase that are looked at. */
const governorReach = 8

/** Steps over "seperti" and the comma before it: the example stands where the group that it exemplifies stands. */
const beforeExample = (
  at: number,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): number => {
  if (!pack.phraseWords.exemplifier.has((tokens[at] as Token).lower)) return at
  if (tokens[at - 1]?.text === ",") return at - 2
  return tags[at - 1] === "noun" || tags[at - 1] === "phrase" ? at - 1 : at
}

/** Steps over "lebih dari" before a number, which make one measure with it, and not before a name; else to `otherwise`. */
const beforeMeasure = (
  at: number,
  tokens: ReadonlyArray<Token>,
  otherwise: number,
  { phraseWords }: LanguagePack
): number =>
  phraseWords.origin_marker.has((tokens[at] as Token).lower) &&
  phraseWords.comparative.has(tokens[at - 1]?.lower ?? "") &&
  tokens[at + 1]?.capital === false
    ? at - 2
    : otherwise

export const slotOf = (
  start: number,
  sentence: SentenceTokens,
  tokens: ReadonlyArray<Token>,
  tags: ReadonlyArray<Tag>,
  pack: LanguagePack
): Slot => {
  let nearestNoun = -1
  let at = start - 1
  for (let steps = 0; at >= sentence.from && steps < governorReach; steps++) {
    const tag = tags[at] as Tag
    const viaNoun = nearestNoun >= 0
    const next = passThrough.has(tag) ? at - 1 : beforeMeasure(at, tokens, beforeExample(at, tokens, tags, pack), pack)
    if (next < at) at = next
    else if (tag === "noun") {
      if (!viaNoun) nearestNoun = at
      at--
    } else if (!viaNoun && isTransparent(tag, tokens[at] as Token)) at--
    else return governedBy(at, tag, tokens, nearestNoun, pack)
  }
  return ungoverned(nearestNoun)
}

/** What may stand between a phrase and what governs it, unless a noun stands there too. */
const isTransparent = (tag: Tag, { text }: Token): boolean =>
  tag === "adverb" || (tag === "mark" && quoteMarks.has(text))

/** The slot of a phrase whose governor, if it is one, stands at `at`. */
const governedBy = (
  at: number,
  tag: Tag,
  tokens: ReadonlyArray<Token>,
  nearestNoun: number,
  pack: LanguagePack
): Slot => {
  const { lower } = tokens[at] as Token
  const viaNoun = nearestNoun >= 0
  const isTopic = pack.phraseWords.topic_marker.has(lower) && (tag === "preposition" || !viaNoun)
  const slot = (kind: Slot["kind"], preposition = ""): Slot => ({
    kind,
    preposition,
    governor: at,
    viaNoun,
    topic: isTopic,
    listener: tag === "preposition" && isHeardAt(at, tokens, pack),
    told: tag === "verb" && !viaNoun && pack.wordOf(lower).speaks
  })
  switch (tag) {
    case "preposition":
      return slot(pack.phraseWords.agent_marker.has(lower) ? "agent" : "oblique", lower)
    case "verb":
      return slot(pack.morphology.beginsPassive(lower) ? "agent" : "object")
    case "copula":
      return slot("copula")
    default:
      return ungoverned(nearestNoun)
  }
}

/** A phrase behind a noun is its possessor; one behind nothing opens the clause. */
const ungoverned = (nearestNoun: number): Slot =>
  nearestNoun >= 0
    ? { ...plain, kind: "possessor", preposition: "", governor: nearestNoun, viaNoun: true }
    : { ...plain, kind: "subject", preposition: "", governor: -1, viaNoun: false }

/** Neither what is talked about nor who talks or listens. */
const plain = { topic: false, listener: false, told: false }

/** The slot of a phrase that tells where, though no preposition stands before it. */
export const placeSlot = (preposition: string): Slot => ({
  ...plain,
  kind: "oblique",
  preposition,
  governor: -1,
  viaNoun: false
})

/** Whether the preposition at `at` leads to whom a verb of speech right before it tells something. */
const isHeardAt = (at: number, tokens: ReadonlyArray<Token>, pack: LanguagePack): boolean => {
  const verb = tokens[at - 1]
  const leads = pack.phraseWords.towards_marker.has((tokens[at] as Token).lower)
  return leads && verb !== undefined && pack.wordOf(verb.lower).speaks
}
