/**
 * What a reader supplies from the rest of the article.
 *
 * A sentence often leaves out the other side: "Teheran membantah tuduhan itu",
 * "AS mengutuk serangan itu". The other side is then whoever made the
 * accusation or the attack that was reported before; failing that, the party
 * named last or most beside the actor. Each such reading is a hypothesis that
 * the model of confidence weighs against the sentence taken by itself.
 */
import type { Speech } from "../acts/Attribution.ts"
import { type ArgumentSource, isGuessed } from "../acts/ArgumentSource.ts"
import type { Draft } from "../acts/Draft.ts"
import { keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { fallsOnSomebody, lawful, mutual } from "../acts/ActKinds.ts"
import { allegationRule } from "./Allegation.ts"
import { actorReadings } from "./ActorReadings.ts"
import { peopleReadings } from "./PeopleReadings.ts"
import { recipientReadings } from "./RecipientReadings.ts"
import { announcedOf, retoldOf } from "./Retold.ts"
import type { Story } from "./Story.ts"

const mostReadings = 16
/** Ways in which no attacker is told, but somebody stands near. */
const guessed: ReadonlySet<ArgumentSource> = new Set([
  "clause",
  "verb",
  "carried",
  "speaker",
  "second-subject",
  "discourse",
  "domestic",
  "place"
])

/**
 * The ways in which `told` can be read: those of its parties, then those of
 * the acts of other types that its words may tell. `carried` is the subject of
 * the sentence before. The act is told from then on.
 */
export const readingsOf = (
  story: Story,
  told: Draft,
  speech: Speech | null,
  carried: ReadonlyArray<Mention>
): ReadonlyArray<Draft> => {
  const draft = { ...told, toldBefore: story.given.some((one) => one.type === told.type) }
  const plain = partyReadings(story, draft, speech, carried)
  const others = draft.otherwise.flatMap((other) => partyReadings(story, other, speech, carried))
  const announced = announcedOf(story, draft)
  if (announced !== null && !others.some(({ type }) => type === announced.type)) others.push(announced)
  story.given.push(draft)
  story.told.push(plainestOf(plain) ?? draft)
  return others.length === 0 ? plain : [...plain, ...others]
}

/** The parties as the sentence gives them, then with the missing side supplied, then with another subject. */
const partyReadings = (
  story: Story,
  draft: Draft,
  speech: Speech | null,
  carried: ReadonlyArray<Mention>
): ReadonlyArray<Draft> => {
  const readings = new Map<string, Draft>()
  const add = (reading: Draft) => {
    const key = `${[...keysOf(reading.actors)].join()}>${[...keysOf(reading.recipients)].join()}`
    if (!readings.has(key)) readings.set(key, reading)
  }
  const retold = retoldOf(story, draft)
  if (retold !== null) add(retold)
  const anaphor = anaphorOf(story, draft)
  if (anaphor !== null) add(anaphor)
  const drafts = suffererReadings(story, draft, speech, carried).flatMap((one) =>
    actorReadings(story, one, speech, carried)
  )
  for (const reading of drafts.flatMap((one) => peopleReadings(story, one))) {
    const others = reading.actors.length === 0 ? [] : recipientReadings(story, reading)
    if (others.length === 0 || !isHalfGuessed(reading)) add(reading)
    for (const { recipients, recipientVia, supplied } of others)
      add(
        isJoint(reading)
          ? { ...reading, actors: [...reading.actors, ...recipients], recipientVia, supplied, reciprocal: true }
          : { ...reading, recipients, recipientVia, supplied }
      )
  }
  return [...readings.values()].slice(0, mostReadings)
}

/** Whether an act that falls on somebody is read as one on nobody, by an actor who is only guessed. */
const isHalfGuessed = ({ actorVia, recipients, type }: Draft): boolean =>
  recipients.length === 0 && fallsOnSomebody.has(type) && (type === "AID" || isGuessed(actorVia))

/** Whether all parties of a reading do its act together: a visit, a call and a promise are one's to another. */
const isJoint = ({ form, type }: Draft): boolean => mutual.has(type) && form.row.reciprocal === "yes"

/**
 * The draft, and for a verb whose subject suffers the act, with none near it, another with the next likely one: "Sari,
 * yang [akhirnya] dibebaskan", "Peru mengatakan rencana Kuba [akan merusak perdamaian]".
 */
const suffererReadings = (
  story: Story,
  draft: Draft,
  speech: Speech | null,
  carried: ReadonlyArray<Mention>
): ReadonlyArray<Draft> => {
  const { form, recipientVia, second } = draft
  /** "Mereka ditangkap": whom the sentence before told of. */
  if (isOfPronoun(draft) && carried.length > 0) return [{ ...draft, recipients: carried, recipientVia: "carried" }]
  const isFar = form.row.pos === "verb" && recipientVia === "distant-subject"
  const suffers = form.voice === "passive" ? form.row.object === "recipient" : form.row.subject === "recipient"
  if (isFar && suffers && second.length > 0) {
    const next: Draft = { ...draft, recipients: second, recipientVia: "second-subject" }
    return isBySpeaker(draft, speech) ? [next] : [draft, next]
  }
  if (isOnOwnEnvoy(story, draft)) return [{ ...draft, recipients: [], recipientVia: "none" }]
  return isTowardsSelf(draft) ? [draft, { ...draft, recipients: [], recipientVia: "none" }] : [draft]
}

/** Whether a state is said to protest to an envoy of its own: whom it summons is another's, though none is named: "Peru memanggil [Duta Besar Juan Lopez]". */
const isOnOwnEnvoy = (story: Story, { actors, form, recipientVia, recipients, type }: Draft): boolean => {
  if (type !== "ACCUSE" || form.row.pos !== "verb" || recipientVia !== "object" || recipients.length === 0) return false
  const own = keysOf(actors)
  return recipients.every((one) => story.isEnvoy(one) && own.has(partyKey(one)))
}

/** Who speaks charges others, and not himself: "[Peru] mengatakan Kuba selalu berdalih untuk mengaburkan fakta". */
const isBySpeaker = ({ recipients, second, type }: Draft, speech: Speech | null): boolean => {
  if (type !== "ACCUSE" || speech === null) return false
  const speakers = keysOf(speech.speaker)
  const isTheirs = (one: Mention): boolean => speakers.has(partyKey(one))
  return recipients.every(isTheirs) && !second.some(isTheirs)
}

const isOfPronoun = ({ form, ownSubject, recipients, type }: Draft): boolean =>
  lawful.has(type) &&
  ownSubject === "pronoun" &&
  form.row.pos === "verb" &&
  form.voice === "passive" &&
  form.row.object === "recipient" &&
  recipients.length === 0

const towardsOthers: ReadonlySet<Draft["type"]> = new Set(["ACCUSE", "THREATEN", "SANCTION", "REJECT"])
const namedBehind: ReadonlySet<ArgumentSource> = new Set(["object", "oblique", "via-noun"])
/** … and before a passive: "Peru menuduh Kuba berbohong, yang dibantah Kuba". */
const namedBefore: ReadonlySet<ArgumentSource> = new Set(["subject", "distant-subject"])

/** Whether the only other side in the sentence is the actor's own state: "Kuba menentang campur tangan terhadap [urusan Kuba]". */
const isTowardsSelf = ({ actors, actorVia, recipientVia, recipients, type }: Draft): boolean => {
  const isNamed = namedBehind.has(recipientVia) || (actorVia === "agent" && namedBefore.has(recipientVia))
  if (!towardsOthers.has(type) || !isNamed || recipients.length === 0) return false
  const own = keysOf(actors)
  return recipients.every((one) => isStateItself(one) && own.has(partyKey(one)))
}

const isStateItself = ({ entity, roleTitle }: Mention): boolean =>
  roleTitle === null && (entity.type === "country" || entity.type === "place")

/** The reading in which an act counts as told: the first with both sides; an attack without a known author has none. */
const plainestOf = (readings: ReadonlyArray<Draft>): Draft | undefined => {
  const full = readings.filter((one) => one.actors.length > 0 && one.recipients.length > 0)
  const [first] = full
  const isGuess = first?.type === "ASSAULT" && guessed.has(first.actorVia)
  return isGuess ? (full.find((one) => one.actorVia === "unknown") ?? first) : first
}

/** A definite or bare act noun means the act of that type told before: "serangan itu". */
const anaphorOf = (story: Story, draft: Draft): Draft | null => {
  if (draft.ruleId === allegationRule || draft.form.row.pos !== "noun" || draft.indefinite) return null
  if (!draft.definite && draft.actors.length + draft.recipients.length > 0) return null
  const before = story.told.findLast((one) => one.type === draft.type && one.actors.length > 0)
  if (before === undefined) return null
  const { actors, reciprocal, recipients } = before
  return { ...draft, actors, recipients, reciprocal, actorVia: "anaphor", recipientVia: "anaphor", antecedent: before }
}
