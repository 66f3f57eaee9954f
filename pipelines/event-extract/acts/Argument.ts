/**
 * Finds who takes part in the act that a trigger names.
 *
 * The subject is the group to the left that best fits a subject's place, the
 * object the first group to the right, obliques are found by their
 * prepositions; the lexicon row says which role each has, and passive voice
 * swaps subject and object. For nouns the possessor ("serangan Israel"), the
 * subject of a light verb ("Israel melancarkan serangan") or of the clause acts.
 */
import type { EventType } from "../../../schemas/Vocabulary.ts"
import type { Clauses, Group } from "./Clause.ts"
import type { Mention, Section, SentenceTokens } from "../text/Document.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { Token } from "../text/Token.ts"
import type { Trigger } from "./Trigger.ts"

export interface Arguments {
  readonly actors: ReadonlyArray<Mention>
  readonly recipients: ReadonlyArray<Mention>
  /** How the actor was found; a feature of confidence. */
  readonly actorVia: ArgumentSource
  readonly recipientVia: ArgumentSource
  readonly reciprocal: boolean
  /** Token range that the act's complement reaches to, exclusive. */
  readonly reach: number
}

export type ArgumentSource =
  | "subject"
  | "distant-subject"
  | "object"
  | "via-noun"
  | "oblique"
  | "agent"
  | "possessor"
  | "light-verb"
  | "clause"
  | "verb"
  | "carried"
  | "speaker"
  | "second-subject"
  | "answered"
  | "discourse"
  | "discourse-second"
  | "nearest"
  | "behind"
  | "anaphor"
  | "place"
  | "domestic"
  | "unknown"
  | "none"

/** What the discourse offers when the clause itself has no subject. */
export interface Fallback {
  readonly mentions: ReadonlyArray<Mention>
  readonly via: "carried" | "speaker"
}

interface Scored {
  readonly group: Group
  readonly score: number
}

/** Tokens from a subject to its word; farther away no group would have a score above 0. */
const subjectReach = 240

const roleScore = ({ slot }: Group, clauses: Clauses, pack: LanguagePack): number => {
  switch (slot.kind) {
    case "subject":
      return 3
    case "object":
      return pack.isSpeechVerb(clauses.section.tokens[slot.governor]?.lower ?? "") && !slot.viaNoun ? 2.5 : -1.5
    case "possessor":
      return 0.6
    case "oblique":
      return slot.preposition === "menurut" ? -3 : -2
    case "agent":
      return -1.5
    case "copula":
      return -1
  }
}

/** What stands between a group and the word at `at`, learned token by token from the word backwards. */
class Between {
  onlyLight = true
  relative = false
  private breaks = 0
  private quotes = 0
  private verbs = 0
  private readonly clauses: Clauses
  private readonly at: number
  private from: number

  constructor(clauses: Clauses, at: number) {
    this.clauses = clauses
    this.at = at
    this.from = at
  }

  goBackTo(end: number): void {
    while (this.from > end) this.meet(--this.from)
  }

  get penalty(): number {
    return 1.2 * this.breaks + 0.8 * this.quotes + 0.25 * this.verbs
  }

  private meet(i: number): void {
    const tag = this.clauses.tags[i]
    const { lower, text } = this.clauses.section.tokens[i] as Token
    if (tag === "relative") {
      this.relative = true
      return
    }
    if (tag === "subordinator" || text === ";" || text === ":") this.breaks++
    else if (text === '"' || text === "“" || text === "”") this.quotes++
    else if (tag === "verb") this.verbs++
    else if (
      tag === "adverb" ||
      tag === "time" ||
      tag === "number" ||
      (tag === "mark" && (text === "," || text === "(" || text === ")" || text === "/")) ||
      (tag === "preposition" && lower === "untuk" && i === this.at - 1)
    )
      return
    this.onlyLight = false
  }
}

/** The groups that may be the subject of the word at `at`, the likeliest first; of equals the nearest. */
export const subjectsOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  pack: LanguagePack
): ReadonlyArray<Scored> => {
  const { groups } = clauses
  const scored: Array<Scored> = []
  const between = new Between(clauses, at)
  const first = Math.max(sentence.from, at - subjectReach)
  for (let index = groups.findLastIndex((group) => group.end <= at); index >= 0; index--) {
    const group = groups[index] as Group
    if (group.start < first) break
    between.goBackTo(group.end)
    let score = roleScore(group, clauses, pack)
    if (group.place) score -= 2
    if (between.onlyLight) score += between.relative || group.slot.kind === "object" ? 4 : 2.5
    else if (between.relative && group.slot.kind !== "subject") score -= 0.5
    score -= between.penalty + 0.03 * (at - group.end)
    scored.push({ group, score })
  }
  return scored.toSorted((a, b) => b.score - a.score)
}

