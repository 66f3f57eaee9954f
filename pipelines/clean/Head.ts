/**
 * Reads the head of a page: title, deck, section and where the body begins.
 *
 * The manifest's title decides when a line repeats it, then a slug line, then
 * the first line that looks like a headline before any running text. A page
 * may have no title: a first line that ends in a full stop or carries a
 * dateline is body. Only the first 30 lines are taken into account. Everything
 * in front of the first certain dateline is head as long as it holds no more
 * than three paragraphs.
 */
import { splitTrimmed } from "../text/Trim.ts"
import { type Dateline, readDateline } from "./Dateline.ts"
import { type Stamp, readByline, readStamp } from "./Byline.ts"
import { captionRule } from "./Caption.ts"
import type { CleanLexicon } from "./CleanLexicon.ts"
import { capitalShare, isEnded, isHeadlineLike, wordCount } from "./Headline.ts"
import { type Line, type Verdict, isListItem, isProse, isSlug, lettersOf } from "./Line.ts"

/** How many lines the head may have. */
export const headReach = 30

/** Stands for the paragraph that a dateline on a line of its own has lost. */
const filler = "Xxxxxxxxxxxxxxxxxxxx"

/** Longest deck without a dateline behind it, in UTF-16 units. */
const maxDeck = 200

export interface Head {
  /** Index of the title's line, -1 when no line is the title. */
  readonly titleLine: number
  readonly title: string | null
  readonly titleRule: string
  /** Index of the first line of the body. */
  readonly bodyLine: number
  readonly dateline: Dateline | null
  /** Index of the dateline's line: the body's first line, or the line above when it stands alone. */
  readonly datelineLine: number
  readonly stamps: ReadonlyMap<number, Stamp>
  readonly section: string | null
  readonly sectionLines: ReadonlySet<number>
}

/** Behind the words that a page puts beside a date, this many are no person's name but a headline. */
const headlineWords = 4

/** A first line such as `Sidang Dewan Dibuka 26 September`: a headline with a date, not a page's stamp. */
const isDatedHeadline = (stamp: Stamp): boolean =>
  stamp.names.reduce((count, name) => count + wordCount(name), 0) >= headlineWords

