/**
 * Titles with whom they belong to and who bears them: "Menteri Luar Negeri AS
 * Antony Blinken", "Panglima Militer Pakistan, Marsekal Lapangan Asim Munir",
 * and, behind a name, ", Menteri Luar Negeri AS". A title without a name is the
 * office: "Presiden Rusia itu".
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { Title } from "../../../schemas/lexicon/Title.ts"
import type { NameEntry } from "../language/Name.ts"
import { textOf } from "../text/Document.ts"
import { type Affiliated, affiliates, affiliationsFrom, institutionIn, withBodyOfTitle } from "./Affiliations.ts"
import type { Affiliation, Candidate, InnerName } from "./Candidate.ts"
import { isCapitalWord, isMark, nameAt, personAt, pointsBack, type Scan } from "./NameSpan.ts"
import { behindCompany, nameStartFrom } from "./NameStart.ts"

/** A title in front of its bearer. */
interface LeadingTitle {
  readonly title: Title
  readonly start: number
  /** Behind the words of the title itself. */
  readonly end: number
  readonly role: string
  readonly sector: Sector | null
  readonly affiliation: Affiliated
}

/** Title at `at`, with affiliation and name as far as they stand there. */
export const titled = (scan: Scan, at: number, limit: number): Candidate | null => {
  const title = titleAt(scan, at, limit)
  return title === null
    ? null
    : (withName(scan, at, limit, title) ?? withApposedName(scan, at, limit, title) ?? office(scan, at, limit, title))
}

/** A second title may stand behind the first: "Menteri Koordinator Jenderal …"; affiliations are then behind that. */
const titleAt = (scan: Scan, at: number, limit: number): LeadingTitle | null => {
  const { section, tokens, words } = scan
  const { titles } = scan.pack
  if (words[at]?.opens.title !== true || isOfInstitution(scan, at)) return null
  const first = titles.longest(tokens, at, (_, __, end) => end <= limit)
  if (first === null) return null
  const title = first.values[0] as Title
  if (title.position === "after") return null
  const found = { title, start: at, end: first.end, role: textOf(section, at, first.end) }
  const affiliation = withBodyOfTitle(scan, at, first.end, affiliationsFrom(scan, first.end, limit))
  const accept = (value: Title, _: number, end: number) => end <= limit && value.position !== "after"
  const second = titles.longest(tokens, affiliation.end, accept)
  if (second === null || affiliation.list.length > 0) return { ...found, sector: title.sector, affiliation }
  const sector = title.sector ?? (second.values[0] as Title).sector
  return { ...found, sector, affiliation: affiliationsFrom(scan, second.end, limit) }
}

/** "Direktorat [Jenderal] Bea dan Cukai": what is a title by itself is a part of an institution's name there. */
const isOfInstitution = ({ pack, tokens }: Scan, at: number): boolean => {
  const before = tokens[at - 1]
  return before?.capital === true && pack.phraseWords.institution_noun.has(before.lower)
}

/** Sectors of titles that are of a party or of an organisation of states only as long as nothing else is said: "Ketua", "Sekjen". */
const loose: ReadonlySet<Sector | null> = new Set(["PTY", "IGO"])

/** The sector of a title; a loose one gives way to that of the institution behind it: "Ketua [KPK]", "Sekjen [Kementerian Perdagangan]". */
const sectorOf = ({ affiliation, sector }: LeadingTitle, inner: ReadonlyArray<InnerName>): Sector | null => {
  if (!loose.has(sector)) return sector
  const [owner] = affiliation.list
  const organ = owner?.entry.kind === "organization" ? owner.entry.sector : null
  const lone = inner.findLast(({ body, entry }) => body !== null || entry?.kind === "organization")
  return owner?.body?.row.sector ?? organ ?? lone?.body?.sector ?? lone?.entry?.sector ?? sector
}

const person = (
  { section }: Scan,
  at: number,
  nameStart: number,
  bearer: { readonly end: number; readonly known: NameEntry | null },
  title: LeadingTitle,
  inner: ReadonlyArray<InnerName>
): Candidate => ({
  start: at,
  end: bearer.end,
  nameStart,
  nameEnd: bearer.end,
  reference: { kind: "person", name: textOf(section, nameStart, bearer.end), known: bearer.known },
  roleTitle: title.role,
  sector: sectorOf(title, inner),
  affiliations: title.affiliation.list,
  inner
})

/** "Menteri Teknologi [India] …", "Wakil Wali Kota [Krakow] …": whom an office belongs to, where more than its title stands before that, or of whose city it is. */
const behindPortfolio = ({ end, entry, start }: InnerName): ReadonlyArray<Affiliation> =>
  entry !== null && (affiliates(entry) || entry.kind === "city") ? [{ entry, start, end, body: null }] : []

const withName = (scan: Scan, at: number, limit: number, title: LeadingTitle): Candidate | null => {
  const { affiliation } = title
  const opened = nameStartFrom(scan, affiliation.end, limit)
  const bearer = personAt(scan, opened.start, limit)
  if (bearer === null) return null
  const ofCompany = bearer.known === null && title.sector === "BUS"
  const start = ofCompany ? behindCompany(scan, opened.start, bearer.end) : opened.start
  const company = { start: opened.start, end: start, entry: null, body: null }
  const skipped = start > opened.start ? [...opened.skipped, company] : opened.skipped
  if (bearer.known === null && isInstitution(scan, start, bearer.end, title)) {
    const acronym = { start, end: bearer.end, entry: null, body: null }
    return apposedName(scan, at, bearer.end, limit, title, [...affiliation.inner, ...skipped, acronym])
  }
  if (affiliation.list.length > 0) return person(scan, at, start, bearer, title, [...affiliation.inner, ...skipped])
  const institution = institutionIn(scan, at, title.end)
  const behind = skipped.flatMap(behindPortfolio)
  const list = behind.length > 0 ? behind : institution.flatMap(behindPortfolio)
  const inner = [...institution, ...affiliation.inner, ...skipped].filter(
    ({ start: from }) => !list.some((one) => one.start === from)
  )
  return person(scan, at, start, bearer, { ...title, affiliation: { ...affiliation, list } }, inner)
}

