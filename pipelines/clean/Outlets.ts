/**
 * Outlets and agencies by every name and host under which they appear.
 *
 * Names are compared without case, blanks and signs (`KOMPAS.TV` is
 * `Kompas.tv`), except that a name of two to four capitals, and one that is
 * also a common word, must stand in its own capitals. A host that the list
 * does not know is an outlet under the name that stands in the text.
 */
import type { Outlet } from "../../schemas/lexicon/Outlet.ts"
import { listOf } from "../lexicon/Lexicon.ts"
import { trimSigns } from "../text/Trim.ts"

export interface NamedOutlet {
  readonly name: string
  /** ISO 3166-1 alpha-3, null for an outlet that is not in the list. */
  readonly country: string | null
}

interface Alias {
  readonly words: ReadonlyArray<string>
  readonly outlet: NamedOutlet
}

export interface Outlets {
  /** The outlet that a whole phrase names; hosts count even when unknown. */
  readonly named: (phrase: string) => NamedOutlet | null
  /** The outlet of a web address. */
  readonly ofUrl: (url: string) => NamedOutlet | null
  /** The longest known name that starts at word `at`, and how many words it has. */
  readonly at: (
    words: ReadonlyArray<string>,
    at: number
  ) => { readonly outlet: NamedOutlet; readonly length: number } | null
}

const signs = /[^\p{L}\p{N}]+/gu
const host =
  /^(?:www\.)?[A-Za-z0-9][A-Za-z0-9-]{1,40}\.(?:com|co\.id|or\.id|go\.id|web\.id|id|co|net|org|tv|news|info|my|sg|example)$/i
const keyOf = (phrase: string): string => phrase.replace(signs, "").toLowerCase()
const sign = /[^\p{L}\p{N}]/u
const wordKey = (word: string): string => trimSigns(word, sign)
/** Words of which outlets' names are made. */
const mediaWord =
  /news|(?:^|[ .])(?:post|times|tv|media|net|pos|press|daily|wire|radio)$|\b(?:warta|kabar|berita|tribun|suara|swara|radar|harian|koran|redaksi|jurnal)\b/i

const plainName = /^\p{Lu}[\p{L}\p{N} .&'-]*$/u

/** Whether a name that no list knows sounds like an outlet's. */
export const soundsLikeOutlet = (name: string): boolean =>
  name.length <= 40 && plainName.test(name) && mediaWord.test(name)

const strictName = /^(?:[A-Z]{2,5}|[A-Z][a-z]+)$/

export const compile = (rows: ReadonlyArray<Outlet>): Outlets => {
  const byKey = new Map<string, NamedOutlet>()
  const byHost = new Map<string, NamedOutlet>()
  const byFirst = new Map<string, Array<Alias>>()
  for (const row of rows) {
    const outlet = { name: row.name, country: row.country }
    for (const name of [row.name, ...listOf(row.aliases), ...(row.domain === "" ? [] : [row.domain])]) {
      if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), outlet)
      const words = name.split(" ")
      const first = (words[0] as string).toLowerCase()
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, outlet }])
    }
    if (row.domain !== "" && !row.domain.includes("/")) byHost.set(row.domain, outlet)
  }
  for (const aliases of byFirst.values()) aliases.sort((a, b) => b.words.length - a.words.length)

  const named = (phrase: string): NamedOutlet | null => {
    const trimmed = phrase.trim()
    if (trimmed.length < 2 || trimmed.length > 60) return null
    const known = byKey.get(keyOf(trimmed))
    if (known !== undefined && /\p{Lu}|\./u.test(trimmed)) return known
    return host.test(trimmed) ? { name: trimmed.replace(/^www\./i, ""), country: null } : null
  }

  const ofUrl = (url: string): NamedOutlet | null => {
    const match = /^(?:https?:\/\/)?([^/?#:]{3,100})/i.exec(url.trim())
    if (match === null) return null
    const parts = (match[1] as string).toLowerCase().split(".")
    for (let i = 0; i < parts.length - 1; i++) {
      const known = byHost.get(parts.slice(i).join("."))
      if (known !== undefined) return known
    }
    const bare = parts[0] === "www" ? parts.slice(1).join(".") : parts.join(".")
    return host.test(bare) ? { name: bare, country: null } : null
  }

  const at: Outlets["at"] = (words, from) => {
    const first = wordKey(words[from] ?? "")
    for (const { words: alias, outlet } of byFirst.get(first.toLowerCase()) ?? []) {
      const fits = alias.every((part, i) => {
        const word = wordKey(words[from + i] ?? "")
        if (strictName.test(part) && alias.length === 1) {
          return word === part || (part.length > 4 && word === part.toUpperCase())
        }
        return word.toLowerCase() === wordKey(part).toLowerCase() && /^[\p{Lu}\p{N}]|\./u.test(word)
      })
      if (fits) return { outlet, length: alias.length }
    }
    return null
  }

  return { named, ofUrl, at }
}
