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
import type { TriggerContext } from "./Trigger.ts"

const sure = 0.6
const reach = { object: 6, subject: 8, bearer: 8 }

/** What may stand before the noun in its phrase. */
const beforeNoun: ReadonlySet<Tag | undefined> = new Set<Tag>(["determiner", "number", "adverb"])
/** What may stand between a subject and its verb. */
const beforeVerb: ReadonlySet<Tag | undefined> = new Set<Tag>(["adverb", "time", "determiner"])

const quoteMarks: ReadonlySet<string> = new Set(['"', "“", "'"])

/** The people at `at`, of the state that is named right behind the noun. */
const peopleAt = (clauses: Clauses, at: number, pack: LanguagePack): Mention | null => {
  const { groupAt, section, tags } = clauses
  if (tags[at] !== "noun") return null
  const match = pack.objectNouns.longest(section.tokens, at, (_, from, end) => from < end)
  if (match === null || bearsName(clauses, at, match.end, pack)) return null
  const noun = match.values[0] as CollectiveNoun
  const owner = groupAt[match.end]?.heads.find(({ entity }) => entity.type === "country")
  return {
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
}

const entityOf = ({ name_en, sector }: CollectiveNoun): LocalEntity => ({
  id: stableId("e", "group", name_en, ""),
  name: name_en,
  type: "group",
  country: null,
  code: null,
  sector
})

/** Whether the noun is an office that the person named behind it holds: "Direktur Komersial Garuda, Agus Priyanto". */
const bearsName = ({ groupAt, section, tags }: Clauses, at: number, end: number, pack: LanguagePack): boolean => {
  if (pack.titles.longest(section.tokens, at, () => true) === null) return false
  for (let next = end; next < end + reach.bearer; next++) {
    if (groupAt[next]?.heads.some(({ entity }) => entity.type === "person") === true) return true
    if (tags[next] !== "noun" && tags[next] !== "phrase" && section.tokens[next]?.text !== ",") return false
  }
  return false
}

/** The people with the party that is joined to them: "kepada [keluarga dan rakyat Kuba]". */
const withJoined = (people: Mention, { groupAt, tags }: Clauses): ReadonlyArray<Mention> => {
  let at = people.end
  if (tags[at] !== "conjunction") return [people]
  do at++
  while (tags[at] === "determiner")
  const joined = groupAt[at]
  return joined?.start === at ? [people, ...joined.heads] : [people]
}

const nobody: ReadonlyArray<Mention> = []

/** The people in the phrase that opens at `from`, before any name. */
const peopleFrom = (clauses: Clauses, from: number, to: number, pack: LanguagePack): ReadonlyArray<Mention> => {
  for (let at = from; at < Math.min(to, from + reach.object); at++) {
    if (clauses.tags[at] === "noun") {
      const people = peopleAt(clauses, at, pack)
      return people === null ? nobody : withJoined(people, clauses)
    }
    const isQuote = quoteMarks.has(clauses.section.tokens[at]?.text ?? "")
    if (!beforeNoun.has(clauses.tags[at]) && !isQuote) return nobody
  }
  return nobody
}

/** The people who are the object of an active verb, within its further words or behind them. */
export const peopleAsObject = ({ clauses, pack, sentence, trigger }: TriggerContext): ReadonlyArray<Mention> => {
  for (let at = trigger.start + 1; at < trigger.end; at++) {
    const within = peopleAt(clauses, at, pack)
    if (within !== null) return withJoined(within, clauses)
  }
  return peopleFrom(clauses, trigger.end, sentence.to, pack)
}

/** The people who are the subject right before a passive verb. */
export const peopleAsSubject = ({ clauses, pack, sentence, trigger }: TriggerContext): ReadonlyArray<Mention> => {
  const first = Math.max(sentence.from, trigger.start - reach.subject)
  let at = trigger.start - 1
  while (at >= first && beforeVerb.has(clauses.tags[at])) at--
  let people: Mention | null = null
  for (; at >= first && clauses.tags[at] === "noun"; at--) people = peopleAt(clauses, at, pack) ?? people
  return people === null ? nobody : [people]
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
