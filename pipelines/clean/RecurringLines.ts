/**
 * Lines that a site prints under article after article, found by counting.
 *
 * A line recurs when at least `leastArticles` and `leastShare` of a site's canonical
 * articles hold it, digits, case and quotes folded. Sites are publishers, or folders
 * where no publisher is known. Only what stays of a line as a whole counts, never the first
 * paragraph, what opens a list or is full of figures, or a fragment that begins in the
 * middle of a sentence. Background that a paper repeats through one story is no furniture: the
 * articles must belong to at least `leastStories` stories, and two whose titles share
 * `sharedWords` words of `titleLetters` letters count as one story.
 */
import type { BlockRow } from "../../schemas/Block.ts"
import type { CleanArticle, CleanDocument } from "../../schemas/handover/CleanDocument.ts"

export const limits = {
  leastArticles: 3,
  leastShare: 0.01,
  leastStories: 3,
  /** Words that two titles of one story share, and the letters that such a word has at least. */
  sharedWords: 2,
  titleLetters: 5,
  /** Letters and digits that a line must have. */
  leastLetters: 20,
  /** Share of digits above which a line reports figures, as prices and scores do in the same words every day. */
  mostDigits: 0.1,
  /** Longest line, in UTF-16 units; beyond it a line is a paragraph that was used again. */
  mostUnits: 300
} as const

/** What one article tells of its lines; small, because every article of a corpus has one. */
export interface LineRecord {
  readonly article_id: string
  readonly site: string
  /** Hashes of the title's long words. */
  readonly title: ReadonlyArray<number>
  /** Indexes of the blocks that can be furniture, and the hashes of their folded texts. */
  readonly blocks: ReadonlyArray<number>
  readonly hashes: ReadonlyArray<number>
}

const lowSeed = 0x811c9dc5
const highSeed = 0x2f0b4a27
const prime = 0x01000193
const otherPrime = 0x5bd1e995
/** What the upper half of a hash adds: 21 bits above the lower 32, so that the sum is a whole number in JSON. */
const upper = 0x100000000

const zero = 48

/** ASCII as lines are compared: capitals small, every digit `0`. */
const folded = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit >= 65 && unit <= 90 ? unit + 32 : unit >= zero && unit <= 57 ? zero : unit
)

/** Capitals small, every digit `0`, quotation marks straight; letters beyond ASCII stay as they are. */
const foldUnit = (unit: number): number =>
  unit < 128
    ? (folded[unit] as number)
    : unit === 0x201c || unit === 0x201d
      ? 34
      : unit === 0x2018 || unit === 0x2019
        ? 39
        : unit

/** Of folded ASCII, 1 for the letters and the digit. */
const counted = Uint8Array.from({ length: 128 }, (_, unit) => (unit === zero || (unit >= 97 && unit <= 122) ? 1 : 0))

const isLetter = (unit: number): number =>
  unit < 128 ? (counted[unit] as number) : unit > 0xbf && (unit < 0x2000 || unit > 0x206f) ? 1 : 0

/** A hash of 53 bits of its two halves. */
const joined = (high: number, low: number): number => ((high ^ (high >>> 15)) & 0x1fffff) * upper + (low >>> 0)

/** A hash of 53 bits over a folded text. */
const hashOf = (text: string): number => {
  let low = lowSeed
  let high = highSeed
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i))
    low = Math.imul(low ^ unit, prime)
    high = Math.imul(high ^ unit, otherPrime) + low
  }
  return joined(high, low)
}

const word = /[\p{L}\p{N}]+/gu

const titleWords = (article: CleanArticle): ReadonlyArray<number> => {
  const title = article.title ?? article.body.slice(0, 200)
  const words = title.match(word) ?? []
  return [...new Set(words.filter(({ length }) => length >= limits.titleLetters).map(hashOf))]
}

