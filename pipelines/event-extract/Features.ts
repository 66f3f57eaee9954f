/**
 * What the model of confidence looks at in a draft.
 *
 * Every feature is a readable name with the value 1, so that a report's
 * confidence can be explained by the weights of its features. The same function
 * serves training and extraction. Nothing here names a party or a topic: rule,
 * type, how the parties were found, where and in whose voice the act is told.
 */
import type { Speech } from "./Attribution.ts"
import type { Clauses } from "./Clause.ts"
import type { Mention } from "./Document.ts"
import type { Draft } from "./Draft.ts"
import { partyKey } from "./LocalEvent.ts"

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
  /** Parties that the headline names. */
  readonly titleKeys: ReadonlySet<string>
  /** Rank of a party by how often the article names it, from 0; large when it does not. */
  readonly rankOf: (key: string) => number
}

/** What it says about one reading of the parties. */
export interface PartyContext {
  /** Other drafts of the article with the same type and an actor in common. */
  readonly support: number
  /** Other drafts of the article between the same two parties, in either direction, both named in the sentence. */
  readonly dyads: number
}

const bucket = (value: number, edges: ReadonlyArray<number>): string => {
  for (const edge of edges) if (value <= edge) return `<=${edge}`
  return `>${edges.at(-1) ?? 0}`
}

const kindOf = (mentions: ReadonlyArray<Mention>): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  return `${first.entity.type}/${first.kind}/${first.sector ?? "-"}`
}

const distance = (draft: Draft, mentions: ReadonlyArray<Mention>, field: string): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  if (first.field !== field || first.start < draft.sentence.from || first.start >= draft.sentence.to) return "elsewhere"
  return first.start < draft.start
    ? `before${bucket(draft.start - first.end, [0, 2, 5, 10, 20])}`
    : `after${bucket(first.start - draft.end, [0, 2, 5, 10, 20])}`
}

const salience = (mentions: ReadonlyArray<Mention>, context: DraftContext): string => {
  if (mentions.length === 0) return "none"
  return bucket(Math.min(...mentions.map((mention) => context.rankOf(partyKey(mention)))), [0, 1, 2, 4])
}

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

/** Plain words within three tokens of the act: what it is about. */
const neighbours = (draft: Draft, clauses: Clauses): ReadonlyArray<string> => {
  const words: Array<string> = []
  for (let at = Math.max(draft.sentence.from, draft.start - 3); at < Math.min(draft.sentence.to, draft.end + 3); at++) {
    if (at >= draft.start && at < draft.end) continue
    const tag = clauses.tags[at]
    if (tag === "noun" || tag === "verb" || tag === "adverb" || tag === "preposition")
      words.push(`near=${clauses.section.tokens[at]?.lower ?? ""}`)
  }
  return words
}

/** What does not depend on how the parties are read. */
export const actFeatures = (draft: Draft, context: DraftContext): ReadonlyArray<string> => {
  const { clauses } = context
  const { field, tokens } = clauses.section
  const { row, voice } = draft.form
  const place = field === "title" ? "title" : bucket(draft.sentence.index, [0, 1, 4, 9])
  const { type } = draft
  const opens = opener(draft, clauses)
  return [
    ...neighbours(draft, clauses),
    "bias",
    ...context.topics.map((topic) => `topic.${topic}`),
    ...context.topics.map((topic) => `topic.${topic},type=${draft.type}`),
    `rule=${draft.ruleId}`,
    `prior=${bucket(draft.prior, [0.35, 0.45, 0.55, 0.65, 0.75, 0.85])}`,
    `type=${type}`,
    `pos=${row.pos}/${voice}`,
    `type,pos=${type},${row.pos}`,
    `after=${draft.form.after.length > 0}`,
    `aux=${draft.aux.join("+")}`,
    `type,aux=${type},${draft.aux.join("+")}`,
    `place=${place}`,
    `type,title=${type},${field}`,
    `siblings=${bucket(context.siblings, [1, 2, 3, 5])}`,
    `rank=${bucket(context.rank, [0, 1, 2, 4])}`,
    `inTitle=${context.inTitle}`,
    `type,inTitle=${type},${context.inTitle}`,
    `states=${bucket(context.states, [0, 1, 2, 4, 7])}`,
    `length=${bucket(draft.sentence.to - draft.sentence.from, [10, 20, 30, 45])}`,
    `sentences=${bucket(context.sentences, [5, 10, 20, 40])}`,
    `capital=${field === "body" && (tokens[draft.start]?.capital ?? false) && draft.start > draft.sentence.from}`,
    `type,opener=${type},${opens}`,
    `type,place=${type},${place}`,
    `type,after=${type},${draft.form.after.length > 0}`,
    `definite=${draft.definite}`,
    `absorbs=${draft.intended ?? "none"}`,
    `opener=${opens}`,
    `pos,opener=${row.pos},${opens}`,
    `before=${row.pos},${clauses.tags[draft.start - 1] ?? "none"}`,
    `behind=${row.pos},${clauses.tags[draft.end] ?? "none"}`,
    `question=${tokens[draft.sentence.to - 1]?.text === "?"}`
  ]
}

