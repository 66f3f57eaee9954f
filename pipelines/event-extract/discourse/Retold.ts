/**
 * Acts that the article told before, with the parties that their own sentences
 * give: "serangan itu" is the attack of whoever was said to attack.
 */
import type { Aux } from "../../../schemas/Vocabulary.ts"
import type { ArgumentSource } from "../acts/ArgumentSource.ts"
import type { Draft } from "../acts/Draft.ts"
import { modeOf } from "../acts/Mode.ts"
import { keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { mutual } from "../acts/ActKinds.ts"
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
  if (draft.ruleId === allegationRule || draft.indefinite || !comesBack(draft) || saysActor(draft)) return null
  if (mutual.has(draft.type)) return retoldMeeting(story, draft)
  const done = sameDone(story, draft) ?? givenBefore(story, draft.type, "actor")
  if (done === undefined) return null
  const { actors } = done
  const retold = { ...draft, actors, actorVia: "retold", antecedent: done } as const
  const own = keysOf(actors)
  if (draft.recipients.some((one) => own.has(partyKey(one)))) return null
  if (draft.recipients.some(({ country, entity }) => country !== null || entity.type !== "group")) return retold
  const suffered = saysRecipient(done) ? done : givenBefore(story, draft.type, "recipient")
  const recipients = (suffered?.recipients ?? []).filter((one) => !own.has(partyKey(one)))
  /** Those killed, "tiga orang", are of whom the attack was told to be on. */
  if (draft.recipients.length > 0 && recipients.length === 0) return retold
  return { ...retold, recipients, recipientVia: "retold" }
}

/** The last such act that was told to befall the same: "serangan terhadap Kuba" is not the one on Peru told since. */
const sameDone = ({ given }: Story, { recipients, type }: Draft): Draft | undefined => {
  const own = keysOf(recipients)
  if (own.size === 0) return undefined
  return given.findLast(
    (one) => one.type === type && saysActor(one) && one.recipients.some((other) => own.has(partyKey(other)))
  )
}

/** Whether an act may have been told before: its noun, or a verb with that noun as its subject. */
const comesBack = ({ form, ownSubject, type }: Draft): boolean =>
  form.row.pos === "noun" || (type === "ASSAULT" && ownSubject === "deed")

const announcedRule = "ind.derive.announced"
/** What speaks against the act being the announced one. */
const otherwise: ReadonlySet<Aux> = new Set(["negation", "historical"])

/**
 * A meeting as the one that the article announced before: "Kuba dan Peru akan bertemu. [Pertemuan] itu digelar …", "akan
 * bertemu untuk [membahas]"; null where the last one told took place, or is of others.
 */
export const announcedOf = ({ given }: Story, draft: Draft): Draft | null => {
  const { aux, form, indefinite, sentence, type } = draft
  if (type !== "CONSULT" || indefinite || aux.some((flag) => otherwise.has(flag))) return null
  const before = given.findLast((one) => (one.type === type || isAnnounced(one)) && partiesOf(one).length > 1)
  if (before === undefined || before.type === type) return null
  if (form.row.pos !== "noun" && before.sentence !== sentence) return null
  /** "Akan bertemu, sehari setelah keduanya mengadakan [percakapan video]". */
  if (draft.mode !== null && draft.mode !== modeOf(before.form.row)) return null
  const keys = keysOf(partiesOf(before))
  if (!partiesOf(draft).every((one) => keys.has(partyKey(one)))) return null
  const { actors, reciprocal, recipients } = before
  return {
    ...draft,
    type: "AGREE",
    mode: null,
    intended: type,
    ruleId: announcedRule,
    aux: [...new Set<Aux>([...aux, "future"])].toSorted(),
    actors,
    recipients,
    reciprocal,
    actorVia: "retold",
    recipientVia: "retold",
    antecedent: before
  }
}

const isAnnounced = ({ intended, type }: Draft): boolean => type === "AGREE" && intended === "CONSULT"

const partiesOf = ({ actors, recipients }: Draft): ReadonlyArray<Mention> => [...actors, ...recipients]

const retoldMeeting = (story: Story, draft: Draft): Draft | null => {
  const before = story.given.findLast(
    (one) => one.type === draft.type && saysActor(one) && one.actors.length + one.recipients.length > 1
  )
  if (before === undefined) return null
  const { actors, reciprocal, recipients } = before
  return { ...draft, actors, recipients, reciprocal, actorVia: "retold", recipientVia: "retold", antecedent: before }
}
