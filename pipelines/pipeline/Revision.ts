/**
 * What map 2 changes in the articles and blocks that map 1 left.
 *
 * Recurring lines are taken out, kept blocks get the language of their paragraph where it is
 * not the article's, and an article may get a flag. All of it is rare, so only the rows that changed are written;
 * they replace those of the same key at export. The blocks of an article are parsed only
 * when one of them changes.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import type { BlockRow } from "../../schemas/Block.ts"
import type { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import { withoutLines } from "../clean/WithoutLines.ts"
import { articleFiles } from "./MapArticles.ts"
import type { BlocksOfArticle } from "./RecurringBlocks.ts"

/** A paragraph that is not in the article's language; offsets are code points in the body. */
export interface ForeignParagraph {
  readonly start: number
  readonly end: number
  readonly language: string
}

export interface Revision {
  /** The article without the lines that recur across its site. */
  readonly articleOf: (article: CleanArticle) => CleanArticle
  /** Gives the kept blocks of these paragraphs their language. */
  readonly tagBlocks: (articleId: string, paragraphs: ReadonlyArray<ForeignParagraph>) => void
  /** Adds a quality flag to an article. */
  readonly flag: (article: CleanArticle, flag: string) => void
  readonly changedArticles: () => ReadonlyArray<CleanArticle>
  readonly changedBlocks: () => ReadonlyArray<BlockRow>
}

const idOf = (row: string): string => {
  const from = row.indexOf('"article_id":"') + 14
  return row.slice(from, row.indexOf('"', from))
}

/** The blocks of an article by its id; the file is read at the first question. */
const blockReader = (path: string): ((articleId: string) => ReadonlyArray<BlockRow>) => {
  let byArticle: Map<string, Array<string>> | null = null
  return (articleId) => {
    byArticle ??= Map.groupBy(Fs.readFileSync(path, "utf8").split("\n"), idOf)
    return (byArticle.get(articleId) ?? []).map((row) => JSON.parse(row) as BlockRow)
  }
}

/** Revises the articles of one shard. */
export const revise = (folder: string, recurring: ReadonlyArray<BlocksOfArticle>): Revision => {
  const read = blockReader(Path.join(folder, articleFiles.blocks))
  const gone = new Map(recurring.map(({ article_id, blocks }) => [article_id, blocks]))
  const articles = new Map<string, CleanArticle>()
  const blocks = new Map<string, ReadonlyArray<BlockRow>>()
  return {
    articleOf: (article) => {
      const indexes = gone.get(article.article_id)
      if (indexes === undefined) return article
      const revised = withoutLines({ article, blocks: read(article.article_id) }, indexes)
      articles.set(revised.article.article_id, revised.article)
      blocks.set(article.article_id, revised.blocks)
      return revised.article
    },
    tagBlocks: (articleId, paragraphs) => {
      if (paragraphs.length === 0) return
      const languageOf = ({ body_end, body_start, kept }: BlockRow): string | null =>
        paragraphs.find(({ end, start }) => kept && (body_start ?? -1) >= start && (body_end ?? -1) <= end)?.language ??
        null
      const rows = blocks.get(articleId) ?? read(articleId)
      blocks.set(
        articleId,
        rows.map((block) => ({ ...block, language: languageOf(block) }))
      )
    },
    flag: (article, flag) => {
      const quality_flags = [...new Set([...article.quality_flags, flag])].toSorted()
      articles.set(article.article_id, { ...article, quality_flags })
    },
    changedArticles: () => [...articles.values()],
    changedBlocks: () => [...blocks.values()].flat()
  }
}