/** The group that most likely is the subject of the word at `at`. */
export const subjectOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  at: number,
  pack: LanguagePack
): Scored | null => {
  const best = subjectsOf(clauses, sentence, at, pack)[0]
  return best !== undefined && best.score > 0 ? best : null
}

interface Hit {
  readonly group: Group
  readonly via: ArgumentSource
}

/** The first group to the right of `from` within the verb's complement. */
const objectOf = (clauses: Clauses, sentence: SentenceTokens, from: number): Hit | null => {
  const { groupAt, section, tags } = clauses
  let nouns = 0
  for (let at = from; at < Math.min(sentence.to, from + 12); at++) {
    const group = groupAt[at]
    if (group !== undefined) return { group, via: nouns > 0 ? "via-noun" : "object" }
    const text = (section.tokens[at] as (typeof section.tokens)[number]).text
    switch (tags[at]) {
      case "noun":
        if (++nouns > 4) return null
        break
      case "determiner":
      case "number":
      case "adverb":
        break
      case "mark":
        if (text === '"' || text === "“" || text === "”" || text === "'" || text === "-") break
        return null
      default:
        return null
    }
  }
  return null
}

/** The object between the words of a trigger: "meminta [Kuba] menarik". */
const enclosedObject = (clauses: Clauses, trigger: Trigger): Hit | null => {
  for (let at = trigger.start + 1; at < trigger.end; at++) {
    const group = clauses.groupAt[at]
    if (group !== undefined)
      return group.slot.kind === "object" ? { group, via: group.slot.viaNoun ? "via-noun" : "object" } : null
  }
  return null
}

/** Agent of a passive: after "oleh", or right behind the verb, or, where `viaNoun`, behind a noun: "dihantam rudal Rusia". */
const agentOf = (clauses: Clauses, sentence: SentenceTokens, from: number, viaNoun = false): Hit | null => {
  const direct = objectOf(clauses, sentence, from)
  for (let at = from; at < Math.min(sentence.to, from + 12); at++) {
    if ((clauses.section.tokens[at] as (typeof clauses.section.tokens)[number]).lower !== "oleh") continue
    const hit = objectOf(clauses, sentence, at + 1)
    if (hit !== null) return { group: hit.group, via: "agent" }
  }
  return direct !== null && (direct.via === "object" || viaNoun) ? { group: direct.group, via: "agent" } : null
}

/** Agent of a passive trigger; behind its complement ("disebut sebagai …") stands none without "oleh". */
const agentOfPassive = (clauses: Clauses, sentence: SentenceTokens, trigger: Trigger): Hit | null => {
  const hit = agentOf(clauses, sentence, trigger.end, forceful.has(trigger.form.row.event_type))
  if (hit === null || hit.group.slot.preposition === "oleh") return hit
  return clauses.tags.slice(trigger.start + 1, trigger.end).includes("preposition") ? null : hit
}

/** Acts that are done with weapons and men, which may stand in place of who sent them. */
const forceful: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE"])

/** How a noun itself names its parties. */
const ownArgument: ReadonlySet<ArgumentSource> = new Set(["possessor", "agent"])

/** The act that a verb has as its object, whose doer it is then about: "mengecam [serangan] Israel ke Gaza". */
const objectAct = (clauses: Clauses, trigger: Trigger, triggers: ReadonlyArray<Trigger>): Trigger | null => {
  const next = triggers.find((one) => one.start >= trigger.end)
  if (next === undefined || next.form.row.pos !== "noun" || next.start - trigger.end > 4) return null
  return clauses.tags.slice(trigger.end, next.start).every((tag) => beforeNoun.has(tag)) ? next : null
}

const beforeNoun: ReadonlySet<Clauses["tags"][number]> = new Set(["noun", "determiner", "number", "adverb"])

/** Whether a subject with its verb stands at `at`: "…, Kuba menolak". */
const startsClause = (clauses: Clauses, from: number): boolean => {
  let at = from
  while (clauses.tags[at] === "conjunction" || clauses.tags[at] === "adverb") at++
  const group = clauses.groupAt[at]
  if (group === undefined || group.start !== at || group.slot.kind !== "subject") return false
  let next = group.end
  while (clauses.tags[next] === "adverb") next++
  return clauses.tags[next] === "verb"
}

/** Where the complement of the word before `from` ends: the next clause, or the sentence's end. */
const complementEnd = (
  clauses: Clauses,
  sentence: SentenceTokens,
  from: number,
  triggers: ReadonlyArray<Trigger>
): number => {
  const { section, tags } = clauses
  for (let at = from; at < sentence.to; at++) {
    const text = (section.tokens[at] as (typeof section.tokens)[number]).text
    if (text === ";" || (text === "," && (tags[at + 1] === "relative" || startsClause(clauses, at + 1)))) return at
    if (tags[at] === "subordinator" && at > from + 1) {
      const lower = (section.tokens[at] as (typeof section.tokens)[number]).lower
      if (lower !== "bahwa" && lower !== "agar" && lower !== "supaya") return at
    }
    if (tags[at] === "conjunction" && tags[at + 1] === "verb" && triggers.some((one) => one.start === at + 1)) return at
  }
  return sentence.to
}