/** How the parties of this reading were found, who they are, and how they fit the article. */
export const partyFeatures = (draft: Draft, context: DraftContext & PartyContext): ReadonlyArray<string> => {
  const { field } = context.clauses.section
  const { speech } = context
  const { type } = draft
  const actors = new Set(draft.actors.map(partyKey))
  const recipients = new Set(draft.recipients.map(partyKey))
  const domestic = [...recipients].some((key) => actors.has(key))
  const voiceOf = speech === null ? "none" : speech.kind
  const spoken = speech !== null && speech.speaker.some((speaker) => actors.has(partyKey(speaker)))
  const actorSalience = salience(draft.actors, context)
  const recipientSalience = salience(draft.recipients, context)
  const pair = `${actorSalience}/${draft.reciprocal ? salience(draft.actors.slice(1), context) : recipientSalience}`
  return [
    `actor=${draft.actorVia}`,
    `recipient=${draft.recipientVia}`,
    `type,actor=${type},${draft.actorVia}`,
    `type,recipient=${type},${draft.recipientVia}`,
    `actor,recipient=${draft.actorVia},${draft.recipientVia}`,
    `actor.kind=${kindOf(draft.actors)}`,
    `recipient.kind=${kindOf(draft.recipients)}`,
    `type,actor.sector=${type},${draft.actors[0]?.sector ?? "-"}`,
    `actors=${bucket(draft.actors.length, [1, 2, 3])}`,
    `recipients=${bucket(draft.recipients.length, [0, 1, 2])}`,
    `reciprocal=${draft.reciprocal}`,
    `type,reciprocal=${type},${draft.reciprocal}`,
    `domestic=${domestic}`,
    `type,domestic=${type},${domestic}`,
    `inside=${draft.actors[0]?.country ?? "-"}`.replace(/=(?!IDN$|-$).*/, "=abroad"),
    `voice=${voiceOf}/${spoken}`,
    `type,voice=${type},${voiceOf}/${spoken}`,
    `distance.actor=${distance(draft, draft.actors, field)}`,
    `distance.recipient=${distance(draft, draft.recipients, field)}`,
    `support=${bucket(context.support, [0, 1, 2, 4])}`,
    `type,actor.salience=${type},${actorSalience}`,
    `type,recipient.salience=${type},${recipientSalience}`,
    `type,support=${type},${bucket(context.support, [0, 1, 2, 4])}`,
    `type,actor.kind=${type},${kindOf(draft.actors)}`,
    `type,recipient.kind=${type},${kindOf(draft.recipients)}`,
    `rule,recipient=${draft.ruleId},${draft.recipientVia}`,
    `rule,actor=${draft.ruleId},${draft.actorVia}`,
    `pair=${pair}`,
    `type,pair=${type},${pair}`,
    `recipient,pair=${draft.recipientVia},${pair}`,
    `dyads=${bucket(context.dyads, [0, 1, 2, 4])}`,
    `recipient,dyads=${draft.recipientVia},${bucket(context.dyads, [0, 1, 2, 4])}`,
    `inTitle.actor=${draft.actorVia},${[...actors].some((key) => context.titleKeys.has(key))}`,
    `inTitle.recipient=${draft.recipientVia},${recipients.size === 0 ? "none" : [...recipients].some((key) => context.titleKeys.has(key))}`,
    `actor.salience=${actorSalience}`,
    `recipient.salience=${recipientSalience}`,
    `recipient,salience=${draft.recipientVia},${recipientSalience}`,
    `actor,salience=${draft.actorVia},${actorSalience}`
  ]
}