/** A line that goes on with the sentence of the line above, as where a link or a film's title stood on a line of its own. */
const continues = /^(?:\p{Ll}|["”'’]+[\s.,)]|[.,;:)])/u

const crumbs = /\s[>»/|]\s|^(?:home|beranda)\b/i

/** The section that a breadcrumb line names, or null when the line is none. */
export const readSection = (line: string, lexicon: CleanLexicon): string | null => {
  if (line.length > 90 || isEnded(line)) return null
  const parts = splitTrimmed(line, /[>»|/]/).filter((part) => part !== "")
  const isSection = (part: string): boolean =>
    lexicon.sections.has(part.toLowerCase()) || lexicon.outlets.named(part) !== null
  if (parts.length > 1 || crumbs.test(line)) {
    const known = parts.filter((part) => lexicon.sections.has(part.toLowerCase()))
    if (known.length === 0 || known.length * 2 < parts.length) return null
    return known.findLast((part) => !/^(?:home|beranda|news|berita)$/i.test(part)) ?? (known.at(-1) as string)
  }
  const words = line.split(/\s+/)
  if (words.length > 7) return null
  if (words.length === 1) return isSection(line) && lexicon.outlets.named(line) === null ? line : null
  let section: string | null = null
  for (let at = 0; at < words.length;) {
    let taken = 0
    for (let length = Math.min(3, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(" ")
      if (!isSection(phrase)) continue
      taken = length
      if (section === null && lexicon.outlets.named(phrase) === null) section = phrase
      break
    }
    if (taken === 0) return null
    at += taken
  }
  return section
}

const sameTitle = (line: string, title: string, letters: string): boolean => {
  if (line.length < 8 || Math.abs(line.length - title.length) > 60) return false
  const own = lettersOf(line)
  return (
    own === letters ||
    (Math.min(own.length, letters.length) >= 24 && (own.startsWith(letters) || letters.startsWith(own)))
  )
}

/**
 * Whether the first line is a headline by its capitals alone, whatever its signs: `"Panen Raya", Alasan Petani …`,
 * `Rani A. Contoh Tiba …`, `Harga Beras Naik. Ini Kata Pedagang`, `Kanada - Peru Perluas …`, with text below.
 */
const opensPage = (lines: ReadonlyArray<Line>, lexicon: CleanLexicon): boolean => {
  const [first, second] = lines
  if (first === undefined || second === undefined || !isProse(second.text)) return false
  const { text } = first
  const count = wordCount(text)
  return (
    text.length <= 130 &&
    count >= 5 &&
    capitalShare(text, lexicon.headline) >= 0.85 &&
    /^["“'‘]?[\p{Lu}\p{N}]/u.test(text) &&
    !/[,:;]$|[^.]\.["”'’)]*$/.test(text) &&
    !/^\p{Ll}/u.test(second.text) &&
    readDateline(text, true, lexicon)?.outlets.length !== 1 &&
    captionRule(text, true, lexicon) === null
  )
}

const findTitle = (
  lines: ReadonlyArray<Line>,
  verdicts: ReadonlyArray<Verdict | undefined>,
  stamps: ReadonlyMap<number, Stamp>,
  sections: ReadonlySet<number>,
  stated: string | null,
  lexicon: CleanLexicon
): { readonly line: number; readonly rule: string } => {
  const reach = Math.min(lines.length, headReach)
  if (stated !== null) {
    const letters = lettersOf(stated)
    for (let i = 0, prose = 0; i < reach && prose < 2; i++) {
      if (isProse((lines[i] as Line).text)) prose++
      if (sameTitle((lines[i] as Line).text, stated, letters)) return { line: i, rule: "clean.title.manifest" }
    }
  }
  for (let i = 1; i < reach; i++) {
    const slug = (lines[i] as Line).text
    if (!isSlug(slug)) continue
    const letters = slug.replaceAll("-", "")
    for (let j = 0; j < i; j++) {
      const candidate = lettersOf((lines[j] as Line).text)
      if (candidate.length >= 12 && (candidate.startsWith(letters) || letters.startsWith(candidate))) {
        return { line: j, rule: "clean.title.slug" }
      }
    }
  }
  for (let i = 0; i < reach; i++) {
    const { text } = lines[i] as Line
    const opens = i === 0 && opensPage(lines, lexicon)
    if (verdicts[i] !== undefined || stamps.has(i) || sections.has(i) || isSlug(text)) continue
    if (opens) return { line: i, rule: "clean.title.first-line" }
    if (readByline(text, lexicon) !== null) continue
    if (captionRule(text, true, lexicon) !== null) continue
    if (readDateline(text, false, lexicon)?.certain === true) break
    const count = wordCount(text)
    const sentence =
      (isEnded(text) && !/[?!…]["”'’]?$|\.\.\.$/.test(text)) || /[\p{L}\p{N})]\.\s\p{Lu}[\p{Ll}\p{Lu}]{2}/u.test(text)
    if (sentence || text.length > 220 || /^["“,;]/.test(text) || /[,:;]$/.test(text)) {
      if (isProse(text) || i === 0) break
      continue
    }
    if (count < 3 || isListItem(text)) {
      if (i === 0 && isListItem(text)) break
      continue
    }
    if (stated !== null) {
      if (i > 3) break
      const other = count >= 5 && capitalShare(text, lexicon.headline) >= 0.85 && !/[)"”,]$/.test(text)
      if (other && (lines[i + 1] !== undefined || isHeadlineLike(text, lexicon.headline))) {
        return { line: i, rule: "clean.title.other" }
      }
      continue
    }
    if (isHeadlineLike(text, lexicon.headline)) return { line: i, rule: "clean.title.first-line" }
    const gap = (lines[i + 1]?.number ?? 0) > (lines[i] as Line).number + 1
    const plain = text.length <= (gap ? 150 : 110) && !/[()|]/.test(text)
    if (i === 0 && plain && count >= 4 && lines.length > 2 && /^[\p{Lu}\p{N}"“']/u.test(text)) {
      return { line: i, rule: "clean.title.first-line" }
    }
    if (capitalShare(text, lexicon.headline) < 0.5 && isProse(text)) break
  }
  return { line: -1, rule: "clean.title.none" }
}

export const readHead = (
  lines: ReadonlyArray<Line>,
  verdicts: ReadonlyArray<Verdict | undefined>,
  stated: string | null,
  lexicon: CleanLexicon
): Head => {
  const reach = Math.min(lines.length, headReach)
  const stamps = new Map<number, Stamp>()
  const sectionLines = new Set<number>()
  for (let i = 0; i < reach; i++) {
    const { text } = lines[i] as Line
    const stamp = readStamp(text, lexicon)
    if (stamp !== null && !(i === 0 && isDatedHeadline(stamp))) stamps.set(i, stamp)
    if (i > 8 || text.length > 90) continue
    if (readSection(text, lexicon) !== null) sectionLines.add(i)
  }
  const found = findTitle(lines, verdicts, stamps, sectionLines, stated, lexicon)
  sectionLines.delete(found.line)
  stamps.delete(found.line)
  let bodyLine = -1
  let dateline: Dateline | null = null
  let datelineLine = -1
  let prose = 0
  let firstProse = -1
  for (let i = found.line + 1; i < Math.min(lines.length, found.line + 1 + headReach); i++) {
    const { text } = lines[i] as Line
    const free = verdicts[i] === undefined && !stamps.has(i) && !sectionLines.has(i) && !isSlug(text)
    if (!free || readByline(text, lexicon) !== null) continue
    const alone = text.length <= 70 && /[-–—]$/.test(text) ? readDateline(`${text} ${filler}`, true, lexicon) : null
    if (alone !== null && alone.end > text.length && i + 1 < lines.length) {
      bodyLine = i + 1
      dateline = alone
      datelineLine = i
      break
    }
    const here = readDateline(text, firstProse < 0 && captionRule(text, true, lexicon) === null, lexicon)
    if (here !== null && (here.certain || firstProse < 0)) {
      bodyLine = i
      dateline = here
      datelineLine = i
      break
    }
    if (captionRule(text, true, lexicon) !== null) continue
    if (isProse(text) || isEnded(text)) {
      if (firstProse < 0) firstProse = i
      if (++prose > 3) break
    }
  }
  if (bodyLine < 0) bodyLine = bodyWithoutDateline(lines, verdicts, stamps, found.line, firstProse, lexicon)
  while (bodyLine - 1 > found.line && bodyLine !== datelineLine) {
    const [above, line] = [lines[bodyLine - 1] as Line, lines[bodyLine] as Line]
    const free = verdicts[bodyLine - 1] === undefined && !stamps.has(bodyLine - 1) && !sectionLines.has(bodyLine - 1)
    const opens = found.line >= 0 || stated !== null || !isHeadlineLike(above.text, lexicon.headline)
    if (!free || !opens || isEnded(above.text) || line.number > above.number + 2 || !continues.test(line.text)) break
    bodyLine--
  }
  const sectionLine = [...sectionLines].find((i) => i < bodyLine)
  const section = sectionLine === undefined ? null : readSection((lines[sectionLine] as Line).text, lexicon)
  for (const i of stamps.keys()) if (i >= bodyLine) stamps.delete(i)
  const title = stated ?? (found.line < 0 ? null : (lines[found.line] as Line).text)
  const titleLine = found.line
  return { titleLine, title, titleRule: found.rule, bodyLine, dateline, datelineLine, stamps, section, sectionLines }
}

/** Without a dateline the body begins at the first paragraph, behind a deck if a byline or a stamp parts the two. */
const bodyWithoutDateline = (
  lines: ReadonlyArray<Line>,
  verdicts: ReadonlyArray<Verdict | undefined>,
  stamps: ReadonlyMap<number, Stamp>,
  titleLine: number,
  firstProse: number,
  lexicon: CleanLexicon
): number => {
  if (firstProse < 0) return Math.max(0, titleLine + 1)
  const { text } = lines[firstProse] as Line
  const below = lines[firstProse + 1]
  if (titleLine < 0 || text.length > maxDeck || firstProse - titleLine > 4 || below === undefined) return firstProse
  const signed =
    readByline(below.text, lexicon)?.some((part) => part.role === "author" || part.role === "both") ?? false
  if (!signed && !stamps.has(firstProse + 1)) return firstProse
  for (let i = firstProse + 2; i < lines.length; i++) {
    const line = (lines[i] as Line).text
    const free = verdicts[i] === undefined && !stamps.has(i) && isProse(line)
    if (free && captionRule(line, true, lexicon) === null) return i
  }
  return firstProse
}
