/**
 * Finds names and describing noun phrases in one section.
 *
 * The gazetteers give known names; patterns give the rest: title + affiliation
 * + name ("Menteri Luar Negeri AS Antony Blinken"), name + comma + title, state
 * body + country ("Kementerian Pertahanan Rusia"), collective noun + country
 * ("pengunjuk rasa Hong Kong"). Capitalised runs that nothing explains are
 * handed on as `pending`, to be resolved against the whole document by
 * Coreference. Linear: every token is looked at a bounded number of times.
 */
import type { Sector } from "../../../schemas/Vocabulary.ts"
import type { LanguagePack } from "../LanguagePack.ts"
import type { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import type { Section, SentenceTokens } from "../text/Document.ts"
import { kindRank, type NameEntry, writtenAs } from "../language/Name.ts"
import { isFullPersonName, wordsOf } from "./PersonPattern.ts"
import type { Token } from "../text/Token.ts"

/** What a phrase says about who is meant, before the document is consulted. */
export type Reference =
  | { readonly kind: "name"; readonly entry: NameEntry }
  | { readonly kind: "person"; readonly name: string; readonly known: NameEntry | null }
  | { readonly kind: "office"; readonly definite: boolean }
  | {
      readonly kind: "body"
      readonly nameEn: string
      readonly proper: boolean
      readonly definite: boolean
      readonly ruleId: string
      /** Tokens of the leader whose body it is ("pemerintahan Trump"); empty when there is none. */
      readonly owner: ReadonlyArray<string>
    }
  | {
      readonly kind: "collective"
      readonly nameEn: string
      readonly definite: boolean
      readonly ruleId: string
      /** The state that the noun itself names ("WNI"). */
      readonly country: string | null
    }
  | { readonly kind: "pending" }
  | { readonly kind: "pronoun"; readonly word: string; readonly ruleId: string }

/** Whom a phrase belongs to: a state or an organisation of states. */
export interface Affiliation {
  readonly entry: NameEntry
  readonly start: number
  readonly end: number
  /** A proper state body in front of the state: "Kementerian Luar Negeri" in "juru bicara Kementerian Luar Negeri Iran". */
  readonly body: { readonly row: StateBody; readonly start: number } | null
}

/** A name within a phrase that takes no part by itself: "DPR" in "Ketua DPR Fadli Zon". */
export interface InnerName {
  readonly start: number
  readonly end: number
  /** What names it; a name that nothing knows has neither. */
  readonly entry: NameEntry | null
  readonly body: StateBody | null
}

/** One recognised phrase: tokens `start` to before `end`, its naming part `nameStart` to before `nameEnd`. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly reference: Reference
  readonly roleTitle: string | null
  readonly sector: Sector | null
  readonly affiliations: ReadonlyArray<Affiliation>
  readonly inner: ReadonlyArray<InnerName>
}

const longestNameTokens = 6

const affiliates = (entry: NameEntry): boolean =>
  entry.kind === "country" || entry.kind === "seat" || (entry.kind === "organization" && entry.sector !== "MED")

const armed: ReadonlySet<Sector | null> = new Set(["REB", "UAF", "MIL"])
/** "militan Taliban", "kelompok pemberontak Houthi": fighters stand for the group that they fight in. */
const isArmed = (sector: Sector | null): boolean => armed.has(sector)

export const recognize = (section: Section, pack: LanguagePack): ReadonlyArray<Candidate> => {
  const { tokens } = section
  const found: Array<Candidate> = []

  const token = (at: number): Token | undefined => tokens[at]
  const isMark = (at: number, mark: string): boolean => token(at)?.text === mark

  const nameAt = (at: number, limit: number): { readonly entry: NameEntry; readonly end: number } | null => {
    const first = token(at)
    if (first === undefined || first.kind === "mark") return null
    const match = pack.names.longest(
      tokens,
      at,
      (entry, from, end) => end <= limit && writtenAs(entry, tokens, from, end)
    )
    if (match === null) return null
    let best = match.values[0] as NameEntry
    for (const value of match.values) if (kindRank[value.kind] < kindRank[best.kind]) best = value
    return { entry: best, end: match.end }
  }

  /** Skips a bracketed short form such as "(AS)" or "(Menlu)". */
  const afterBracket = (at: number, limit: number): number => {
    if (!isMark(at, "(")) return at
    for (let i = at + 1; i < Math.min(limit, at + 8); i++) if (isMark(i, ")")) return i + 1
    return at
  }

  const isCapitalWord = (at: number, limit: number): boolean => {
    const word = token(at)
    if (at >= limit || word === undefined || word.kind !== "word" || !word.capital) return false
    return !pack.functionWords.has(word.lower)
  }

  /** End of the capitalised run that starts at `at`; `at` itself when there is none. */
  const capitalRun = (at: number, limit: number): number => {
    if (!isCapitalWord(at, limit)) return at
    const headline = section.field === "title"
    let end = at
    let words = 0
    while (end < limit && words < longestNameTokens) {
      if (isCapitalWord(end, limit)) {
        if (words > 0) {
          if (
            headline &&
            (pack.isVerbForm((token(end) as Token).lower) || pack.isCommonWord((token(end) as Token).lower))
          )
            break
          const known = nameAt(end, limit)
          if (known !== null && (known.entry.kind === "country" || known.entry.kind === "organization")) break
          if (pack.titles.longest(tokens, end, () => true) !== null) break
        }
        words++
        end++
        if (isMark(end, ".") && (token(end - 1) as Token).text.length === 1 && isCapitalWord(end + 1, limit)) end++
        continue
      }
      const here = token(end) as Token
      if (here.text === "-" && here.glued && token(end + 1)?.glued === true && token(end + 1)?.kind === "word") {
        const joined = nameAt(end + 1, limit)
        if (joined !== null && joined.entry.kind === "country") break
        end += 2
        continue
      }
      if (pack.phraseWords.name_particle.has(here.lower) && isCapitalWord(end + 1, limit) && words > 0) {
        end++
        continue
      }
      break
    }
    return end
  }

  /** A personal name at `at`: a known person, or a capitalised run of at most five words. */
  const personAt = (at: number, limit: number): { readonly end: number; readonly known: NameEntry | null } | null => {
    const known = nameAt(at, limit)
    if (known !== null && known.entry.kind === "person") {
      return { end: known.end, known: known.entry }
    }
    if (known !== null && known.entry.kind !== "city") return null
    const end = capitalRun(at, limit)
    return end > at && (known === null || end > known.end) ? { end, known: null } : null
  }

  /** Skips what stands between a title and a name: "Gubernur [DKI Jakarta] Sutiyoso", "Ketua [BK] Prakosa". */
  const nameStartFrom = (
    at: number,
    limit: number
  ): { readonly start: number; readonly skipped: ReadonlyArray<InnerName> } => {
    const skipped: Array<InnerName> = []
    let start = at
    while (isCapitalWord(start, limit)) {
      const { acronym, lower, text } = token(start) as Token
      const known = nameAt(start, limit)
      const end = known?.end ?? start + 1
      if (!isCapitalWord(end, limit) || pack.personNames.has(lower)) break
      if (known !== null && known.entry.kind !== "city") break
      if (known !== null) skipped.push({ start, end, entry: known.entry, body: null })
      else if (acronym && text.length > 1) skipped.push({ start, end, entry: null, body: null })
      else if (pack.nameHeads.has(lower) || !pack.isOrdinaryWord(lower)) break
      start = end
    }
    return { start, skipped }
  }

  /** Skips a portfolio between a title and its state: "Menteri [Urusan Eropa dan Luar Negeri] Prancis". */
  const portfolioEnd = (at: number, limit: number): number => {
    if (!pack.phraseWords.portfolio_link.has(token(at)?.lower ?? "")) return plainPortfolioEnd(at, limit)
    for (let i = at + 1; i < Math.min(limit, at + 9); i++) {
      const word = token(i) as Token
      const name = nameAt(i, limit)
      if (name !== null && affiliates(name.entry)) return i
      if (word.kind !== "word" || (!word.capital && word.lower !== "dan")) return at
    }
    return at
  }

  /** "Kepala [perundingan nuklir] Korea Utara": up to three plain nouns before the state. */
  const plainPortfolioEnd = (at: number, limit: number): number => {
    for (let i = at; i < Math.min(limit, at + 4); i++) {
      const word = token(i) as Token
      const name = word.capital ? nameAt(i, limit) : null
      if (name !== null && affiliates(name.entry)) return i
      if (word.kind !== "word" || word.capital || pack.functionWords.has(word.lower) || pack.isVerbForm(word.lower))
        return at
    }
    return at
  }

  const affiliationsFrom = (
    at: number,
    limit: number
  ): {
    readonly end: number
    readonly list: ReadonlyArray<Affiliation>
    readonly inner: ReadonlyArray<InnerName>
  } => {
    const list: Array<Affiliation> = []
    const lone: Array<InnerName> = []
    let end = portfolioEnd(at, limit)
    let inner: Affiliation["body"] = null
    for (let step = 0; step < 5; step++) {
      let next = afterBracket(end, limit)
      const word = token(next)
      if (word === undefined || next >= limit) break
      if (pack.phraseWords.title_adjective.has(word.lower)) next++
      const linked = pack.phraseWords.title_link.has(token(next)?.lower ?? "") ? next + 1 : next
      const body = pack.bodies.longest(tokens, linked, (_, __, bodyEnd) => bodyEnd <= limit)
      const name = nameAt(linked, limit)
      if (body !== null && body.end > linked && (name === null || name.end <= body.end || !affiliates(name.entry))) {
        const row = body.values[0] as StateBody
        if (inner !== null) lone.push({ start: inner.start, end, entry: null, body: inner.row })
        inner = row.form === "proper" ? { row, start: linked } : null
        end = body.end
        continue
      }
      if (name !== null && affiliates(name.entry)) {
        list.push({ entry: name.entry, start: linked, end: name.end, body: inner })
        inner = null
        end = name.end
        continue
      }
      if (next > end && linked === next) {
        end = next
        continue
      }
      break
    }
    if (inner !== null) lone.push({ start: inner.start, end, entry: null, body: inner.row })
    return { end: afterBracket(end, limit), list, inner: lone }
  }

  const candidate = (
    start: number,
    end: number,
    nameStart: number,
    nameEnd: number,
    reference: Reference,
    roleTitle: string | null,
    sector: Sector | null,
    affiliations: ReadonlyArray<Affiliation>,
    inner: ReadonlyArray<InnerName> = []
  ): number => {
    found.push({ start, end, nameStart, nameEnd, reference, roleTitle, sector, affiliations, inner })
    return end
  }

  const roleText = (from: number, to: number): string =>
    section.text.slice((token(from) as Token).start, (token(to - 1) as Token).end)

  /** The institution that a title itself names, when no state follows it: "Ketua DPR". */
  const institutionIn = (at: number, end: number): ReadonlyArray<InnerName> => {
    for (let start = at + 1; start < end; start++) {
      if (!isCapitalWord(start, end)) continue
      const name = nameAt(start, end)
      if (name !== null && name.end === end && affiliates(name.entry)) {
        return [{ start, end, entry: name.entry, body: null }]
      }
    }
    return []
  }

  /** Skips a rank before an apposed name: "Panglima Militer Pakistan, [Marsekal Lapangan] Asim Munir". */
  const afterRank = (at: number, limit: number): number => {
    const rank = pack.titles.longest(tokens, at, (title, _, end) => end < limit && title.position === "before")
    return rank === null ? at : rank.end
  }

  /** Title at `at`, with affiliation and name as far as they stand there. */
  const titled = (at: number, limit: number): number | null => {
    const first = pack.titles.longest(tokens, at, (_, __, end) => end <= limit)
    if (first === null) return null
    const title = first.values[0] as NonNullable<(typeof first.values)[0]>
    if (title.position === "after") return null
    let roleEnd = first.end
    let sector: Sector | null = title.sector
    let affiliation = affiliationsFrom(roleEnd, limit)
    const second = pack.titles.longest(
      tokens,
      affiliation.end,
      (value, __, end) => end <= limit && value.position !== "after"
    )
    if (second !== null && affiliation.list.length === 0) {
      roleEnd = second.end
      sector ??= (second.values[0] as NonNullable<(typeof second.values)[0]>).sector
      affiliation = affiliationsFrom(roleEnd, limit)
    }
    const role = roleText(at, first.end)
    const { skipped, start } = nameStartFrom(affiliation.end, limit)
    const direct = personAt(start, limit)
    if (direct !== null) {
      const name = section.text.slice((token(start) as Token).start, (token(direct.end - 1) as Token).end)
      return candidate(
        at,
        direct.end,
        start,
        direct.end,
        { kind: "person", name, known: direct.known },
        role,
        sector,
        affiliation.list,
        [...(affiliation.list.length > 0 ? [] : institutionIn(at, first.end)), ...affiliation.inner, ...skipped]
      )
    }
    if (isMark(affiliation.end, ",")) {
      const from = afterRank(affiliation.end + 1, limit)
      const apposed = personAt(from, limit)
      if (apposed !== null && (apposed.known !== null || apposed.end > from + 1)) {
        const name = section.text.slice((token(from) as Token).start, (token(apposed.end - 1) as Token).end)
        return candidate(
          at,
          apposed.end,
          from,
          apposed.end,
          { kind: "person", name, known: apposed.known },
          role,
          sector,
          affiliation.list,
          affiliation.inner
        )
      }
    }
    const definite = pack.phraseWords.demonstrative.has(token(affiliation.end)?.lower ?? "")
    if (affiliation.list.length === 0 && !definite && !pack.standsAlone(title)) return null
    const group = definite ? null : pack.collectives.longest(tokens, at, (_, __, end) => end <= limit)
    if (group !== null && group.end >= first.end) return null
    const end = definite ? affiliation.end + 1 : affiliation.end
    return candidate(
      at,
      end,
      at,
      affiliation.end,
      { kind: "office", definite },
      role,
      sector,
      affiliation.list,
      affiliation.inner
    )
  }

  /** Whether a noun of one word is the head of a longer name: "Universitas Gadjah Mada". */
  const opensName = (at: number, end: number, limit: number): boolean => {
    const { capital, lower } = token(at) as Token
    return capital && end === at + 1 && pack.nameHeads.has(lower) && isCapitalWord(end, limit)
  }

  const bodied = (at: number, limit: number): number | null => {
    const match = pack.bodies.longest(tokens, at, (_, __, end) => end <= limit)
    if (match === null) return null
    const body = match.values[0] as NonNullable<(typeof match.values)[0]>
    const affiliation = affiliationsFrom(match.end, limit)
    const owner: Array<string> = []
    let last = affiliation.end
    if (affiliation.list.length === 0) {
      const person = personAt(match.end, limit)
      if (person !== null) {
        if (person.known === null && opensName(at, match.end, limit)) return null
        for (let i = match.end; i < person.end; i++)
          if (token(i)?.kind === "word") owner.push((token(i) as Token).lower)
        last = person.end
      }
    }
    const definite = pack.phraseWords.demonstrative.has(token(last)?.lower ?? "")
    const end = definite ? last + 1 : last
    return candidate(
      at,
      end,
      at,
      last,
      { kind: "body", nameEn: body.name_en, proper: body.form === "proper", definite, ruleId: body.rule_id, owner },
      null,
      body.sector,
      affiliation.list,
      owner.length > 0 ? [{ start: match.end, end: last, entry: null, body: null }] : []
    )
  }

  const collective = (at: number, limit: number): number | null => {
    const match = pack.collectives.longest(tokens, at, (_, __, end) => end <= limit)
    if (match === null) return null
    const noun = match.values[0] as NonNullable<(typeof match.values)[0]>
    const affiliation = affiliationsFrom(match.end, limit)
    const owner = affiliation.list[0]
    if (
      owner !== undefined &&
      owner.start === match.end &&
      noun.sector !== null &&
      isArmed(noun.sector) &&
      isArmed(owner.entry.sector)
    ) {
      const { entry } = owner
      return candidate(at, owner.end, owner.start, owner.end, { kind: "name", entry }, null, entry.sector, [])
    }
    const country = affiliation.list.filter((one) => one.entry.kind === "country")
    if (country.length === 0 && opensName(at, match.end, limit)) return null
    const end = country.length > 0 ? affiliation.end : match.end
    return candidate(
      at,
      end,
      at,
      end,
      {
        kind: "collective",
        nameEn: noun.name_en,
        definite: pack.phraseWords.demonstrative.has(token(end)?.lower ?? ""),
        ruleId: noun.rule_id,
        country: noun.country
      },
      null,
      noun.sector,
      country
    )
  }

  const named = (at: number, limit: number): number | null => {
    const match = nameAt(at, limit)
    if (match === null) return null
    const { entry } = match
    if (entry.kind === "seat" && nameAt(match.end, limit)?.entry.kind === "country") {
      const body = pack.bodies.longest(tokens, at, (_, __, end) => end <= limit)
      if (body !== null && body.end === match.end) return null
    }
    const run = capitalRun(at, limit)
    if (run > match.end && (entry.kind === "city" || (entry.kind === "person" && match.end - at === 1))) return null
    if (entry.kind === "person") {
      const name = section.text.slice((token(at) as Token).start, (token(match.end - 1) as Token).end)
      const after = apposition(match.end, limit)
      return candidate(
        at,
        after?.end ?? match.end,
        at,
        match.end,
        { kind: "person", name, known: entry },
        after?.role ?? null,
        after?.sector ?? null,
        after?.list ?? []
      )
    }
    return candidate(at, afterBracket(match.end, limit), at, match.end, { kind: "name", entry }, null, entry.sector, [])
  }

  /** ", Menteri Luar Negeri AS" after a name. */
  const apposition = (at: number, limit: number) => {
    if (!isMark(at, ",")) return null
    const title = pack.titles.longest(tokens, at + 1, (_, __, end) => end <= limit)
    if (title === null) return null
    const affiliation = affiliationsFrom(title.end, limit)
    if (personAt(affiliation.end, limit) !== null) return null
    const value = title.values[0] as NonNullable<(typeof title.values)[0]>
    return { end: affiliation.end, role: roleText(at + 1, title.end), sector: value.sector, list: affiliation.list }
  }

  let written: Set<string> | null = null
  /** Every word that the section writes without a capital. */
  const lowerCaseWords = (): ReadonlySet<string> =>
    (written ??= new Set(tokens.flatMap((word) => (word.kind === "word" && !word.capital ? [word.text] : []))))

  /** Whether the capital at `at` only opens a sentence: "Peraturan OJK", "Misalnya Aburizal Bakrie". */
  const onlyOpens = (at: number): boolean => {
    const { acronym, lower } = token(at) as Token
    const before = token(at - 1)
    const opens = before === undefined || before.text === "." || before.text === '"' || before.text === "“"
    if (!opens || acronym || pack.personNames.has(lower) || pack.nameHeads.has(lower)) return false
    return pack.isOrdinaryWord(lower) || lowerCaseWords().has(lower)
  }

  const pending = (at: number, limit: number): number | null => {
    const end = capitalRun(at, limit)
    if (end === at) return null
    if (end > at + 1 && onlyOpens(at)) return null
    const { start } = nameStartFrom(at, end)
    if (start > at && isFullPersonName(wordsOf(section, start, end), pack))
      return candidate(at, start, at, start, { kind: "pending" }, null, null, [])
    const after = apposition(end, limit)
    return candidate(
      at,
      after?.end ?? end,
      at,
      end,
      { kind: "pending" },
      after?.role ?? null,
      after?.sector ?? null,
      after?.list ?? []
    )
  }

  const pronoun = (at: number): number | null => {
    const word = tokens[at] as Token
    const match = pack.pronouns.longest(tokens, at, () => true)
    if (match === null || word.kind !== "word") return null
    const value = match.values[0] as NonNullable<(typeof match.values)[0]>
    const definite = pack.phraseWords.demonstrative.has(token(match.end)?.lower ?? "")
    return candidate(
      at,
      definite ? match.end + 1 : match.end,
      at,
      match.end,
      { kind: "pronoun", word: value.refers, ruleId: value.rule_id },
      null,
      null,
      []
    )
  }

  const readSentence = (sentence: SentenceTokens) => {
    let at = sentence.from
    while (at < sentence.to) {
      const word = tokens[at] as Token
      if (word.kind === "mark" || (!word.capital && !pack.opensPhrase(word.lower))) {
        at++
        continue
      }
      at =
        pronoun(at) ??
        titled(at, sentence.to) ??
        named(at, sentence.to) ??
        bodied(at, sentence.to) ??
        collective(at, sentence.to) ??
        pending(at, sentence.to) ??
        at + 1
    }
  }
  for (const sentence of section.sentences) readSentence(sentence)
  return found
}
