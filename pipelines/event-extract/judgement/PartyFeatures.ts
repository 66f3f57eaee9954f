/**
 * What the model of confidence looks at in one reading of an act's parties: how
 * they were found, what they are, where they stand, and how they fit the
 * article. Nothing here names a party.
 */
import type { Draft } from "../acts/Draft.ts"
import { mutual } from "../discourse/ActKinds.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import type { FeatureSink } from "./Confidence.ts"
import type { DraftContext, PartyContext } from "./DraftContext.ts"
import { joined, rangeOf, ranges, upTo1, upTo2, upTo3, upTo4, yesOrNo } from "./FeatureValue.ts"
import { distanceOf, passedOver, pathOf, slotOf } from "./PartyPlace.ts"

const actorCounts = ranges(1, 2, 3)
/** Sentences between an act and the one that it comes back to. */
const antecedentDistances = ranges(0, 1, 3, 8)

const kindOf = (mentions: ReadonlyArray<Mention>): string => {
  const first = mentions[0]
  return first === undefined ? "none" : joined.of(joined.of(first.entity.type, first.kind), first.sector ?? "-")
}

const salience = (mentions: ReadonlyArray<Mention>, context: DraftContext): string => {
  let best = Infinity
  for (const mention of mentions) best = Math.min(best, context.rankOf(partyKey(mention)))
  return mentions.length === 0 ? "none" : rangeOf(best, upTo4)
}

const overlaps = (a: ReadonlyArray<Mention>, b: ReadonlyArray<Mention>): boolean =>
  a.some((one) => b.some((other) => partyKey(one) === partyKey(other)))

/** Whether the headline names a party first, later or not at all. */
const titleOf = (mentions: ReadonlyArray<Mention>, { titleKeys }: DraftContext): string => {
  if (mentions.length === 0) return "none"
  const place = titleKeys.findIndex((key) => mentions.some((mention) => partyKey(mention) === key))
  return place < 0 ? "absent" : place === 0 ? "first" : "later"
}

/** What both parties are, computed once for all templates. */
interface Kinds {
  readonly actor: string
  readonly recipient: string
}

interface Salience {
  readonly actor: string
  readonly recipient: string
  /** Of whom the act is done to, or of the second party of a mutual act. */
  readonly other: string
}

/**
 * Tells how the parties of this reading were found, who they are, and how they fit the article. The order of
 * features is part of the model: sums of weights are rounded.
 */
export const tellParties = (draft: Draft, context: DraftContext & PartyContext, add: FeatureSink): void => {
  const { actors, recipients } = draft
  const recipient = salience(recipients, context)
  const other = draft.reciprocal ? salience(actors.slice(1), context) : recipient
  const salient = { actor: salience(actors, context), recipient, other }
  const kinds = { actor: kindOf(actors), recipient: kindOf(recipients) }
  tellWho(draft, context, kinds, add)
  tellVoice(draft, context, add)
  tellSalience(draft, salient, add)
  tellSources(draft, context, kinds, salient, add)
  tellArticle(draft, context, add)
  tellPosition(draft, context, add)
  tellBelonging(draft, add)
  tellSupplied(draft, context, add)
}

/** Whether the sentence says that an act befell the same as the one that it comes back to. */
const victimsOf = ({ recipientVia, recipients }: Draft, antecedent: Draft): string => {
  if (recipientVia === "retold" || recipientVia === "anaphor" || recipients.length === 0) return "unsaid"
  return antecedent.recipients.length === 0 ? "new" : overlaps(recipients, antecedent.recipients) ? "same" : "others"
}

/** How many ways lead to recipients whom the sentence does not give, and whether they are who speaks. */
const tellSupplied = (draft: Draft, { clauses, speech }: DraftContext, add: FeatureSink): void => {
  const {
    about,
    actorVia,
    actors,
    antecedent,
    definite,
    form,
    recipientVia,
    recipients,
    sentence,
    supplied,
    suppliedActors,
    type
  } = draft
  add("behind,recipient", type, clauses.tags[draft.end] ?? "none", recipientVia)
  if (about !== null) add("about,recipient", about, type, recipientVia)
  if (supplied !== "") {
    add("supplied", supplied)
    add("type,supplied", type, supplied)
    for (const way of supplied) add("supplied.by", way, type)
    add("supplied.sector", supplied, actors[0]?.sector ?? "-")
  }
  if (suppliedActors !== "") {
    add("supplied.actor", suppliedActors)
    add("type,supplied.actor", type, suppliedActors)
    for (const way of suppliedActors) add("supplied.actor.by", way, type)
  }
  if (antecedent !== null) {
    const distance = rangeOf(sentence.index - antecedent.sentence.index, antecedentDistances)
    add("antecedent", actorVia, antecedent.actorVia, yesOrNo(definite))
    add("antecedent.pos", actorVia, antecedent.form.row.pos, type)
    add("antecedent.distance", actorVia, distance, yesOrNo(definite))
    add("antecedent.victims", actorVia, victimsOf(draft, antecedent), type)
  }
  add("form.actor", form.row.pos, form.voice, actorVia)
  const [slot, word] = passedOver(draft, clauses)
  add("passed", slot, word, recipientVia)
  add("passed.type", slot, word, type)
  if (speech !== null) add("voice.recipient", speech.kind, yesOrNo(overlaps(speech.speaker, recipients)), type)
}

