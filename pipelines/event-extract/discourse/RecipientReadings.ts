/**
 * Whom an act may be done to where the sentence names nobody: whoever's act it
 * answers, whom the same act befell before, the parties nearest to it, the
 * owner of the place, the parties the article names most, the actor's own state.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Draft } from "../acts/Draft.ts"
import { isGuessed } from "../acts/ArgumentSource.ts"
import type { Group } from "../acts/Clause.ts"
import { isFighters, isParty, keysOf, partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { toldOutright } from "./PeopleReadings.ts"
import { aimsAtOthers, fallsOnPlace, mutual, needsOther, violent } from "../acts/ActKinds.ts"
import { unknownAttackers } from "./ImpliedParty.ts"
import { givenBefore } from "./Retold.ts"
import type { Story } from "./Story.ts"

export interface RecipientReading {
  readonly recipients: ReadonlyArray<Mention>
  readonly recipientVia: Draft["recipientVia"]
  /** All ways that lead to these recipients, one letter each; "w" where they are of the state where the sentence plays, "x" in place of others that the sentence tells. */
  readonly supplied: string
}

/** The letter of each way of finding a recipient that the sentence does not give. */
const letters: Partial<Record<Draft["recipientVia"], string>> = {
  answered: "a",
  anaphor: "t",
  retold: "g",
  nearest: "n",
  behind: "b",
  place: "p",
  discourse: "d",
  "discourse-second": "e",
  domestic: "o",
  unknown: "u"
}

/** How a request itself says who is asked. */
const askedOutright: ReadonlySet<Draft["recipientVia"]> = new Set(["object", "subject"])
/** Acts that are done to one's own or to whom the text just named. */
const ofHere: ReadonlySet<Draft["type"]> = new Set(["CONCEDE", "RETREAT"])
/** Whether the other side of an act is none that the article just names most: so too in "harus berhemat", unless somebody says it there. */
const isOfHere = ({ actorVia, form, type }: Draft): boolean =>
  ofHere.has(type) || (type === "REQUEST" && form.row.subject === "recipient" && actorVia !== "speaker")

/** Readings of whom `draft`, which has actors, is done to; none when the sentence says it. */
export const recipientReadings = (story: Story, draft: Draft): ReadonlyArray<RecipientReading> => {
  if (draft.reciprocal) return []
  if (draft.recipientVia !== "via-noun" && draft.recipients.some(isParty)) return []
  if (violent.has(draft.type) && draft.recipients.some(isLand)) return []
  if (toldOutright.has(draft.recipientVia) && draft.recipients.some(isOfState)) return []
  /** Who is asked is told: "menyerukan [semua negara] agar …", "mengimbau [warga]". */
  if (draft.type === "REQUEST" && askedOutright.has(draft.recipientVia) && draft.recipients.some(isSomebody)) return []
  if (!needsOther.has(draft.type) && !mutual.has(draft.type)) return []
  const { event_mode: mode } = draft.form.row
  /** Who resigns does it to nobody but whom the sentence names; who tests a weapon aims at nobody else either. */
  if (mode === "resign" || (draft.type === "MOBILIZE" && mode === "weapons")) return []
  const ownKeys = draft.form.row.event_type === "CONSULT" ? withTopics(story, draft) : keysOf(draft.actors)
  const own = new Set([...ownKeys, ...sparedBy(story, draft), ...accusedOf(story, draft), ...toldOf(story, draft)])
  const readings = new Map<string, RecipientReading>()
  const add = (recipients: ReadonlyArray<Mention>, recipientVia: Draft["recipientVia"]) => {
    if (recipients.length === 0) return
    const key = [...keysOf(recipients)].join()
    const { supplied, ...known } = readings.get(key) ?? { recipients, recipientVia, supplied: "" }
    readings.set(key, { ...known, supplied: supplied + (letters[recipientVia] ?? "") })
  }
  const addOne = (recipient: Mention | null | undefined, via: Draft["recipientVia"]) =>
    add(recipient === null || recipient === undefined ? [] : [recipient], via)
  add(answered(story, draft, own), "answered")
  add(answeredAtHome(story, draft, own), "answered")
  const before = story.told.findLast((one) => one.type === draft.type && one.recipients.length > 0)
  if (draft.type === "ASSAULT") {
    /** Nobody attacks himself, though whom he attacked last may have answered. */
    const others = (some: ReadonlyArray<Mention> = []): ReadonlyArray<Mention> =>
      some.filter((one) => !draft.actors.some((actor) => isSame(one, actor)))
    add(others(givenBefore(story, draft.type, "recipient")?.recipients), "retold")
    add(others(before?.recipients), "anaphor")
  }
  /** Who claims an attack claims the one that the article told. */
  if (draft.actorVia === "claimed" && readings.size > 0) return [...readings.values()]
  addOne(nearestOther(story, draft, own), "nearest")
  addOne(nextOther(story, draft, own), "behind")
  if (fallsOnPlace.has(draft.type)) addOne(story.placeBehind(draft, own), "place")
  const [first, second] = story.others(own)
  const isNear = (one: Mention): boolean => readings.has(partyKey(one))
  if (first !== undefined && (!isOfHere(draft) || isNear(first))) addOne(first, "discourse")
  /** Nobody whom the article names less is guessed for whoever is himself only guessed, nor for who is asked. */
  const isFarther = isGuessed(draft.actorVia) || ofHere.has(draft.type) || draft.type === "REQUEST"
  if (second !== undefined && (!isFarther || isNear(second))) addOne(second, "discourse-second")
  const main = draft.actors[0] as Mention
  /** "mengecam serangan itu": by the codebook on those who did it, where the article knows nobody who did. */
  if (draft.type === "ACCUSE" && draft.about === "ASSAULT") addOne(unknownAttackers(draft), "unknown")
  /** Nobody condemns an attack of his own people on others. */
  const isOfOthers =
    mutual.has(draft.type) || mode === "ceasefire" || (draft.type === "ACCUSE" && draft.about === "ASSAULT")
  const isOwn =
    draft.type !== "MOBILIZE" &&
    (mode === "crowd-control" || !(aimsAtOthers.has(draft.type) && isGuessed(draft.actorVia)))
  if (!isOfOthers && isOwn && main.country !== null) addOne(story.ownState(main), "domestic")
  const setting = story.settingOf(draft.sentence)
  const told = toldOutright.has(draft.recipientVia) && draft.recipients.some(isSomebody) ? "x" : ""
  return [...readings.values()].map((one) => ({
    ...one,
    supplied: one.supplied + (setting !== null && one.recipients[0]?.country === setting ? "w" : "") + told
  }))
}

