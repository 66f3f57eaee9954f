/**
 * Nouns that stand for parties without being names: state bodies ("Kementerian
 * Pertahanan Rusia", "pemerintahan Trump") and groups of people ("pengunjuk rasa
 * Hong Kong", "militan Taliban").
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { CollectiveNoun } from "../../../schemas/lexicon/CollectiveNoun.ts"
import type { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import type { NameEntry } from "../language/Name.ts"
import { type Affiliated, affiliationsFrom } from "./Affiliations.ts"
import { type Affiliation, type Candidate, type InnerName, plainCandidate } from "./Candidate.ts"
import { isCapitalWord, nameAt, opensName, personAt, pointsBack, type Scan } from "./NameSpan.ts"
import { isHomeOf } from "./Origin.ts"
import { wordsOf } from "./PersonPattern.ts"

const towns: ReadonlySet<NameEntry["kind"]> = new Set(["city", "place"])
const armed: ReadonlySet<Sector | null> = new Set(["REB", "UAF", "MIL"])

/** A state body at `at` with an owner, else a group of people: "warga Iran" stands for its state, "warga" for people. */
export const partyNoun = (scan: Scan, at: number, limit: number): Candidate | null => {
  const noun = nounFrom(scan, at, limit)
  if (!isDoubled(scan, at) || (noun !== null && noun.end > at + doubling)) return noun
  const plural = nounFrom(scan, at + doubling, limit)
  return plural === null ? noun : { ...plural, start: at, nameStart: plural.nameStart - doubling }
}

const nounFrom = (scan: Scan, at: number, limit: number): Candidate | null => {
  const body = bodied(scan, at, limit)
  if (body === null || isNobodys(scan, body)) return collective(scan, at, limit) ?? body
  const { affiliations, reference } = body
  if (reference.kind !== "body" || affiliations.length + reference.owner.length > 0) return body
  /** "pemerintah asing" is no government of one state. */
  const group = collective(scan, at, limit)
  return group !== null && group.end > body.end ? group : body
}

/** Tokens of the first half of a doubled noun, with its hyphen. */
const doubling = 2

/** A noun said twice is its plural: "pejabat-pejabat". */
const isDoubled = ({ tokens }: Scan, at: number): boolean =>
  tokens[at + 1]?.text === "-" && tokens[at]?.lower === tokens[at + doubling]?.lower

/** Whether nothing tells whose a body is, and it means no state by itself. */
const isNobodys = ({ pack }: Scan, { affiliations, reference }: Candidate): boolean =>
  reference.kind === "body" &&
  affiliations.length + reference.owner.length === 0 &&
  !reference.definite &&
  !pack.standsForState(reference.ruleId) &&
  !pack.isHomeBody(reference.ruleId) &&
  !pack.isThing(reference.ruleId)

/** A state body at `at`, with the state or the leader whose it is. */
const bodied = (scan: Scan, at: number, limit: number): Candidate | null => {
  if (scan.words[at]?.opens.body !== true) return null
  const match = scan.pack.bodies.longest(scan.tokens, at, (_, __, end) => end <= limit)
  if (match === null) return null
  const body = match.values[0] as StateBody
  const affiliated = affiliationsFrom(scan, match.end, limit, body.form === "proper")
  const affiliation = withoutTown(scan, scan.pack.isMission(body.rule_id) ? ofSender(scan, affiliated) : affiliated)
  const town = affiliation.list.length === 0 && ofTowns.has(body.sector) ? townOf(scan, match.end, limit) : null
  const leader = affiliation.list.length === 0 && town === null ? personAt(scan, match.end, limit) : null
  if (leader !== null && leader.known === null && opensName(scan, at, match.end, limit)) return null
  const owner = leader === null ? [] : wordsOf(scan.section, match.end, leader.end)
  /** "pelayanan publik bagi masyarakat": a second noun without a state is not what the first belongs to. */
  const last = town !== null ? town.end : leader === null ? affiliation.nounEnd : leader.end
  const definite = pointsBack(scan, last)
  return {
    start: at,
    end: definite ? last + 1 : last,
    nameStart: at,
    nameEnd: last,
    reference: {
      kind: "body",
      nameEn: body.name_en,
      proper: body.form === "proper",
      definite,
      ruleId: body.rule_id,
      owner
    },
    roleTitle: null,
    sector: body.sector,
    affiliations: town === null ? affiliation.list : [town],
    inner:
      town !== null
        ? [{ ...town, body: null }]
        : owner.length > 0
          ? [{ start: match.end, end: last, entry: leader?.known ?? null, body: null }]
          : []
  }
}

/** What is told of a mission before where it stands: "Kedutaan Besar Kuba [di Lima]". */
const ofSender = ({ pack, tokens }: Scan, affiliated: Affiliated): Affiliated => {
  const [sender, where] = affiliated.list
  const standsThere = where !== undefined && pack.phraseWords.place_marker.has(tokens[where.start - 1]?.lower ?? "")
  return sender === undefined || !standsThere
    ? affiliated
    : { ...affiliated, list: [sender], end: sender.end, nounEnd: sender.end }
}