/** What says whose people an unnamed group is. */
const tellBelonging = ({ actors, belonging, recipients, type }: Draft, add: FeatureSink): void => {
  if (belonging === null) return
  const { role, signs } = belonging
  const sector = (role === "actor" ? actors : recipients)[0]?.sector ?? "-"
  add("people", role, signs)
  add("people,sector", role, signs === "none" ? signs : "given", sector)
  add("people,type", role, signs === "none" ? signs : "given", type)
  for (const sign of signs === "none" ? "" : signs) add("people.by", role, sign)
}

const tellWho = (draft: Draft, { homeState }: DraftContext, kinds: Kinds, add: FeatureSink): void => {
  const { actorVia, actors, recipients, recipientVia, type } = draft
  const domestic = yesOrNo(overlaps(actors, recipients))
  const reciprocal = yesOrNo(draft.reciprocal)
  const home = actors[0]?.country ?? "-"
  add("actor", actorVia)
  add("recipient", recipientVia)
  add("type,actor", type, actorVia)
  add("type,recipient", type, recipientVia)
  add("actor,recipient", actorVia, recipientVia)
  add("actor.kind", kinds.actor)
  add("recipient.kind", kinds.recipient)
  add("type,actor.sector", type, actors[0]?.sector ?? "-")
  add("actors", rangeOf(actors.length, actorCounts))
  add("recipients", rangeOf(recipients.length, upTo2))
  add("reciprocal", reciprocal)
  add("type,reciprocal", type, reciprocal)
  add("domestic", domestic)
  add("type,domestic", type, domestic)
  if (mutual.has(type)) add("mutual", kinds.actor, recipientVia)
  add("inside", home === homeState || home === "-" ? home : "abroad")
}

const tellVoice = (draft: Draft, context: DraftContext & PartyContext, add: FeatureSink): void => {
  const { clauses, speech } = context
  const { actors, recipients, type } = draft
  const voice = speech === null ? "none" : speech.kind
  const spoken = yesOrNo(speech !== null && overlaps(speech.speaker, actors))
  const support = rangeOf(context.support, upTo4)
  add("voice", voice, spoken)
  add("type,voice", type, voice, spoken)
  add("distance.actor", distanceOf(draft, actors, clauses))
  add("distance.recipient", distanceOf(draft, recipients, clauses))
  add("support", support)
  add("type,support", type, support)
}

const tellSalience = (
  { actorVia, recipientVia, type }: Draft,
  { actor, recipient }: Salience,
  add: FeatureSink
): void => {
  add("actor.salience", actor)
  add("recipient.salience", recipient)
  add("type,actor.salience", type, actor)
  add("type,recipient.salience", type, recipient)
  add("actor,salience", actorVia, actor)
  add("recipient,salience", recipientVia, recipient)
}

const tellSources = (
  draft: Draft,
  context: PartyContext,
  kinds: Kinds,
  { actor, other }: Salience,
  add: FeatureSink
): void => {
  const { actorVia, recipientVia, ruleId, type } = draft
  const dyads = rangeOf(context.dyads, upTo4)
  add("type,actor.kind", type, kinds.actor)
  add("type,recipient.kind", type, kinds.recipient)
  add("rule,actor", ruleId, actorVia)
  add("rule,recipient", ruleId, recipientVia)
  add("own,actor", draft.ownSubject, actorVia)
  add("pos,own,actor", draft.form.row.pos, draft.ownSubject, actorVia)
  add("pair", actor, other)
  add("type,pair", type, actor, other)
  add("recipient,pair", recipientVia, actor, other)
  add("dyads", dyads)
  add("recipient,dyads", recipientVia, dyads)
}

const tellArticle = (draft: Draft, context: DraftContext & PartyContext, add: FeatureSink): void => {
  const { actorVia, recipientVia, type } = draft
  const actorTitle = titleOf(draft.actors, context)
  const recipientTitle = titleOf(draft.recipients, context)
  const reversals = rangeOf(context.reversals, upTo1)
  const echoes = rangeOf(context.echoes, upTo1)
  add("inTitle.actor", actorVia, actorTitle)
  add("inTitle.recipient", recipientVia, recipientTitle)
  add("titles", actorTitle, recipientTitle)
  add("type,titles", type, actorTitle, recipientTitle)
  add("echoes", rangeOf(context.echoes, upTo3))
  add("reversals", reversals, echoes)
  add("type,reversals", type, reversals, echoes)
}

const tellPosition = (draft: Draft, { clauses }: DraftContext, add: FeatureSink): void => {
  if (draft.form.row.pos === "noun") add("governor,actor", draft.governor[0], draft.actorVia, draft.type)
  const { actorVia, actors, recipients, recipientVia, type } = draft
  const [actorSlot, actorWord] = slotOf(actors, draft, clauses)
  const [recipientSlot, recipientWord] = slotOf(recipients, draft, clauses)
  const actorPath = pathOf(actors, draft, clauses)
  const recipientPath = pathOf(recipients, draft, clauses)
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