const withApposedName = (scan: Scan, at: number, limit: number, title: LeadingTitle): Candidate | null =>
  apposedName(scan, at, title.affiliation.end, limit, title, title.affiliation.inner)

/** The bearer behind a comma at `comma`: "Direktur BTK[, Rani Contoh]". */
const apposedName = (
  scan: Scan,
  at: number,
  comma: number,
  limit: number,
  title: LeadingTitle,
  inner: ReadonlyArray<InnerName>
): Candidate | null => {
  if (!isMark(scan, comma, ",")) return null
  const from = afterRank(scan, comma + 1, limit)
  const bearer = personAt(scan, from, limit)
  /** One unknown word behind a comma may be anything. */
  if (bearer === null || (bearer.known === null && bearer.end <= from + 1)) return null
  return person(scan, at, from, bearer, title, inner)
}

/** Whether an abbreviation behind a title is the institution's and nobody's name: "Direktur [BTK]", but "tersangka [RC]". */
const isInstitution = ({ pack, tokens }: Scan, start: number, end: number, { title }: LeadingTitle): boolean => {
  const word = tokens[start]
  if (end !== start + 1 || word === undefined || title.sector === "CRM" || title.sector === "CVL") return false
  /** "Putra Mahkota MBS". */
  if (pack.personNames.has(word.lower) || pack.personBySurname(word.lower, "") !== null) return false
  return word.acronym && /^[A-Z]{3,}$/.test(word.text)
}

/** Skips a rank before an apposed name: "Panglima Militer Pakistan, [Marsekal Lapangan] Asim Munir". */
const afterRank = ({ pack, tokens }: Scan, at: number, limit: number): number => {
  const rank = pack.titles.longest(tokens, at, (title, _, end) => end < limit && title.position === "before")
  return rank === null ? at : rank.end
}

/** A title without a bearer, unless it is the beginning of a group's name. */
const office = (scan: Scan, at: number, limit: number, leading: LeadingTitle): Candidate | null => {
  const { affiliation, role, sector, title } = leading
  const { pack, tokens } = scan
  /** "Presiden [Komisi Eropa]", "Direktur [CIA]": some titles end with whose they are. */
  const ofTitle = affiliation.list.length > 0 ? [] : institutionIn(scan, at, leading.end).flatMap(behindPortfolio)
  const definite = pointsBack(scan, affiliation.end)
  if (affiliation.list.length === 0 && !definite && !pack.standsAlone(title)) return null
  /** A rank that is an organisation's name too stands before a bearer. */
  if (nameAt(scan, leading.start, leading.end)?.end === leading.end) return null
  /** "Kepala Staf Gabungan Korea Selatan": the office with its state is an organisation's name. */
  const whole = nameAt(scan, leading.start, affiliation.end)
  if (whole?.entry.kind === "organization" && whole.end === affiliation.end) return null
  const group = definite ? null : pack.collectives.longest(tokens, at, (_, __, end) => end <= limit)
  if (group !== null && group.end >= leading.end) return null
  /** "pejabat setempat": a body of more words than the office, which means a state by itself. */
  const bodies = affiliation.list.length > 0 ? null : pack.bodies.longest(tokens, at, (_, __, end) => end <= limit)
  if (bodies !== null && bodies.end > leading.end && bodies.values.some((row) => pack.standsForState(row.rule_id)))
    return null
  return {
    start: at,
    end: definite ? affiliation.end + 1 : affiliation.end,
    nameStart: at,
    nameEnd: affiliation.end,
    reference: { kind: "office", definite },
    roleTitle: role,
    sector,
    affiliations: [...affiliation.list, ...ofTitle],
    inner: affiliation.inner
  }
}

/** What an apposition tells of the name before it. */
export interface Apposition {
  readonly end: number
  readonly role: string | null
  readonly sector: Sector | null
  readonly list: ReadonlyArray<Affiliation>
}

/** ", Menteri Luar Negeri AS" after a name that ends before `at`; nothing when the title leads on to another name. */
export const apposition = (scan: Scan, at: number, limit: number): Apposition => {
  const none = { end: at, role: null, sector: null, list: [] }
  if (!isMark(scan, at, ",")) return none
  const title = scan.pack.titles.longest(scan.tokens, at + 1, (_, __, end) => end <= limit)
  if (title === null) return none
  const affiliation = withBodyOfTitle(scan, at + 1, title.end, affiliationsFrom(scan, title.end, limit))
  if (personAt(scan, affiliation.end, limit) !== null) return none
  /** In a headline it opens a clause: "Bantah Macron, [Menlu Kuba] Tuding Peru". */
  if (scan.section.field === "title" && isCapitalWord(scan, affiliation.end, limit)) return none
  const { sector } = title.values[0] as Title
  return { end: affiliation.end, role: textOf(scan.section, at + 1, title.end), sector, list: affiliation.list }
}
