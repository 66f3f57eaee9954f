/**
 * Finds what stands behind the last sentence of a paragraph.
 *
 * Closing initials `(esn)`, `(fat/jpnn)`, `(Tribunnews.com/Linda)`, empty
 * brackets, commas and stars that end an article, `Editor: X` and `Sumber: Y` at the
 * end of a paragraph, and the run of lower-case tags that some scrapers append
 * after the initials. Brackets count only behind a closed sentence, so that
 * `… (KPK).` and `… media sosial (medsos)` stay. Offsets are UTF-16 units.
 */
import type { BlockKind } from "../../schemas/Vocabulary.ts"
import { type BylinePart, readByline } from "./Byline.ts"
import type { CleanLexicon } from "./CleanLexicon.ts"

export interface Closing {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  readonly rule_id: string
  readonly byline?: ReadonlyArray<BylinePart>
}

const initials = /(?<=[.!?…"”'’\])}])(\s*)\(([\p{L}\p{N}][\p{L}\p{N}./,& *-]{0,40}|\*{1,3})\)[\s.,;"]*$/u
const initialsThenTags =
  /(?<=[.!?…"”'’\]]\s{0,2})\(([a-z]{2,5}(?:\/[a-z]{2,5}){0,3})\)((?: [\p{Ll}\p{N}][\p{Ll}\p{N}'-]*){1,60})\s*$/u
const signs = /(?<=[.!?…"”'’)])\s*(?:\[\]|\*{1,3}|";|\{\}|#{2,}|-{2,}|\/\/+)[\s.]*$/
const labelled =
  /(?<=[.!?…"”),]\s{0,3})\(?(?:[EPRSWK]|s)(?:ditor|enulis|eporter|umber|edaktur|artawan|ontributor|ewarta) ?: ?(?:[^.!?:]|\.(?=\p{L})){2,70}[.)]?$/u

const bracketed = /(?<=[.!?…"”]) ?\((?:Penulis|Reporter|Editor|Sumber|Kontributor|Wartawan) [^()]{3,100}\)\.?$/
const bareLabel = /\b(Penulis|Reporter|Editor|Sumber|Wartawan) (?!:)/g

/** A share's code behind a company's name that ends in an abbreviation, `… Nusantara Tbk. (NSTR).`, is no closing. */
const listed = /\p{Lu}\p{Ll}{1,3}\.\s?\(\p{Lu}{3,5}\)[\s.,]*$/u

/** A label that has lost what it labels, `… katanya. Sumber:`. */
const bareEnd = /(?<=[.!?…"”'’),]\s{0,3})(\p{Lu}\p{L}{2,14}) ?:\s*$/u

/** Commas, and stars between them, behind the last sentence, which are left where a scraper joined lines that were empty. */
const commasFrom = (text: string): number => {
  let at = text.length
  let commas = 0
  while (at > 0 && /[\s,*]/.test(text[at - 1] as string)) if (text[--at] === ",") commas++
  return commas > 0 && /[.!?…"”'’)]/.test(text[at - 1] ?? "") ? at : -1
}

/** Signs without one of which nothing but a labelled name can close a paragraph. */
const tail = /[)\]*;}#/,-]/

/** The two patterns that take longest, where the sign stands without which they find nothing. */
const tagsOf = (text: string): RegExpExecArray | null => (text.includes("(") ? initialsThenTags.exec(text) : null)

const labelOf = (text: string): RegExpExecArray | null =>
  (text.includes(":") ? labelled.exec(text) : null) ?? (text.includes("(") ? bracketed.exec(text) : null)

const wellFormed = (inside: string, glued: boolean, last: boolean, lexicon: CleanLexicon): boolean => {
  if (inside.startsWith("*")) return true
  if (!/\p{L}/u.test(inside)) return false
  const parts = inside.split(/[/.,&-]/).map((part) => part.trim())
  if (parts.every((part) => /^[\p{Ll}\p{N}]{1,12}$/u.test(part))) return true
  if (!last && !glued) return false
  if (parts.every((part) => /^\p{Lu}[\p{L}\p{N}]{0,4}$/u.test(part))) return parts.length > 1 || glued || last
  return (
    lexicon.outlets.named(inside) !== null ||
    inside.split(/[/,]/).some((part) => lexicon.outlets.named(part.trim()) !== null)
  )
}

/** The closing pieces of `text`, from left to right; `last` says that no body text follows. */
export const readClosing = (text: string, last: boolean, lexicon: CleanLexicon): ReadonlyArray<Closing> => {
  const found: Array<Closing> = []
  let end = text.length
  if (!tail.test(text.slice(-3)) && !(last && tagsOf(text.slice(-420)) !== null)) {
    if (!text.slice(-90).includes(":")) return found
  }
  for (let round = 0; round < 5; round++) {
    const from = Math.max(0, end - 420)
    const window = text.slice(from, end)
    const tags = last ? tagsOf(window) : null
    if (tags !== null) {
      const at = from + tags.index
      const tagAt = at + (tags[1] as string).length + 2
      found.push({ start: tagAt, end, kind: "tags", rule_id: "clean.closing.tags" })
      found.push({ start: at, end: tagAt, kind: "byline", rule_id: "clean.closing.initials" })
      end = at
      continue
    }
    const commas = commasFrom(window)
    if (commas >= 0) {
      found.push({ start: from + commas, end, kind: "other", rule_id: "clean.closing.signs" })
      end = from + commas
      continue
    }
    const bracket = window.includes("(") ? initials.exec(window) : null
    if (
      bracket !== null &&
      !listed.test(window) &&
      wellFormed(bracket[2] as string, bracket[1] === "", last, lexicon)
    ) {
      found.push({ start: from + bracket.index, end, kind: "byline", rule_id: "clean.closing.initials" })
      end = from + bracket.index
      continue
    }
    const sign = signs.exec(window)
    if (sign !== null && sign[0].trim() !== "") {
      found.push({ start: from + sign.index, end, kind: "other", rule_id: "clean.closing.signs" })
      end = from + sign.index
      continue
    }
    const bare = last && window.includes(":") ? bareEnd.exec(window) : null
    const known = bare === null ? undefined : lexicon.labels.find((row) => row.label === bare[1]?.toLowerCase())
    if (bare !== null && known !== undefined) {
      const kind = known.role === "source" ? "source_note" : "byline"
      found.push({ start: from + bare.index, end, kind, rule_id: known.rule_id })
      end = from + bare.index
      continue
    }
    const label = labelOf(window)
    if (label !== null) {
      const byline = readByline(label[0].trim().replace(bareLabel, "$1: "), lexicon)
      if (byline !== null && byline.some((part) => part.names.length > 0 || part.outlets.length > 0)) {
        const source = byline.every((part) => part.role === "source")
        found.push({
          start: from + label.index,
          end,
          kind: source ? "source_note" : "byline",
          rule_id: (byline[0] as BylinePart).rule_id,
          byline
        })
        end = from + label.index
        continue
      }
    }
    break
  }
  return found.toReversed()
}
