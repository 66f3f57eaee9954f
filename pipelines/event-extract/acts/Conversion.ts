/**
 * The codebook's conversions: what the acts that a predicate absorbs, and its
 * modality, make of its type and parties.
 *
 * What one agrees to do to others by force is a threat; an order to one's own
 * forces is the ordered act. Future CONSULT, SUPPORT, COOPERATE and AID become
 * AGREE, future RETREAT becomes CONCEDE, and refusing to cooperate is REJECT.
 */
import type { Aux, EventType, Sector } from "../../../schemas/Vocabulary.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import { type Arguments, argumentsOf } from "./Argument.ts"
import { modalityOf } from "./Modality.ts"
import { modeFromContent, modeOf, threatModeOf } from "./Mode.ts"
import { subjectOf } from "./Subject.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** An act as far as conversions change it. */
export interface Act {
  readonly type: EventType
  readonly mode: string | null
  readonly intended: EventType | null
  readonly flags: ReadonlySet<Aux>
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
  readonly reciprocal: boolean
}

const cooperative: ReadonlySet<EventType> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"])
/** What one vows to do to others is a threat, not an agreement. */
const hostile: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "SANCTION", "THREATEN"])
/** What armed forces do when they are ordered to, and what an office does. */
const ordered: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "SANCTION"])
/** Who carries out an order to one's own: forces whatever it is, offices what punishes. */
const forces: ReadonlySet<Sector | null> = new Set(["MIL", "COP"])
const offices: ReadonlySet<Sector | null> = new Set(["MIL", "COP", "GOV"])
/** Tokens before a trigger in which a word of wish makes its negation a refusal. */
const willReach = 4

/** The act of a trigger after all conversions. */
export const converted = (
  context: TriggerContext,
  content: ReadonlyArray<Trigger>,
  { actors, recipients, reciprocal }: Arguments,
  flags: ReadonlySet<Aux>
): Act => {
  const { row } = context.trigger.form
  const told = { type: row.event_type, mode: modeOf(row), intended: null, flags, actors, recipients, reciprocal }
  const [inner] = content
  const act = inner === undefined ? told : withContent(context, told, inner, content)
  return isRefusal(context, act) ? asRefusal(context, act) : act.flags.has("future") ? asPromise(act) : act
}

const withContent = (context: TriggerContext, told: Act, inner: Trigger, content: ReadonlyArray<Trigger>): Act => {
  const type = inner.form.row.event_type
  const { phraseWords } = context.pack
  const isOrder =
    phraseWords.order.has(context.trigger.form.row.word) &&
    ordered.has(type) &&
    isToOwnForces(context, inner, told.actors)
  const act =
    told.type === "AGREE"
      ? asAgreement(context, told, inner, content)
      : isOrder
        ? asOrderedAct(context, told, inner)
        : towardsInner(context, told, inner)
  return { ...act, mode: act.mode ?? modeFromContent(context, act.type, content) }
}

/** The absorbed act is the intended one; its parties are those of the agreement where this names none. */
const asAgreement = (context: TriggerContext, told: Act, inner: Trigger, content: ReadonlyArray<Trigger>): Act => {
  const intended = inner.form.row.event_type
  const isVowed = hostile.has(intended) && !isLeftUndone(context, inner)
  const type = isVowed ? "THREATEN" : intended === "RETREAT" ? "CONCEDE" : "AGREE"
  if (told.recipients.length > 0 || told.reciprocal) return { ...told, type, intended }
  for (const act of content) {
    const args = argumentsOf({ ...context, trigger: act }, null)
    const others = [...(isVowed ? [] : args.actors), ...args.recipients]
    const recipients = others.filter((one) => !told.actors.some((actor) => isSameSide(actor, one)))
    if (recipients.length > 0) return { ...told, type, intended, recipients }
  }
  return { ...told, type, intended, recipients: [] }
}

/** Whether both are one party, or the same government: "Trump menawarkan dukungan [AS]". */
const isSameSide = (actor: Mention, other: Mention): boolean =>
  actor.entity === other.entity ||
  (actor.sector === "GOV" && other.sector === "GOV" && partyKey(actor) === partyKey(other))

/** "Berjanji [tidak] menyerang", "hadiah bagi warga [yang] menangkap": no deed of who vows. */
const isLeftUndone = ({ clauses, pack, sentence, trigger }: TriggerContext, inner: Trigger): boolean => {
  if (clauses.tags.slice(trigger.end, inner.start).includes("relative")) return true
  const isNoun = inner.form.row.pos === "noun"
  return modalityOf(clauses, sentence, inner.start, inner.end, isNoun, pack).some(
    (cue) => cue.aux === "negation" && cue.start >= trigger.end
  )
}

/** Whom one refuses to meet or help, or will not attack after all, only the absorbed act names: "enggan berunding dengan [Kuba]". */
const towardsInner = (context: TriggerContext, told: Act, inner: Trigger): Act => {
  const kinds = told.type === "REJECT" ? cooperative : told.type === "CONCEDE" ? hostile : null
  if (told.recipients.length > 0 || told.reciprocal || kinds?.has(inner.form.row.event_type) !== true) return told
  const args = argumentsOf({ ...context, trigger: inner }, null)
  const isActor = (one: Mention): boolean => told.actors.some((actor) => partyKey(actor) === partyKey(one))
  const others = args.reciprocal ? args.actors : args.recipients
  return { ...told, recipients: others.filter((one) => !isActor(one)) }
}

