/**
 * What the model of confidence looks at in one reading of an act's parties: how
 * they were found, what they are, where they stand, and how they fit the
 * article. Nothing here names a party.
 */
import type { Draft } from "../acts/Draft.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import type { FeatureGroup, FeatureSink } from "./Confidence.ts"
import type { DraftContext, PartyContext } from "./DraftContext.ts"
import { rangeOf, upTo1, upTo3, upTo4, yesOrNo } from "./FeatureValue.ts"
import { distanceOf, overlaps, pathOf, slotOf } from "./PartyPlace.ts"
import { tellBelonging, tellSupplied } from "./SuppliedFeatures.ts"
import { tellWho } from "./WhoFeatures.ts"
import { tellWordsBetween } from "./WordFeatures.ts"

const salience = (mentions: ReadonlyArray<Mention>, context: DraftContext): string => {
  let best = Infinity
  for (const mention of mentions) best = Math.min(best, context.rankOf(partyKey(mention)))
  return mentions.length === 0 ? "none" : rangeOf(best, upTo4)
}

/** Whether the headline names a party first, later or not at all. */
const titleOf = (mentions: ReadonlyArray<Mention>, { titleKeys }: DraftContext): string => {
  if (mentions.length === 0) return "none"
  const place = titleKeys.findIndex((key) => mentions.some((mention) => partyKey(mention) === key))
  return place < 0 ? "absent" : place === 0 ? "first" : "later"
}

interface Salience {
  readonly actor: string
  readonly recipient: string
}

/** A mutual act as one of its first party towards the others, so that it is seen where they stand and what they are. */
const asOneTowardsOthers = (draft: Draft): Draft =>
  draft.reciprocal ? { ...draft, actors: draft.actors.slice(0, 1), recipients: draft.actors.slice(1) } : draft

/**
 * Tells how the parties of this reading were found, who they are, and how they fit the article. The order of
 * features is part of the model: sums of weights are rounded.
 */
export const tellParties = (told: Draft, context: DraftContext & PartyContext, sink: FeatureSink): void => {
  const draft = asOneTowardsOthers(told)
  const { actors, recipients } = draft
  const salient = { actor: salience(actors, context), recipient: salience(recipients, context) }
  tellWho(draft, context, sink)
  tellVoice(draft, context, sink)
  tellSources(draft, salient, sink)
  tellArticle(draft, context, sink)
  tellPosition(draft, context, sink)
  tellWordsBetween("actor", draft, context.clauses, sink)
  tellWordsBetween("recipient", draft, context.clauses, sink)
  tellBelonging(draft, sink)
  tellSupplied(draft, context, sink)
}

const tellVoice = (draft: Draft, context: DraftContext & PartyContext, { add, all }: FeatureSink): void => {
  const { clauses, speech } = context
  const { actors, recipients, type } = draft
  const voice = speech === null ? "none" : speech.kind
  const spoken = yesOrNo(speech !== null && overlaps(speech.speaker, actors))
  all(voiceGroup, type, voice, spoken)
  add("distance.actor", distanceOf(draft, actors, clauses))
  add("distance.recipient", distanceOf(draft, recipients, clauses))
}

const voiceGroup: FeatureGroup = (add, type = "", voice = "", spoken = "") => {
  add("voice", voice, spoken)
  add("type,voice", type, voice, spoken)
}

/** By which ways the parties were found, and how often the article names them. */
const tellSources = (draft: Draft, salient: Salience, { add, all }: FeatureSink): void => {
  const { actorVia, recipientVia, ruleId, type } = draft
  all(wayGroup, type, actorVia, recipientVia)
  add("rule,actor", ruleId, actorVia)
  add("rule,recipient", ruleId, recipientVia)
  all(ownGroup, draft.form.row.pos, draft.ownSubject, actorVia)
  all(salienceGroup, type, salient.actor, salient.recipient)
  all(salientWayGroup, actorVia, salient.actor, recipientVia, salient.recipient)
}

const wayGroup: FeatureGroup = (add, type = "", actorVia = "", recipientVia = "") => {
  add("actor", actorVia)
  add("recipient", recipientVia)
  add("type,actor", type, actorVia)
  add("type,recipient", type, recipientVia)
  add("actor,recipient", actorVia, recipientVia)
}

