/**
 * The noun of an act that is the subject of a verb that tells the same act:
 * "[serangan] Kuba pada Senin malam menewaskan", "[pertemuan] itu membahas".
 * Who did the one did the other.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Clauses, Tag } from "./Clause.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** Tokens between the noun and its verb, and before the noun in which a preposition stands. */
const reach = { verb: 12, preposition: 3 }

/** What may stand between the noun and its verb. */
const withinSubject: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "noun",
  "determiner",
  "number",
  "adverb",
  "time",
  "preposition",
  "phrase",
  "relative"
])
const dayMarks: ReadonlySet<string> = new Set(["(", ")", "/"])

export const deedSubjectOf = (context: TriggerContext): Trigger | null => {
  const { row, voice } = context.trigger.form
  if (row.pos !== "verb" || voice === "passive" || row.subject !== "actor") return null
  const deed = deedBefore(context)
  return deed?.form.row.event_type === row.event_type ? deed : null
}

/** Acts by which one answers what others do. */
const answering: ReadonlySet<EventType> = new Set(["ACCUSE", "REJECT", "SUPPORT"])

/** The noun of an act that is praised, blamed or refused in the passive: "[tuduhan] Kuba dibantah Peru". */
export const deedAnswered = (context: TriggerContext): Trigger | null => {
  const { row, voice } = context.trigger.form
  const isAnswer = row.pos === "verb" && voice === "passive" && row.object === "recipient"
  return isAnswer && answering.has(row.event_type) ? deedBefore(context) : null
}

/** The noun of an act that opens the clause of a verb. */
const deedBefore = ({ clauses, pack, trigger, triggers }: TriggerContext): Trigger | null => {
  const deed = triggers.findLast((one) => one.end <= trigger.start && one.form.row.pos === "noun")
  if (deed === undefined || trigger.start - deed.end > reach.verb) return null
  for (let at = deed.end; at < trigger.start; at++) if (!isWithinSubject(clauses, at, pack)) return null
  return isInPhrase(clauses, deed) && !isRelated(clauses, deed, trigger) ? null : deed
}

/** What tells more of the deed: that it takes place ("bom [meledak] di Havana menewaskan"), or a comma before a relative clause. */
const isWithinSubject = ({ section, tags }: Clauses, at: number, pack: LanguagePack): boolean => {
  const { lower = "", text = "" } = section.tokens[at] ?? {}
  if (withinSubject.has(tags[at]) || dayMarks.has(text)) return true
  return pack.phraseWords.occurrence.has(lower) || (text === "," && tags[at + 1] === "relative")
}

/** Whether the verb stands in a relative clause of the noun, with nothing but its place, time and owner between: "menyusul serangan di Havana [yang menewaskan]". */
const isRelated = ({ groupAt, tags }: Clauses, { end }: Trigger, { start }: Trigger): boolean => {
  let relative = start - 1
  while (tags[relative] === "adverb") relative--
  if (tags[relative] !== "relative") return false
  for (let at = end; at < relative; at++) {
    const group = groupAt[at]
    if (group !== undefined && !group.place && group.start !== end) return false
  }
  return true
}

/** Whether the noun stands in a prepositional phrase, which is no subject: "dalam serangan itu". */
const isInPhrase = ({ tags }: Clauses, { start }: Trigger): boolean => {
  for (let at = start - 1; at >= start - reach.preposition; at--) {
    if (tags[at] === "preposition") return true
    if (tags[at] !== "noun" && tags[at] !== "determiner" && tags[at] !== "number") return false
  }
  return false
}
