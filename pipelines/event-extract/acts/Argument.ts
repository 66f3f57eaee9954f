/**
 * Finds who takes part in the act that a trigger names.
 *
 * The lexicon row says which role subject, object and obliques have, and the
 * passive swaps subject and object. For nouns the possessor ("serangan
 * Israel"), the subject of a light verb ("Israel melancarkan serangan") or of
 * the clause acts. Who was found first keeps its role; nobody has both.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import { keysOf, partyKey } from "../names/Party.ts"
import { firstFrom, type Mention } from "../text/Document.ts"
import { type ArgumentSource, asSubject, headsOf, type Hit } from "./ArgumentSource.ts"
import type { Group } from "./Clause.ts"
import { mainSubjectOf } from "./FrontedClause.ts"
import { accusedInClause, blamedAct, doerOfBlamed } from "./Blame.ts"
import {
  agentOf,
  apposedObject,
  complementEnd,
  enclosedObject,
  objectAct,
  objectOf,
  objectStart
} from "./Complement.ts"
import { deedAnswered, deedSubjectOf } from "./DeedSubject.ts"
import {
  chargingVerbOf,
  governedByPreposition,
  lightVerbOf,
  ownersIn,
  ownReachOf,
  roleOfOwner,
  tellsDoer,
  tellsOccasion,
  verbOf
} from "./NounGovernor.ts"
import { peopleAsAgent, peopleAsSubject, peopleTold } from "./ObjectNoun.ts"
import { askedOf, isWishedUpon } from "./AskedParty.ts"
import { isAsked } from "./OwnSubject.ts"
import { counteredBy, giveObliques, isOfCloser } from "./Oblique.ts"
import { areMet } from "./PartnerPlace.ts"
import { agentOfPassive, partiesBefore, sufferedBy } from "./Passive.ts"
import { aimVerbOf, opposedBy } from "./ProtestAim.ts"
import { Roles } from "./Roles.ts"
import { type Scored, subjectOf } from "./Subject.ts"
import { closesSpeech, isRoot, type Trigger, type TriggerContext } from "./Trigger.ts"

export interface Arguments {
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
  readonly actorVia: ArgumentSource
  readonly recipientVia: ArgumentSource
  readonly reciprocal: boolean
  /** What kind of act is its object: "mengecam [serangan]". */
  readonly about: EventType | null
  /** Whom that act befell, where this one blames who did it: "mengecam serangan terhadap [Peru]". */
  readonly spared: ReadonlyArray<Mention>
  /** Token that the act's complement reaches to, exclusive. */
  readonly reach: number
}

/** What the discourse offers when the clause itself has no subject. */
export interface Fallback {
  readonly mentions: ReadonlyArray<Mention>
  readonly via: "carried" | "speaker"
}

/** How a noun itself names its parties. */
const ownArgument: ReadonlySet<ArgumentSource> = new Set(["possessor", "agent", "light-verb"])
/** Acts whose noun in an adjunct is one of the main clause's subject: "Dalam pertemuan itu, Putin …", not "Setelah serangan itu, …". */
const onOwnAccount: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"])
/** Acts that answer those who did another one. */
const answering: ReadonlySet<EventType> = new Set(["ACCUSE", "THREATEN"])
/** Acts of words whose noun has another of what they are about behind it: "permintaan [ekstradisi]". */
const havingContent: ReadonlySet<EventType> = new Set(["REQUEST", "SUPPORT"])
/** Acts that are laid on whose noun they are where their doer is the agent of its verb: "pembekuan keanggotaan [Kuba] diputuskan Peru". */
const imposed: ReadonlySet<EventType> = new Set(["SANCTION", "COERCE"])
/** From this score on a subject is one of the verb itself. */
const nearSubjectScore = 4