const ownGroup: FeatureGroup = (add, pos = "", own = "", actorVia = "") => {
  add("own,actor", own, actorVia)
  add("pos,own,actor", pos, own, actorVia)
}

const salienceGroup: FeatureGroup = (add, type = "", actor = "", recipient = "") => {
  add("actor.salience", actor)
  add("recipient.salience", recipient)
  add("type,actor.salience", type, actor)
  add("type,recipient.salience", type, recipient)
  add("pair", actor, recipient)
  add("type,pair", type, actor, recipient)
}

const salientWayGroup: FeatureGroup = (add, actorVia = "", actor = "", recipientVia = "", recipient = "") => {
  add("actor,salience", actorVia, actor)
  add("recipient,salience", recipientVia, recipient)
  add("recipient,pair", recipientVia, actor, recipient)
}

/** What the rest of the article says of the parties. */
const tellArticle = (draft: Draft, context: DraftContext & PartyContext, { all }: FeatureSink): void => {
  const { actorVia, recipientVia, type } = draft
  all(titleGroup, type, actorVia, titleOf(draft.actors, context), recipientVia, titleOf(draft.recipients, context))
  all(supportGroup, type, rangeOf(context.support, upTo4))
  all(dyadGroup, recipientVia, rangeOf(context.dyads, upTo4))
  all(
    echoGroup,
    type,
    rangeOf(context.reversals, upTo1),
    rangeOf(context.echoes, upTo1),
    rangeOf(context.echoes, upTo3)
  )
}

const titleGroup: FeatureGroup = (add, type = "", actorVia = "", actor = "", recipientVia = "", recipient = "") => {
  add("inTitle.actor", actorVia, actor)
  add("inTitle.recipient", recipientVia, recipient)
  add("titles", actor, recipient)
  add("type,titles", type, actor, recipient)
}

const supportGroup: FeatureGroup = (add, type = "", support = "") => {
  add("support", support)
  add("type,support", type, support)
}

const dyadGroup: FeatureGroup = (add, recipientVia = "", dyads = "") => {
  add("dyads", dyads)
  add("recipient,dyads", recipientVia, dyads)
}

const echoGroup: FeatureGroup = (add, type = "", reversals = "", anyEcho = "", echoes = "") => {
  add("echoes", echoes)
  add("reversals", reversals, anyEcho)
  add("type,reversals", type, reversals, anyEcho)
}

/** Where the parties stand in the sentence. */
const tellPosition = (draft: Draft, { clauses }: DraftContext, { add, all }: FeatureSink): void => {
  const { actorVia, actors, recipients, recipientVia, type } = draft
  if (draft.form.row.pos === "noun") add("governor,actor", draft.governor[0], actorVia, type)
  const [actorSlot, actorWord] = slotOf(actors, draft, clauses)
  const [recipientSlot, recipientWord] = slotOf(recipients, draft, clauses)
  all(slots.actor, type, actorVia, actorSlot, actorWord)
  all(slots.recipient, type, recipientVia, recipientSlot, recipientWord)
  all(paths.actor, actorVia, pathOf(actors, draft, clauses))
  all(paths.recipient, recipientVia, pathOf(recipients, draft, clauses))
}

const slotGroup = (role: "actor" | "recipient"): FeatureGroup => {
  const [own, ofType, ofWay] = [`slot.${role}`, `type,slot.${role}`, `via,slot.${role}`] as const
  return (add, type = "", via = "", slot = "", word = "") => {
    add(own, slot, word)
    add(ofType, type, slot, word)
    add(ofWay, via, slot, word)
  }
}

const pathGroup = (role: "actor" | "recipient"): FeatureGroup => {
  const [own, ofWay] = [`path.${role}`, `via,path.${role}`] as const
  return (add, via = "", path = "") => {
    add(own, path)
    add(ofWay, via, path)
  }
}

const slots = { actor: slotGroup("actor"), recipient: slotGroup("recipient") }
const paths = { actor: pathGroup("actor"), recipient: pathGroup("recipient") }
