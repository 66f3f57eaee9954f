/**
 * Undoes markup that a scraper left in the text.
 *
 * Decodes HTML entities that were escaped once or twice (`&amp;quot;`), turns
 * `<br>` and paragraph tags into line breaks and drops other tags of news
 * pages. It runs once, before any offset is taken: all `source_` offsets of an
 * article count code points of the text that this returns, which is the
 * source itself for a source without markup. An unknown entity stays as it is,
 * and a `<` that opens no known tag is text. Entities for control characters
 * are dropped.
 */
export interface NormalizedMarkup {
  readonly text: string
  /** Whether entities were decoded. */
  readonly entities: boolean
  /** Whether tags were taken out. */
  readonly tags: boolean
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["hellip", "…"],
  ["bull", "•"],
  ["middot", "·"],
  ["deg", "°"],
  ["euro", "€"],
  ["pound", "£"],
  ["yen", "¥"],
  ["cent", "¢"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
  ["times", "×"],
  ["divide", "÷"],
  ["frac12", "½"],
  ["frac14", "¼"],
  ["sup2", "²"],
  ["sup3", "³"],
  ["shy", ""],
  ["zwnj", ""],
  ["zwj", ""],
  ["lrm", ""],
  ["rlm", ""]
])

const latin: ReadonlyMap<string, string> = new Map([
  ["grave", "\u0300"],
  ["acute", "\u0301"],
  ["circ", "\u0302"],
  ["tilde", "\u0303"],
  ["uml", "\u0308"],
  ["ring", "\u030a"],
  ["cedil", "\u0327"],
  ["caron", "\u030c"]
])

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));/g
const lineTag = /<(?:br|\/?p|\/?div|\/?li|\/?h[1-6]|\/?tr|hr)(?: [^<>]{0,300})?\/?>/gi
const otherTag =
  /<\/?(?:a|b|i|u|em|strong|span|font|img|iframe|script|style|figure|figcaption|blockquote|ul|ol|table|tbody|td|th|sup|sub|small|center|amp-img)(?: [^<>]{0,600})?\/?>/gi

const codePoint = (value: number): string | null => {
  if (value === 160) return " "
  if (value === 10 || value === 13) return "\n"
  if (value < 32 || (value >= 0x7f && value <= 0x9f) || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
    return ""
  }
  if (value === 0xad || (value >= 0x200b && value <= 0x200f) || (value >= 0x202a && value <= 0x202e)) return ""
  return String.fromCodePoint(value)
}

const decodeOne = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  if (decimal !== undefined) return codePoint(Number(decimal)) ?? whole
  if (hex !== undefined) return codePoint(Number.parseInt(hex, 16)) ?? whole
  const known = named.get(name as string)
  if (known !== undefined) return known
  const letter = (name as string)[0] as string
  const mark = latin.get((name as string).slice(1))
  return mark === undefined ? whole : `${letter}${mark}`.normalize("NFC")
}

export const normalizeMarkup = (source: string): NormalizedMarkup => {
  let text = source
  if (text.includes("&")) {
    const once = text.replace(entity, decodeOne)
    text = once === text || !once.includes("&") ? once : once.replace(entity, decodeOne)
    if (text !== source) text = text.normalize("NFC")
  }
  const entities = text !== source
  if (!text.includes("<")) return { text, entities, tags: false }
  const bare = text.replace(lineTag, "\n").replace(otherTag, "")
  return { text: bare, entities, tags: bare !== text }
}
