/**
 * Reads the dateline in front of a paragraph.
 *
 * Knows `Liputan6.com, Jakarta - `, `MOSKOW, KOMPAS.TV - `, `Jakarta (ANTARA) - `,
 * `KONTAN.CO.ID - JAKARTA. `, `PARIS, RABU - `, `Beijing, China - `,
 * `AKURAT.CO, ` and the bare dash that is left when a scraper lost the place.
 * A dateline is read from the left: every part must be an outlet, a place, a
 * country, a weekday or a date, and a dash must close it. A place that the
 * list does not know counts in capitals, or at the very start of the body.
 * Nothing behind the first 110 characters is looked at.
 */
import type { CleanLexicon } from "./CleanLexicon.ts"
import { type NamedOutlet, soundsLikeOutlet } from "./Outlets.ts"
import { fold } from "../text/Fold.ts"

export interface Dateline {
  /** UTF-16 offset in the paragraph at which its text begins. */
  readonly end: number
  readonly place: string | null
  /** ISO 3166-1 alpha-3 of the place. */
  readonly country: string | null
  readonly outlets: ReadonlyArray<NamedOutlet>
  /** A byline that stands in front of the dateline on the same line. */
  readonly signature: string | null
  readonly rule_id: string
  /** Whether outlet or place is one that the lexicon knows, or stands in capitals. */
  readonly certain: boolean
}

const delimiter =
  /,| [-–—]{1,3}(?=[\s"“]|\p{Lu})| ?[–—]{1,2}|--|-(?= )|(?<=\.\p{L}{2,5})-(?=[\p{Lu}"“])|\(|\)|\/|\||: |\. /gu
