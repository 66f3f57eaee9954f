/**
 * Reads who wrote, edited and stamped an article.
 *
 * Labelled lines (`Penulis : A | Editor : B`, `Rep: A Red: B`, `LAPORAN: X`,
 * `Laporan Wartawan Tribunnews.com, X`, `Oleh / X`) are cut at their labels;
 * stamp lines (`oleh` OUTLET `diperbarui 3 Mar 2021, 07:15 WIB`) give
 * dates, an outlet and perhaps a name. A line counts only while it is short
 * (160 characters) and holds nothing else. Names are kept as written, without
 * outlets, offices and places.
 */
import type { CleanLexicon, Label } from "./CleanLexicon.ts"
import { type FoundDate, findDates } from "../text/DateLine.ts"
import { fold } from "../text/Fold.ts"
import { isEnded } from "./Headline.ts"
import { trimSigns } from "../text/Trim.ts"
import { type NamedOutlet, soundsLikeOutlet } from "./Outlets.ts"

export const maxByline = 160

export interface BylinePart {
  readonly start: number
  readonly end: number
  readonly rule_id: string
  readonly role: Label["role"]
  readonly names: ReadonlyArray<string>
  readonly outlets: ReadonlyArray<NamedOutlet>
}

const splitNames = /,| dan | & |\/|;|\|| - | – | and /
const personName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|bin|binti|al|van|de|el)){0,5}$/u
const office =
  /^(?:kontributor|koresponden|wartawan|reporter|tim|redaksi|pewarta|jurnalis|mgg?\d*|magang|cr-?\d*|p-?\d+)\b/i
const headSign = /[\s.,;:|()[\]*/-]/
const tailSign = /[\s,;:|()[\]*/-]/
const initials = /^[A-Z]{1,3}$/

const readNames = (value: string, lexicon: CleanLexicon) => {
  const names: Array<string> = []
  const outlets: Array<NamedOutlet> = []
  for (const part of value.split(splitNames)) {
    const name = trimSigns(part, headSign, tailSign)
    if (name === "") continue
    const outlet = lexicon.outlets.named(name)
    if (outlet !== null) outlets.push(outlet)
    else if (
      personName.test(name) &&
      !office.test(name) &&
      !soundsLikeOutlet(name) &&
      !initials.test(name) &&
      name.length >= 3 &&
      name.length <= 50 &&
      !lexicon.places.has(fold(name))
    ) {
      const shown = name === name.toUpperCase() && name.length > 4 ? titleCase(name) : name.replace(/\.$/, "")
      if (!names.includes(shown)) names.push(shown)
    }
  }
  return { names, outlets }
}

/** `PRIBADI WICAKSONO` as `Pribadi Wicaksono`. */
export const titleCase = (name: string): string =>
  name.toLowerCase().replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase())

interface LabelHit {
  readonly start: number
  readonly valueStart: number
  readonly label: Label
}

