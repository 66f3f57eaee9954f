/**
 * From triggers to event drafts: one reading of one act in one sentence.
 *
 * A predicate that takes a clause ("sepakat bertemu", "menolak membantu",
 * "mengancam menyerang") absorbs the acts within its reach; what they and the
 * modality make of its type, mode and parties, Conversion says.
 */
import type { Aux, EventType } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { PredicateForm } from "../language/PredicateLexicon.ts"
import { firstFrom, type Mention, type SentenceTokens } from "../text/Document.ts"
import { type Arguments, argumentsOf, type Fallback, isByThem } from "./Argument.ts"
import type { ArgumentSource } from "./ArgumentSource.ts"
import type { Clauses } from "./Clause.ts"
import { agreedOf, converted, jointOf } from "./Conversion.ts"
import { deedSubjectOf } from "./DeedSubject.ts"
import { modalityOf, type ModalityCue } from "./Modality.ts"
import { modeFromSentence } from "./Mode.ts"
import { governorOf, tellsOccasion } from "./NounGovernor.ts"
import { type OwnSubject, ownSubjectOf } from "./OwnSubject.ts"
import { nounCue } from "./NounModality.ts"
import { type PartnerPlace, partnerPlaceOf } from "./PartnerPlace.ts"
import { prospectOf } from "./Prospect.ts"
import { subjectsOf } from "./Subject.ts"
import { closesSpeech, findTriggers, isRoot, type Trigger, type TriggerContext } from "./Trigger.ts"

/** Which signs say whose people a group is, one letter each ("none" where its state stays open). */
export interface Belonging {
  readonly role: "actor" | "recipient"
  readonly signs: string
}

export interface Draft {
  /** Tokens of the words that name the act. */
  readonly start: number
  readonly end: number
  /** Lexicon row, or the derivation that made this reading out of another. */
  readonly ruleId: string
  /** How sure the lexicon row is by itself. */
  readonly prior: number
  readonly form: PredicateForm
  readonly rejected: ReadonlyArray<string>
  readonly sentence: SentenceTokens
  readonly type: EventType
  readonly mode: string | null
  readonly intended: EventType | null
  readonly aux: ReadonlyArray<Aux>
  readonly cues: ReadonlyArray<ModalityCue>
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
  readonly actorVia: ArgumentSource
  readonly recipientVia: ArgumentSource
  readonly reciprocal: boolean
  /** What kind of act is its object: "mengecam [serangan]". */
  readonly about: EventType | null
  /** Whom the act that is its object befell: "mengecam serangan terhadap [Peru]". */
  readonly spared: ReadonlyArray<Mention>
  /** "itu", "tersebut" or -nya points back from the noun of the act. */
  readonly definite: boolean
  /** "sejumlah", "setiap" before the noun of the act: it is told for the first time, or means no single one. */
  readonly indefinite: boolean
  /** Subject of its clause that no name tells. */
  readonly ownSubject: OwnSubject
  /** What stands where the sentence names the other side of a mutual act. */
  readonly partner: PartnerPlace
  /** The next likely subject, for the model to weigh. */
  readonly second: ReadonlyArray<Mention>
  /** What says whose people an unnamed group of this reading is; null where there is none. */
  readonly belonging: Belonging | null
  /** Kind and word of what governs the noun of the act. */
  readonly governor: readonly [kind: string, word: string]
  /** Whether the article told an act of this type before. */
  readonly toldBefore: boolean
  /** The act told before that this reading comes back to. */
  readonly antecedent: Draft | null
  /** Every way of the discourse that names these recipients, one letter each; empty when the sentence gives them. */
  readonly supplied: string
  /** The same of these actors. */
  readonly suppliedActors: string
  /** The same words read as acts of other types. */
  readonly otherwise: ReadonlyArray<Draft>
}

/** A reading that gives no event, and why. */
export interface Dropped {
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly type: EventType
  readonly reason: "absorbed"
}

export interface SentenceReading {
  readonly drafts: ReadonlyArray<Draft>
  readonly dropped: ReadonlyArray<Dropped>
}

const reach = { absorbed: 12, betweenAbsorbed: 8, talkedOver: 3, lightVerb: 4, demonstrative: 3, indefinite: 2 }

