/**
 * Repair of text whose UTF-8 was once read as Windows-1252, Latin-1 or Mac OS Roman.
 *
 * `cafÃ©`, `â€œ`, `caf√©` become `café` and a quotation mark again, also
 * when it happened up to three times over. A document is repaired as a whole
 * or not at all: the broken sequences must outnumber the accented letters that
 * stand rightly, and a sequence counts by itself only when it decodes to Latin,
 * punctuation or a pictograph; others count from four on. A Windows-1252 byte
 * that was read as Latin-1 (a C1 control in the text) becomes its character.
 * Limit: bytes that an earlier step threw away are lost, but for the closing
 * quotation mark, whose last byte nearly always is, and the byte A0, which is
 * known again in the plain blank that it has become.
 */
import { type CodePage, macRoman, windows1252, windows1252Character } from "./CodePage.ts"

const maxRounds = 3
const minWeakSequences = 4

/** Characters that the lead bytes C2 to F4 of UTF-8 become, by code page. */
const windows1252Lead = /[\u00c2-\u00f4][^\x00-\x7f]|\u00c2[ \n]/
const macRomanLead = /[¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙ][^\x00-\x7f]/
/** What E2 80, the first two bytes of most punctuation, amount to. */
const e280 = 0x02 << 6
const c1 = /[\x80-\x84\x86-\x9f]/
const beyondAscii = /[^\x00-\x7f]/
const capital = /\p{Lu}/u
const letter = /\p{L}/u

export interface Repair {
  readonly text: string
  readonly repaired: boolean
  /** Broken sequences stand here, but among too many sound letters to be sure. */
  readonly suspected: boolean
}

/** Code points that a newspaper's broken sequence plausibly stood for. */
const isStrong = (point: number): boolean =>
  (point >= 0xa0 && point <= 0x17f) ||
  (point >= 0x200b && point <= 0x206f) ||
  point === 0x20ac ||
  point === 0x2122 ||
  (point >= 0x2190 && point <= 0x27bf) ||
  point === 0xfeff ||
  point === 0xfe0f ||
  (point >= 0x1f000 && point <= 0x1faff)

const sequenceLength = (lead: number): number =>
  lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0

/** The code point whose UTF-8 bytes the characters at `index` stand for, or -1. */
const pointAt = (text: string, index: number, page: CodePage): number => {
  const lead = page.get(text.charCodeAt(index)) ?? 0
  const length = sequenceLength(lead)
  if (length === 0) return -1
  let point = lead & (0x7f >> length)
  for (let i = 1; i < length; i++) {
    const unit = text.charCodeAt(index + i)
    const blank = unit === 0x20 && page === windows1252 && i === 2 && length === 3 && point !== e280
    const byte = blank ? 0xa0 : (page.get(unit) ?? 0)
    if ((byte & 0xc0) !== 0x80) return -1
    point = (point << 6) | (byte & 0x3f)
  }
  const overlong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000)
  const surrogate = point >= 0xd800 && point <= 0xdfff
  return overlong || surrogate || point > 0x10ffff ? -1 : point
}

const utf8Length = (point: number): number => (point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)

/** An Â before a blank, not at the end of a word in capitals: what a no-break space leaves when its own byte became a blank. */
const isOrphan = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 0xc2 &&
  (text.charCodeAt(index + 1) === 0x20 || text.charCodeAt(index + 1) === 0x0a) &&
  !capital.test(text.charAt(index - 1))

interface Broken {
  readonly length: number
  readonly meant: string
  readonly strong: boolean
}

/** The broken sequence that begins at `index`, or null. */
const brokenAt = (text: string, index: number, page: CodePage): Broken | null => {
  const point = pointAt(text, index, page)
  if (point >= 0) return { length: utf8Length(point), meant: String.fromCodePoint(point), strong: isStrong(point) }
  if (page !== windows1252) return null
  if (isOrphan(text, index)) return { length: 1, meant: "", strong: true }
  if (!text.startsWith("â€", index)) return null
  return { length: text.charCodeAt(index + 2) === 0xfffd ? 3 : 2, meant: "”", strong: true }
}

interface Survey {
  readonly strong: number
  readonly weak: number
  readonly soundLetters: number
}

const survey = (text: string, page: CodePage): Survey => {
  let strong = 0
  let weak = 0
  let soundLetters = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    const broken = brokenAt(text, i, page)
    if (broken !== null) {
      if (broken.strong) strong++
      else weak++
      i += broken.length - 1
    } else if (page.has(unit) && letter.test(text.charAt(i))) soundLetters++
  }
  return { strong, weak, soundLetters }
}

const rewrite = (text: string, page: CodePage): string => {
  const parts: Array<string> = []
  let copied = 0
  for (let i = 0; i < text.length; i++) {
    const broken = text.charCodeAt(i) < 0x80 ? null : brokenAt(text, i, page)
    if (broken === null) continue
    parts.push(text.slice(copied, i), broken.meant)
    copied = i + broken.length
    i = copied - 1
  }
  parts.push(text.slice(copied))
  return parts.join("")
}

const pages = [
  { page: windows1252, lead: windows1252Lead },
  { page: macRoman, lead: macRomanLead }
]

/** Repairs `text` where the whole document profits from it. */
export const repair = (text: string): Repair => {
  if (!beyondAscii.test(text)) return { text, repaired: false, suspected: false }
  let current = text
  let suspected = false
  for (const { page, lead } of pages) {
    for (let round = 0; round < maxRounds && lead.test(current); round++) {
      const { strong, weak, soundLetters } = survey(current, page)
      const broken = strong + (weak >= minWeakSequences ? weak : 0)
      if (broken === 0) break
      if (broken <= soundLetters) {
        suspected ||= page === windows1252 && strong > 0
        break
      }
      current = rewrite(current, page)
    }
  }
  if (c1.test(current)) {
    current = current.replace(/[\x80-\x9f]/g, (control) => windows1252Character(control.charCodeAt(0)))
  }
  return { text: current, repaired: current !== text, suspected }
}
