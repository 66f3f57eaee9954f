/**
 * What the model of confidence looks at in a draft.
 *
 * Every feature is a readable template with its values, so that a report's
 * confidence can be explained by the weights of its features. The same function
 * serves training, which writes their names, and extraction, which only adds up
 * their weights: values are therefore strings that already exist, not new ones.
 * Nothing here names a party or a topic: rule, type, how the parties were found,
 * where and in whose voice the act is told.
 */
import type { Speech } from "../acts/Attribution.ts"
import type { Clauses } from "../acts/Clause.ts"
import type { FeatureSink } from "./Confidence.ts"
import type { Mention } from "../text/Document.ts"
import type { Draft } from "../acts/Draft.ts"
import { partyKey } from "../names/Party.ts"

/** What the rest of the article says about an act. */
export interface DraftContext {
  readonly clauses: Clauses
  readonly speech: Speech | null
  /** Drafts in the same sentence, and the place of this one among them. */
  readonly siblings: number
  readonly rank: number
  /** Whether the headline has a draft of the same type. */
  readonly inTitle: boolean
  /** Distinct states named in the article. */
  readonly states: number
  readonly sentences: number
  readonly topics: ReadonlyArray<string>
  /** Parties that the headline names, in their order. */
  readonly titleKeys: ReadonlyArray<string>
  /** Rank of a party by how often the article names it, from 0; large when it does not. */
  readonly rankOf: (key: string) => number
  /** The state whose domestic affairs the language's press mostly tells; null when there is none. */
  readonly homeState: string | null
}

/** What it says about one reading of the parties. */
export interface PartyContext {
  /** Other drafts of the article with the same type and an actor in common. */
  readonly support: number
  /** Other drafts of the article between the same two parties, in either direction, both named in the sentence. */
  readonly dyads: number
  /** Other such drafts of the same type in the same direction, and in the opposite one. */
  readonly echoes: number
  readonly reversals: number
}

/** Ranges of a count, by their upper ends, with the names of the ranges. */
const ranges = (...edges: ReadonlyArray<number>) => ({
  edges,
  names: [...edges.map((edge) => `<=${edge}`), `>${edges.at(-1) ?? 0}`]
})
type Ranges = ReturnType<typeof ranges>

const rangeOf = (value: number, { edges, names }: Ranges): string => {
  let at = 0
  while (at < edges.length && value > (edges[at] as number)) at++
  return names[at] as string
}

const upTo1 = ranges(0, 1)
const upTo2 = ranges(0, 1, 2)
const upTo3 = ranges(0, 1, 3)
const upTo4 = ranges(0, 1, 2, 4)
const actorCounts = ranges(1, 2, 3)
const siblingCounts = ranges(1, 2, 3, 5)
const stateCounts = ranges(0, 1, 2, 4, 7)
const lengths = ranges(10, 20, 30, 45)
const articleLengths = ranges(5, 10, 20, 40)
const places = ranges(0, 1, 4, 9)
const priors = ranges(0.35, 0.45, 0.55, 0.65, 0.75, 0.85)
const distances = ranges(0, 2, 5, 10, 20)
const distancesBefore = { ...distances, names: distances.names.map((name) => `before${name}`) }
const distancesAfter = { ...distances, names: distances.names.map((name) => `after${name}`) }

const yesOrNo = (value: boolean): string => (value ? "true" : "false")

/** Gives the same string for the same parts, so that nothing is written anew. */
class Joined {
  private readonly known = new Map<string, Map<string, string>>()

  of(a: string, b: string): string {
    let inner = this.known.get(a)
    if (inner === undefined) this.known.set(a, (inner = new Map()))
    let joined = inner.get(b)
    if (joined === undefined) inner.set(b, (joined = `${a}/${b}`))
    return joined
  }
}
/** Of closed sets only: kinds of mentions, sectors, types. */
const joined = new Joined()

