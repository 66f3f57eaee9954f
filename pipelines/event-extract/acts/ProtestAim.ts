/**
 * Against whom a demonstration is, where its own words do not say it: whom a
 * verb behind it blames, refuses or asks ("berunjuk rasa menentang kebijakan
 * [Kuba]"), or whom its noun is against ("unjuk rasa anti-[Kuba]").
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import { firstFrom, type Mention } from "../text/Document.ts"
import type { Tag } from "./Clause.ts"
import type { Trigger, TriggerContext } from "./Trigger.ts"

/** Acts of words by which demonstrators tell what they want. */
const telling: ReadonlySet<EventType> = new Set(["ACCUSE", "REJECT", "REQUEST", "PROTEST"])

/** Tokens from a demonstration to the verb that tells its aim, and to the word that tells whom it is against. */
const reach = { verb: 16, opposed: 2 }

/** What ends the clause of a demonstration before any aim is told. */
const ending: ReadonlySet<Tag | undefined> = new Set<Tag>(["verb", "relative", "conjunction", "copula"])

/** The verb that tells what demonstrators want or are against. */
export const aimVerbOf = ({ clauses, pack, sentence, trigger, triggers }: TriggerContext): Trigger | null => {
  if (trigger.form.row.event_type !== "PROTEST") return null
  const last = Math.min(sentence.to, trigger.end + reach.verb)
  for (let at = trigger.end; at < last; at++) {
    const { lower = "", text = "" } = clauses.section.tokens[at] ?? {}
    const verb = triggers[firstFrom(triggers, at)]
    if (verb?.start === at && verb.form.row.pos === "verb") {
      const { row, voice } = verb.form
      return telling.has(row.event_type) && voice !== "passive" && row.subject === "actor" ? verb : null
    }
    if (text === ";" || text === ":" || text === '"' || text === "“") return null
    if (clauses.groupAt[at]?.slot.kind === "subject") return null
    const opensAim = pack.phraseWords.purpose_marker.has(lower)
    if (!opensAim && (ending.has(clauses.tags[at]) || clauses.tags[at] === "subordinator")) return null
  }
  return null
}

/** Whom the noun of a demonstration says that it is against: "demo anti-[Kuba]". */
export const opposedBy = ({ clauses, pack, trigger }: TriggerContext): ReadonlyArray<Mention> => {
  const { form, end } = trigger
  if (form.row.event_type !== "PROTEST" || !pack.phraseWords.opposition.has(clauses.section.tokens[end]?.lower ?? ""))
    return []
  const opposed = clauses.stances[firstFrom(clauses.stances, end + 1)]
  return opposed !== undefined && opposed.start - end <= reach.opposed ? opposed.heads : []
}
