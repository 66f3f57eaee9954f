/**
 * What the model of confidence looks at in parties that the sentence of an act does not name: which ways led to
 * them, which act told before they come from, and whose people an unnamed group is.
 */
import type { Draft } from "../acts/Draft.ts"
import type { FeatureGroup, FeatureSink } from "./Confidence.ts"
import type { DraftContext } from "./DraftContext.ts"
import { rangeOf, ranges, yesOrNo } from "./FeatureValue.ts"
import { overlaps, passedOver } from "./PartyPlace.ts"

/** Sentences between an act and the one that it comes back to. */
const antecedentDistances = ranges(0, 1, 3, 8)

/** Whether the sentence says that an act befell the same as the one that it comes back to. */
const victimsOf = ({ recipientVia, recipients }: Draft, antecedent: Draft): string => {
  if (recipientVia === "retold" || recipientVia === "anaphor" || recipients.length === 0) return "unsaid"
  return antecedent.recipients.length === 0 ? "new" : overlaps(recipients, antecedent.recipients) ? "same" : "others"
}

/** How many ways lead to recipients whom the sentence does not give, and whether they are who speaks. */
export const tellSupplied = (draft: Draft, { clauses, speech }: DraftContext, { add, all }: FeatureSink): void => {
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
    all(suppliedGroup, type, supplied)
    add("supplied.sector", supplied, actors[0]?.sector ?? "-")
  }
  if (suppliedActors !== "") all(suppliedActorGroup, type, suppliedActors)
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

const suppliedGroup: FeatureGroup = (add, type = "", ways = "") => {
  add("supplied", ways)
  add("type,supplied", type, ways)
  for (const way of ways) add("supplied.by", way, type)
}

const suppliedActorGroup: FeatureGroup = (add, type = "", ways = "") => {
  add("supplied.actor", ways)
  add("type,supplied.actor", type, ways)
  for (const way of ways) add("supplied.actor.by", way, type)
}

/** What says whose people an unnamed group is. */
export const tellBelonging = ({ actors, belonging, recipients, type }: Draft, { add }: FeatureSink): void => {
  if (belonging === null) return
  const { role, signs } = belonging
  const sector = (role === "actor" ? actors : recipients)[0]?.sector ?? "-"
  add("people", role, signs)
  add("people,sector", role, signs === "none" ? signs : "given", sector)
  add("people,type", role, signs === "none" ? signs : "given", type)
  for (const sign of signs === "none" ? "" : signs) add("people.by", role, sign)
}
