/**
 * Whom an office, body or group belongs to: the states, organisations and state
 * bodies that stand behind its noun.
 *
 * "Menteri [Urusan Eropa dan Luar Negeri] Prancis", "juru bicara [Kementerian
 * Luar Negeri] Iran untuk PBB": portfolios are skipped, bodies are kept with the
 * state that follows them.
 */
import type { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import type { NameEntry } from "../language/Name.ts"
import type { Token } from "../text/Token.ts"
import type { Affiliation, InnerName } from "./Candidate.ts"
import { afterBracket, isCapitalWord, nameAt, type Scan } from "./NameSpan.ts"

export interface Affiliated {
  readonly end: number
  readonly list: ReadonlyArray<Affiliation>
  /** As `end`; where no affiliation is told, before the first body. */
  readonly nounEnd: number
  /** Bodies whose state is not told. */
  readonly inner: ReadonlyArray<InnerName>
}

const mostAffiliations = 5
/** Tokens of a portfolio that a link opens, and of one that nothing opens. */
const longestPortfolio = 8
const longestPlainPortfolio = 3

/** Whether the name is of what an office can belong to. */
export const affiliates = (entry: NameEntry): boolean =>
  entry.kind === "country" || entry.kind === "seat" || (entry.kind === "organization" && entry.sector !== "MED")

const affiliatesAt = (scan: Scan, at: number, limit: number): boolean => {
  const name = nameAt(scan, at, limit)
  return name !== null && affiliates(name.entry)
}

/** Skips a portfolio between a title and its state: "Menteri [Urusan Eropa dan Luar Negeri] Prancis". */
const portfolioEnd = (scan: Scan, at: number, limit: number, hasPortfolio: boolean): number => {
  const { coordinator, portfolio_joiner, portfolio_link } = scan.pack.phraseWords
  const link = scan.tokens[at]?.lower ?? ""
  if (!portfolio_link.has(link)) return plainPortfolioEnd(scan, at, limit)
  if (!hasPortfolio && coordinator.has(link)) return at
  for (let i = at + 1; i < Math.min(limit, at + 1 + longestPortfolio); i++) {
    const word = scan.tokens[i] as Token
    if (affiliatesAt(scan, i, limit)) return i
    if (word.kind !== "word" || (!word.capital && !portfolio_joiner.has(word.lower))) return at
  }
  return at
}

/** "Kepala [perundingan nuklir] Korea Utara": up to three plain nouns before the state. */
const plainPortfolioEnd = (scan: Scan, at: number, limit: number): number => {
  const { functionWords, isVerbForm } = scan.pack
  for (let i = at; i < Math.min(limit, at + 1 + longestPlainPortfolio); i++) {
    const word = scan.tokens[i] as Token
    if (word.capital && affiliatesAt(scan, i, limit)) return i
    if (word.kind !== "word" || word.capital || functionWords.has(word.lower) || isVerbForm(word.lower)) return at
  }
  return at
}

/** The body and the name of an affiliation at `at`; a name that reaches farther than the body counts alone. */
const ownerAt = (scan: Scan, at: number, limit: number) => {
  const mayBe = scan.words[at]?.opens.body === true
  const body = mayBe ? scan.pack.bodies.longest(scan.tokens, at, (_, __, end) => end <= limit) : null
  const name = nameAt(scan, at, limit)
  const owner = name !== null && affiliates(name.entry) ? name : null
  return body !== null && (owner === null || owner.end <= body.end) ? { body, name: null } : { body: null, name: owner }
}

/** The affiliations behind a noun that ends before `at`; "dan" leads on to them only where the noun can have a portfolio: "Menteri Hukum [dan HAM Kuba]". */
export const affiliationsFrom = (scan: Scan, at: number, limit: number, hasPortfolio = true): Affiliated => {
  const { phraseWords } = scan.pack
  const list: Array<Affiliation> = []
  const lone: Array<InnerName> = []
  let end = portfolioEnd(scan, at, limit, hasPortfolio)
  let inner: Affiliation["body"] = null
  let beforeBody = -1
  const leaveAlone = () => {
    if (inner !== null) lone.push({ start: inner.start, end, entry: null, body: inner.row })
    inner = null
  }
  for (let step = 0; step < mostAffiliations; step++) {
    let next = afterBracket(scan, end, limit)
    const word = scan.tokens[next]
    if (word === undefined || next >= limit) break
    if (phraseWords.title_adjective.has(word.lower)) next++
    const linked = phraseWords.title_link.has(scan.tokens[next]?.lower ?? "") ? next + 1 : next
    const { body, name } = ownerAt(scan, linked, limit)
    if (name !== null && linked > next && tellsWhence(scan, next, list, name.entry)) break
    if (body !== null) {
      const row = body.values[0] as StateBody
      leaveAlone()
      if (beforeBody < 0) beforeBody = end
      inner = row.form === "proper" ? { row, start: linked } : null
      end = body.end
    } else if (name !== null) {
      list.push({ entry: name.entry, start: linked, end: name.end, body: inner })
      inner = null
      end = name.end
    } else if (next > end && linked === next) end = next
    else break
  }
  leaveAlone()
  const whole = afterBracket(scan, end, limit)
  return { end: whole, nounEnd: list.length > 0 || beforeBody < 0 ? whole : beforeBody, list, inner: lone }
}

/** Whether a state behind "dari" at `at` is not the owner, whom another is told to be: "pasukan Kuba [dari Peru]". */
const tellsWhence = (
  { pack, tokens }: Scan,
  at: number,
  owners: ReadonlyArray<Affiliation>,
  { kind }: NameEntry
): boolean =>
  kind === "country" &&
  pack.phraseWords.origin_marker.has(tokens[at]?.lower ?? "") &&
  owners.some(({ entry }) => entry.kind === "country")

/** The affiliations behind a title from `at` to before `end`, the first with the body that the title ends with: "Juru Bicara [Kementerian Luar Negeri Iran]". */
export const withBodyOfTitle = (scan: Scan, at: number, end: number, affiliated: Affiliated): Affiliated => {
  const [first, ...others] = affiliated.list
  if (first === undefined || first.start !== end || first.body !== null) return affiliated
  for (let start = at + 1; start < end; start++) {
    const body = scan.pack.bodies.longest(scan.tokens, start, (_, __, bodyEnd) => bodyEnd <= end)
    const row = body?.end === end ? (body.values[0] as StateBody) : null
    if (row?.form === "proper") return { ...affiliated, list: [{ ...first, body: { row, start } }, ...others] }
  }
  return affiliated
}

/** The institution that a title itself names, when no state follows it: "Ketua DPR". */
export const institutionIn = (scan: Scan, at: number, end: number): ReadonlyArray<InnerName> => {
  for (let start = at + 1; start < end; start++) {
    if (!isCapitalWord(scan, start, end)) continue
    const name = nameAt(scan, start, end)
    if (name !== null && name.end === end && affiliates(name.entry))
      return [{ start, end, entry: name.entry, body: null }]
  }
  return []
}