export const argumentsOf = (context: TriggerContext, fallback: Fallback | null): Arguments => {
  const { clauses, pack, sentence, trigger } = context
  const { row, voice } = trigger.form
  const roles = new Roles(row.event_type)
  const reaches = complementEnd(context)
  const asked = row.pos === "verb" && voice !== "passive" && isAsked(clauses, sentence, trigger.start)
  const subject = asked ? null : subjectOf(clauses, sentence, trigger.start, pack)
  const act = voice === "passive" ? null : row.pos === "verb" ? objectAct(context) : blamedAct(context)
  const told = act === null ? null : partiesOf(context, act)
  if (row.pos === "noun") nounArguments(context, roles, subject, reaches, act)
  else if (voice === "passive") passiveArguments(context, roles, subject, reaches)
  else activeArguments(context, roles, subject, reaches, told, asked)
  if (roles.recipient.length === 0) giveFromAim(context, roles)
  if (roles.actor.length === 0 && fallback !== null && (voice !== "passive" || isByThem(context)))
    if (row.subject === "actor" || fallback.via === "speaker") roles.give("actor", fallback.mentions, fallback.via)
  const before = clauses.section.tokens[trigger.start - 1]?.lower ?? ""
  const mutual = row.reciprocal === "yes" || pack.phraseWords.reciprocal_marker.has(before)
  const reciprocal = mutual && roles.actor.length + roles.recipient.length >= 2
  return {
    actors: reciprocal ? [...roles.actor, ...roles.recipient] : roles.actor,
    recipients: reciprocal ? [] : roles.recipient,
    actorVia: roles.via.actor,
    recipientVia: roles.via.recipient,
    reciprocal,
    about: act?.form.row.event_type ?? null,
    spared: act !== null && answering.has(row.event_type) ? (told?.recipients ?? []) : [],
    reach: reaches
  }
}

/** Whether a passive is by whoever its clitic means: "permintaan itu ditolak[nya]"; not "ditangkapnya [Sari]", which is a noun. */
export const isByThem = (context: TriggerContext): boolean => {
  const { form, possessed } = context.trigger
  return possessed && form.row.pos === "verb" && form.voice === "passive" && sufferedBy(context) === null
}

/** Whom a demonstration is against by what its people say there: "berunjuk rasa menentang [Kuba]". */
const giveFromAim = (context: TriggerContext, roles: Roles): void => {
  roles.give("recipient", opposedBy(context), "oblique")
  const verb = roles.recipient.length > 0 ? null : aimVerbOf(context)
  const aim = verb === null ? null : partiesOf(context, verb)
  if (aim === null) return
  const { recipients, recipientVia } = aim
  const isAsk = verb?.form.row.event_type === "REQUEST"
  /** "menuntut pembebasan Sari": whoever is to be set free is asked for nothing. */
  const between = context.clauses.tags.slice((verb?.start ?? 0) + 1, recipients[0]?.start ?? 0)
  if (recipientVia === "object" && !(isAsk && between.includes("noun"))) roles.give("recipient", recipients, "oblique")
  else if (recipientVia === "via-noun" && !isAsk) roles.give("recipient", recipients, "via-noun")
}

/** Acts of which each depends for its parties on those of the next. */
const mostWithin = 4

/** The parties of another act on which those of this one depend; null where they depend on this one's themselves. */
const partiesOf = (context: TriggerContext, act: Trigger): Arguments | null => {
  const within = [...(context.within ?? []), context.trigger]
  return within.length > mostWithin || within.includes(act)
    ? null
    : argumentsOf({ ...context, trigger: act, within }, null)
}

const sourceOf = (subject: Scored | null): ArgumentSource =>
  subject === null ? "none" : subject.score >= nearSubjectScore ? "subject" : "distant-subject"

/** Who is the subject of the main clause, where the act stands in an adjunct before it. */
const mainSubject = ({ clauses, pack, sentence, trigger }: TriggerContext): ReadonlyArray<Mention> =>
  mainSubjectOf(clauses, sentence, trigger.start, trigger.end, pack)?.heads ?? []