/** An order to one's own forces is the ordered act, still to come; an order to others is a request. */
const asOrderedAct = (context: TriggerContext, told: Act, inner: Trigger): Act => {
  const args = argumentsOf({ ...context, trigger: inner }, null)
  return {
    ...told,
    type: inner.form.row.event_type,
    mode: modeOf(inner.form.row),
    recipients: args.recipients.filter((one) => !told.actors.some((actor) => partyKey(actor) === partyKey(one))),
    flags: new Set([...told.flags, "future"])
  }
}

/** Whether all who stand between an order and the ordered act are the actors' own soldiers, police or offices. */
const isToOwnForces = (
  { clauses, trigger }: TriggerContext,
  inner: Trigger,
  actors: ReadonlyArray<Mention>
): boolean => {
  /** "Memerintahkan [serangan]": nobody stands between, and nobody else is told to do it. */
  if (inner.form.row.pos === "noun" && inner.start <= trigger.end) return true
  const told = clauses.groups.filter((group) => group.start >= trigger.end && group.end <= inner.start)
  const sectors = inner.form.row.event_type === "SANCTION" ? offices : forces
  const isOwn = (one: Mention): boolean =>
    sectors.has(one.sector) && (isHis(one) || actors.some((actor) => partyKey(actor) === partyKey(one)))
  return told.length > 0 && told.every((group) => group.heads.every(isOwn))
}

/** "tentara[nya]": whoever gives the order has them. */
const isHis = ({ code, country, possessed }: Mention): boolean =>
  possessed === true && country === null && code === null

const isRefusal = (context: TriggerContext, { flags, type }: Act): boolean =>
  cooperative.has(type) && flags.has("negation") && (flags.has("future") || hasWill(context))

const hasWill = ({ clauses, pack, sentence, trigger }: TriggerContext): boolean => {
  for (let at = Math.max(sentence.from, trigger.start - willReach); at < trigger.start; at++)
    if (pack.isWillWord(clauses.section.tokens[at]?.lower ?? "")) return true
  return false
}

/** "tidak akan bertemu": the subject refuses the others. */
const asRefusal = ({ clauses, pack, sentence, trigger }: TriggerContext, act: Act): Act => {
  const flags = new Set(act.flags)
  flags.delete("negation")
  flags.delete("future")
  const refusal: Act = { ...act, type: "REJECT", mode: act.type === "CONSULT" ? "meet" : "assist", flags }
  if (!act.reciprocal) return refusal
  const actors = subjectOf(clauses, sentence, trigger.start, pack)?.group.heads ?? act.actors.slice(0, 1)
  const recipients = act.actors.filter((one) => !actors.some((head) => head.entity === one.entity))
  return { ...refusal, actors, recipients, reciprocal: false }
}

/** What an act is while it is still to come. */
export const asPromise = <Told extends Pick<Act, "type" | "mode" | "intended">>(act: Told): Told => {
  if (cooperative.has(act.type)) return { ...act, type: "AGREE", mode: null, intended: act.type }
  return act.type === "RETREAT" ? { ...act, type: "CONCEDE", mode: null, intended: act.type } : act
}

const agreedRule = "ind.derive.agreed"
const jointRule = "ind.derive.joint"

/** What a reading of an act as something else needs of it. */
type Rereadable = Pick<Act, "type" | "mode" | "intended" | "actors"> & {
  readonly ruleId: string
  readonly form: { readonly row: { readonly clause: string; readonly event_type: EventType } }
}

/**
 * What several parties concede to each other or agree to do to others, and what one concedes by agreeing to it, as what
 * it is besides, an agreement: "Kuba dan Peru [sepakat] gencatan senjata", "[sepakat] memperketat sanksi", "[menerima
 * usul] gencatan senjata". Which of them it is told as the model weighs. Null for other acts.
 */
export const agreedOf = <Told extends Rereadable>(act: Told): Told | null => {
  const { actors, form, intended, type } = act
  if (form.row.clause !== "absorb") return null
  const isAgreement = form.row.event_type === "AGREE"
  const least = isAgreement && type === "CONCEDE" ? 1 : 2
  if (actors.length < least || !(type === "CONCEDE" || (isAgreement && type === "THREATEN"))) return null
  return { ...act, type: "AGREE", mode: null, intended: intended ?? "RETREAT", ruleId: agreedRule }
}

/**
 * An exercise that the forces of several states hold, as what it is besides, cooperation: "Kuba dan Peru [menggelar
 * latihan perang]". Null for other acts.
 */
export const jointOf = <Told extends Rereadable & Pick<Act, "reciprocal"> & { readonly aux: ReadonlyArray<Aux> }>(
  act: Told,
  isExercise: boolean
): Told | null => {
  if (!isExercise || act.type !== "MOBILIZE" || new Set(act.actors.map(partyKey)).size < 2) return null
  const joint: Told = { ...act, type: "COOPERATE", mode: null, reciprocal: true, ruleId: jointRule }
  return joint.aux.includes("future") ? asPromise(joint) : joint
}

/** Told of what is to come or on a condition. */
const ahead: ReadonlySet<Aux> = new Set(["future", "hypothetical"])

/** What one says that one will do to others by force or sanctions is a threat of it. */
export const asThreat = <Told extends Pick<Act, "type" | "mode" | "intended"> & { readonly aux: ReadonlyArray<Aux> }>(
  act: Told
): Told => {
  if (!hostile.has(act.type) || act.type === "THREATEN") return act
  if (!act.aux.includes("future") || act.aux.includes("negation")) return act
  const aux = act.aux.filter((flag) => !ahead.has(flag))
  return { ...act, type: "THREATEN", mode: threatModeOf(act.type, act.mode), intended: null, aux }
}