const reach = 110
/** One of these ends every dateline but that of the body's first paragraph, which an outlet's host may open. */
const anyDash = /[-–—]/
const capitals = /^\p{Lu}[\p{Lu} '’-]{2,30}$/u
/** `22`, `22 Februari`, `22 Februari 2022`. */
const dayOfMonth = /^\d{1,4}(?: \p{L}{3,9}(?: \d{4})?)?$/u
const nameLike = /^\p{Lu}[\p{L}.'’-]{2,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}$/u
const cutDash = /^[,.\s]{0,4}(?:[-–—]{1,2})(?:[\s,]{1,4}(?=\S)|(?=\p{Lu}))/u

/** `AKURAT.CO Penyebaran …`: the outlet's host in capitals, and no sign behind it. */
const bareHost = /^[A-Z]{3,20}(?:\.[A-Z]{2,3}){1,2}\s{1,3}(?=["“]?\p{Lu})/u

/** `Laporan Wartawan Tribunnews.com, X` in front of `TRIBUNNEWS.COM, JAKARTA - `, when a scraper joined the lines. */
const signature = /^(?:Laporan|Oleh|Penulis)\b[^\n]{5,120}?(?=\b[A-Z]{4,20}\.(?:COM|CO\.ID|CO|ID|com|co\.id|id|co)\b)/

/** Up to three capitalized words and the capital of the next sentence, as in `Jakarta Seorang …`. */
const openPlace = /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,2}(?= \p{Lu}| "\p{Lu})/u

const placeAtStart = (words: string, lexicon: CleanLexicon) => {
  const parts = words.split(" ")
  for (let count = parts.length; count > 0; count--) {
    const name = parts.slice(0, count).join(" ")
    const place = lexicon.places.get(fold(name))
    if (place?.kind === "city") return { place, length: name.length }
  }
  return undefined
}

interface Place {
  readonly name: string
  readonly country: string | null
  /** A city tells more than a region, a region more than a country. */
  readonly rank: number
}

const better = (old: Place | null, found: Place): Place =>
  old === null || found.rank > old.rank ? found : { ...old, country: old.country ?? found.country }

const showName = (name: string): string =>
  name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[ '-])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase())
    : name

/** Reads the dateline of a paragraph; `first` says that the paragraph opens the body. */
export const readDateline = (paragraph: string, first: boolean, lexicon: CleanLexicon): Dateline | null => {
  const signed = first ? signature.exec(paragraph) : null
  if (signed === null) return readPlain(paragraph, first, lexicon) ?? (first ? readHost(paragraph, lexicon) : null)
  const skipped = signed[0].length
  const found = readPlain(paragraph.slice(skipped), true, lexicon)
  if (found === null || found.outlets.length === 0) return null
  return { ...found, end: found.end + skipped, signature: signed[0].trim() }
}

const readHost = (paragraph: string, lexicon: CleanLexicon): Dateline | null => {
  const host = bareHost.exec(paragraph)?.[0]
  const outlet = host === undefined ? null : lexicon.outlets.named(host)
  if (host === undefined || outlet === null || paragraph.length < host.length + 20) return null
  const nowhere = { place: null, country: null, signature: null }
  return { ...nowhere, end: host.length, outlets: [outlet], rule_id: "clean.dateline.outlet", certain: true }
}

/** What the parts of a dateline have told so far. */
interface Reading {
  readonly outlets: Array<NamedOutlet>
  place: Place | null
  /** Whether the lexicon knows one of them. */
  certain: boolean
  /** Parts that look like an outlet or a place and are none that the lexicon knows. */
  guesses: number
  parts: number
}

const rankOf = { city: 3, region: 2, country: 1 } as const
/** A place that the lexicon does not know. */
const guessedRank = 2.5

/** Adds a part to what is read; false for what is no part of a dateline. */
const takePart = (reading: Reading, part: string, dash: boolean, first: boolean, lexicon: CleanLexicon): boolean => {
  if (part.length > 45) return false
  const outlet = lexicon.outlets.named(part)
  const known = lexicon.places.get(fold(part.replace(/^kota /i, "")))
  const { outlets, parts } = reading
  const isCapital = /^\p{Lu}/u.test(part)
  const words = part.split(" ").length
  if (known !== undefined && isCapital) {
    reading.place = better(reading.place, { name: known.name, country: known.country, rank: rankOf[known.kind] })
    reading.certain = true
  } else if (outlet !== null) {
    outlets.push(outlet)
    reading.certain = true
  } else if (soundsLikeOutlet(part) && isCapital && words <= 4) {
    outlets.push({ name: showName(part), country: null })
    if (!reading.certain) reading.guesses++
  } else if (parts > 0 && (lexicon.calendar.weekdays.has(part.toLowerCase()) || dayOfMonth.test(part))) {
    /** A date tells nothing of outlet and place. */
  } else if (capitals.test(part) && part.replace(/[^\p{L}]/gu, "").length >= 4 && words <= 3) {
    reading.place ??= { name: showName(part), country: null, rank: guessedRank }
    reading.guesses++
    if (outlets.length > 0) reading.certain = true
  } else if (nameLike.test(part) && (outlets.length > 0 || (first && dash))) {
    reading.place ??= { name: part, country: null, rank: guessedRank }
    reading.guesses++
  } else return false
  reading.parts++
  return true
}

/** Whether the parts read so far are too unsure for a dash to close a dateline behind them. */
const isUnsure = ({ guesses, outlets }: Reading, glued: boolean, first: boolean): boolean =>
  guesses > 1 || (guesses === 1 && outlets.length === 0 && (glued || !first))

/** The bare dash that is left when a scraper lost the place. */
const readCut = (paragraph: string, lead: string): Dateline | null => {
  const cut = cutDash.exec(lead)
  if (cut === null || paragraph.length <= cut[0].length + 20) return null
  const nothing = { place: null, country: null, outlets: [], signature: null }
  return { ...nothing, end: cut[0].length, rule_id: "clean.dateline.cut", certain: false }
}

const readPlain = (paragraph: string, first: boolean, lexicon: CleanLexicon): Dateline | null => {
  const lead = paragraph.slice(0, reach)
  if (!first && !anyDash.test(lead)) return null
  const cut = first ? readCut(paragraph, lead) : null
  if (cut !== null) return cut
  const reading: Reading = { outlets: [], place: null, certain: false, guesses: 0, parts: 0 }
  const { outlets } = reading
  let end = -1
  let settled: Place | null = null
  let at = 0
  let dashed = false
  delimiter.lastIndex = 0
  for (let match = delimiter.exec(lead); match !== null; match = delimiter.exec(lead)) {
    const part = lead.slice(at, match.index).trim()
    const sign = match[0].trim()
    if (sign === "." && /(?:^|[. ])(?:[A-Za-z]|St|Dr)$/.test(part)) continue
    const dash = /^[-–—]/.test(sign)
    if (part !== "" && !takePart(reading, part, dash, first, lexicon)) break
    at = match.index + match[0].length
    if (reading.parts === 0) break
    if (dash) {
      if (isUnsure(reading, match[0] === "-", first)) break
      end = at
      settled = reading.place
      dashed = true
    } else if (sign === "." && dashed && part === part.toUpperCase() && part !== "") {
      end = at
      settled = reading.place
    } else if (first && end < 0 && sign === "," && reading.parts === 1 && outlets.length === 1 && part.includes(".")) {
      const rest = paragraph.slice(at).trimStart()
      if (/^\p{Lu}/u.test(rest)) {
        end = at
        const named = placeAtStart(openPlace.exec(rest)?.[0] ?? "", lexicon)
        if (named !== undefined) {
          settled = { name: named.place.name, country: named.place.country, rank: rankOf.city }
          end = paragraph.length - rest.length + named.length
          break
        }
      }
    }
    if (outlets.length === 0 && (sign === ":" || (sign === "." && !dashed))) break
  }
  if (end < 0) return null
  while (/[\s,–—-]/.test(paragraph[end] ?? "") && end < paragraph.length) end++
  if (paragraph.length - end < 15) return null
  return {
    end,
    place: settled?.name ?? null,
    country: settled?.country ?? null,
    outlets,
    signature: null,
    rule_id: dashed ? "clean.dateline" : "clean.dateline.outlet",
    certain: reading.certain
  }
}