const activeArguments = (
  context: TriggerContext,
  roles: Roles,
  subject: Scored | null,
  reaches: number,
  act: Arguments | null,
  asked: boolean
): void => {
  const { clauses, sentence, trigger } = context
  const { row } = trigger.form
  if (isRoot(trigger.form) && row.subject === "actor" && closesSpeech(clauses, trigger.start)) {
    roles.give("actor", clauses.groupAt[trigger.start + 1]?.heads ?? [], "subject")
    giveObliques(context, roles, reaches, (group) => blamedFor(context, group))
    return
  }
  const deed = deedSubjectOf(context)
  const doer = deed === null ? null : partiesOf(context, deed)
  if (doer !== null) roles.give("actor", doer.actors, doer.actorVia)
  else if (subject === null) roles.give(row.subject, asked ? [] : mainSubject(context), "subject")
  else roles.give(row.subject, subject.group.heads, sourceOf(subject))
  const enclosed = enclosedObject(context)
  const named =
    enclosed ?? objectOf(clauses, sentence, objectStart(context)) ?? apposedObject(context) ?? accusedInClause(context)
  const people = named?.via === "object" ? [] : peopleTold(context)
  const isAsk = row.event_type === "REQUEST"
  const end = people[0]?.end ?? named?.group.end ?? trigger.end
  const suffers = isAsk && end > trigger.end && isWishedUpon(context, end)
  if (!suffers) roles.give("recipient", people, "object")
  /** "memediasi perundingan Kuba dengan Peru": who mediates meets those whose talks they are. */
  if (act !== null && row.event_mode === "third-party") roles.give("actor", act.actors, act.actorVia)
  const object = people.length === 0 && !suffers ? named : null
  const told = object?.via === "object" ? null : act
  if (told !== null && ownArgument.has(told.actorVia)) roles.give(row.object, told.actors, "via-noun")
  else if (object !== null && !(told !== null && ownArgument.has(told.recipientVia)))
    roles.give(
      (enclosed !== null && isAsk) || isGiven(context, object.group) ? "recipient" : row.object,
      object.group.heads,
      object.via
    )
  if (roles.recipient.length === 0) roles.give("recipient", headsOf(doerOfBlamed(context)), "object")
  if (row.subject === "recipient") roles.give("actor", headsOf(markedAgent(context)), "agent")
  giveObliques(context, roles, reaches, (group) => blamedFor(context, group))
  if (roles.recipient.length === 0) roles.give("recipient", counteredBy(context, reaches), "oblique")
  if (isAsk && roles.recipient.length === 0) roles.give("recipient", askedOf(context), "object")
}

/** Whether a group stands between a verb and what is given or promised to it: "memberi [Peru] bantuan", as one gives it "kepada Peru". */
const isGiven = ({ clauses, pack, trigger }: TriggerContext, { end, heads, place, start }: Group): boolean => {
  const { obliques, row } = trigger.form
  /** "mengirim [petugas penyelamat] ke Peru", "menarik [pasukan] dari Peru": who is sent is given nothing. */
  if (heads.every((head) => isOfForces(head) && head.entity.type === "group")) return false
  if (row.object !== "content" || row.subject !== "actor" || place || start !== trigger.start + 1) return false
  if (start === trigger.end && (row.event_type !== "AGREE" || clauses.tags[end] !== "noun")) return false
  return [...pack.phraseWords.towards_marker].some((word) => obliques.get(word) === "recipient")
}

/**
 * Who is marked as agent behind a form that is passive as it stands: "dijatuhi sanksi [oleh Kuba]"; right behind the
 * passive itself it needs no mark: "tidak direspons [Kuba]".
 */
const markedAgent = (context: TriggerContext): Hit | null => {
  const { clauses, pack, sentence, trigger } = context
  const words = trigger.form.row.word.split(" ")
  const isPassive = words.some(pack.morphology.beginsPassive)
  const hit = isPassive ? agentOf(clauses, sentence, trigger.end, pack) : null
  if (hit === null) return null
  const endsPassive = trigger.form.after.length === 0 && pack.morphology.beginsPassive(words.at(-1) as string)
  const isNext = endsPassive && hit.group.start === trigger.end
  return isNext || pack.phraseWords.agent_marker.has(hit.group.slot.preposition) ? hit : null
}