/** The labels of a line whose first one stands at its beginning, within `lead`; none where no label does. */
const hitsOf = (line: string, lead: number, lexicon: CleanLexicon): ReadonlyArray<LabelHit> => {
  const lower = line.toLowerCase()
  const hits: Array<LabelHit> = []
  let at = 0
  while (at < lower.length && (at <= lead || hits.length > 0)) {
    const previous = at === 0 ? " " : (lower[at - 1] as string)
    let taken = 0
    if (/[\s|,.;(/*–-]/.test(previous) && /\p{L}/u.test(lower[at] as string)) {
      for (const label of lexicon.labels) {
        if (!lower.startsWith(label.label, at)) continue
        const rest = line.slice(at + label.label.length)
        const sign = /^\s{0,2}[:/]\s{0,3}/.exec(rest)
        const opens = hits.length === 0 && /^[(*\s]*$/.test(line.slice(0, at))
        if (sign !== null && (sign[0].includes(":") || (opens && /\s/.test(sign[0])))) {
          taken = label.label.length + sign[0].length
        } else if (label.free && opens && /^\s+\S/.test(rest)) taken = label.label.length
        if (taken > 0) {
          hits.push({ start: at, valueStart: at + taken, label })
          break
        }
      }
    }
    at += taken > 0 ? taken : 1
  }
  return hits
}

/** The parts of a labelled byline, or null when the line is none. */
export const readByline = (line: string, lexicon: CleanLexicon): ReadonlyArray<BylinePart> | null => {
  if (line.length > maxByline || !/[:/]|laporan|disadur|diadaptasi|written|^oleh |^by /i.test(line)) return null
  const lead = /^[(*\s]*/.exec(line)?.[0].length ?? 0
  const hits = hitsOf(line, lead, lexicon)
  if (hits.length === 0) return null
  const parts: Array<BylinePart> = []
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as LabelHit
    const next = hits[i + 1]?.start ?? line.length
    const value = line.slice(hit.valueStart, next)
    const { names, outlets } = readNames(value, lexicon)
    const words = value.split(/\s+/).length
    if (names.length === 0 && outlets.length === 0 && words > 5) return null
    if (words > 16) return null
    const bare = !/^[:/]/.test(line.slice(hit.start + hit.label.label.length).trimStart())
    if (bare && ((names.length + outlets.length === 0 && !office.test(value.trim())) || isEnded(line))) return null
    let end = next
    while (end > hit.start && /[\s|,;(/*–-]/.test(line[end - 1] as string)) end--
    parts.push({
      start: i === 0 ? 0 : hit.start,
      end,
      rule_id: hit.label.rule_id,
      role: hit.label.role,
      names,
      outlets
    })
  }
  return parts
}

export interface Stamp {
  readonly dates: ReadonlyArray<{ readonly date: FoundDate; readonly kind: "published" | "updated" | "plain" }>
  readonly names: ReadonlyArray<string>
  readonly outlets: ReadonlyArray<NamedOutlet>
  /** A word such as `Diterbitkan`, a clock time or an outlet stands with the date. */
  readonly labelled: boolean
}

/** Reads a line that is made of dates, stamp words, outlets and names, or null when it holds anything else. */
export const readStamp = (line: string, lexicon: CleanLexicon): Stamp | null => {
  if (line.length > maxByline || !/\d{4}/.test(line)) return null
  const dates = findDates(line, lexicon.calendar)
  if (dates.length === 0 || dates.length > 3) return null
  const kinds: Array<"published" | "updated" | "plain"> = []
  let residue = ""
  let at = 0
  let labelled = false
  for (const date of dates) {
    const before = line.slice(at, date.start)
    const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
    const last = words.toReversed().find((word) => lexicon.stamps.has(word) || lexicon.updates.has(word))
    kinds.push(last === undefined ? "plain" : lexicon.updates.has(last) ? "updated" : "published")
    labelled = labelled || last !== undefined || date.precision !== "day"
    residue += ` | ${before}`
    at = date.end
  }
  residue += ` | ${line.slice(at)}`
  const names: Array<string> = []
  const outlets: Array<NamedOutlet> = []
  for (const piece of residue.split(/[|,•·/@()]|\s[-–—]\s/)) {
    const bare = piece
      .replace(/\p{L}[\p{L}'’]*/gu, (word) => {
        const lower = word.toLowerCase()
        return lexicon.stamps.has(lower) || lexicon.updates.has(lower) || lexicon.calendar.zones.has(lower) ? "" : word
      })
      .replace(/^\s*(?:oleh|by|penulis|editor|reporter|pada|on|last|terakhir)\b\s*:?/i, "")
    const text = trimSigns(bare, headSign, tailSign).trim()
    if (text === "" || lexicon.sections.has(text.toLowerCase()) || lexicon.places.has(fold(text))) continue
    if (lexicon.calendar.weekdays.has(text.toLowerCase())) continue
    const outlet = lexicon.outlets.named(text)
    if (outlet !== null) outlets.push(outlet)
    else if (soundsLikeOutlet(text) && text.split(" ").length <= 4) outlets.push({ name: text, country: null })
    else if (/^[\d.,]+ ?(?:views?|kali|x|komentar)?$/i.test(text) || (office.test(text) && text.split(" ").length <= 4))
      continue
    else if (personName.test(text) && text.split(" ").length <= 5 && text.length >= 4) names.push(text)
    else return null
  }
  labelled = labelled || outlets.length > 0
  return {
    dates: dates.map((date, i) => ({ date, kind: kinds[i] as "published" | "updated" | "plain" })),
    names,
    outlets,
    labelled
  }
}

/** A line that is only a person's name, as some pages print their authors. */
export const isNameLine = (line: string, lexicon: CleanLexicon): boolean =>
  line.length <= 40 &&
  !soundsLikeOutlet(line) &&
  !office.test(line) &&
  personName.test(line) &&
  line.split(" ").length >= 2 &&
  line.split(" ").length <= 4 &&
  !lexicon.places.has(fold(line)) &&
  !lexicon.sections.has(line.toLowerCase())
