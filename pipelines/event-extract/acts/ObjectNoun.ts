/**
 * People, officials and firms to whom an act is done without being named:
 * "menangkap [tiga sopir]", "mengimbau kepada [para kepala daerah]", "[dua
 * pria] ditangkap".
 *
 * The noun that heads the phrase decides: in "menangkap sopir Bupati Indramayu"
 * it is the driver. Such nouns are no parties elsewhere.
 */
import type { CollectiveNoun } from "../../../schemas/lexicon/CollectiveNoun.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { LocalEntity, Mention } from "../text/Document.ts"
import { stableId } from "../../text/StableId.ts"
import type { Clauses, Tag } from "./Clause.ts"
import { isOtherPassive, objectStart } from "./Complement.ts"
import type { TriggerContext } from "./Trigger.ts"

const sure = 0.6
const reach = { object: 6, subject: 8, holder: 8, agent: 8 }

/** What may stand before the noun in its phrase. */
const beforeNoun: ReadonlySet<Tag | undefined> = new Set<Tag>(["determiner", "number", "adverb"])
/** What may stand between a subject and its verb. */
const beforeVerb: ReadonlySet<Tag | undefined> = new Set<Tag>(["adverb", "time", "determiner", "relative"])

/** What may stand before a subject of nouns alone. */
const beforeSubject: ReadonlySet<Tag | undefined> = new Set<Tag>([
  "determiner",
  "number",
  "adverb",
  "time",
  "mark",
  "conjunction",
  "subordinator"
])
/** What may stand between the name of an office and its holder, beside words with a capital. */
const withinOffice: ReadonlySet<string | undefined> = new Set([",", "(", ")", "conjunction", "phrase"])

const nobody: ReadonlyArray<Mention> = []
const quoteMarks: ReadonlySet<string> = new Set(['"', "“", "'"])

/** The people at `at`, of the state that is named right behind the noun; the holder of an office for the office. */
const peopleAt = (clauses: Clauses, at: number, pack: LanguagePack): ReadonlyArray<Mention> => {
  const { groupAt, section, tags } = clauses
  if (tags[at] !== "noun") return nobody
  const match = pack.objectNouns.longest(section.tokens, at, (_, from, end) => from < end)
  if (match === null) return nobody
  const holder = holderOf(clauses, at, match.end, pack)
  if (holder !== null) return [holder]
  const noun = match.values[0] as CollectiveNoun
  const owner = groupAt[match.end]?.heads.find(({ entity }) => entity.type === "country" || entity.type === "place")
  const people: Mention = {
    field: section.field,
    start: at,
    end: match.end,
    entity: entityOf(noun),
    kind: "nominal",
    roleTitle: null,
    country: noun.country ?? owner?.country ?? null,
    code: null,
    sector: noun.sector,
    ruleId: noun.rule_id,
    confidence: sure,
    stateless: true
  }
  return [people, ...joinedTo(people, clauses)]
}

const entityOf = ({ name_en, sector }: CollectiveNoun): LocalEntity => ({
  id: stableId("e", "group", name_en, ""),
  name: name_en,
  type: "group",
  country: null,
  code: null,
  sector
})

/** Who holds the office that a noun names: "Direktur Komersial Garuda, [Agus Priyanto]"; null when it is none. */
const holderOf = ({ groupAt, section, tags }: Clauses, at: number, end: number, pack: LanguagePack): Mention | null => {
  if (pack.titles.longest(section.tokens, at, () => true) === null) return null
  for (let next = end; next < end + reach.holder; next++) {
    const person = groupAt[next]?.heads.find(({ entity }) => entity.type === "person")
    if (person !== undefined) return person
    const { capital = false, text = "" } = section.tokens[next] ?? {}
    const within = capital || withinOffice.has(text) || withinOffice.has(tags[next])
    if (!within) return null
  }
  return null
}

