/**
 * What the model of confidence looks at in who the parties of a reading are: how many, what kind of names, people or
 * states, and whether they are at home or abroad. Nothing here names a party.
 */
import type { Draft } from "../acts/Draft.ts"
import { mutual } from "../acts/ActKinds.ts"
import type { Mention } from "../text/Document.ts"
import type { FeatureGroup, FeatureSink } from "./Confidence.ts"
import type { DraftContext } from "./DraftContext.ts"
import { joined, rangeOf, ranges, upTo2, yesOrNo } from "./FeatureValue.ts"
import { overlaps } from "./PartyPlace.ts"

const actorCounts = ranges(1, 2, 3)

/** Type of a party's entity, kind of its mention, and its sector. */
const kindOf = (mentions: ReadonlyArray<Mention>): string => {
  const first = mentions[0]
  return first === undefined ? "none" : joined.of(joined.of(first.entity.type, first.kind), first.sector ?? "-")
}

/** What a party is, and its sector: a land and its state are one. */
const whoIs = (mentions: ReadonlyArray<Mention>): string => {
  const first = mentions[0]
  if (first === undefined) return "none"
  const { type } = first.entity
  return joined.of(type === "place" ? "country" : type, first.sector ?? "-")
}

/** Tells who the parties of this reading are. */
export const tellWho = (draft: Draft, { homeState }: DraftContext, { add, all }: FeatureSink): void => {
  const { actors, recipients, recipientVia, ruleId, type } = draft
  const kinds = { actor: kindOf(actors), recipient: kindOf(recipients) }
  const reciprocal = yesOrNo(draft.reciprocal)
  const home = actors[0]?.country ?? "-"
  all(countGroup, type, rangeOf(actors.length, actorCounts), rangeOf(recipients.length, upTo2), reciprocal)
  all(domesticGroup, type, yesOrNo(overlaps(actors, recipients)))
  all(kindGroup, type, kinds.actor, kinds.recipient)
  add("rule,actor.kind", ruleId, kinds.actor)
  add("rule,recipient.kind", ruleId, kinds.recipient)
  const who = joined.of(whoIs(actors), whoIs(recipients))
  all(whoGroup, type, who)
  add("rule,who", ruleId, who)
  add("type,actor.sector", type, actors[0]?.sector ?? "-")
  if (mutual.has(type)) {
    add("mutual", kinds.actor, recipientVia)
    add("partner", draft.partner, recipientVia, reciprocal)
  }
  add("inside", home === homeState || home === "-" ? home : "abroad")
  const sides = sidesOf(draft, homeState)
  all(sidesGroup, type, sides)
  add("rule,sides", ruleId, sides)
}

/** Whether a party is of the home state, of another state or organisation of states, or of none that is known. */
const sideOf = (one: Mention | undefined, homeState: string | null): string => {
  if (one === undefined) return "none"
  return one.country === null && one.code === null ? "stateless" : one.country === homeState ? "home" : "abroad"
}

/**
 * Who stands on either side: many words tell an act between states, and none, or another one, at home. Of a mutual act
 * the first side is enough: with both, cross-validation gave no more.
 */
const sidesOf = ({ actors, reciprocal, recipients }: Draft, homeState: string | null): string => {
  const others = reciprocal ? [] : recipients
  const within = overlaps(actors.slice(0, 1), others) ? " within" : ""
  return `${sideOf(actors[0], homeState)} ${sideOf(others[0], homeState)}${within}`
}

const sidesGroup: FeatureGroup = (add, type = "", sides = "") => {
  add("sides", sides)
  add("type,sides", type, sides)
}

const countGroup: FeatureGroup = (add, type = "", actors = "", recipients = "", reciprocal = "") => {
  add("actors", actors)
  add("recipients", recipients)
  add("reciprocal", reciprocal)
  add("type,reciprocal", type, reciprocal)
}

const domesticGroup: FeatureGroup = (add, type = "", domestic = "") => {
  add("domestic", domestic)
  add("type,domestic", type, domestic)
}

const kindGroup: FeatureGroup = (add, type = "", actor = "", recipient = "") => {
  add("actor.kind", actor)
  add("recipient.kind", recipient)
  add("type,actor.kind", type, actor)
  add("type,recipient.kind", type, recipient)
}

const whoGroup: FeatureGroup = (add, type = "", who = "") => {
  add("who", who)
  add("type,who", type, who)
}
