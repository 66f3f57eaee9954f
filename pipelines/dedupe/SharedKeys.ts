/**
 * Which articles may be copies of each other, found without comparing any.
 *
 * Two articles can only be duplicates when they share a key: the hash of their words, or a
 * band. Articles that hang together by shared keys are a component, and each component
 * can be clustered by itself: no verdict depends on an article of another one. Keys
 * are dealt to ranges of their hash, so that only one range of them is in memory
 * at a time; of the whole corpus it is four to eight bytes an article.
 */
import { Components } from "./Components.ts"
import { bandCount } from "./MinHash.ts"
import type { SketchHeads } from "./Sketches.ts"

/** Words of an entry: which key it is (a band, or `bandCount` for the words), its hash, the article. */
const entryWords = 3

/** Bytes of the entries of an article. */
export const keyBytes = (bandCount + 1) * entryWords * 4

/**
 * The entries of a batch whose first article is number `first`, by the range of their hash; texts without words have
 * none, such without shingles no bands.
 */
export const entriesOf = (
  heads: SketchHeads,
  first: number,
  rangeOf: (hash: number) => number
): ReadonlyMap<number, ReadonlyArray<number>> => {
  const entries = new Map<number, Array<number>>()
  const add = (key: number, hash: number, article: number): void => {
    const range = rangeOf(hash)
    const known = entries.get(range)
    if (known === undefined) entries.set(range, [key, hash, article])
    else known.push(key, hash, article)
  }
  for (let place = 0; place < heads.count; place++) {
    const [high, low] = [heads.exact[2 * place] as number, heads.exact[2 * place + 1] as number]
    if (high !== 0 || low !== 0) add(bandCount, high, first + place)
    if (heads.offsets[place + 1] === heads.offsets[place]) continue
    for (let band = 0; band < bandCount; band++)
      add(band, heads.bands[place * bandCount + band] as number, first + place)
  }
  return entries
}

const empty = -1
const keyMixer = 0x9e3779b1

/** Joins the articles that share a key among the entries of a range, by one open-addressing table. */
export const joinByKeys = (entries: Uint32Array, components: Components): void => {
  const bits = 33 - Math.clz32(Math.max(1, entries.length / entryWords))
  const table = new Int32Array(1 << bits).fill(empty)
  const slots = table.length - 1
  for (let at = 0; at < entries.length; at += entryWords) {
    const key = entries[at] as number
    const hash = entries[at + 1] as number
    let slot = (hash ^ Math.imul(key, keyMixer)) & slots
    for (;;) {
      const other = table[slot] as number
      if (other === empty) {
        table[slot] = at
        break
      }
      if (entries[other] === key && entries[other + 1] === hash) {
        components.join(entries[other + 2] as number, entries[at + 2] as number)
        break
      }
      slot = (slot + 1) & slots
    }
  }
}

/** The article hangs together with no other. */
export const alone = -1

/**
 * Groups of whole components, of `membersAtOnce` articles or, where one component has more, of that one.
 *
 * @returns the group of each article, or `alone`
 */
export const groupsOf = (components: Components, articles: number, membersAtOnce: number): Int32Array => {
  const sizes = new Uint32Array(articles)
  for (let article = 0; article < articles; article++) {
    const root = components.root(article)
    sizes[root] = (sizes[root] as number) + 1
  }
  const groups = new Int32Array(articles)
  let group = 0
  let members = 0
  // A root is the smallest member of its component, so its group is known before the others'.
  for (let article = 0; article < articles; article++) {
    const root = components.root(article)
    const size = sizes[root] as number
    if (size === 1) groups[article] = alone
    else if (root !== article) groups[article] = groups[root] as number
    else {
      if (members > 0 && members + size > membersAtOnce) {
        group++
        members = 0
      }
      members += size
      groups[article] = group
    }
  }
  return groups
}
