/**
 * Finds the agencies and outlets that an article quotes from.
 *
 * A name counts behind a cue (`dikutip dari laman VOA Indonesia`, `melansir
 * Reuters`) with nothing but linking words between, or in front of a reporting
 * verb (`TASS melaporkan`). Further names follow behind a slash, a comma or
 * `dan`. Only outlets of the list count, so a ministry or a person is never one.
 */
import type { NamedOutlet, Outlets } from "./Outlets.ts"

const reach = 9

/** What finds citations: words that announce a source, verbs that a source is the subject of, and what may stand between. */
interface CitationWords {
  readonly cues: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly outlets: Outlets
}

/** The outlets that a body quotes from, each once, in the order of the text. */
export type CitationsOf = (body: string) => ReadonlyArray<NamedOutlet>

const boundary = /[.!?]["”]?$/

/** A text as a pattern that takes it and nothing else. */
const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")

/** Compiles the scan for the words of a lexicon. */
export const citationScan = (lexicon: CitationWords): CitationsOf => {
  const words = [...lexicon.cues, ...lexicon.reports].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const either = words.map((word) => `[${word[0]}${(word[0] as string).toUpperCase()}]${literal(word.slice(1))}`)
  const cue = new RegExp(`\\b(?:${either.join("|")})\\b`, "g")
  const isLink = (word: string): boolean => lexicon.links.has(word.toLowerCase().replace(/[^\p{L}]/gu, ""))

  const follow = (tokens: ReadonlyArray<string>, add: (outlet: NamedOutlet) => void): void => {
    for (let i = 0; i < tokens.length; i++) {
      const hit = lexicon.outlets.at(tokens, i)
      if (hit !== null) {
        add(hit.outlet)
        i += hit.length
        const last = tokens[i - 1] as string
        if (boundary.test(last) && !/\.(?:com|id|net|org)[.,]?$/i.test(last)) return
        if (/^(?:dan|serta|and|&)$/i.test(tokens[i] ?? "")) continue
        if (/[,/]$/.test(last)) {
          i--
          continue
        }
        return
      }
      if (!isLink(tokens[i] as string)) return
      if (boundary.test(tokens[i] as string)) return
    }
  }

  return (body) => {
    const found = new Map<string, NamedOutlet>()
    const add = (outlet: NamedOutlet): void => void found.set(outlet.name, found.get(outlet.name) ?? outlet)
    cue.lastIndex = 0
    for (let match = cue.exec(body); match !== null; match = cue.exec(body)) {
      const word = match[0].toLowerCase()
      const end = match.index + match[0].length
      if (lexicon.cues.has(word)) {
        const tokens = body
          .slice(end, end + 110)
          .replaceAll("/", " / ")
          .trimStart()
          .split(/\s+/)
          .filter((token) => token !== "/" && token !== ":")
          .slice(0, reach)
        follow(tokens, add)
      }
      if (lexicon.reports.has(word)) {
        const tokens = body
          .slice(Math.max(0, match.index - 50), match.index)
          .trim()
          .split(/\s+/)
        for (let back = Math.min(4, tokens.length); back > 0; back--) {
          const hit = lexicon.outlets.at(tokens, tokens.length - back)
          if (hit !== null && hit.length === back) {
            add(hit.outlet)
            break
          }
        }
      }
    }
    return [...found.values()]
  }
}