const roleOfOblique = (trigger: Trigger, preposition: string): "actor" | "recipient" | undefined => {
  const role = trigger.form.obliques.get(preposition)
  if (role !== undefined) return role
  if (trigger.form.row.pos === "noun" && preposition === "antara") return "actor"
  return undefined
}

const headsOf = (hit: Hit | null): ReadonlyArray<Mention> => hit?.group.heads ?? []

/** Acts that befall whoever owns a place: naming the place names the party. */
const territorial: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "RETREAT"])

/**
 * Whether a mention can have this role. A town never acts (a capital that stands
 * for its state does), and a place that only names a thing ("Perjanjian Paris")
 * is no party.
 */
const mayBe = (role: "actor" | "recipient", mention: Mention, source: ArgumentSource, type: EventType): boolean => {
  if (mention.entity.type !== "place") return true
  if (role === "actor" && mention.sector === null) return false
  return (source !== "via-noun" && source !== "possessor") || territorial.has(type)
}

export const argumentsOf = (
  clauses: Clauses,
  sentence: SentenceTokens,
  trigger: Trigger,
  triggers: ReadonlyArray<Trigger>,
  fallback: Fallback | null,
  pack: LanguagePack
): Arguments => {
  const { row, voice } = trigger.form
  const roles: Record<"actor" | "recipient", Array<Mention>> = { actor: [], recipient: [] }
  const via: Record<"actor" | "recipient", ArgumentSource> = { actor: "none", recipient: "none" }
  const give = (
    role: "actor" | "recipient" | "content" | "none",
    mentions: ReadonlyArray<Mention>,
    source: ArgumentSource
  ) => {
    if (role !== "actor" && role !== "recipient") return
    for (const mention of mentions) {
      const known = roles[role].some((one) => one.entity === mention.entity)
      const other = roles[role === "actor" ? "recipient" : "actor"].some((one) => one.entity === mention.entity)
      if (known || other || !mayBe(role, mention, source, row.event_type)) continue
      roles[role].push(mention)
      if (via[role] === "none") via[role] = source
    }
  }
  const reach = complementEnd(clauses, sentence, trigger.end, triggers)
  const subject = subjectOf(clauses, sentence, trigger.start, pack)
  const subjectSource: ArgumentSource = subject === null ? "none" : subject.score >= 4 ? "subject" : "distant-subject"

  const obliques = () => {
    for (const group of clauses.groups) {
      if (group.start >= reach) break
      if (group.start < trigger.end) continue
      if (group.slot.kind !== "oblique") continue
      if (group.slot.governor < trigger.start) continue
      const { preposition } = group.slot
      const role = roleOfOblique(trigger, preposition)
      if (role === undefined) continue
      /** The subject acts: what comes "dari" somebody only tells whose the matter is. */
      if (
        role === "actor" &&
        preposition === "dari" &&
        row.pos === "verb" &&
        voice !== "passive" &&
        row.subject === "actor"
      )
        continue
      const closer = triggers.some(
        (one) =>
          one !== trigger &&
          one.start >= trigger.end &&
          one.end <= group.slot.governor &&
          roleOfOblique(one, group.slot.preposition) !== undefined
      )
      if (closer || group.slot.governor - trigger.end > 14) continue
      give(role, group.heads, "oblique")
    }
  }

  if (row.pos === "noun") {
    const light = lightVerbOf(clauses, sentence, trigger, pack)
    const possessor = objectOf(clauses, sentence, trigger.start + 1)
    if (possessor !== null && !possessor.group.place) give(row.subject, possessor.group.heads, "possessor")
    const agent = agentOf(clauses, sentence, trigger.end)
    if (agent !== null && agent.via === "agent" && agent.group.slot.kind === "agent")
      give(row.subject === "none" ? "none" : "actor", agent.group.heads, "agent")
    obliques()
    if (light !== null) {
      const lightSubject = light.passive
        ? agentOf(clauses, sentence, light.at + 1)
        : asHit(subjectOf(clauses, sentence, light.at, pack))
      const role = light.subject === "actor" ? row.subject : row.subject === "actor" ? "recipient" : "actor"
      give(role, headsOf(lightSubject), "light-verb")
    } else if (
      roles.actor.length === 0 ||
      (row.reciprocal === "yes" && roles.actor.length + roles.recipient.length === 1)
    ) {
      const verb = row.subject === "actor" ? verbOf(clauses, sentence, trigger.start) : -1
      if (row.subject !== "actor") {
        /** Who speaks of a killing is not killed. */
      } else if (subject !== null && (trigger.possessed || governedByPreposition(clauses, sentence, trigger.start)))
        give(row.subject, subject.group.heads, "clause")
      else if (verb >= 0) give(row.subject, headsOf(asHit(subjectOf(clauses, sentence, verb, pack))), "verb")
    }
  } else if (voice === "passive") {
    give(row.object, subject?.group.place === true ? [] : (subject?.group.heads ?? []), subjectSource)
    give(row.subject, headsOf(agentOfPassive(clauses, sentence, trigger)), "agent")
    obliques()
  } else {
    give(row.subject, subject?.group.heads ?? [], subjectSource)
    const object = enclosedObject(clauses, trigger) ?? objectOf(clauses, sentence, trigger.end)
    const act = object === null || object.via === "via-noun" ? objectAct(clauses, trigger, triggers) : null
    const told = act === null ? null : argumentsOf(clauses, sentence, act, triggers, null, pack)
    if (told !== null && ownArgument.has(told.actorVia)) give(row.object, told.actors, "via-noun")
    else if (object !== null && !(told !== null && ownArgument.has(told.recipientVia)))
      give(row.object, object.group.heads, object.via)
    obliques()
  }
  if (roles.actor.length === 0 && fallback !== null && voice !== "passive") {
    if (row.subject === "actor" || fallback.via === "speaker") give("actor", fallback.mentions, fallback.via)
  }

  const mutual = row.reciprocal === "yes" || clauses.section.tokens[trigger.start - 1]?.lower === "saling"
  const reciprocal = mutual && roles.actor.length + roles.recipient.length >= 2
  if (reciprocal) {
    return {
      actors: [...roles.actor, ...roles.recipient],
      recipients: [],
      actorVia: via.actor,
      recipientVia: via.recipient,
      reciprocal,
      reach
    }
  }
  return {
    actors: roles.actor,
    recipients: roles.recipient,
    actorVia: via.actor,
    recipientVia: via.recipient,
    reciprocal: false,
    reach
  }
}

