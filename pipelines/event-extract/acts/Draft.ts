/**
 * From triggers to event drafts: one reading of one act in one sentence.
 *
 * A predicate that takes a clause ("sepakat bertemu", "menolak membantu",
 * "mengancam menyerang") absorbs the acts within its reach: they give it its
 * intended type, its mode and, for one's own promised acts, the other party.
 * Codebook conversions follow: future CONSULT, SUPPORT, COOPERATE and AID become
 * AGREE, future RETREAT becomes CONCEDE, and refusing to cooperate is REJECT.
 */
import type { Aux, EventType } from "../../../schemas/Vocabulary.ts"
import { type Arguments, argumentsOf, type Fallback, subjectOf, subjectsOf } from "./Argument.ts"
import type { Clauses } from "./Clause.ts"
import type { Mention, SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { partyKey } from "../judgement/LocalEvent.ts"
import { modalityOf, type ModalityCue } from "./Modality.ts"
import type { PredicateForm } from "../language/PredicateLexicon.ts"
import { findTriggers, type Trigger } from "./Trigger.ts"

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
  readonly actorVia: Arguments["actorVia"]
  readonly recipientVia: Arguments["recipientVia"]
  readonly reciprocal: boolean
  /** "itu", "tersebut" or -nya points back from the noun of the act. */
  readonly definite: boolean
  /** The next likely subject, for the model to weigh. */
  readonly second: ReadonlyArray<Mention>
}

const cooperative: ReadonlySet<EventType> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"])
/** What one vows to do to others is a threat, not an agreement. */
const hostile: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "SANCTION", "THREATEN"])
/** What armed forces do when they are ordered to. */
const forceful: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE"])
const absorbReach = 12

/** An order to one's own forces is the ordered act, still to come; an order to others is a request. */
const orderedToOwn = (clauses: Clauses, trigger: Trigger, inner: Trigger, actors: ReadonlyArray<Mention>): boolean => {
  const ordered = clauses.groups.filter((group) => group.start >= trigger.end && group.end <= inner.start)
  return (
    ordered.length > 0 &&
    ordered.every((group) =>
      group.heads.every(
        (one) =>
          (one.sector === "MIL" || one.sector === "COP") && actors.some((actor) => partyKey(actor) === partyKey(one))
      )
    )
  )
}

/** What kind of request, refusal or threat the absorbed act makes of the absorbing one. */
const modeFromContent = (type: EventType, content: Trigger): string | null => {
  const inner = content.form.row.event_type
  if (type === "REQUEST" || type === "REJECT") {
    if (inner === "CONSULT") return "meet"
    if (inner === "AID" || inner === "COOPERATE" || inner === "SUPPORT") return "assist"
    if (inner === "RETREAT" || inner === "CONCEDE") return "yield"
    return null
  }
  if (type === "THREATEN") {
    if (inner === "ASSAULT" || inner === "MOBILIZE") return "violence"
    if (inner === "SANCTION") return content.form.row.event_mode === "expel" ? "expel" : "relations"
    if (inner === "COERCE")
      return content.form.row.event_mode === "seize"
        ? "territory"
        : content.form.row.event_mode === "arrest"
          ? "arrest"
          : "restrict"
  }
  return null
}

/** Where between `from` and `to` a condition opens that says when, not how: "… jika Israel mencaplok"; `to` when none does. */
const conditionFrom = (clauses: Clauses, from: number, to: number, pack: LanguagePack): number => {
  for (let at = from; at < to; at++) {
    const cue = pack.modality.longest(clauses.section.tokens, at, () => true)
    if (cue?.values.some((value) => value.aux === "hypothetical" && value.scope === "clause") === true) return at
  }
  return to
}

