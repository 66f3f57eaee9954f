/**
 * Recognises photo captions by their credits.
 *
 * A credit is a bracket at the end that names an agency, an outlet or a label
 * such as `Foto:` (`(Gerard JULIEN/POOL/AFP)`, `(Sumber: TASS)`), a tail behind
 * a bar (`… | AKURAT.CO/Sopian`), a tail of outlet and photographer without a
 * bracket (`… TEMPO/Tony Hartawan`), or the same in front. A caption without a
 * credit is not recognised here; its place on the page has to tell.
 */
import type { CleanLexicon } from "./CleanLexicon.ts"

export const maxCaption = 700

const bracketTail = /\(([^()]{2,120})\)[.\s]*$/
const barTail = /\s\|\s?([^|]{2,60})$/
/** Who took the photograph, before and behind the last slash of `… TEMPO/Tony Hartawan`. */
const agencyTail = /(?:^|[\s.])((?:[A-Z][A-Z.]{2,20}(?:\.com|\.co|\.id|\.net)?(?: FOTO| PHOTO)?|Foto|Photo))$/
const photographer = /^[\p{L}@][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,4}\.?$/u
const slashHead =
  /^(?:[A-Z]{3,12}(?:\.(?:com|COM|co|CO|id|ID))?|[A-Z]{2,12}\.(?:com|COM))(?: FOTO| PHOTO)?\/\s?[\p{L}]/u
const sentenceEnd = /[.!?]\s/g
const lastWords = /^(?:(?:Foto|Photo|Sumber)\s?[:/]\s?)?[A-Z][A-Za-z./ -]{2,40}$/
/** What `lastWords` takes, and the sign before it, is no longer than this, in UTF-16 units. */
const lastWordsReach = 60
const labelHead =
  /^(?:foto|photo|ilustrasi|infografis|keterangan foto|tangkapan layar|screenshot|dok\.?|grafis)\s?[:/]\s?/i
const clockTime = /\d[:.]\d{2} (?:WIB|WITA|WIT)\b/
/** `Kantor/Foto ilustrasi pelabuhan ilustrasi pelabuhan`: what an illustration shows, as text and as label. */
const illustration = /^(?:\S{1,40} ){0,3}ilustrasi\b/i
const people = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}$/u

const isCredit = (credit: string, lexicon: CleanLexicon): boolean => {
  const lower = credit.toLowerCase().trim()
  const label = /^[a-z]+\.?(?: foto)?/.exec(lower)?.[0] ?? ""
  if (/[:/]/.test(credit) && lexicon.credits.has(label)) return true
  if (lexicon.credits.has(lower)) return true
  if (/^(?:dok\.?|dokumentasi|foto|photo|courtesy|via|credit|istimewa)\b/.test(lower) && credit.length <= 60)
    return true
  const parts = credit.split(/[/|,;]| - | via | untuk | for /).map((part) => part.trim())
  if (parts.length > 5) return false
  return parts.some(
    (part) =>
      /^\p{Lu}|\./u.test(part) && (lexicon.outlets.named(part) !== null || lexicon.credits.has(part.toLowerCase()))
  )
}

/** Whether a line ends with the same three or more words twice, as captions do that a page prints as text and as label. */
const saysTwice = (line: string): boolean => {
  if (line.length > 240 || /[.!?"”]$/.test(line)) return false
  const least = illustration.test(line) ? 1 : 3
  if (line.length < 24 && least > 1) return false
  const words = line.split(/\s+/)
  for (let half = words.length >> 1; half >= least && words.length - 2 * half <= 4; half--) {
    const from = words.length - half
    let same = 0
    while (same < half && words[from + same] === words[from - half + same]) same++
    if (same === half) return true
  }
  return false
}

/** The credit at the end of a line that names outlet and photographer, `TEMPO/Tony Hartawan`, or null. */
const slashCredit = (line: string): string | null => {
  const slash = line.lastIndexOf("/")
  const agency = agencyTail.exec(line.slice(0, slash))?.[1]
  const behind = line.slice(slash + 1)
  return agency === undefined || !photographer.test(behind) ? null : `${agency}/${behind}`
}

/** The few words that stand behind the last sentence of a line. */
const wordsBehindSentence = (line: string): string | undefined => {
  const end = line.slice(-lastWordsReach)
  if (!/[.!?]\s/.test(end)) return undefined
  return Array.from(end.matchAll(sentenceEnd), ({ index }) => end.slice(index + 2).trimStart()).find((words) =>
    lastWords.test(words)
  )
}

/** The rule by which a line is a caption, or null; in the head of a page weaker signs suffice. */
export const captionRule = (line: string, inHead: boolean, lexicon: CleanLexicon): string | null => {
  if (line.length > maxCaption || clockTime.test(line)) return null
  const bracket = line.includes(")", line.length - 3) ? bracketTail.exec(line) : null
  if (bracket !== null) {
    const credit = bracket[1] as string
    const before = line.slice(0, bracket.index).trimEnd()
    const initials = credit === credit.toLowerCase() && !lexicon.credits.has(credit)
    const inSentence = /\)\s*\.\s*$/.test(line) && !/[.!?…]$/.test(before)
    const quoted = /["”]$|[”"]\s[\p{Ll} ]{2,40}\.$/u.test(before)
    const weak = !/[/:]/.test(credit) && !/[.!?…]$/.test(before) && before.length > 90
    const signed = inHead && /\//.test(credit) && credit.split("/").every((part) => people.test(part.trim()))
    const runs = !inHead && (weak || /^\p{Ll}/u.test(line))
    if (!initials && !runs && !inSentence && !quoted && (signed || isCredit(credit, lexicon))) {
      return before.length < 3 ? "clean.caption.credit-alone" : "clean.caption.bracket"
    }
  }
  const bar = line.includes("|") ? barTail.exec(line) : null
  if (bar !== null && (inHead || (bar[1] as string).includes("/")) && isCredit(bar[1] as string, lexicon)) {
    return "clean.caption.bar"
  }
  const slashed = line.includes("/")
  const credit = slashed ? slashCredit(line) : null
  if (credit !== null && isCredit(credit, lexicon)) return "clean.caption.slash"
  if (slashed && slashHead.test(line) && line.length <= 250) {
    const head = line.slice(0, line.indexOf("/"))
    if (lexicon.outlets.named(head.replace(/ FOTO$| PHOTO$/, "")) !== null) return "clean.caption.head"
  }
  if (labelHead.test(line) && line.length <= (inHead ? 250 : 120)) return "clean.caption.label"
  if (inHead) {
    const tail = wordsBehindSentence(line)
    if (tail !== undefined && (/^(?:Foto|Photo|Sumber)/.test(tail) || isCredit(tail, lexicon))) {
      return "clean.caption.tail"
    }
  }
  return saysTwice(line) ? "clean.caption.twice" : null
}

/** Whether a line is nothing but a photographer and an agency, `Gerard JULIEN / AFP`. */
export const isBareCredit = (line: string, lexicon: CleanLexicon): boolean => {
  if (line.length > 60 || !/[/|]/.test(line)) return false
  const parts = line.split(/[/|]/).map((part) => part.trim())
  return (
    parts.length <= 4 &&
    parts.some((part) => lexicon.outlets.named(part) !== null) &&
    parts.every((part) => people.test(part) || lexicon.outlets.named(part) !== null)
  )
}