const passiveArguments = (context: TriggerContext, roles: Roles, subject: Scored | null, reaches: number): void => {
  const { row } = context.trigger.form
  const people = row.object === "recipient" ? peopleAsSubject(context) : []
  roles.give(row.object, headsOf(sufferedBy(context)), "object")
  const deed = deedAnswered(context)
  const deeds = deed === null ? null : partiesOf(context, deed)
  if (deeds !== null && ownArgument.has(deeds.actorVia)) roles.give(row.object, deeds.actors, "subject")
  else if (people.length > 0) roles.give("recipient", people, "subject")
  else if (subject === null) roles.give(row.object, mainSubject(context), "subject")
  else roles.give(row.object, subject.group.place ? [] : subject.group.heads, sourceOf(subject))
  if (row.reciprocal === "yes") roles.give("actor", partiesBefore(context), "oblique")
  const doers = peopleAsAgent(context)
  roles.give(row.subject, doers.length > 0 ? doers : headsOf(agentOfPassive(context)), "agent")
  if (row.event_type === "MOBILIZE" && row.object === "content" && roles.actor.length === 0)
    roles.give("actor", subject?.group.heads.filter(isOfForces) ?? [], sourceOf(subject))
  giveObliques(context, roles, reaches, (group) => blamedFor(context, group))
  if (roles.recipient.length === 0) roles.give("recipient", counteredBy(context, reaches), "oblique")
  if (row.reciprocal === "yes" && roles.actor.length === 0) giveFromMeeting(context, roles)
}

/** Tokens from a talk to the meeting at which it is held. */
const meetingReach = 5

/** Who takes part in the meeting at which something is talked over: "dibahas dalam [pertemuan Kuba dan Peru]". */
const giveFromMeeting = (context: TriggerContext, roles: Roles): void => {
  const { clauses, trigger, triggers } = context
  const from = firstFrom(triggers, trigger.end)
  const near = triggers.slice(from, firstFrom(triggers, trigger.end + meetingReach + 1))
  const act = near.find(({ form }) => form.row.pos === "noun" && form.row.event_type === "CONSULT")
  if (act === undefined) return
  if (clauses.tags.slice(trigger.end, act.start).includes("verb") || !tellsOccasion({ ...context, trigger: act }))
    return
  const meeting = partiesOf(context, act)
  if (meeting === null) return
  const { actors, actorVia, recipients } = meeting
  if (actors.length + recipients.length > 1) roles.give("actor", [...actors, ...recipients], actorVia)
}

/** Who is sent acts himself where nobody is said to send him: "[tentara Kuba] dikerahkan ke perbatasan". */
const isOfForces = ({ entity, sector }: Mention): boolean =>
  entity.type !== "person" && (sector === "MIL" || sector === "COP")

const nounArguments = (
  context: TriggerContext,
  roles: Roles,
  subject: Scored | null,
  reaches: number,
  act: Trigger | null
): void => {
  const { clauses, pack, sentence, trigger } = context
  const { row } = trigger.form
  const possessor = objectOf(clauses, sentence, trigger.start + 1)
  /** "penyelidikan serangan Kuba": the owner behind another act is of that one. */
  const isOfAct = act !== null && possessor !== null && act.start < possessor.group.start
  const light = lightVerbOf(context)
  const carrier = light?.passive === true ? agentOf(clauses, sentence, light.at + 1, pack) : null
  const held = possessor === null || isOfAct ? "none" : roleOfOwner(context, possessor.group)
  const owners = possessor === null ? [] : ownersIn(context, possessor.group)
  const isImposed = carrier !== null && imposed.has(row.event_type) && !isOfOne(owners, carrier.group.heads)
  const owner = held === "actor" && isImposed ? "recipient" : held
  /** "permintaan pencabutan paspor Sari dari Kuba": who is told to act owns the act, and nobody behind another noun does. */
  const isLoose = owner === "actor" && possessor?.via === "via-noun" && havingContent.has(row.event_type)
  if (!isLoose) roles.give(owner, owners, "possessor")
  roles.give("recipient", headsOf(accusedInClause(context)), "object")
  giveObliques(context, roles, reaches, (group) => blamedFor(context, group))
  if (isLoose && roles.actor.length === 0) roles.give(owner, owners, "possessor")
  if (row.event_type === "REQUEST" && roles.recipient.length === 0) roles.give("recipient", askedOf(context), "object")
  /** "Atas permintaan Kuba, [Peru] mengirim": who does what was asked. */
  if (row.event_type === "REQUEST" && roles.via.actor === "possessor" && isGround(context))
    roles.give("recipient", subject?.group.heads ?? mainSubject(context), "subject")
  /** Who leads or sets up a meeting of named parties is none of them: "pertemuan Kuba dan Peru digagas oleh Kanada". */
  const isComplete = row.reciprocal === "yes" && roles.actor.length > 1
  const agent = isComplete ? null : agentOf(clauses, sentence, trigger.end, pack)
  const isOwn = agent !== null && agent.group.start < ownReachOf(context) && !isOfCloser(context, agent.group)
  if (isOwn && agent.group.slot.kind === "agent")
    roles.give(row.subject === "none" ? "none" : "actor", agent.group.heads, "agent")
  if (light !== null) {
    if (light.passive && isComplete) return
    if (light.receiver !== null && row.subject === "actor") roles.give("recipient", light.receiver.heads, "object")
    const party = light.passive ? carrier : asSubject(subjectOf(clauses, sentence, light.at, pack))
    const other = row.subject === "actor" ? "recipient" : "actor"
    const role = tellsDoer(context) ? light.subject : light.subject === "actor" ? row.subject : other
    /** "mengikuti imbauan Kuba": the act is its owner's. */
    const isOwned = role === "actor" && row.reciprocal !== "yes" && roles.via.actor === "possessor"
    if (!isOwned) roles.give(role, headsOf(party), "light-verb")
    return
  }
  giveFromCharge(context, roles)
  const count = roles.actor.length + roles.recipient.length
  const lacksOther = row.reciprocal === "yes" && (count === 1 || (count > 1 && areMet(context, roles.actor)))
  /** Who speaks of a killing is not killed: the clause gives actors only. */
  const mayAct = row.subject === "actor" || (row.event_type !== "ASSAULT" && tellsDoer(context))
  /** "Kuba menyebut tuduhan bahwa Kuba berbohong": whose state is accused does not accuse. */
  const isAccused =
    subject !== null && roles.via.recipient === "object" && isOfOne(subject.group.heads, roles.recipient)
  if (mayAct && !isAccused && (roles.actor.length === 0 || lacksOther)) giveFromClause(context, roles, subject)
}

