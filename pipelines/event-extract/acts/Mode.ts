/**
 * The mode of an act: what its content says of it, else the words around it,
 * else what is usual for its type.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Predicate } from "../../../schemas/lexicon/Predicate.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import { partyKey } from "../names/Party.ts"
import type { Mention } from "../text/Document.ts"
import type { Clauses } from "./Clause.ts"
import { modalityOf } from "./Modality.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** Tokens around a trigger in which a word may tell its mode. */
const reach = { before: 8, behind: 10 }
/** More parties than these make a meeting multilateral. */
const bilateral = 2

/** Meeting somebody at home, the mode whose place is where it leads to. */
export const visit = "visit"

/** Parties of two states that meet in one of them: "Kuba bertemu Peru [di Lima]". */
export const modeFromPlace = (
  {
    actors,
    recipients,
    type
  }: { readonly type: EventType } & Readonly<Record<"actors" | "recipients", ReadonlyArray<Mention>>>,
  country: string | null
): string | null => {
  if (type !== "CONSULT" || country === null) return null
  const states = new Set([...actors, ...recipients].map((party) => party.country ?? party.code))
  /** Somebody whose state is not known is at home as well as not. */
  return states.size === bilateral && !states.has(null) && states.has(country) ? visit : null
}

/** The mode that a row of the lexicon gives; null when it gives none. */
export const modeOf = ({ event_mode }: Predicate): string | null => (event_mode === "" ? null : event_mode)

/** What kind of request, refusal or threat the absorbed acts make of the absorbing one; conditions come last. */
export const modeFromContent = (
  context: TriggerContext,
  type: EventType,
  content: ReadonlyArray<Trigger>
): string | null => {
  const act = content.find((one) => !isCondition(context, one)) ?? content[0]
  if (act === undefined) return null
  const inner = act.form.row.event_type
  if (type === "REQUEST" || type === "REJECT") {
    if (inner === "CONSULT") return "meet"
    if (inner === "AID" || inner === "COOPERATE" || inner === "SUPPORT") return "assist"
    return inner === "RETREAT" || inner === "CONCEDE" ? "yield" : null
  }
  return type === "THREATEN" ? threatModeOf(inner, modeOf(act.form.row)) : null
}

/** The mode of a threat with an act of this type and mode. */
export const threatModeOf = (type: EventType, mode: string | null): string | null => {
  if (type === "ASSAULT" || type === "MOBILIZE") return "violence"
  if (type === "SANCTION") return mode === "expel" ? "expel" : "relations"
  if (type === "COERCE") return mode === "seize" ? "territory" : mode === "arrest" ? "arrest" : "restrict"
  return null
}

/** Whether an act only conditions another: "perdamaian akan berakhir jika Israel [mencaplok] Tepi Barat". */
const isCondition = ({ clauses, pack, sentence }: TriggerContext, act: Trigger): boolean =>
  modalityOf(clauses, sentence, act.start, act.end, act.form.row.pos === "noun", pack).some(
    (cue) => cue.aux === "hypothetical"
  )

/** The mode of an act that neither its row nor its content gives one. */
export const modeFromSentence = (
  context: TriggerContext,
  { actors, type }: { readonly actors: ReadonlyArray<Mention>; readonly type: EventType }
): string | null => {
  const told = modeFromWords(context, type)
  if (told !== null) return told
  /** What is asked for is a change of conduct unless a cue says more. */
  if (type === "REQUEST") return "change"
  return type === "CONSULT" && new Set(actors.map(partyKey)).size > bilateral ? "multilateral" : null
}

const modeFromWords = ({ clauses, pack, sentence, trigger }: TriggerContext, type: EventType): string | null => {
  /** What is asked for stands behind the word that asks: "dalam pertemuan itu Kuba [meminta] Peru membantu", "Kuba [mengirim] surat agar Peru mundur". */
  const from = type === "REQUEST" ? trigger.start + 1 : Math.max(sentence.from, trigger.start - reach.before)
  const to = conditionFrom(clauses, trigger.end, Math.min(sentence.to, trigger.end + reach.behind), pack)
  for (const { mode, words } of pack.modes.get(type) ?? []) if (words.occurs(clauses.words, from, to)) return mode
  return null
}

/** Where between `from` and `to` a condition opens that says when, not how: "… jika Israel mencaplok"; `to` when none does. */
const conditionFrom = (clauses: Clauses, from: number, to: number, pack: LanguagePack): number => {
  for (let at = from; at < to; at++) {
    if (clauses.words[at]?.opensCue !== true) continue
    const cue = pack.modality.longest(clauses.section.tokens, at, () => true)
    if (cue?.values.some((value) => value.aux === "hypothetical" && value.scope === "clause") === true) return at
  }
  return to
}