export const readSentence = (
  clauses: Clauses,
  sentence: SentenceTokens,
  fallback: (trigger: Trigger) => Fallback | null,
  pack: LanguagePack
): SentenceReading => {
  const triggers = findTriggers(clauses, sentence, pack.homeState)
  const drafts: Array<Draft> = []
  const dropped: Array<Dropped> = []
  const absorbed = new Set<Trigger>()
  for (const trigger of triggers) {
    if (absorbed.has(trigger)) continue
    const context: TriggerContext = { clauses, sentence, trigger, triggers, pack }
    const own = deedSubjectOf(context) === null ? ownSubjectOf(clauses, sentence, trigger.start, pack) : "deed"
    const args = argumentsOf(context, isTaken(context, own) ? null : fallback(trigger))
    const content = contentOf(context, args.reach)
    for (const inner of [...content, ...talkedOver(context)]) {
      absorbed.add(inner)
      dropped.push(absorbedBy(inner))
    }
    const told = { ...draftOf(context, content, args), ownSubject: own }
    drafts.push({ ...told, otherwise: otherwiseOf(context, told, fallback) })
  }
  return { drafts, dropped }
}

/** What else the words of a draft may tell: by other rows of the lexicon, and as what it is while it is still to come. */
const otherwiseOf = (
  context: TriggerContext,
  told: Draft,
  fallback: (trigger: Trigger) => Fallback | null
): ReadonlyArray<Draft> => {
  const drafts: Array<Draft> = []
  for (const trigger of context.trigger.others) {
    const other = { ...context, trigger }
    const args = argumentsOf(other, isTaken(other, told.ownSubject) ? null : fallback(trigger))
    const draft = draftOf(other, contentOf(other, args.reach), args)
    if (draft.type !== told.type) drafts.push({ ...draft, ownSubject: told.ownSubject })
  }
  const later = prospectOf(told, context.clauses, context.pack)
  const agreed = agreedOf(told)
  const joint = jointOf(told, tellsExercise(context))
  for (const one of [later, agreed, joint])
    if (one !== null && !drafts.some(({ type }) => type === one.type)) drafts.push(one)
  return drafts
}

/** Whether the words of an act name an exercise: "menggelar [latihan] perang". */
const tellsExercise = ({ clauses, pack, trigger }: TriggerContext): boolean =>
  clauses.section.tokens.slice(trigger.start, trigger.end).some(({ lower }) => pack.phraseWords.exercise.has(lower))

/** Whether the place of the subject is taken, though by nobody whose name is known: "warga mendesak". */
const isTaken = (context: TriggerContext, own: OwnSubject): boolean =>
  context.trigger.form.row.pos === "verb" && (own === "noun" || own === "deed") && !isByThem(context)

/** The acts that a predicate with a clause absorbs: those within its reach, each near to the one before. */
const contentOf = (context: TriggerContext, complementEnd: number): ReadonlyArray<Trigger> => {
  const { clauses, trigger, triggers } = context
  const content: Array<Trigger> = []
  if (trigger.form.row.clause !== "absorb" || !takesClause(context)) return content
  const limit = Math.min(complementEnd, trigger.end + reach.absorbed)
  for (const inner of triggers) {
    if (inner.start < trigger.end || inner.start >= limit) continue
    /** What somebody says ends before the verb that tells who says it: "Jangan serang Kuba!" [desak] Peru. */
    if (isRoot(inner.form) && closesSpeech(clauses, inner.start)) break
    const before = content.at(-1)
    if (before !== undefined && inner.start - before.end > reach.betweenAbsorbed) break
    if (inner.form.row.pos === "noun" && tellsOccasion({ ...context, trigger: inner })) continue
    if (isBlamedFor(context, inner)) continue
    content.push(inner)
    /** The verb behind the clause of a noun may be that of its own: "permintaan untuk bertemu ditolak". */
    if (trigger.form.row.pos !== "verb") break
  }
  return content
}

/** Acts that may be wished for as well as done. */
const negotiable: ReadonlySet<EventType> = new Set(["COOPERATE", "AID", "RETREAT", "CONCEDE"])

/** The acts that are what a talk is about, which none has done by that: "membicarakan [gencatan senjata]". */
const talkedOver = ({ clauses, trigger, triggers }: TriggerContext): ReadonlyArray<Trigger> => {
  const { event_mode, event_type, pos } = trigger.form.row
  if (event_type !== "CONSULT" || pos !== "verb" || event_mode === "third-party") return []
  const found: Array<Trigger> = []
  for (let next = firstFrom(triggers, trigger.end); next < triggers.length; next++) {
    const inner = triggers[next] as Trigger
    const { event_type: type, pos } = inner.form.row
    if (inner.start - trigger.end > reach.talkedOver || !isPhrase(clauses, trigger.end, inner.start)) break
    if (pos === "noun" && negotiable.has(type)) found.push(inner)
  }
  return found
}