/** Whom an attack befell is not blamed for it: "mengecam serangan terhadap [Peru]", "mengecam serangan itu". */
const sparedBy = (story: Story, { about, form, spared, type }: Draft): ReadonlySet<string> => {
  const answers = type === "ACCUSE" || (type === "THREATEN" && form.row.pos === "adjective")
  if (!answers || about !== "ASSAULT") return nobody
  const victims = spared.length > 0 ? spared : (givenBefore(story, "ASSAULT", "recipient")?.recipients ?? [])
  return keysOf(victims)
}
const nobody: ReadonlySet<string> = new Set()

/** Acts that somebody who is told of them has not suffered. */
const onOthers: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "PROTEST"])

/** Who is told of such an act in its sentence: "mengatakan kepada [Peru] bahwa Kuba menyerang". */
const toldOf = (story: Story, { sentence, type }: Draft): ReadonlySet<string> =>
  onOthers.has(type) ? story.listenersIn(sentence) : nobody

/** Whether both are one; organs of one state are told by its name. */
const isSame = (one: Mention, { entity, sector }: Mention): boolean =>
  entity === one.entity && (entity.type === "organization" || sector === one.sector)

/** Whoever is accused of an attack has not suffered it: "menyalahkan [Kuba] atas serangan itu". */
const accusedOf = ({ given }: Story, { form, sentence, start, type }: Draft): ReadonlySet<string> => {
  if (type !== "ASSAULT" || form.row.pos !== "noun") return nobody
  const accusation = given.findLast(
    (one) =>
      one.type === "ACCUSE" &&
      one.mode === "allege" &&
      one.sentence === sentence &&
      one.end <= start &&
      toldOutright.has(one.recipientVia)
  )
  return keysOf(accusation?.recipients ?? [])
}

/** Whether people, a person or a firm are meant, whatever their state is. */
const isSomebody = ({ entity }: Mention): boolean => entity.type !== "place"

/** Whether people or a firm of a known state or organisation are meant: "petani Kuba", "wartawan Kuba". */
const isOfState = ({ code, country, entity, stateless }: Mention): boolean =>
  (entity.type === "group" || entity.type === "country") && stateless !== true && (country !== null || code !== null)

/** Whether a mention is of a land with its people: an act of force on "lembah Kashmir" is on nobody else. */
const isLand = (one: Mention): boolean => one.entity.type === "place" && isParty(one)

