/**
 * What a careful reader should know of a document.
 *
 * Flags never drop anything. `listing` and `no_body` are the two reasons for
 * which clean gives a document up: a page of headlines instead of an article,
 * and a page with nothing left to read. Thresholds are named here.
 */
export const limits = {
  /** A body with fewer words is `short_body`. */
  shortBodyWords: 40,
  /** Headlines a page needs to count as a listing. */
  listingHeadlines: 5,
  /** Date stamps or relative times a page needs to count as a listing. */
  listingStamps: 4,
  /** Paragraphs above which a page with headlines is still an article. */
  listingProse: 2,
  /** Gaps (` ,` or `,,`) that show that linked words were lost. */
  lostWords: 3
} as const

export interface PageFacts {
  readonly title: string | null
  readonly body: string
  readonly words: number
  readonly url: string | null
  readonly prose: number
  readonly headlines: number
  readonly stamps: number
  readonly repeats: number
  readonly datelines: number
  readonly titles: number
  readonly conflict: boolean
  readonly entities: boolean
  readonly tags: boolean
}

const mojibake = /Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]|â\u0080|‚Ä[ôúùî]/

const gaps = (text: string): number => {
  let count = 0
  for (let at = text.indexOf(","); at >= 0 && count < limits.lostWords; at = text.indexOf(",", at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (before === 32 || before === 44) count++
  }
  return count
}
const laterPage = /[?&]page=(?:[2-9]|1\d)\b|\/(?:page\/)?[2-9]$|halaman-[2-9]/i

/** Why the page is no article, or null. */
export const refusal = (facts: PageFacts): "no_body" | "listing" | null => {
  const headed = facts.headlines >= limits.listingHeadlines && facts.prose < limits.listingProse
  const stamped = facts.stamps >= limits.listingStamps && facts.prose <= Math.max(limits.listingProse, facts.stamps)
  if (headed || (stamped && facts.headlines + facts.stamps > facts.prose)) return "listing"
  return facts.words < 3 ? "no_body" : null
}

/** The flags of an article, unsorted. */
export const qualityFlags = (facts: PageFacts): ReadonlyArray<string> => {
  const flags: Array<string> = []
  if (facts.title === null) flags.push("no_title")
  if (facts.words < limits.shortBodyWords) flags.push("short_body")
  if (facts.repeats > 0) flags.push("repeated_text")
  if (facts.datelines > 1 || facts.titles > 1) flags.push("several_articles")
  if (facts.conflict) flags.push("date_conflict")
  if (facts.entities) flags.push("html_entities")
  if (facts.tags) flags.push("html_tags")
  if (mojibake.test(facts.body)) flags.push("mojibake_suspected")
  if (/^\p{Ll}/u.test(facts.body) || (facts.url !== null && laterPage.test(facts.url))) flags.push("page_fragment")
  if (gaps(facts.body) >= limits.lostWords) flags.push("lost_words")
  return flags
}

/** What a character is to the words of a text: a part of one, a joint within one, or the end of one. */
const part = 1
const joint = 2
const end = 0

const ascii = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? part : unit === 45 || unit === 39 ? joint : end
)

const roleOf = (unit: number): number => {
  if (unit < 128) return ascii[unit] as number
  if (unit === 0x2019) return joint
  const letter = unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && (unit < 0x3000 || unit > 0x303f) && unit !== 0xd7
  return letter ? part : end
}

/**
 * Words of a text: runs of letters and digits, hyphens and apostrophes inside them included.
 *
 * Reckoned in bits, since a branch at each end of a word cannot be foreseen.
 */
export const countWords = (text: string): number => {
  let count = 0
  let inside = 0
  for (let i = 0; i < text.length; i++) {
    const role = roleOf(text.charCodeAt(i))
    const begun = role & part
    count += begun & ~inside
    inside = begun | (inside & (role >> 1))
  }
  return count
}
