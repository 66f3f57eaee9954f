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

const readPlain = (paragraph: string, first: boolean, lexicon: CleanLexicon): Dateline | null => {
  const lead = paragraph.slice(0, reach)
  if (!first && !anyDash.test(lead)) return null
  if (first) {
    const cut = cutDash.exec(lead)
    if (cut !== null && paragraph.length > cut[0].length + 20) {
      return {
        end: cut[0].length,
        place: null,
        country: null,
        outlets: [],
        signature: null,
        rule_id: "clean.dateline.cut",
        certain: false
      }
    }
  }
  const outlets: Array<NamedOutlet> = []
  let place: Place | null = null
  let certain = false
  let guesses = 0
  let parts = 0
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
    if (part !== "") {
      if (part.length > 45) break
      const outlet = lexicon.outlets.named(part)
      const known = lexicon.places.get(fold(part.replace(/^kota /i, "")))
      const foldedPart = part.toLowerCase()
      if (known !== undefined && /^\p{Lu}/u.test(part)) {
        const rank = known.kind === "city" ? 3 : known.kind === "region" ? 2 : 1
        place = better(place, { name: known.name, country: known.country, rank })
        certain = true
      } else if (outlet !== null) {
        outlets.push(outlet)
        certain = true
      } else if (soundsLikeOutlet(part) && /^\p{Lu}/u.test(part) && part.split(" ").length <= 4) {
        outlets.push({ name: showName(part), country: null })
        guesses += certain ? 0 : 1
      } else if (lexicon.calendar.weekdays.has(foldedPart) && parts > 0) {
        parts++
      } else if (/^\d{1,4}(?: \p{L}{3,9}(?: \d{4})?)?$/u.test(part) && parts > 0) {
        parts++
      } else if (capitals.test(part) && part.replace(/[^\p{L}]/gu, "").length >= 4 && part.split(" ").length <= 3) {
        if (place === null) place = { name: showName(part), country: null, rank: 2.5 }
        guesses++
        certain = certain || outlets.length > 0
      } else if (nameLike.test(part) && (outlets.length > 0 || first) && (dash || outlets.length > 0)) {
        if (place === null) place = { name: part, country: null, rank: 2.5 }
        guesses++
      } else break
      parts++
    }
    at = match.index + match[0].length
    if (parts === 0) break
    const rest = paragraph.slice(at).trimStart()
    if (dash) {
      const glued = match[0] === "-"
      if (
        guesses > 1 ||
        (glued && guesses > 0 && outlets.length === 0) ||
        (guesses === 1 && !first && outlets.length === 0)
      )
        break
      end = at
      settled = place
      dashed = true
    } else if (sign === "." && dashed && part === part.toUpperCase() && part !== "") {
      end = at
      settled = place
    } else if (
      sign === "," &&
      parts === 1 &&
      outlets.length === 1 &&
      first &&
      end < 0 &&
      /\./.test(part) &&
      /^\p{Lu}/u.test(rest)
    ) {
      end = at
      const open = openPlace.exec(rest)
      const named = open === null ? undefined : placeAtStart(open[0], lexicon)
      if (named !== undefined) {
        settled = { name: named.place.name, country: named.place.country, rank: 3 }
        end = at + (paragraph.length - at - rest.length) + named.length
        break
      }
    }
    if (sign === ":" || sign === ".") {
      if (sign === ":" && outlets.length === 0) break
      if (sign === ".") {
        if (!dashed && outlets.length === 0) break
      }
    }
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
    certain
  }
}
