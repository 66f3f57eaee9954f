/**
 * The boilerplate lexicon, compiled for speed.
 *
 * A line is looked up in one hash of folded lines and in two small indexes of
 * first and last characters; one scan over the whole text finds every inline
 * marker by its first two characters, the first as the lexicon writes it. Folding lowers case, straightens quotes and reads every digit as
 * `0`, so that a rule with a number in it covers all numbers. Lines longer
 * than 300 characters are prose and only searched for inline markers.
 */
import type { Boilerplate } from "../../schemas/lexicon/Boilerplate.ts"

/** Longest line that a whole-line rule may take, in UTF-16 units. */
export const maxRuleLine = 300

/** Longest line that an exact rule may take. */
const maxWholeLine = 120

export interface InlineHit {
  readonly start: number
  readonly end: number
  readonly rule: Boilerplate
}

export interface LineRules {
  /** The rule that takes the whole line, if any. */
  readonly line: (text: string) => Boilerplate | undefined
  /** Every inline marker of the text, in order; `contains` rules are among them. */
  readonly inline: (text: string) => ReadonlyArray<InlineHit>
}

const odd = /[0-9‘’`´“”„]/g
const straight: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"'
}
const letter = /[\p{L}\p{N}]/u

/** Lower case, straight quotes, every digit `0`; as long as the text. */
export const foldLine = (text: string): string => text.toLowerCase().replace(odd, (sign) => straight[sign] ?? "0")

const edges = " \t:.…>»«↓→|!-–—•*"

/** The line without blanks and light signs at its ends; quotes and brackets stay. */
const keyOf = (folded: string): string => {
  let start = 0
  let end = folded.length
  while (start < end && edges.includes(folded[start] as string)) start++
  while (end > start && edges.includes(folded[end - 1] as string)) end--
  return folded.slice(start, end)
}

interface Marker {
  readonly folded: string
  readonly rule: Boilerplate
}

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122

/** Whether small letters stand at an offset and before it: no marker begins within a word. */
const isWithinWord = (text: string, at: number): boolean =>
  isSmall(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1))

const pairOf = (first: number, second: number): number => (first << 7) | second

const markerAt = (text: string, at: number, markers: ReadonlyArray<Marker>): InlineHit | null => {
  for (const { folded, rule } of markers) {
    if (folded.length > 2 && (text.charCodeAt(at + 2) | 32) !== (folded.charCodeAt(2) | 32) && folded[2] !== "0")
      continue
    const end = at + folded.length
    const found = text.slice(at, end)
    const same =
      rule.case === "exact"
        ? found === rule.pattern
        : folded.includes("0")
          ? foldLine(found) === folded
          : found.toLowerCase() === folded
    if (!same) continue
    if (letter.test(found.at(-1) as string) && letter.test(text[end] ?? "")) continue
    const before = text[at - 1] ?? ""
    if (letter.test(found[0] as string) && letter.test(before)) {
      const joined = /[a-z0-9]/.test(before) && /[A-Z]/.test(found[0] as string)
      if (!joined) continue
    }
    return { start: at, end, rule }
  }
  return null
}

const index = (rules: ReadonlyArray<Boilerplate>, part: (pattern: string) => string) => {
  const map = new Map<string, Array<readonly [string, Boilerplate]>>()
  for (const rule of rules) {
    const pattern = foldLine(rule.pattern)
    const key = part(pattern)
    map.set(key, [...(map.get(key) ?? []), [pattern, rule] as const])
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
  return map
}

const head = (text: string): string => text.slice(0, 4)
const tail = (text: string): string => text.slice(-4)

export const compile = (rows: ReadonlyArray<Boilerplate>): LineRules => {
  const of = (match: Boilerplate["match"]) => rows.filter((row) => row.match === match)
  const exact = new Map<string, Boilerplate>()
  for (const row of of("exact")) {
    const key = keyOf(foldLine(row.pattern))
    if (!exact.has(key)) exact.set(key, row)
  }
  const prefixes = index(of("prefix"), head)
  const suffixes = index(of("suffix"), tail)
  const shapes = of("regex").map((row) => ({ row, shape: new RegExp(`^(?:${row.pattern})$`, "u") }))
  const starts = new Uint8Array(128 * 128)
  const byStart = new Map<number, Array<Marker>>()
  for (const rule of [...of("inline"), ...of("contains")]) {
    const first = rule.pattern[0] as string
    const marker = { folded: foldLine(rule.pattern), rule }
    for (const second of new Set([
      rule.pattern[1] as string,
      marker.folded[1] as string,
      (rule.pattern[1] as string).toUpperCase()
    ])) {
      const pair = pairOf(first.charCodeAt(0), second.charCodeAt(0))
      starts[pair] = 1
      byStart.set(pair, [...(byStart.get(pair) ?? []), marker])
    }
  }
  for (const list of byStart.values()) {
    list.sort((a, b) => b.folded.length - a.folded.length || (a.rule.rule_id < b.rule.rule_id ? -1 : 1))
  }

  const line = (text: string): Boilerplate | undefined => {
    if (text.length > maxRuleLine) return undefined
    if (text.length > maxWholeLine && suffixes.size === 0 && !prefixes.has(foldLine(head(text)))) return undefined
    const folded = foldLine(text)
    const whole = exact.get(keyOf(folded)) ?? exact.get(folded)
    if (whole !== undefined) return whole
    for (const [pattern, rule] of prefixes.get(head(folded)) ?? []) {
      if (
        folded.startsWith(pattern) &&
        !(letter.test(pattern.at(-1) as string) && letter.test(folded[pattern.length] ?? ""))
      ) {
        return rule
      }
    }
    for (const [pattern, rule] of suffixes.get(tail(folded)) ?? []) if (folded.endsWith(pattern)) return rule
    if (folded.length <= 80) for (const { row, shape } of shapes) if (shape.test(folded)) return row
    return undefined
  }

  const inline = (text: string): ReadonlyArray<InlineHit> => {
    const hits: Array<InlineHit> = []
    const stop = text.length - 1
    let first = text.charCodeAt(0)
    for (let at = 0; at < stop; at++) {
      const second = text.charCodeAt(at + 1)
      const pair = first < 128 && second < 128 ? (first << 7) | second : 0
      first = second
      if (starts[pair] === 0 || isWithinWord(text, at)) continue
      const hit = markerAt(text, at, byStart.get(pair) as ReadonlyArray<Marker>)
      if (hit === null) continue
      hits.push(hit)
      at = hit.end - 1
      first = text.charCodeAt(hit.end)
    }
    return hits
  }

  return { line, inline }
}
