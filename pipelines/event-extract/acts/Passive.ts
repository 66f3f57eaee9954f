/**
 * Who takes part in the act of a passive verb beside its subject: its agent,
 * whom it befalls where it is a noun, and the parties between whom the thing is
 * that it is done to.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Mention } from "../text/Document.ts"
import { lawful } from "./ActKinds.ts"
import type { Hit } from "./ArgumentSource.ts"
import { agentOf } from "./Complement.ts"
import type { TriggerContext } from "./Trigger.ts"

/** Acts that are done with weapons and men, which may stand in place of who sent them. */
const byForce: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE"])

/** Whom a passive with a clitic befalls, which is a noun then: "ditetapkannya [Sari] sebagai tersangka". */
export const sufferedBy = ({ clauses, trigger }: TriggerContext): Hit | null => {
  if (!trigger.possessed || !lawful.has(trigger.form.row.event_type)) return null
  const group = clauses.groupAt[trigger.start + 1]
  return group === undefined || group.slot.governor !== trigger.start ? null : { group, via: "object" }
}

const isNoOffice = ({ entity, sector }: Mention): boolean => entity.type === "group" || sector === "CRM"

/** Tokens from the parties of what a passive is done to, to the verb. */
const betweenReach = 6

/** The parties between whom that is which a passive is done to: "perjanjian antara [Kuba dan Peru] disepakati". */
export const partiesBefore = ({ clauses, pack, sentence, trigger }: TriggerContext): ReadonlyArray<Mention> => {
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - betweenReach); at--) {
    const group = clauses.groupAt[at]
    if (group !== undefined) return pack.phraseWords.between_marker.has(group.slot.preposition) ? group.heads : []
    if (clauses.tags[at] === "verb" || clauses.tags[at] === "subordinator") return []
  }
  return []
}

/** "ditetapkan [Kuba] sebagai", "ditembakkan oleh [Kuba] ke". */
const agentWithin = ({ clauses, pack, trigger }: TriggerContext): Hit | null => {
  for (let at = trigger.start + 1; at < trigger.end; at++) {
    const group = clauses.groupAt[at]
    const isAgent =
      at === trigger.start + 1 || pack.phraseWords.agent_marker.has(clauses.section.tokens[at - 1]?.lower ?? "")
    if (isAgent && group !== undefined && group.end < trigger.end) return { group, via: "agent" }
  }
  return null
}

/** Agent of a passive trigger, within its words ("ditetapkan [Kuba] sebagai") or behind; behind its complement ("disebut sebagai …") stands none without "oleh". */
export const agentOfPassive = (context: TriggerContext): Hit | null => {
  const { clauses, pack, sentence, trigger } = context
  if (sufferedBy(context) !== null) return null
  const within = agentWithin(context)
  if (within !== null) return within
  const hit = agentOf(clauses, sentence, trigger.end, pack, byForce.has(trigger.form.row.event_type))
  if (hit === null || pack.phraseWords.agent_marker.has(hit.group.slot.preposition)) return hit
  /** "ditetapkan [tersangka] itu": what one is made is not who does it, as in "diterima [Menteri Luar Negeri Kuba]". */
  if (hit.group.start < trigger.end && hit.group.heads.every(isNoOffice)) return null
  return clauses.tags.slice(trigger.start + 1, trigger.end).includes("preposition") ? null : hit
}