/** Whether an act only conditions another: "perdamaian akan berakhir jika Israel [mencaplok] Tepi Barat". */
const isCondition = (clauses: Clauses, sentence: SentenceTokens, act: Trigger, pack: LanguagePack): boolean =>
  modalityOf(clauses, sentence, act.start, act.end, act.form.row.pos === "noun", pack).some(
    (cue) => cue.aux === "hypothetical"
  )

/** Mode by the words around the trigger. */
const modeFromWords = (
  clauses: Clauses,
  sentence: SentenceTokens,
  trigger: Trigger,
  type: EventType,
  pack: LanguagePack
): string | null => {
  const from = Math.max(sentence.from, trigger.start - 8)
  const to = conditionFrom(clauses, trigger.end, Math.min(sentence.to, trigger.end + 10), pack)
  for (const { mode, words } of pack.modes.get(type) ?? [])
    if (words.occurs(clauses.section.tokens, from, to)) return mode
  return null
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

const droppedOf = (trigger: Trigger, reason: Dropped["reason"]): Dropped => ({
  start: trigger.start,
  end: trigger.end,
  ruleId: trigger.form.row.rule_id,
  type: trigger.form.row.event_type,
  reason
})

export const readSentence = (
  clauses: Clauses,
  sentence: SentenceTokens,
  fallback: (trigger: Trigger) => Fallback | null,
  pack: LanguagePack
): SentenceReading => {
  const triggers = findTriggers(clauses, sentence, pack)
  const drafts: Array<Draft> = []
  const dropped: Array<Dropped> = []
  const absorbed = new Set<Trigger>()
  for (const trigger of triggers) {
    if (absorbed.has(trigger)) continue
    const args = argumentsOf(clauses, sentence, trigger, triggers, fallback(trigger), pack)
    const content: Array<Trigger> = []
    if (trigger.form.row.clause === "absorb") {
      for (const inner of triggers) {
        if (inner.start < trigger.end || inner.start >= Math.min(args.reach, trigger.end + absorbReach)) continue
        if (content.length > 0 && inner.start - (content.at(-1) as Trigger).end > 8) break
        absorbed.add(inner)
        dropped.push(droppedOf(inner, "absorbed"))
        content.push(inner)
      }
    }
    const draft = draftOf(clauses, sentence, trigger, triggers, content, args, pack)
    drafts.push(draft)
  }
  return { drafts, dropped }
}

const draftOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  trigger: Trigger,
  triggers: ReadonlyArray<Trigger>,
  content: ReadonlyArray<Trigger>,
  args: Arguments,
  pack: LanguagePack
): Draft => {
  const { row } = trigger.form
  const cues = modalityOf(
    clauses,
    sentence,
    modalStart(clauses, sentence, trigger, pack),
    trigger.end,
    row.pos === "noun",
    pack
  )
  const flags = new Set(cues.map((cue) => cue.aux))
  let type: EventType = row.event_type
  let mode: string | null = row.event_mode === "" ? null : row.event_mode
  let intended: EventType | null = null
  let { actors, recipients, reciprocal } = args
  const inner = content[0]
  if (inner !== undefined) {
    if (type === "AGREE") {
      intended = inner.form.row.event_type
      if (recipients.length === 0 && !reciprocal) {
        const innerArgs = argumentsOf(clauses, sentence, inner, triggers, null, pack)
        recipients = [...(hostile.has(intended) ? [] : innerArgs.actors), ...innerArgs.recipients].filter(
          (one) => !actors.some((actor) => actor.entity === one.entity)
        )
      }
    }
    if (type === "AGREE" && intended !== null && hostile.has(intended)) type = "THREATEN"
    if (type === "AGREE" && intended === "RETREAT") type = "CONCEDE"
    if (
      type === "REQUEST" &&
      forceful.has(inner.form.row.event_type) &&
      orderedToOwn(clauses, trigger, inner, actors)
    ) {
      const innerArgs = argumentsOf(clauses, sentence, inner, triggers, null, pack)
      type = inner.form.row.event_type
      mode = inner.form.row.event_mode === "" ? null : inner.form.row.event_mode
      recipients = innerArgs.recipients.filter((one) => !actors.some((actor) => partyKey(actor) === partyKey(one)))
      flags.add("future")
    }
    mode ??= modeFromContent(type, content.find((one) => !isCondition(clauses, sentence, one, pack)) ?? inner)
  }
  if (
    cooperative.has(type) &&
    flags.has("negation") &&
    (flags.has("future") || hasWill(clauses, sentence, trigger, pack))
  ) {
    mode = type === "CONSULT" ? "meet" : "assist"
    type = "REJECT"
    flags.delete("negation")
    flags.delete("future")
    if (reciprocal) {
      const first = subjectOf(clauses, sentence, trigger.start, pack)?.group.heads ?? actors.slice(0, 1)
      recipients = actors.filter((one) => !first.some((head) => head.entity === one.entity))
      actors = first
      reciprocal = false
    }
  } else if (flags.has("future")) {
    if (cooperative.has(type)) {
      intended = type
      type = "AGREE"
      mode = null
    } else if (type === "RETREAT") {
      intended = type
      type = "CONCEDE"
      mode = null
    }
  }
  mode ??= modeFromWords(clauses, sentence, trigger, type, pack)
  /** What is asked for is a change of conduct unless a cue says more: whoever asks says for what. */
  if (type === "REQUEST" && (inner !== undefined || asksForConduct(clauses, sentence, trigger))) mode ??= "change"
  if (type === "CONSULT") mode ??= new Set(actors.map(partyKey)).size > 2 ? "multilateral" : null
  return {
    start: trigger.start,
    end: trigger.end,
    ruleId: row.rule_id,
    prior: row.confidence,
    form: trigger.form,
    rejected: trigger.rejected,
    sentence,
    type,
    mode,
    intended,
    aux: [...flags].toSorted(),
    cues,
    actors,
    recipients,
    actorVia: args.actorVia,
    recipientVia: args.recipientVia,
    reciprocal,
    definite: trigger.possessed || isDefinite(clauses, trigger, pack),
    second: subjectsOf(clauses, sentence, trigger.start, pack)[1]?.group.heads ?? []
  }
}

