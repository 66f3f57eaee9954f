/**
 * Who may have attacked where the sentence does not surely say it: whoever
 * claims an attack anywhere in the article, whoever attacked before, or nobody
 * whom the article knows.
 */
import type { Draft } from "../acts/Draft.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { unknownAttackers } from "./ImpliedParty.ts"
import { givenBefore } from "./Retold.ts"
import type { Story } from "./Story.ts"

/** Whether nobody need know who does it: attacks, also those on computers. */
export const mayBeUnclaimed = ({ form, type }: Draft): boolean =>
  type === "ASSAULT" || (type === "COERCE" && form.row.event_mode === "cyber")

/** Readings of an attack whose noun has an owner: who attacked, or what was attacked. */
export const ownedAttacks = (story: Story, draft: Draft): ReadonlyArray<Draft> => [
  ...claimedReadings(story, draft),
  ...victimReadings(story, draft)
]

/** The reading by which nobody knows who attacked, with the letters of what in the article may tell it. */
export const unknownAttack = (story: Story, draft: Draft): Draft => ({
  ...draft,
  actors: [unknownAttackers(draft)],
  actorVia: "unknown",
  suppliedActors: [
    "u",
    story.claimants.length > 0 ? "K" : "",
    givenBefore(story, "ASSAULT", "actor") !== undefined ? "G" : story.authors.length > 0 ? "F" : ""
  ].join("")
})

/** "Serangan teroris" is of whoever claims it. */
const claimedReadings = ({ claimants }: Story, draft: Draft): ReadonlyArray<Draft> =>
  draft.type === "ASSAULT" && claimants.length > 0 && draft.actors.every(isNameless)
    ? [{ ...draft, actors: claimants, actorVia: "claimed" }]
    : []

/** Whether attackers are meant whom nothing but their deed names. */
const isNameless = ({ country, entity, sector }: Mention): boolean =>
  entity.type === "group" && sector === "UAF" && country === null

/** The owner of what was attacked stands where the attacker does: "serangan [kilang minyak] Saudi". */
const victimReadings = (story: Story, draft: Draft): ReadonlyArray<Draft> => {
  if (draft.type !== "ASSAULT" || draft.recipients.length > 0) return []
  const own = keysOf(draft.actors)
  const before = story.told.findLast((one) => one.type === "ASSAULT" && one.actors.some(isParty))
  const known = before?.actors.filter((one) => !own.has(partyKey(one))) ?? []
  const reading = { ...draft, recipients: draft.actors, recipientVia: "possessor" as const }
  const readings: Array<Draft> = [unknownAttack(story, reading)]
  if (known.length > 0) readings.push({ ...reading, actors: known, actorVia: "anaphor" })
  const claimants = story.claimants.filter((one) => !own.has(partyKey(one)))
  if (claimants.length > 0) readings.push({ ...reading, actors: claimants, actorVia: "claimed" })
  const authors = known.length > 0 ? [] : story.authors.filter((one) => !own.has(partyKey(one)))
  if (authors.length > 0) readings.push({ ...reading, actors: authors, actorVia: "foretold" })
  return readings
}
