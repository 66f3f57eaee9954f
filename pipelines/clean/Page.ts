/**
 * Decides for every line of a page what it is.
 *
 * Order of evidence: lexicon rules, title and head, then by line in the body:
 * slugs, bylines, captions, headings, list items, paragraphs. What nothing
 * else claims is a paragraph and stays: dropping needs a reason, keeping does
 * not. Headings are no body text. A list rule (`Baca Juga`, `POPULER`) also
 * takes the headline-like lines below it, and never running text.
 */
import { splitTrimmed } from "../text/Trim.ts"
import { type BylinePart, isNameLine, readByline, readStamp, titleCase } from "./Byline.ts"
import { captionRule, isBareCredit } from "./Caption.ts"
import type { CleanLexicon } from "./CleanLexicon.ts"
import { type Head, readHead } from "./Head.ts"
import { capitalShare, isEnded, isHeadlineLike, wordCount } from "./Headline.ts"
import type { InlineHit } from "./LineRules.ts"
import { maxRuleLine } from "./LineRules.ts"
import { type Line, type Verdict, isListItem, isProse, isSlug, lettersOf } from "./Line.ts"
import { type NamedOutlet, soundsLikeOutlet } from "./Outlets.ts"

export interface Page {
  readonly head: Head
  /** One verdict a line; undefined for a paragraph or list item that is still to be cut into pieces. */
  readonly verdicts: ReadonlyArray<Verdict | undefined>
  readonly bylines: ReadonlyMap<number, ReadonlyArray<BylinePart>>
  readonly authors: ReadonlyArray<string>
  readonly outlets: ReadonlyArray<NamedOutlet>
}

