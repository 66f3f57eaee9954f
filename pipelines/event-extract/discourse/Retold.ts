/**
 * Acts that the article told before, with the parties that their own sentences
 * give: "serangan itu" is the attack of whoever was said to attack.
 */
import type { ArgumentSource } from "../acts/ArgumentSource.ts"
import type { Draft } from "../acts/Draft.ts"
import { keysOf, partyKey } from "../names/Party.ts"
import { mutual } from "./ActKinds.ts"
import { allegationRule } from "./Allegation.ts"
import type { Story } from "./Story.ts"

/** Ways of finding a party that leave little doubt. */
const sure: ReadonlySet<ArgumentSource> = new Set([
  "subject",
  "object",
  "via-noun",
  "oblique",
  "agent",
  "possessor",
  "light-verb"
])

/** The last act of this type whose own sentence says who did it, or whom it was done to. */
export const givenBefore = (story: Story, type: Draft["type"], role: "actor" | "recipient"): Draft | undefined =>
  story.given.findLast((one) => one.type === type && (role === "actor" ? saysActor(one) : saysRecipient(one)))

const saysActor = ({ actorVia, actors }: Draft): boolean => actors.length > 0 && sure.has(actorVia)
const saysRecipient = ({ recipientVia, recipients }: Draft): boolean => recipients.length > 0 && sure.has(recipientVia)

/** The parties of a noun that comes back to an act told before; null where the sentence gives them, or nobody did. */
export const retoldOf = (story: Story, draft: Draft): Draft | null => {
  if (draft.ruleId === allegationRule || !comesBack(draft) || saysActor(draft)) return null
  if (mutual.has(draft.type)) return retoldMeeting(story, draft)
  const actors = givenBefore(story, draft.type, "actor")?.actors ?? []
  if (actors.length === 0) return null
  const given = draft.recipients.length > 0 ? draft : givenBefore(story, draft.type, "recipient")
  const own = keysOf(actors)
  const recipients = (given?.recipients ?? []).filter((one) => !own.has(partyKey(one)))
  return {
    ...draft,
    actors,
    recipients,
    actorVia: "retold",
    recipientVia: given === draft ? draft.recipientVia : "retold"
  }
}

/** Whether an act may have been told before: its noun, or a verb with that noun as its subject. */
const comesBack = ({ form, ownSubject, type }: Draft): boolean =>
  form.row.pos === "noun" || (type === "ASSAULT" && ownSubject === "deed")

const retoldMeeting = (story: Story, draft: Draft): Draft | null => {
  const before = story.given.findLast(
    (one) => one.type === draft.type && saysActor(one) && keysOf([...one.actors, ...one.recipients]).size > 1
  )
  if (before === undefined) return null
  const { actors, reciprocal, recipients } = before
  return { ...draft, actors, recipients, reciprocal, actorVia: "retold", recipientVia: "retold" }
}
