/**
 * Signs that an act which is told as a fact may still be to come: a wish, plan or invitation before it ("kesediaan
 * untuk [berunding]", "menjelang [pertemuan]", "niatnya [mencaplok]"), a verb to come whose plan it belongs to, or that it could be ("dapat [menyerang]").
 *
 * Such a sign is no cue of modality: "bertolak ke Hanoi untuk [bertemu]" is as often told of what took place. It only
 * offers a second reading of the act, as promise or threat, for the model to weigh.
 */
import type { Aux, EventType } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { PredicateForm } from "../language/PredicateLexicon.ts"
import type { SentenceTokens } from "../text/Document.ts"
import type { Clauses } from "./Clause.ts"
import { asPromise, asThreat } from "./Conversion.ts"
import type { ModalityCue } from "./Modality.ts"

/** What is an offer, a plan or an invitation before it is done. */
const promised: ReadonlySet<EventType> = new Set(["CONSULT", "COOPERATE", "AID"])

/** Tokens before an act in which a sign stands. */
const reach = 9

const promiseRule = "ind.derive.promise"
const threatRule = "ind.derive.threat"
const heldRule = "ind.derive.held"
const prospectRule = "ind.derive.prospect"

/** Whether a reading comes of such a sign. */
export const isProspect = (ruleId: string): boolean =>
  ruleId === promiseRule || ruleId === threatRule || ruleId === heldRule

interface Told {
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly type: EventType
  readonly mode: string | null
  readonly intended: EventType | null
  readonly aux: ReadonlyArray<Aux>
  readonly cues: ReadonlyArray<ModalityCue>
  readonly sentence: SentenceTokens
  readonly form: PredicateForm
}

/** The act as it is while it is still to come; null where nothing hints at that, or it would be the same. */
export const prospectOf = <Act extends Told>(told: Act, clauses: Clauses, pack: LanguagePack): Act | null => {
  if (told.aux.includes("negation") || told.aux.includes("historical")) return null
  if (told.aux.includes("future")) return heldOf(told, clauses, pack) ?? changed(told, asThreat(told))
  const ahead = [...told.aux.filter((flag) => flag !== "hypothetical"), "future" as const]
  const planned = { ...told, aux: ahead }
  const later = promised.has(told.type) ? asPromise(planned) : asThreat(planned)
  if (later.type === told.type) return null
  const sign =
    signOf(told, clauses, pack) ??
    possibilityOf(told, clauses) ??
    (later.type === "THREATEN" ? null : (announcedIn(told, clauses, pack) ?? futureBefore(told, clauses, pack)))
  return sign === null ? null : changed(told, { ...later, cues: [...told.cues, sign] })
}

/** A meeting may go on although what it leads to is still to come: "[pertemuan] itu akan merusak hubungan"; not if it "akan digelar". */
const heldOf = <Act extends Told>(told: Act, { section, tags }: Clauses, pack: LanguagePack): Act | null => {
  const { aux, cues, end, form, intended, type } = told
  const isMeeting = form.row.pos === "noun" && form.row.event_type === "CONSULT"
  if (!isMeeting || type !== "AGREE" || intended !== "CONSULT") return null
  const says = (at: number): string => section.tokens[at]?.lower ?? ""
  const leadsOn = (cue: ModalityCue): boolean =>
    cue.start >= end && tags[cue.end] === "verb" && !pack.isOccurrence(says(cue.end))
  if (!cues.every((cue) => cue.aux !== "future" || leadsOn(cue))) return null
  return { ...told, type: intended, intended: null, aux: aux.filter((flag) => flag !== "future"), ruleId: heldRule }
}

/** Tokens behind the noun of an act in which its verb stands. */
const announcedReach = 12

/** "[Pembicaraan] Kanada dan Kuba [dijadwalkan] dilanjutkan": the passive verb of the noun's own clause announces it. */
const announcedIn = (
  { end, form, sentence }: Told,
  { section, tags }: Clauses,
  pack: LanguagePack
): ModalityCue | null => {
  if (form.row.pos !== "noun") return null
  for (let at = end; at < Math.min(sentence.to, end + announcedReach); at++) {
    const lower = section.tokens[at]?.lower ?? ""
    if (pack.phraseWords.prospect.has(lower) && pack.morphology.beginsPassive(lower))
      return { aux: "future", start: at, end: at + 1, ruleId: prospectRule }
    if (tags[at] === "verb" || tags[at] === "subordinator" || section.tokens[at]?.text === ";") return null
  }
  return null
}

/** Tokens before an act in which the verb stands whose plan it belongs to. */
const planReach = 20

/** "akan berkunjung ke Kuba, [bertemu] presidennya untuk [membahas] …": what goes on behind a verb that is to come. */
const futureBefore = (
  { sentence, start }: Told,
  { section, tags }: Clauses,
  pack: LanguagePack
): ModalityCue | null => {
  for (let at = start - 1; at >= Math.max(sentence.from, start - planReach); at--) {
    const { lower, text } = section.tokens[at] as (typeof section.tokens)[number]
    if (tags[at] === "subordinator" || tags[at] === "relative" || pack.isSpeechVerb(lower)) return null
    if (text === ";" || text === '"' || text === "“" || text === "”") return null
    const cue = pack.modality.longest(section.tokens, at, (value) => value.aux === "future")
    if (cue !== null) return { aux: "future", start: at, end: cue.end, ruleId: prospectRule }
  }
  return null
}

/** "dapat [menyerang]", "kemungkinan [serangan]", but no condition: "jika Kanada [menyerang]". */
const possibilityOf = ({ cues }: Told, { tags }: Clauses): ModalityCue | null => {
  const possible = cues.find((cue) => cue.aux === "hypothetical" && tags[cue.start] !== "subordinator")
  return possible === undefined ? null : { ...possible, aux: "future", ruleId: prospectRule }
}

const changed = <Act extends Told>(told: Act, later: Act): Act | null =>
  later.type === told.type ? null : { ...later, ruleId: later.type === "THREATEN" ? threatRule : promiseRule }

const signOf = ({ sentence, start }: Told, clauses: Clauses, pack: LanguagePack): ModalityCue | null => {
  const { tokens } = clauses.section
  const { prospect } = pack.phraseWords
  for (let at = start - 1; at >= Math.max(sentence.from, start - reach); at--) {
    const { lower, text } = tokens[at] as (typeof tokens)[number]
    if (clauses.tags[at] === "subordinator" || text === ";" || text === '"' || text === "“") return null
    if (prospect.has(lower) || prospect.has(pack.morphology.withoutClitic(lower) ?? ""))
      return { aux: "future", start: at, end: at + 1, ruleId: prospectRule }
  }
  return null
}