const kindOf = (mentions: ReadonlyArray<Mention>): string => {
  const first = mentions[0]
  return first === undefined ? "none" : joined.of(joined.of(first.entity.type, first.kind), first.sector ?? "-")
}

const isHere = (mention: Mention, draft: Draft, clauses: Clauses): boolean =>
  mention.field === clauses.section.field && mention.start >= draft.sentence.from && mention.start < draft.sentence.to

const distance = (draft: Draft, mentions: ReadonlyArray<Mention>, clauses: Clauses): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  if (!isHere(first, draft, clauses)) return "elsewhere"
  return first.start < draft.start
    ? rangeOf(draft.start - first.end, distancesBefore)
    : rangeOf(first.start - draft.end, distancesAfter)
}

const salience = (mentions: ReadonlyArray<Mention>, context: DraftContext): string => {
  let best = Infinity
  for (const mention of mentions) best = Math.min(best, context.rankOf(partyKey(mention)))
  return mentions.length === 0 ? "none" : rangeOf(best, upTo4)
}

/** The place of a party in its clause: its slot, and the preposition or noun that governs it. */
const slotOf = (
  mentions: ReadonlyArray<Mention>,
  draft: Draft,
  clauses: Clauses
): readonly [slot: string, word: string] => {
  const first = mentions[0]
  if (first === undefined) return ["none", ""]
  if (!isHere(first, draft, clauses)) return ["elsewhere", ""]
  const group = clauses.groupAt[first.start]
  if (group === undefined) return ["alone", ""]
  const { governor, kind, preposition, viaNoun } = group.slot
  const word = kind === "possessor" ? (clauses.section.tokens[governor]?.lower ?? "") : preposition
  return [viaNoun ? joined.of(kind, "noun") : kind, word]
}

/** What stands between a party and the act: other parties, verbs, clause openings, marks. */
const pathOf = (mentions: ReadonlyArray<Mention>, draft: Draft, clauses: Clauses): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  if (!isHere(first, draft, clauses)) return "elsewhere"
  const before = first.start < draft.start
  const from = before ? first.end : draft.end
  const to = before ? draft.start : first.start
  let [verbs, groups, commas, openings, marks, nouns] = [0, 0, 0, 0, 0, 0]
  let at = from
  while (at < to) {
    const group = clauses.groupAt[at]
    if (group !== undefined && group.start >= from) {
      groups++
      at = group.end
      continue
    }
    const tag = clauses.tags[at]
    const text = clauses.section.tokens[at]?.text ?? ""
    if (tag === "verb") verbs++
    else if (tag === "noun") nouns++
    else if (tag === "relative" || tag === "subordinator") openings++
    else if (text === ",") commas++
    else if (tag === "mark" && text !== "(" && text !== ")" && text !== "/") marks++
    at++
  }
  let code = before ? 0 : 1
  for (const count of [verbs, groups, commas, openings, marks]) code = code * 3 + Math.min(2, count)
  return pathNames[code * 2 + Math.min(1, nouns)] as string
}

/** `<v1g0c0o0m0n1`: before the act, one verb, no group, comma, opening or mark between, but a noun. */
const pathNames: ReadonlyArray<string> = Array.from({ length: 2 * 3 ** 5 * 2 }, (_, code) => {
  let rest = code >> 1
  let name = ""
  for (const letter of ["m", "o", "c", "g", "v"]) {
    name = `${letter}${rest % 3}${name}`
    rest = Math.floor(rest / 3)
  }
  return `${rest === 0 ? "<" : ">"}${name}n${code & 1}`
})

/** The word that opens the clause of the act: a subordinator, "yang", or a preposition before the verb. */
const opener = (draft: Draft, clauses: Clauses): string => {
  for (let at = draft.start - 1; at >= Math.max(draft.sentence.from, draft.start - 10); at--) {
    const tag = clauses.tags[at]
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (tag === "subordinator" || tag === "relative" || lower === "untuk") return lower
    if (lower === "," || lower === ";" || lower === ":") return lower
  }
  return "none"
}