/** A group of people at `at`, with the state whose people they are. */
const collective = (scan: Scan, at: number, limit: number): Candidate | null => {
  if (scan.words[at]?.opens.collective !== true) return null
  const match = scan.pack.collectives.longest(scan.tokens, at, (_, __, end) => end <= limit)
  if (match === null || tellsWhere(scan, at, match.end)) return null
  const noun = match.values[0] as CollectiveNoun
  const affiliation = withoutTown(scan, affiliationsFrom(scan, match.end, limit, false))
  const named = armedGroupIn(noun, affiliation.list, match.end)
  if (named !== null) return ofArmedGroup(at, named)
  const countries = affiliation.list.filter((one) => one.entry.kind === "country")
  if (countries.length === 0 && opensName(scan, at, match.end, limit)) return null
  const home = countries.length > 0 ? null : townBehind(scan, match.end, limit)
  const states = home === null ? countries : [home]
  const end = home?.end ?? (states.length > 0 ? affiliation.end : match.end)
  return {
    start: at,
    end,
    nameStart: at,
    nameEnd: end,
    reference: {
      kind: "collective",
      nameEn: noun.name_en,
      definite: pointsBack(scan, end),
      ruleId: noun.rule_id,
      country: noun.country
    },
    roleTitle: null,
    sector: noun.sector,
    affiliations: states,
    inner: home === null ? regionIn(scan, at, match.end) : [{ ...home, body: null }]
  }
}

/** Courts and police have the town where they are behind their noun: "pengadilan Istanbul", "pengadilan di Istanbul". */
const ofTowns: ReadonlySet<Sector | null> = new Set(["JUD", "COP"])

const townOf = (scan: Scan, at: number, limit: number): Affiliation | null => {
  const isPlaced = scan.pack.phraseWords.place_marker.has(scan.tokens[at]?.lower ?? "")
  return townBehind(scan, isPlaced ? at + 1 : at, limit)
}

/** The affiliations without the seat of another state in which somebody only is: "kedutaan Kuba [di Jakarta]", "pengungsi Kuba [di Kigali]". */
const withoutTown = (scan: Scan, affiliated: Affiliated): Affiliated => {
  const last = affiliated.list.at(-1)
  const before = affiliated.list.at(-2)
  if (last === undefined || before === undefined || last.entry.kind !== "seat") return affiliated
  if (last.entry.country === before.entry.country) return affiliated
  if (!scan.pack.phraseWords.place_marker.has(scan.tokens[last.start - 1]?.lower ?? "")) return affiliated
  return { ...affiliated, end: before.end, nounEnd: before.end, list: affiliated.list.slice(0, -1) }
}

/** The town or region behind the noun of a group, whose state is theirs: "warga [Homs]", "polisi kota [Homs]"; null where a longer name goes on. */
const townBehind = (scan: Scan, at: number, limit: number): Affiliation | null => {
  const { nameHeads } = scan.pack
  const start = nameHeads.get(scan.tokens[at]?.lower ?? "")?.type === "place" ? at + 1 : at
  const name = isCapitalWord(scan, at, limit) || start > at ? nameAt(scan, start, limit) : null
  if (name === null || name.entry.country === null || !towns.has(name.entry.kind)) return null
  return isCapitalWord(scan, name.end, limit) ? null : { entry: name.entry, start, end: name.end, body: null }
}

/** "kilang terbesar [di (seluruh) dunia]": the world is nobody there. */
const tellsWhere = ({ pack, tokens }: Scan, at: number, end: number): boolean => {
  const { everywhere, place_marker } = pack.phraseWords
  const marks = (i: number): boolean => place_marker.has(tokens[i]?.lower ?? "")
  return everywhere.has(tokens[end - 1]?.lower ?? "") && (marks(at - 1) || marks(at - 2))
}

/** The part of the world that the noun of a group ends with: "negara-negara [Eropa]". */
const regionIn = (scan: Scan, at: number, end: number): ReadonlyArray<InnerName> => {
  for (let start = at + 1; start < end; start++) {
    const name = isCapitalWord(scan, start, end) ? nameAt(scan, start, end) : null
    if (name !== null && name.end === end && name.entry.kind === "place") {
      return [{ start, end, entry: name.entry, body: null }]
    }
  }
  return []
}

/** "militan Taliban", "kelompok pemberontak Houthi": fighters stand for the group that they fight in. */
const standsFor = (noun: CollectiveNoun, owner: Affiliation): boolean =>
  armed.has(noun.sector) && armed.has(owner.entry.sector)

/** A named armed group behind its noun, and where the phrase about it ends. */
interface ArmedGroup {
  readonly group: Affiliation
  readonly end: number
}

/** The group that the noun before `at` stands for, its state before or behind it: "kelompok Houthi [Yaman]", "pemberontak [Yaman] Houthi". */
const armedGroupIn = (
  noun: CollectiveNoun,
  [first, second]: ReadonlyArray<Affiliation>,
  at: number
): ArmedGroup | null => {
  if (first === undefined || first.start !== at) return null
  const next = second !== undefined && second.start === first.end ? second : null
  if (standsFor(noun, first))
    return { group: first, end: next !== null && isHomeOf(next, first) ? next.end : first.end }
  return next !== null && isHomeOf(first, next) && standsFor(noun, next) ? { group: next, end: next.end } : null
}

const ofArmedGroup = (at: number, { end, group }: ArmedGroup): Candidate => ({
  ...plainCandidate(at, end, { kind: "name", entry: group.entry }, group.entry.sector),
  nameStart: group.start,
  nameEnd: group.end
})
