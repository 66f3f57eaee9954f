/**
 * Cleans one document: every line of the source becomes blocks with a kind and
 * a rule, the kept ones make the body, the others give the article's metadata.
 *
 * A kept block's text is its slice of the body, character for character.
 * Paragraphs are joined by a blank line, the pieces of one paragraph by one
 * space. `source_` offsets count in the text behind {@link normalizeMarkup}.
 * The result depends on nothing but the document and the lexicon.
 */
import type { BlockRow } from "../../schemas/Block.ts"
import type { RejectRow } from "../../schemas/Reject.ts"
import type { CleanArticle, CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import type { SourceDocument } from "../../schemas/handover/SourceDocument.ts"
import * as CodePoints from "../text/CodePoints.ts"
import { type Cut, buildBlocks } from "./Blocks.ts"
import { type BylinePart, readByline } from "./Byline.ts"
import type { CleanLexicon } from "./CleanLexicon.ts"
import { readDateline } from "./Dateline.ts"
import { isHeadlineLike } from "./Headline.ts"
import type { InlineHit } from "./LineRules.ts"
import { type Line, isListItem, isProse, readLines } from "./Line.ts"
import { normalizeMarkup } from "./Markup.ts"
import type { NamedOutlet } from "./Outlets.ts"
import { type Page, readPage } from "./Page.ts"
import { type Piece, cutParagraph } from "./Pieces.ts"
import { decidePublished } from "./Published.ts"
import * as Quality from "./Quality.ts"
import { repeatFinder } from "./Repeats.ts"

export type Cleaned =
  | { readonly _tag: "Article"; readonly document: CleanDocument }
  | { readonly _tag: "Reject"; readonly reject: RejectRow }

const messages = {
  no_body: "nothing but page furniture was left of this document; look at the file, or drop it from the raw folder",
  listing: "this is a list of headlines, not an article; scrape the articles that it links to"
} as const

const hitsByLine = (lines: ReadonlyArray<Line>, hits: ReadonlyArray<InlineHit>) => {
  const byLine = new Map<number, Array<InlineHit>>()
  let line = 0
  for (const hit of hits) {
    while (line < lines.length && (lines[line] as Line).end <= hit.start) line++
    const list = byLine.get(line)
    if (list === undefined) byLine.set(line, [hit])
    else list.push(hit)
  }
  return byLine
}

const cutBylines = (line: Line, parts: ReadonlyArray<BylinePart>): ReadonlyArray<Piece> =>
  parts.map((part) => ({
    start: line.start + part.start,
    end: line.start + part.end,
    kind: part.role === "source" ? "source_note" : "byline",
    kept: false,
    rule_id: part.rule_id,
    byline: [part]
  }))

const dashed = /[–—]|-[- ]/

const cutLines = (
  text: string,
  lines: ReadonlyArray<Line>,
  page: Page,
  hits: ReadonlyMap<number, ReadonlyArray<InlineHit>>,
  lexicon: CleanLexicon
) => {
  let lastKept = -1
  for (let i = 0; i < lines.length; i++) if (page.verdicts[i] === undefined) lastKept = i
  const cuts: Array<Cut> = []
  const { bodyLine, dateline: lead, datelineLine } = page.head
  const outlets: Array<NamedOutlet> = datelineLine < bodyLine ? [...(lead?.outlets ?? [])] : []
  let datelines = 0
  let sinceDateline = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    const verdict = page.verdicts[i]
    if (verdict !== undefined) {
      const parts = page.bylines.get(i)
      const pieces =
        parts === undefined ? [{ start: line.start, end: line.end, kept: false, ...verdict }] : cutBylines(line, parts)
      cuts.push({ line, pieces })
      continue
    }
    const opens = i === page.head.datelineLine
    const found = opens
      ? page.head.dateline
      : line.text.length > 60 && dashed.test(line.text.slice(0, 70))
        ? readDateline(line.text, false, lexicon)
        : null
    const dateline = found !== null && (opens || (found.certain && found.outlets.length > 0)) ? found : null
    if (dateline !== null && dateline.outlets.length > 0) {
      if (datelines === 0 || sinceDateline >= 3) datelines++
      sinceDateline = 0
      if (opens || outlets.length === 0) outlets.push(...dateline.outlets)
    } else if (isProse(line.text)) sinceDateline++
    const list = dateline === null && isListItem(line.text)
    cuts.push({
      line,
      pieces: cutParagraph(
        text,
        line,
        list ? "list_item" : "paragraph",
        list ? "clean.list-item" : "clean.paragraph",
        dateline,
        hits.get(i) ?? [],
        i === lastKept,
        lexicon
      )
    })
  }
  return { cuts, outlets, datelines }
}

/** Marks repeated pieces as duplicates. */
const withoutRepeats = (text: string, cuts: ReadonlyArray<Cut>) => {
  const seen = repeatFinder()
  let repeats = 0
  const marked = cuts.map(({ line, pieces }) => ({
    line,
    pieces: pieces.map((piece): Piece => {
      if (!piece.kept || !seen(text.slice(piece.start, piece.end))) return piece
      repeats++
      return { ...piece, kind: "duplicate", kept: false, rule_id: "clean.repeat" }
    })
  }))
  return { cuts: marked, repeats }
}

const siteTail = /^(.{12,}?)\s(?:[-–—|])\s([^-–—|]{3,40})$/