const capsName = /^\p{Lu}[\p{Lu} .'’|/-]{2,90}$/u

/** Closing initials on a line of their own. */
const initialsLine = /^\((?:[a-z]{2,12}|[\p{L}\d]{1,12}(?:\/[\p{L}\d]{1,12}){1,5}|\*+)\)$/u

/** Tags without a label: small words and nothing else. */
const lowerTags = /^[\p{Ll}\p{N}-]{3,40}(?: [\p{Ll}\p{N}-]{2,40}){1,14}$/u

/** One tag below a link to its topic. */
const lowerTag = /^[\p{Ll}\p{N}-]{3,40}(?: [\p{Ll}\p{N}-]{2,40}){0,4}$/u

/** How many headlines a related-link marker may take with it. */
const relatedReach = 4

export const readPage = (
  lines: ReadonlyArray<Line>,
  hits: ReadonlyMap<number, ReadonlyArray<InlineHit>>,
  stated: string | null,
  lexicon: CleanLexicon
): Page => {
  const count = lines.length
  const verdicts = lines.map((): Verdict | undefined => undefined)
  const bylines = new Map<number, ReadonlyArray<BylinePart>>()
  const authors: Array<string> = []
  const outlets: Array<NamedOutlet> = []
  const textAt = (i: number): string => (lines[i] as Line).text
  const set = (i: number, kind: Verdict["kind"], rule_id: string): void => {
    if (i >= 0 && i < count) verdicts[i] ??= { kind, rule_id }
  }
  const lists: Array<{ readonly at: number; readonly reach: number; readonly rule: Verdict }> = []
  let ending: Verdict | null = null
  for (let i = 0; i < count; i++) {
    const text = textAt(i)
    const rule =
      text.length > maxRuleLine
        ? undefined
        : (lexicon.rules.line(text) ?? hits.get(i)?.find((hit) => hit.rule.match === "contains")?.rule)
    if (ending !== null && !isProse(text)) {
      verdicts[i] = ending
      continue
    }
    if (rule === undefined) continue
    const verdict = { kind: rule.kind, rule_id: rule.rule_id }
    verdicts[i] = verdict
    if (rule.extent === "list")
      lists.push({ at: i, reach: rule.kind === "related_link" ? relatedReach : 99, rule: verdict })
    if (rule.extent === "next") lists.push({ at: i, reach: 1, rule: verdict })
    if (rule.extent === "document") ending = verdict
  }
  const head = readHead(lines, verdicts, stated, lexicon)
  verdicts[head.titleLine] = undefined
  set(head.titleLine, "title", head.titleRule)
  const inHead = (i: number): boolean => i < head.bodyLine
  for (const { at, reach, rule } of lists) {
    if (at < head.titleLine) continue
    let taken = 0
    for (let i = at + 1; i < Math.min(count, at + 200) && taken < reach; i++) {
      const text = textAt(i)
      if (verdicts[i] !== undefined) {
        if (i === head.titleLine) break
        continue
      }
      if (i === head.bodyLine && head.dateline !== null) break
      const stampish = rule.kind !== "related_link" && readStamp(text, lexicon) !== null
      if (!stampish && (isListItem(text) || !isHeadlineLike(text, lexicon.headline))) break
      set(i, rule.kind, rule.rule_id)
      taken++
    }
  }
  if (head.datelineLine >= 0 && inHead(head.datelineLine)) set(head.datelineLine, "byline", "clean.dateline.alone")
  for (const i of head.sectionLines) if (inHead(i)) set(i, "section", "clean.section")
  for (const [i, stamp] of head.stamps) {
    if (!inHead(i) && i > head.bodyLine) continue
    set(i, "byline", "clean.stamp")
    authors.push(...stamp.names)
    outlets.push(...stamp.outlets)
  }
  const titleLetters = head.title === null ? "" : lettersOf(head.title)
  let lastProse = -1
  for (let i = 0; i < count; i++) if (verdicts[i] === undefined && isProse(textAt(i))) lastProse = i

  for (let i = 0; i < count; i++) {
    if (verdicts[i] !== undefined) continue
    const text = textAt(i)
    if (isSlug(text)) {
      set(i, "slug", "clean.slug")
      continue
    }
    if (titleLetters.length >= 20 && text.length <= titleLetters.length * 2 && lettersOf(text) === titleLetters) {
      set(i, "duplicate", "clean.repeat.title")
      continue
    }
    const byline = readByline(text, lexicon)
    if (byline !== null && (inHead(i) || i > lastProse || byline.some((p) => p.names.length + p.outlets.length > 0))) {
      const source = byline.every((part) => part.role === "source")
      set(i, source ? "source_note" : "byline", (byline[0] as BylinePart).rule_id)
      bylines.set(i, byline)
      continue
    }
    if (!inHead(i) && initialsLine.test(text)) {
      set(i, "byline", "clean.closing.initials")
      continue
    }
    if (i > lastProse && lastProse >= 0 && !inHead(i) && readSignature(i)) continue
    const caption = i === head.bodyLine && head.dateline !== null ? null : captionRule(text, inHead(i), lexicon)
    const behind = caption === "clean.caption.bracket" && i >= lastProse && !inHead(i)
    const ends = behind && /[.!?…"”'’]\s*\([^()]*\)[.\s]*$/.test(text)
    if (caption !== null && !ends && (inHead(i) || text.length <= 450)) {
      set(i, "caption", caption)
      const above = lines[i - 1]
      const adjacent = above !== undefined && above.number + 1 === (lines[i] as Line).number
      if (adjacent && verdicts[i - 1] === undefined && !isEnded(above.text) && above.text.length <= 170) {
        if (capitalShare(above.text, lexicon.headline) >= 0.5) set(i - 1, "caption", "clean.caption.title")
      }
      continue
    }
    if (i <= lastProse && isBareCredit(text, lexicon)) {
      set(i, "caption", "clean.caption.credit-alone")
      continue
    }
    if (inHead(i)) readHeadLine(i)
    else if (i > lastProse && lastProse >= 0) readTailLine(i)
  }

  function readHeadLine(i: number): void {
    const text = textAt(i)
    const nearStamp = head.stamps.has(i - 1) || head.stamps.has(i + 1)
    if (i > head.titleLine && nearStamp && isNameLine(text, lexicon)) {
      set(i, "byline", "clean.byline.name")
      authors.push(text)
      return
    }
    const parts = splitTrimmed(text, /[,|/]|\s[-–—]\s/)
    const known = parts.filter((part) => lexicon.outlets.named(part) !== null || (nearStamp && soundsLikeOutlet(part)))
    if (
      known.length > 0 &&
      text.length <= 80 &&
      parts.every((part) => isNameLine(part, lexicon) || known.includes(part) || /^(?:oleh|tim)\b/i.test(part))
    ) {
      set(i, "byline", "clean.byline.outlet")
      for (const part of parts) {
        const outlet = lexicon.outlets.named(part)
        if (outlet === null && isNameLine(part, lexicon) && !/^tim\b/i.test(part)) authors.push(part)
        if (known.includes(part)) outlets.push(outlet ?? { name: part, country: null })
      }
      return
    }
    if (head.titleLine < 0 && head.dateline === null) return
    const decked =
      verdicts.some((verdict) => verdict?.kind === "deck") || text.length > (head.titleLine < 0 ? 160 : 280)
    if (isEnded(text) && i > head.titleLine) {
      set(i, decked ? "caption" : "deck", decked ? "clean.caption.before-dateline" : "clean.deck")
      return
    }
    const below = lines[i + 1]
    const captioned =
      below !== undefined &&
      below.number === (lines[i] as Line).number + 1 &&
      verdicts[i + 1] === undefined &&
      captionRule(below.text, true, lexicon) !== null
    if (captioned) set(i, "caption", "clean.caption.title")
    else if (i < head.titleLine) set(i, "navigation", "clean.before-title")
    else if (text.length <= 90 && !text.includes("(") && isHeadlineLike(text, lexicon.headline)) {
      set(i, "heading", "clean.heading.head")
    } else if (text.length > 90) set(i, "caption", "clean.caption.before-dateline")
    else if (isProse(text)) set(i, decked ? "caption" : "deck", decked ? "clean.caption.before-dateline" : "clean.deck")
    else set(i, "other", "clean.before-body")
  }

  /** Names in capitals below the last paragraph: authors, or the outlets that the article draws on. */
  function readSignature(i: number): boolean {
    const text = textAt(i)
    if (!capsName.test(text) || i < count - 4) return false
    const found: Array<NamedOutlet> = []
    const names: Array<string> = []
    const parts = splitTrimmed(text, /[|/]/).filter((part) => part !== "")
    for (const part of parts) {
      const words = part.split(/\s+/)
      const lead = lexicon.outlets.at(words, 0) ?? null
      const outlet = lexicon.outlets.named(part)
      if (outlet !== null) found.push(outlet)
      else if (lead !== null) {
        found.push(lead.outlet)
        if (words.length - lead.length >= 2) names.push(titleCase(words.slice(lead.length).join(" ")))
      } else if (words.length >= 2 && words.length <= 5) names.push(titleCase(part))
    }
    if (found.length + names.length === 0) return false
    const source = found.length > 0
    const rule_id = source ? "clean.source.capitals" : "clean.byline.capitals"
    set(i, source ? "source_note" : "byline", rule_id)
    const whole = { start: 0, end: text.length, rule_id, outlets: found }
    const authorNames = source && parts.length > 1 ? [] : names
    bylines.set(i, [{ ...whole, role: source ? "source" : "author", names: source ? [] : authorNames }])
    if (source) authors.push(...authorNames)
    return true
  }

  function readTailLine(i: number): void {
    const text = textAt(i)
    const before = lines[i - 1]?.text ?? ""
    const above = verdicts[i - 1]
    if (above?.kind === "related_link" && above.rule_id !== "clean.tail-headlines" && lowerTag.test(text)) {
      set(i, "tags", "clean.tail-tags")
      return
    }
    if (
      (above === undefined && before.endsWith(":")) ||
      isListItem(text) ||
      isEnded(text) ||
      /["“”,;:(]| - /.test(text)
    )
      return
    if (lowerTags.test(text) && i >= count - 3 && (text.includes("-") || verdicts[i - 1] !== undefined)) {
      set(i, "tags", "clean.tail-tags")
      return
    }
    const words = wordCount(text)
    const listed = verdicts[i - 1]?.rule_id === "clean.tail-headlines"
    if (words >= 5 && isHeadlineLike(text, lexicon.headline) && capitalShare(text, lexicon.headline) >= 0.9) {
      if (listed || isEnded(before) || verdicts[i - 1] !== undefined) set(i, "related_link", "clean.tail-headlines")
    }
  }

  for (let i = Math.max(0, head.bodyLine); i < count; i++) {
    if (verdicts[i] !== undefined || textAt(i).length > 120) continue
    const rule_id = headingRule(i)
    if (rule_id === null) continue
    let next = i + 1
    while (next < count && next - i <= 6 && verdicts[next] !== undefined) next++
    if (next < count && next - i <= 6 && isProse(textAt(next)) && /^["“‘(]?[\p{Lu}\p{N}]/u.test(textAt(next))) {
      set(i, "heading", rule_id)
    }
  }

  function headingRule(i: number): string | null {
    const text = textAt(i)
    if (!/^[\p{Lu}\p{N}]/u.test(text) || /[,;:.…"”)]$|=|\bvs\b|[!?]["”]$| ,/i.test(text) || isListItem(text))
      return null
    if (hits.get(i)?.[0]?.start === (lines[i] as Line).start) return null
    const above = verdicts[i - 1] === undefined ? (lines[i - 1]?.text ?? "") : ""
    if (above.endsWith(":")) return null
    if (isHeadlineLike(text, lexicon.headline) && capitalShare(text, lexicon.headline) >= 0.75) return "clean.heading"
    const plain = text.length <= 60 && wordCount(text) <= 8 && !/\d{4}/.test(text) && !isEnded(text)
    return plain && (above === "" || isEnded(above)) ? "clean.heading.plain" : null
  }
  return { head, verdicts, bylines, authors, outlets }
}