const opens = /^["“‘'(*#]*[\p{Lu}\p{N}]/u

/** The hash of a text that can be furniture, else null. Letters are counted on the way, since every paragraph comes here. */
const furnitureHash = (text: string): number | null => {
  if (text.length < limits.leastLetters || text.length > limits.mostUnits) return null
  if (text.endsWith(":") || !opens.test(text)) return null
  let low = lowSeed
  let high = highSeed
  let letters = 0
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i))
    low = Math.imul(low ^ unit, prime)
    high = Math.imul(high ^ unit, otherPrime) + low
    letters += isLetter(unit)
    if (unit === zero) digits++
  }
  return letters >= limits.leastLetters && digits <= letters * limits.mostDigits ? joined(high, low) : null
}

/** What an article tells of its lines. */
export const lineRecord = ({ article, blocks }: CleanDocument): LineRecord => {
  const found: Array<number> = []
  const hashes: Array<number> = []
  const kept = blocks.filter((block) => block.kept)
  for (let i = 1; i < kept.length; i++) {
    const block = kept[i] as BlockRow
    const line = block.line_start
    if (kept[i - 1]?.line_start === line || kept[i + 1]?.line_start === line) continue
    const hash = furnitureHash(block.text)
    if (hash === null) continue
    found.push(block.block_index)
    hashes.push(hash)
  }
  const folder = article.source_path.slice(0, Math.max(0, article.source_path.lastIndexOf("/")))
  return {
    article_id: article.article_id,
    site: article.publisher ?? folder,
    title: titleWords(article),
    blocks: found,
    hashes
  }
}

interface Site {
  articles: number
  readonly seed: number
  readonly lines: Map<number, Line>
}

interface Line {
  articles: number
  /** Titles of stories that share no word, as many as are needed. */
  readonly stories: Array<ReadonlyArray<number>>
}

const isOneStory = (title: ReadonlyArray<number>, other: ReadonlyArray<number>): boolean => {
  let shared = 0
  for (const word of title) if (other.includes(word)) shared++
  return shared >= Math.min(limits.sharedWords, title.length, other.length)
}

/** Cells of the first, rough count; they hold up to 255 and may be shared by lines. */
const roughCells = 1 << 24

/**
 * Finds the recurring lines among `records`: a function that gives, for a record, the
 * indexes of the blocks that go.
 *
 * The records are asked for twice and must come in the same order. Only articles for which `isCanonical` holds are counted. Memory is bounded by the
 * lines that come up at least `leastArticles` times, and the 16 MB of the rough count.
 */
export const recurringLines = (
  records: () => Iterable<LineRecord>,
  isCanonical: (articleId: string) => boolean
): ((record: LineRecord) => ReadonlyArray<number>) => {
  const sites = new Map<string, Site>()
  const rough = new Uint8Array(roughCells)
  const cellOf = (site: Site, hash: number): number => ((hash ^ site.seed) >>> 0) % roughCells
  for (const { article_id, hashes, site: name } of records()) {
    if (!isCanonical(article_id)) continue
    let site = sites.get(name)
    if (site === undefined) sites.set(name, (site = { articles: 0, seed: hashOf(name), lines: new Map() }))
    site.articles++
    for (const hash of new Set(hashes)) {
      const cell = cellOf(site, hash)
      if ((rough[cell] as number) < 255) (rough[cell] as number)++
    }
  }
  for (const { article_id, hashes, site: name, title } of records()) {
    if (!isCanonical(article_id)) continue
    const site = sites.get(name) as Site
    for (const hash of new Set(hashes)) {
      if ((rough[cellOf(site, hash)] as number) < limits.leastArticles) continue
      let line = site.lines.get(hash)
      if (line === undefined) site.lines.set(hash, (line = { articles: 0, stories: [] }))
      line.articles++
      const { stories } = line
      const known = stories.length >= limits.leastStories || stories.some((story) => isOneStory(story, title))
      if (!known) stories.push(title)
    }
  }
  for (const { articles, lines } of sites.values()) {
    const least = Math.max(limits.leastArticles, articles * limits.leastShare)
    for (const [hash, line] of lines) {
      if (line.articles < least || line.stories.length < limits.leastStories) lines.delete(hash)
    }
  }
  return ({ blocks, hashes, site: name }) => {
    const lines = sites.get(name)?.lines
    return lines === undefined || lines.size === 0 ? [] : blocks.filter((_, i) => lines.has(hashes[i] as number))
  }
}