const asHit = (scored: Scored | null): Hit | null => (scored === null ? null : { group: scored.group, via: "subject" })

/** The light verb that a noun is the object (or, passive, the subject) of. */
const lightVerbOf = (clauses: Clauses, sentence: SentenceTokens, trigger: Trigger, pack: LanguagePack) => {
  const { section, tags } = clauses
  for (let at = trigger.start - 1; at >= Math.max(sentence.from, trigger.start - 5); at--) {
    const light = pack.lightVerbs.get((section.tokens[at] as (typeof section.tokens)[number]).lower)
    if (light !== undefined) {
      if (light.voice === "passive" && tags[at - 1] !== "relative")
        return {
          at,
          subject: light.row.subject === "actor" ? ("recipient" as const) : ("actor" as const),
          passive: false
        }
      return { at, subject: light.row.subject, passive: light.voice === "passive" }
    }
    const tag = tags[at]
    if (
      tag !== "noun" &&
      tag !== "determiner" &&
      tag !== "adverb" &&
      tag !== "number" &&
      !(tag === "preposition" && tags[at - 1] === "verb") &&
      section.tokens[at]?.text !== '"' &&
      section.tokens[at]?.text !== "“"
    )
      break
  }
  for (let at = trigger.end; at < Math.min(sentence.to, trigger.end + 8); at++) {
    const light = pack.lightVerbs.get((section.tokens[at] as (typeof section.tokens)[number]).lower)
    if (light !== undefined && light.voice === "passive") return { at, subject: light.row.subject, passive: true }
    if (tags[at] === "subordinator" || section.tokens[at]?.text === ",") break
  }
  return null
}

/** The active verb that the noun at `at` is the object of, such as "mengulangi" in "mengulangi seruan"; -1 for none. */
const verbOf = (clauses: Clauses, sentence: SentenceTokens, at: number): number => {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) {
    const tag = clauses.tags[i]
    if (tag === "verb") return (clauses.section.tokens[i] as Section["tokens"][number]).lower.startsWith("me") ? i : -1
    if (tag !== "noun" && tag !== "determiner" && tag !== "number" && tag !== "adverb") return -1
  }
  return -1
}

/** Whether a noun stands in a prepositional phrase, such as "dalam pertemuan dengan Macron". */
const governedByPreposition = (clauses: Clauses, sentence: SentenceTokens, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 3); i--) {
    const tag = clauses.tags[i]
    if (tag === "preposition") return true
    if (tag === "subordinator") return true
    if (tag !== "noun" && tag !== "determiner" && tag !== "number" && tag !== "adverb") return false
  }
  return false
}