/** The party that is joined to people: "kepada keluarga dan [rakyat Kuba]". */
const joinedTo = (people: Mention, { groupAt, tags }: Clauses): ReadonlyArray<Mention> => {
  let at = people.end
  if (tags[at] !== "conjunction") return nobody
  do at++
  while (tags[at] === "determiner")
  const joined = groupAt[at]
  return joined?.start === at ? joined.heads : nobody
}

/** The people in the phrase that opens at `from`, before any name. */
export const peopleFrom = (clauses: Clauses, from: number, to: number, pack: LanguagePack): ReadonlyArray<Mention> => {
  for (let at = from; at < Math.min(to, from + reach.object); at++) {
    if (clauses.tags[at] === "noun") return peopleAt(clauses, at, pack)
    const isQuote = quoteMarks.has(clauses.section.tokens[at]?.text ?? "")
    if (!beforeNoun.has(clauses.tags[at]) && !isQuote) return nobody
  }
  return nobody
}

/** The people who are the object of an active verb, within its further words or behind them. */
const peopleAsObject = (context: TriggerContext): ReadonlyArray<Mention> => {
  const { clauses, pack, sentence, trigger } = context
  for (let at = trigger.start + 1; at < trigger.end; at++) {
    const within = peopleAt(clauses, at, pack)
    if (within.length > 0) return within
  }
  return peopleFrom(clauses, objectStart(context), sentence.to, pack)
}

/** Whether people are met as such: officials mostly stand for whom a name behind them tells, "rekannya" for whoever that is. */
export const isOnTheirOwn =
  ({ clauses, pack }: TriggerContext) =>
  ({ sector, start }: Mention): boolean =>
    sector !== "GOV" && !pack.morphology.hasPossessive(clauses.section.tokens[start]?.lower ?? "")

/** Whom the act is done to without a name, or who is met: "menangkap [tiga sopir]", "menemui [dua sopir]". */
export const peopleTold = (context: TriggerContext): ReadonlyArray<Mention> => {
  const { object, reciprocal } = context.trigger.form.row
  if (object === "recipient") return peopleAsObject(context)
  return object === "actor" && reciprocal === "yes" ? peopleAsObject(context).filter(isOnTheirOwn(context)) : nobody
}

/** The people who are the subject right before a passive verb; the first noun is the head of their phrase. */
export const peopleAsSubject = ({ clauses, pack, sentence, trigger }: TriggerContext): ReadonlyArray<Mention> => {
  const { tags } = clauses
  const first = Math.max(sentence.from, trigger.start - reach.subject)
  let at = trigger.start - 1
  while (at >= first && beforeVerb.has(tags[at])) at--
  const last = at
  while (at >= first && tags[at] === "noun") at--
  const opens = at < sentence.from || beforeSubject.has(tags[at])
  return at === last || !opens ? nobody : peopleAt(clauses, at + 1, pack)
}

/** The people behind the word that marks the agent of a passive: "dikecam oleh [para pegiat] itu". */
export const peopleAsAgent = ({ clauses, pack, sentence, trigger }: TriggerContext): ReadonlyArray<Mention> => {
  for (let at = trigger.end; at < Math.min(sentence.to, trigger.end + reach.agent); at++) {
    if (clauses.tags[at] === "verb" || clauses.tags[at] === "mark") return nobody
    if (!pack.phraseWords.agent_marker.has(clauses.section.tokens[at]?.lower ?? "")) continue
    return at > trigger.end && isOtherPassive(clauses, at - 1, pack)
      ? nobody
      : peopleFrom(clauses, at + 1, sentence.to, pack)
  }
  return nobody
}

/** The people behind the first preposition of a complement that takes `isAim`. */
export const peopleAsAim = (
  { clauses, pack, trigger }: TriggerContext,
  reaches: number,
  isAim: (preposition: string) => boolean
): ReadonlyArray<Mention> => {
  for (let at = trigger.end; at < reaches; at++) {
    if (clauses.tags[at] !== "preposition" || !isAim(clauses.section.tokens[at]?.lower ?? "")) continue
    return peopleFrom(clauses, at + 1, reaches, pack)
  }
  return nobody
}