const shownTitle = (title: string | null, stated: boolean, lexicon: CleanLexicon): string | null => {
  if (title === null || stated) return title
  const tail = siteTail.exec(title)
  return tail !== null && lexicon.outlets.named(tail[2] as string) !== null ? (tail[1] as string) : title
}

/** The rule that takes a line such as `3 jam yang lalu`. */
const relativeTime = "ind.boilerplate.regex-relative-time"

const unique = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)]

/** Cleans one document. */
export const clean = (document: SourceDocument, lexicon: CleanLexicon): Cleaned => {
  const { text, entities, tags } = normalizeMarkup(document.text)
  const manifest = document.manifest
  const lines = readLines(text)
  const hits = hitsByLine(lines, lexicon.rules.inline(text))
  const page = readPage(lines, hits, manifest?.title ?? null, lexicon)
  const { head } = page
  const cut = cutLines(text, lines, page, hits, lexicon)
  const { cuts, repeats } = withoutRepeats(text, cut.cuts)
  const { blocks, body } = buildBlocks(document.article_id, text, cuts)

  const parts: Array<BylinePart> = []
  for (const { pieces } of cuts) for (const { byline } of pieces) if (byline !== undefined) parts.push(...byline)
  const published = decidePublished(manifest, head.stamps, head.titleLine, body, lexicon.calendar)
  const words = Quality.countWords(body)
  const prose = blocks.reduce((count, block) => count + (block.kept && isProse(block.text) ? 1 : 0), 0)
  const stamps = head.stamps.size + blocks.filter((block) => block.rule_id === relativeTime).length
  const suspect = prose < Quality.limits.listingProse || stamps >= Quality.limits.listingStamps
  const facts: Quality.PageFacts = {
    title: head.title,
    body,
    words,
    url: manifest?.url ?? null,
    prose,
    headlines: suspect ? blocks.filter((block) => isHeadlineLike(block.text, lexicon.headline)).length : 0,
    stamps,
    repeats,
    datelines: cut.datelines,
    titles: 0,
    conflict: published.conflict,
    entities,
    tags
  }
  const code = Quality.refusal(facts)
  if (code !== null) {
    return {
      _tag: "Reject",
      reject: {
        source_path: document.source_path,
        stage: "clean",
        code,
        message: messages[code],
        source_sha256: document.source_sha256,
        source_bytes: document.source_bytes
      }
    }
  }
  const named = [
    manifest?.publisher == null
      ? null
      : (lexicon.outlets.named(manifest.publisher) ?? { name: manifest.publisher, country: null }),
    manifest?.url == null ? null : lexicon.outlets.ofUrl(manifest.url),
    cut.outlets[0] ?? null,
    page.outlets[0] ?? null,
    parts.find((part) => part.role !== "source" && part.outlets.length > 0)?.outlets[0] ?? null,
    copyrightOutlet(blocks, lexicon)
  ]
  const publisher = named.find((outlet) => outlet !== null) ?? null
  const cited = [
    ...cut.outlets.slice(1),
    ...lexicon.citationsOf(body),
    ...parts.flatMap((part) => (part.role === "source" ? part.outlets : []))
  ]
  const signature = head.dateline?.signature ?? null
  if (signature !== null) parts.push(...(readByline(signature, lexicon) ?? []))
  const byRole = (role: BylinePart["role"]) =>
    parts.filter((part) => part.role === role || part.role === "both").flatMap((part) => part.names)
  const authors =
    manifest !== null && manifest.authors.length > 0 ? manifest.authors : [...byRole("author"), ...page.authors]
  const article: CleanArticle = {
    article_id: document.article_id,
    source_path: document.source_path,
    source_sha256: document.source_sha256,
    source_bytes: document.source_bytes,
    source_encoding: document.source_encoding,
    title: shownTitle(head.title, manifest?.title != null, lexicon),
    deck: blocks.find((block) => block.kind === "deck")?.text ?? null,
    body,
    publisher: publisher?.name ?? null,
    publisher_country: publisher?.country ?? null,
    authors: unique(authors),
    editors: unique(byRole("editor")),
    section: head.section,
    url: manifest?.url ?? null,
    published_at: published.published_at,
    published_precision: published.published_precision,
    published_method: published.published_method,
    updated_at: published.updated_at,
    dateline_place: head.dateline?.place ?? null,
    dateline_country: head.dateline?.country ?? null,
    cited_sources: unique(cited.map((outlet) => outlet.name).filter((name) => name !== publisher?.name)),
    char_count: CodePoints.length(body),
    word_count: words,
    quality_flags: unique([...document.quality_flags, ...Quality.qualityFlags(facts)]).toSorted(),
    stated_language: manifest?.language ?? null
  }
  return { _tag: "Article", document: { article, blocks } }
}

const copyrightOutlet = (blocks: ReadonlyArray<BlockRow>, lexicon: CleanLexicon): NamedOutlet | null => {
  for (const block of blocks) {
    if (block.kept || !/©|copyright|hak cipta/i.test(block.text)) continue
    for (const part of block.text.split(/[\s,|©()-]+/)) {
      const outlet = /[.]|\p{Lu}\p{L}{3}/u.test(part) ? lexicon.outlets.named(part.replace(/\.$/, "")) : null
      if (outlet !== null) return outlet
    }
  }
  return null
}