/** Whether the act of a noun is what something is done for: "atas [permintaan]". */
const isGround = ({ clauses, pack, trigger }: TriggerContext): boolean =>
  pack.phraseWords.ground_marker.has(clauses.section.tokens[trigger.start - 1]?.lower ?? "")

/** Whether both are of one state. */
const isOfOne = (heads: ReadonlyArray<Mention>, others: ReadonlyArray<Mention>): boolean => {
  const own = keysOf(others)
  return heads.some((one) => own.has(partyKey(one)))
}

/** The charge on which somebody is held or tried is of who does it and to whom: "menangkap Juan atas [tuduhan] suap". */
const giveFromCharge = (context: TriggerContext, roles: Roles): void => {
  const verb = chargingVerbOf(context)
  const parties = verb === null ? null : partiesOf(context, verb)
  if (parties === null) return
  const { actorVia, actors, recipients, recipientVia } = parties
  if (roles.recipient.length === 0) roles.give("recipient", recipients, recipientVia)
  if (roles.actor.length === 0) roles.give("actor", actors, actorVia)
}

/** The subject of the clause acts where the noun is its possession or stands in a phrase; else that of the noun's verb. */
const giveFromClause = (context: TriggerContext, roles: Roles, subject: Scored | null): void => {
  const { clauses, pack, sentence, trigger } = context
  const { row } = trigger.form
  if (subject !== null && (trigger.possessed || governedByPreposition(context))) {
    roles.give("actor", subject.group.heads, "clause")
    return
  }
  const own = trigger.possessed || onOwnAccount.has(row.event_type)
  const main = subject === null && own ? mainSubject(context) : []
  if (main.length > 0) {
    roles.give("actor", main, "subject")
    return
  }
  const verb = verbOf(context)
  if (verb >= 0) roles.give("actor", headsOf(asSubject(subjectOf(clauses, sentence, verb, pack))), "verb")
}

/** Who is blamed where a preposition's noun is an act: who did it, not whom it befell. "kecaman atas [pembunuhan] warga oleh Kuba". */
const blamedFor = (context: TriggerContext, { heads, slot, start }: Group): ReadonlyArray<Mention> => {
  if (!slot.viaNoun) return heads
  const act = context.triggers.find((one) => one.start > slot.governor && one.end <= start)
  if (act === undefined || act.form.row.pos !== "noun") return heads
  const parties = partiesOf(context, act)
  if (parties === null) return heads
  const { actors, actorVia, recipientVia } = parties
  return ownArgument.has(actorVia) ? actors : ownArgument.has(recipientVia) ? [] : heads
}
