/**
 * What the model of confidence looks at in plain words: those of the sentence around an act, which tell what it is
 * about, and those between the act and a party, which tell whether the party takes part in it.
 *
 * Words are taken as the text has them, in lower case; names never are.
 */
import type { Clauses, Tag } from "../acts/Clause.ts"
import type { Draft } from "../acts/Draft.ts"
import type { Word } from "../language/Words.ts"
import type { Mention } from "../text/Document.ts"
import type { FeatureSink } from "./Confidence.ts"

/** Tokens on either side of an act, and between it and a party. */
const reach = { near: 3, sentence: 25, between: 25 }

const telling: ReadonlySet<Tag | undefined> = new Set<Tag>(["noun", "verb", "adverb"])

/** Plain words of the sentence, those next to the act once more. */
export const tellWordsAround = (draft: Draft, { groupAt, tags, words }: Clauses, { add }: FeatureSink): void => {
  const { end, ruleId, sentence, start, type } = draft
  const to = Math.min(sentence.to, end + reach.sentence)
  for (let at = Math.max(sentence.from, start - reach.sentence); at < to; at++) {
    if (at === start) at = end
    if (at >= to || groupAt[at] !== undefined) continue
    const isNear = at >= start - reach.near && at < end + reach.near
    const { lower } = words[at] as Word
    const tells = telling.has(tags[at])
    if (isNear && (tells || tags[at] === "preposition")) add("near", lower)
    if (!tells) continue
    add("word", lower)
    add("word,type", lower, type)
    if (isNear) add("rule,near", ruleId, lower)
  }
}

/** Words between an act and the first of its parties on one side, with the way by which that party was found. */
export const tellWordsBetween = (
  role: "actor" | "recipient",
  draft: Draft,
  clauses: Clauses,
  { add }: FeatureSink
): void => {
  const { actors, actorVia, recipients, recipientVia, sentence, start } = draft
  const party = (role === "actor" ? actors : recipients)[0]
  if (party === undefined || party.field !== clauses.section.field) return
  if (party.start < sentence.from || party.start >= sentence.to) return
  const { from, to } = placesBetween(party, draft, clauses)
  if (to - from > reach.between) return
  const side = party.start < start ? "before" : "behind"
  const via = role === "actor" ? actorVia : recipientVia
  for (let at = from; at < to; at++) add(templates[role], wordAt(clauses, at), via, side)
}

const templates = { actor: "between.actor", recipient: "between.recipient" }

/** Tokens between an act and the group of a party. */
const placesBetween = (party: Mention, { end, start }: Draft, { groupAt }: Clauses) => {
  const { end: partyEnd, start: partyStart } = groupAt[party.start] ?? party
  return partyStart < start ? { from: partyEnd, to: start } : { from: end, to: partyStart }
}

/** Names and numbers all count as one. */
const wordAt = ({ groupAt, tags, words }: Clauses, at: number): string =>
  groupAt[at] !== undefined ? "<name>" : tags[at] === "number" ? "<number>" : (words[at] as Word).lower