/** The parties of a meeting and those whom its sentence names only as what they talk about: "membahas [Suriah]", "pertemuan soal [Suriah]". */
const withTopics = (story: Story, { actors, sentence }: Draft): ReadonlySet<string> =>
  new Set([...keysOf(actors), ...story.topicsOf(sentence)])

/** Whose earlier act this one answers. */
const answered = (story: Story, { type }: Draft, own: ReadonlySet<string>): ReadonlyArray<Mention> => {
  const answers = answersBy[type]
  if (answers === undefined) return []
  const isAnswered = (earlier: Draft): boolean => {
    const byOther = earlier.actors.length > 0 && !earlier.actors.some((actor) => own.has(partyKey(actor)))
    return byOther && answers(earlier, () => earlier.recipients.some((recipient) => own.has(partyKey(recipient))))
  }
  return story.told.findLast(isAnswered)?.actors ?? []
}

/** Acts of words that one denies or refuses by their noun: "menolak [desakan] itu". */
const refusable: ReadonlySet<EventType | null> = new Set(["REQUEST", "ACCUSE"])

/** Who of the same state asked or accused what is refused by name: "serikat guru mendesak pemerintah. Menteri menolak [desakan itu]". */
const answeredAtHome = (
  story: Story,
  { about, actors, type }: Draft,
  own: ReadonlySet<string>
): ReadonlyArray<Mention> => {
  if (type !== "REJECT" || !refusable.has(about)) return []
  const isAnswered = (earlier: Draft): boolean =>
    earlier.type === about &&
    earlier.actors.length > 0 &&
    earlier.actors.every((one) => own.has(partyKey(one)) && !isOneOf(actors, one)) &&
    earlier.recipients.some((recipient) => own.has(partyKey(recipient)))
  return story.told.findLast(isAnswered)?.actors ?? []
}

/** Whether a party is among some, or of their sector. */
const isOneOf = (some: ReadonlyArray<Mention>, party: Mention): boolean =>
  some.some((one) => isSame(one, party) || one.sector === party.sector)

/** What an act of a type may answer; `isTowardsUs`: whether the earlier one was done to those who act now. */
const answersBy: Partial<Record<EventType, (earlier: Draft, isTowardsUs: () => boolean) => boolean>> = {
  REJECT: ({ type }, isTowardsUs) => (type === "ACCUSE" || type === "REQUEST" || type === "THREATEN") && isTowardsUs(),
  ACCUSE: ({ actors, type }, isTowardsUs) => isTowardsUs() || (violent.has(type) && actors.some(isParty)),
  THREATEN: (_earlier, isTowardsUs) => isTowardsUs()
}

/** Fighters of no state by their name: "serangan udara yang menargetkan [ISIS]". */
const isArmedGroup = ({ entity, sector }: Mention): boolean => entity.type === "organization" && isFighters(sector)

/** Whether rebels are meant who fight in the state of those who act, and are none of them: what "Kabul" asks for, the Taliban may be asked for. */
const areRebels = (head: Mention, { actors }: Draft): boolean =>
  isArmedGroup(head) && actors.length > 0 && !actors.some(({ sector }) => sector === null || isFighters(sector))

/** The first other party of a group; an act of force may be on armed groups of no state as well. */
const otherIn = ({ heads }: Group, draft: Draft, own: ReadonlySet<string>): Mention | undefined =>
  heads.find(
    (head) =>
      (isParty(head) || (violent.has(draft.type) && isArmedGroup(head))) &&
      (!own.has(partyKey(head)) || areRebels(head, draft))
  )

/** The party named last before the act. */
export const nearestOther = (story: Story, draft: Draft, own: ReadonlySet<string>): Mention | null => {
  const groups = story.groupsAround(draft.sentence)
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] as Group
    const other = group.start > draft.start ? undefined : otherIn(group, draft, own)
    if (other !== undefined) return other
  }
  return null
}

/** Acts of peace: who only tells of one has no part in it: "Peru siap berunding, kata [Kuba]". */
const peaceful: ReadonlySet<EventType> = new Set(["AGREE", "CONSULT", "CONCEDE", "COOPERATE", "RETREAT", "AID"])

/** The party named next behind the act, in the same sentence. */
const nextOther = (story: Story, draft: Draft, own: ReadonlySet<string>): Mention | null => {
  const { end, sentence } = draft
  for (const group of story.groupsAround(sentence)) {
    if (group.start < end || group.start < sentence.from || group.start >= sentence.to) continue
    const other = group.slot.told && peaceful.has(draft.type) ? undefined : otherIn(group, draft, own)
    if (other !== undefined) return other
  }
  return null
}