const isDefinite = (clauses: Clauses, trigger: Trigger, pack: LanguagePack): boolean => {
  for (let at = trigger.end; at < trigger.end + 3; at++) {
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (pack.phraseWords.demonstrative.has(lower)) return true
    if (clauses.tags[at] !== "noun" && clauses.tags[at] !== "phrase") return false
  }
  return false
}

/** Whether a clause of purpose follows: "mendesak Iran untuk …", "meminta agar …". */
const asksForConduct = (clauses: Clauses, sentence: SentenceTokens, trigger: Trigger): boolean => {
  for (let at = trigger.end; at < Math.min(sentence.to, trigger.end + absorbReach); at++) {
    const tag = clauses.tags[at]
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (lower === "untuk" || tag === "subordinator") return tag === "subordinator" || clauses.tags[at + 1] === "verb"
    if (tag === "mark" && lower !== "(" && lower !== ")") return false
  }
  return false
}

const hasWill = (clauses: Clauses, sentence: SentenceTokens, trigger: Trigger, pack: LanguagePack): boolean => {
  for (let at = Math.max(sentence.from, trigger.start - 4); at < trigger.start; at++) {
    const lower = clauses.section.tokens[at]?.lower ?? ""
    if (pack.isWillWord(lower)) return true
  }
  return false
}

/** Where modality cues end: before the light verb of a noun, else before the trigger. */
const modalStart = (clauses: Clauses, sentence: SentenceTokens, trigger: Trigger, pack: LanguagePack): number => {
  if (trigger.form.row.pos !== "noun") return trigger.start
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - 4); at--) {
    if (pack.lightVerbs.has(clauses.section.tokens[at]?.lower ?? "")) return at
  }
  return trigger.start
}
