/**
 * Who else may act where a sentence does not surely say it: another subject,
 * the speaker, the subject carried over, the party the article is about, or
 * people whom nobody names.
 */
import type { Speech } from "../acts/Attribution.ts"
import type { Draft } from "../acts/Draft.ts"
import { isParty, keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { mayBeUnclaimed, ownedAttacks, unknownAttack } from "./AttackReadings.ts"
import { governmentOf } from "./ImpliedParty.ts"
import { isDemonstrators, protests } from "./ProtestReadings.ts"
import { nearestOther } from "./RecipientReadings.ts"
import { givenBefore } from "./Retold.ts"
import type { Story } from "./Story.ts"
import { lawful, violent } from "../acts/ActKinds.ts"
import { doersElsewhere } from "./Doers.ts"

const sureActor: ReadonlySet<Draft["actorVia"]> = new Set(["subject", "agent", "light-verb"])
const unsureActor: ReadonlySet<Draft["actorVia"]> = new Set(["none", "speaker", "carried", "clause", "verb"])
/** Acts that a state's organs do to its own officials and people. */
const byAuthority: ReadonlySet<Draft["type"]> = new Set(["COERCE", "SANCTION", "RETREAT"])

const isState = ({ roleTitle, sector }: Mention): boolean => sector === "GOV" && roleTitle === null
const isOrganOf = ({ roleTitle, sector }: Mention, state: Mention): boolean =>
  sector === state.sector && roleTitle === null

/** The letter of each way of finding an actor that the clause does not surely give. */
const letters: Partial<Record<Draft["actorVia"], string>> = {
  "second-subject": "2",
  speaker: "s",
  carried: "c",
  discourse: "d",
  domestic: "o",
  organ: "j",
  place: "p",
  claimed: "k",
  foretold: "f"
}

/** Readings of who acts, the plainest first; `carried` is the subject of the sentence before. */
export const actorReadings = (
  story: Story,
  draft: Draft,
  speech: Speech | null,
  carried: ReadonlyArray<Mention>
): ReadonlyArray<Draft> => {
  if (draft.reciprocal || sureActor.has(draft.actorVia)) return heldByOthers(story, draft) ?? [draft]
  if (isOwnersWord(draft)) return [draft]
  if (violent.has(draft.type) && draft.actorVia === "possessor") return [draft, ...ownedAttacks(story, draft)]
  const found = new Map<string, Draft>()
  const act = (actors: ReadonlyArray<Mention>, actorVia: Draft["actorVia"]) => {
    /** The police or a minister of a state are not the state that arrests them. */
    const isSame = (one: Mention, other: Mention): boolean =>
      other.entity === one.entity && (actorVia !== "domestic" || isState(other) || isOrganOf(other, one))
    const free = actors.filter(
      (one) =>
        !draft.recipients.some((other) => isSame(one, other)) &&
        !(actorVia === "carried" && isFellow(story, draft, one))
    )
    if (free.length === 0) return
    const key = [...keysOf(free)].join()
    const { suppliedActors, ...known } = found.get(key) ?? { ...draft, actors: free, actorVia, suppliedActors: "" }
    found.set(key, { ...known, suppliedActors: suppliedActors + (letters[actorVia] ?? "") })
  }
  const actAtHome = (one: Mention | undefined) => {
    if (one === undefined || one.country === null) return
    const state = story.ownState(one)
    act(
      [
        byAuthority.has(draft.type) || one.sector === "COP" || one.sector === "MIL" || isByLaw(story, draft)
          ? { ...state, sector: "GOV" }
          : state
      ],
      "domestic"
    )
  }
  /** The subject is there, though nobody knows who it is. */
  const isTaken =
    (draft.ownSubject === "noun" || draft.ownSubject === "deed") && !isByUnnamed(draft) && !isTakenBack(draft)
  if (draft.type === "ASSAULT") {
    act(story.claimants, "claimed")
    if (givenBefore(story, "ASSAULT", "actor") === undefined) act(story.authors, "foretold")
  }
  if (lawful.has(draft.type) && unsureActor.has(draft.actorVia)) {
    /** The organ before its state: readings of one state count as the first of them. */
    const { end, sentence, start } = draft
    const organ = isByLaw(story, draft)
      ? (story.organAt(sentence, end) ?? story.organBefore(sentence, start))
      : undefined
    if (organ !== undefined) act([organ], "organ")
    act(doersElsewhere(story.doers, draft), "foretold")
  }
  act(draft.second, "second-subject")
  /** Who tells what a deed did has not done it: "Trump menuturkan serangan itu menewaskan". */
  const isDeed = draft.type === "ASSAULT" && draft.form.row.pos === "verb" && draft.ownSubject === "deed"
  if (speech !== null && !isDeed) act(speech.speaker, "speaker")
  if (!isTaken) act(carried, "carried")
  /** Who loses his post or freedom mostly does so at home: "pemecatan Bolton". */
  if (draft.form.row.pos === "noun" && draft.form.row.subject === "recipient") actAtHome(draft.recipients[0])
  if (draft.actors.length === 0 && !isTaken) {
    act(story.others(keysOf(draft.recipients)).slice(0, 1), "discourse")
    actAtHome(draft.recipients[0])
    const isPassive = draft.form.row.pos === "verb" && draft.form.voice === "passive"
    const isLocal =
      violent.has(draft.type) ||
      draft.type === "RETREAT" ||
      (isPassive && (draft.type === "ACCUSE" || draft.type === "SANCTION")) ||
      isTakenBack(draft)
    const setting = isLocal ? story.settingOf(draft.sentence) : null
    if (setting !== null) act([governmentOf(draft, story.stateOf(setting), setting)], "place")
  }
  const readings = [draft, ...found.values()]
  /** "…, setelah sepuluh drone menghantam": who sent them is not who the main clause is about. */
  const isOthers = draft.ownSubject === "noun" && draft.actorVia === "distant-subject"
  if (mayBeUnclaimed(draft) && (isOthers || unsureActor.has(draft.actorVia))) readings.push(unknownAttack(story, draft))
  const turned = turnedOn(story, draft, speech)
  if (turned !== null) readings.push(turned)
  const people = draft.type === "PROTEST" ? protests(story, draft) : []
  return people.length === 0 ? readings : [...readings.filter(isDemonstrators), ...people]
}

/** Whose demonstration it may be that an organ of the state is said to follow: "polisi mengawal unjuk rasa"; null where it is the subject's own. */
const heldByOthers = (story: Story, draft: Draft): ReadonlyArray<Draft> | null => {
  if (draft.type !== "PROTEST" || draft.form.row.pos !== "noun" || isDemonstrators(draft)) return null
  const people = protests(story, draft)
  return people.length === 0 ? null : people
}

/** "Kuba menjawab tuduhan [Peru]": whoever owns words of blame right behind their noun has said them. */
const isOwnersWord = ({ actorVia, actors, end, form, type }: Draft): boolean =>
  type === "ACCUSE" &&
  actorVia === "possessor" &&
  form.row.subject === "actor" &&
  form.row.event_mode !== "investigate" &&
  actors[0]?.start === end

/** What police, prosecutors and courts do: they hold, seize, search into, charge and convict. */
const byLaw: ReadonlySet<string | null> = new Set(["arrest", "seize", "deport", "convict", "investigate"])

/** Whether the law is at work, in a noun or a passive that need not say by whom. */
const isByLaw = ({ charges }: Story, { form, type }: Draft): boolean =>
  lawful.has(type) &&
  (form.row.pos === "noun" || form.voice === "passive") &&
  (byLaw.has(form.row.event_mode) || charges.has(form.row.word))

/** "Dua pria ditangkap": the subject suffers, so that it takes nobody's place who acts. */
const isByUnnamed = ({ form, recipientVia, type }: Draft): boolean =>
  lawful.has(type) && form.row.pos === "verb" && form.voice === "passive" && recipientVia === "subject"

/** "Aturan itu sudah dicabut": the subject is what somebody takes back, so that it takes nobody's place who acts. */
const isTakenBack = ({ form, type }: Draft): boolean =>
  ofMeasures.has(type) && form.row.pos === "verb" && form.voice === "passive" && form.row.object === "content"
/** Acts by which whoever rules takes back what he has laid down. */
const ofMeasures: ReadonlySet<Draft["type"]> = new Set(["CONCEDE", "RETREAT"])

/** Whether somebody whom the sentence before is about is a private person of the suspect's state, who neither holds nor charges: "Sari bersaksi. Juan didakwa." */
const isFellow = (story: Story, draft: Draft, { country, entity, sector }: Mention): boolean =>
  entity.type === "person" &&
  country !== null &&
  !ofForce.has(sector) &&
  isByUnnamed(draft) &&
  isByLaw(story, draft) &&
  draft.recipients.every((one) => one.country === country)
const ofForce: ReadonlySet<Mention["sector"]> = new Set(["COP", "JUD", "MIL"])

/** Acts of words and measures whose noun is in the mouth of whom they are against. */
const against: ReadonlySet<Draft["type"]> = new Set(["ACCUSE", "THREATEN", "REQUEST", "SANCTION"])

/** Who speaks of an act by its bare noun is often whom it is against: "Kuba menyebut tuduhan bahwa … tidak berdasar". */
const turnedOn = (story: Story, draft: Draft, speech: Speech | null): Draft | null => {
  const { actorVia, actors, form, recipients, type } = draft
  if (form.row.pos !== "noun" || form.row.subject !== "actor" || !against.has(type)) return null
  if (recipients.length > 0 || !unsureActor.has(actorVia)) return null
  const targets = (speech?.speaker ?? actors).filter(isParty)
  if (targets.length === 0) return null
  const own = keysOf(targets)
  const isOther = (one: Mention): boolean => isParty(one) && !own.has(partyKey(one))
  const before = story.given.findLast((one) => one.type === type && one.actors.some(isOther))
  const other = before?.actors.find(isOther) ?? nearestOther(story, draft, own)
  if (other === null) return null
  return { ...draft, actors: [other], recipients: targets, actorVia: "answered", recipientVia: "speaker" }
}