/** The plain word right behind the act, or the tag of what stands there. */
const nextWord = (draft: Draft, clauses: Clauses): string => {
  const tag = draft.end < draft.sentence.to ? (clauses.tags[draft.end] ?? "mark") : "mark"
  return tag === "noun" || tag === "verb" ? (clauses.section.tokens[draft.end]?.lower ?? "") : joined.of("tag", tag)
}

/** Plain words within three tokens of the act: what it is about. */
const tellNeighbours = (draft: Draft, clauses: Clauses, add: FeatureSink): void => {
  const to = Math.min(draft.sentence.to, draft.end + 3)
  for (let at = Math.max(draft.sentence.from, draft.start - 3); at < to; at++) {
    if (at >= draft.start && at < draft.end) continue
    const tag = clauses.tags[at]
    if (tag === "noun" || tag === "verb" || tag === "adverb" || tag === "preposition")
      add("near", clauses.section.tokens[at]?.lower ?? "")
  }
}

/** Tells what does not depend on how the parties are read. */
export const tellAct = (draft: Draft, context: DraftContext, add: FeatureSink): void => {
  const { clauses } = context
  const { field, tokens } = clauses.section
  const { row, voice } = draft.form
  const { ruleId, type } = draft
  const place = field === "title" ? "title" : rangeOf(draft.sentence.index, places)
  const opens = opener(draft, clauses)
  const next = nextWord(draft, clauses)
  const aux = draft.aux.join("+")
  const after = yesOrNo(draft.form.after.length > 0)
  const inTitle = yesOrNo(context.inTitle)
  tellNeighbours(draft, clauses, add)
  add("bias", "")
  for (const topic of context.topics) {
    add("topic", topic)
    add("topic,type", topic, type)
  }
  add("rule", ruleId)
  add("prior", rangeOf(draft.prior, priors))
  add("type", type)
  add("pos", row.pos, voice)
  add("type,pos", type, row.pos)
  add("after", after)
  add("aux", aux)
  add("type,aux", type, aux)
  add("place", place)
  add("type,title", type, field)
  add("siblings", rangeOf(context.siblings, siblingCounts))
  add("rank", rangeOf(context.rank, upTo4))
  add("inTitle", inTitle)
  add("type,inTitle", type, inTitle)
  add("states", rangeOf(context.states, stateCounts))
  add("length", rangeOf(draft.sentence.to - draft.sentence.from, lengths))
  add("sentences", rangeOf(context.sentences, articleLengths))
  add(
    "capital",
    yesOrNo(field === "body" && (tokens[draft.start]?.capital ?? false) && draft.start > draft.sentence.from)
  )
  add("type,opener", type, opens)
  add("type,place", type, place)
  add("type,after", type, after)
  add("definite", yesOrNo(draft.definite))
  add("next", next)
  add("rule,next", ruleId, next)
  add("absorbs", draft.intended ?? "none")
  add("opener", opens)
  add("pos,opener", row.pos, opens)
  add("before", row.pos, clauses.tags[draft.start - 1] ?? "none")
  add("behind", row.pos, clauses.tags[draft.end] ?? "none")
  add("question", yesOrNo(tokens[draft.sentence.to - 1]?.text === "?"))
}

const overlaps = (a: ReadonlyArray<Mention>, b: ReadonlyArray<Mention>): boolean =>
  a.some((one) => b.some((other) => partyKey(one) === partyKey(other)))