/** Whether only nouns with what counts or determines them stand there. */
const isPhrase = ({ tags }: Clauses, from: number, to: number): boolean =>
  tags.slice(from, to).every((tag) => tag === "noun" || tag === "determiner" || tag === "number")

/** An attack for which somebody is blamed has taken place, whoever did it: "menyalahkan Kuba [atas serangan] itu". */
const isBlamedFor = ({ clauses, pack, trigger }: TriggerContext, { form, start }: Trigger): boolean =>
  trigger.form.row.event_type === "ACCUSE" &&
  form.row.event_type === "ASSAULT" &&
  form.row.pos === "noun" &&
  pack.phraseWords.ground_marker.has(clauses.section.tokens[start - 1]?.lower ?? "")

/** A noun or adjective takes a clause right behind it and a noun's possessor: "tawaran [Kuba] untuk bertemu". */
const takesClause = ({ clauses, pack, trigger }: TriggerContext): boolean => {
  if (trigger.form.row.pos === "verb") return true
  const { complementizer, demonstrative, purpose_marker } = pack.phraseWords
  let at = clauses.groupAt[trigger.end]?.end ?? trigger.end
  const wordAt = (i: number): string => clauses.section.tokens[i]?.lower ?? ""
  while (demonstrative.has(wordAt(at)) || clauses.tags[at] === "pronoun") at++
  if (purpose_marker.has(wordAt(at)) || complementizer.has(wordAt(at))) return true
  /** What is done to it is said of it: "usulan Kuba [ditolak]". */
  return clauses.tags[at] === "verb" && !pack.morphology.beginsPassive(wordAt(at))
}

const absorbedBy = ({ end, form, start }: Trigger): Dropped => ({
  start,
  end,
  ruleId: form.row.rule_id,
  type: form.row.event_type,
  reason: "absorbed"
})

const draftOf = (
  context: TriggerContext,
  content: ReadonlyArray<Trigger>,
  args: Arguments
): Omit<Draft, "ownSubject"> => {
  const { clauses, pack, sentence, trigger } = context
  const { row } = trigger.form
  const start = modalStart(context)
  const denied = nounCue(context, start)
  const told = modalityOf(clauses, sentence, start, trigger.end, row.pos === "noun", pack)
  const cues = denied === null ? told : [...told, denied]
  const act = converted(context, content, args, new Set(cues.map((cue) => cue.aux)))
  return {
    start: trigger.start,
    end: trigger.end,
    ruleId: row.rule_id,
    prior: row.confidence,
    form: trigger.form,
    rejected: trigger.rejected,
    sentence,
    type: act.type,
    mode: act.mode ?? modeFromSentence(context, act),
    intended: act.intended,
    aux: [...act.flags].toSorted(),
    cues,
    actors: act.actors,
    recipients: act.recipients,
    actorVia: args.actorVia,
    recipientVia: args.recipientVia,
    reciprocal: act.reciprocal,
    about: args.about,
    spared: args.spared,
    definite: trigger.possessed || isDefinite(context),
    indefinite: isIndefinite(context),
    partner: partnerPlaceOf(context),
    second: subjectsOf(clauses, sentence, trigger.start, pack)[1]?.group.heads ?? [],
    belonging: null,
    governor: governorOf(context),
    toldBefore: false,
    antecedent: null,
    supplied: "",
    suppliedActors: "",
    otherwise: []
  }
}

const isDefinite = ({ clauses, pack, trigger }: TriggerContext): boolean => {
  for (let at = trigger.end; at < trigger.end + reach.demonstrative; at++) {
    if (pack.phraseWords.demonstrative.has(clauses.section.tokens[at]?.lower ?? "")) return true
    if (clauses.tags[at] !== "noun" && clauses.tags[at] !== "phrase") return false
  }
  return false
}

const isIndefinite = ({ clauses, pack, sentence, trigger }: TriggerContext): boolean => {
  for (let at = Math.max(sentence.from, trigger.start - reach.indefinite); at < trigger.start; at++)
    if (pack.phraseWords.indefinite.has(clauses.section.tokens[at]?.lower ?? "")) return true
  return false
}

/** Where modality cues end: before the light verb of a noun, else before the trigger. */
const modalStart = ({ clauses, pack, sentence, trigger }: TriggerContext): number => {
  if (trigger.form.row.pos !== "noun") return trigger.start
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - reach.lightVerb); at--)
    if (pack.lightVerbs.has(clauses.section.tokens[at]?.lower ?? "")) return at
  return trigger.start
}