/** Tells how the parties of this reading were found, who they are, and how they fit the article. */
export const tellParties = (draft: Draft, context: DraftContext & PartyContext, add: FeatureSink): void => {
  const { clauses, speech } = context
  const { actorVia, actors, recipients, recipientVia, ruleId, type } = draft
  const domestic = yesOrNo(overlaps(actors, recipients))
  const reciprocal = yesOrNo(draft.reciprocal)
  const voice = speech === null ? "none" : speech.kind
  const spoken = yesOrNo(speech !== null && overlaps(speech.speaker, actors))
  const actorKind = kindOf(actors)
  const recipientKind = kindOf(recipients)
  const actorSalience = salience(actors, context)
  const recipientSalience = salience(recipients, context)
  const otherSalience = draft.reciprocal ? salience(actors.slice(1), context) : recipientSalience
  const [actorSlot, actorWord] = slotOf(actors, draft, clauses)
  const [recipientSlot, recipientWord] = slotOf(recipients, draft, clauses)
  const actorPath = pathOf(actors, draft, clauses)
  const recipientPath = pathOf(recipients, draft, clauses)
  const titleOf = (mentions: ReadonlyArray<Mention>): string => {
    if (mentions.length === 0) return "none"
    const place = context.titleKeys.findIndex((key) => mentions.some((mention) => partyKey(mention) === key))
    return place < 0 ? "absent" : place === 0 ? "first" : "later"
  }
  const actorTitle = titleOf(actors)
  const recipientTitle = titleOf(recipients)
  const support = rangeOf(context.support, upTo4)
  const dyads = rangeOf(context.dyads, upTo4)
  const reversals = rangeOf(context.reversals, upTo1)
  const echoes = rangeOf(context.echoes, upTo1)
  const home = actors[0]?.country ?? "-"
  add("actor", actorVia)
  add("recipient", recipientVia)
  add("type,actor", type, actorVia)
  add("type,recipient", type, recipientVia)
  add("actor,recipient", actorVia, recipientVia)
  add("actor.kind", actorKind)
  add("recipient.kind", recipientKind)
  add("type,actor.sector", type, actors[0]?.sector ?? "-")
  add("actors", rangeOf(actors.length, actorCounts))
  add("recipients", rangeOf(recipients.length, upTo2))
  add("reciprocal", reciprocal)
  add("type,reciprocal", type, reciprocal)
  add("domestic", domestic)
  add("type,domestic", type, domestic)
  add("inside", home === context.homeState || home === "-" ? home : "abroad")
  add("voice", voice, spoken)
  add("type,voice", type, voice, spoken)
  add("distance.actor", distance(draft, actors, clauses))
  add("distance.recipient", distance(draft, recipients, clauses))
  add("support", support)
  add("type,support", type, support)
  add("actor.salience", actorSalience)
  add("recipient.salience", recipientSalience)
  add("type,actor.salience", type, actorSalience)
  add("type,recipient.salience", type, recipientSalience)
  add("actor,salience", actorVia, actorSalience)
  add("recipient,salience", recipientVia, recipientSalience)
  add("type,actor.kind", type, actorKind)
  add("type,recipient.kind", type, recipientKind)
  add("rule,actor", ruleId, actorVia)
  add("rule,recipient", ruleId, recipientVia)
  add("pair", actorSalience, otherSalience)
  add("type,pair", type, actorSalience, otherSalience)
  add("recipient,pair", recipientVia, actorSalience, otherSalience)
  add("dyads", dyads)
  add("recipient,dyads", recipientVia, dyads)
  add("inTitle.actor", actorVia, actorTitle)
  add("inTitle.recipient", recipientVia, recipientTitle)
  add("titles", actorTitle, recipientTitle)
  add("type,titles", type, actorTitle, recipientTitle)
  add("echoes", rangeOf(context.echoes, upTo3))
  add("reversals", reversals, echoes)
  add("type,reversals", type, reversals, echoes)
  add("slot.actor", actorSlot, actorWord)
  add("slot.recipient", recipientSlot, recipientWord)
  add("type,slot.actor", type, actorSlot, actorWord)
  add("type,slot.recipient", type, recipientSlot, recipientWord)
  add("via,slot.actor", actorVia, actorSlot, actorWord)
  add("via,slot.recipient", recipientVia, recipientSlot, recipientWord)
  add("path.actor", actorPath)
  add("path.recipient", recipientPath)
  add("via,path.actor", actorVia, actorPath)
  add("via,path.recipient", recipientVia, recipientPath)
}
