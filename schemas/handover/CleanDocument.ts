/**
 * What clean hands on: everything of an article that its page tells.
 *
 * It holds the article's columns except those that later stages decide
 * (language, duplicates, sentence count), and its blocks.
 */
import { Schema } from "effect"
import { Article } from "../Article.ts"
import { Block } from "../Block.ts"
import { Struct } from "effect"

const laterColumns = [
  "language",
  "language_confidence",
  "language_method",
  "sentence_count",
  "duplicate_kind",
  "duplicate_of",
  "duplicate_similarity",
  "cluster_id"
] as const

export const CleanArticle = Schema.Struct({
  ...Struct.omit(Article.fields, laterColumns),
  /** Language that the manifest states, ISO 639-3. */
  stated_language: Schema.NullOr(Schema.String)
})
export type CleanArticle = typeof CleanArticle.Type

export const CleanDocument = Schema.Struct({
  article: CleanArticle,
  blocks: Schema.Array(Schema.Struct(Block.fields))
})
export type CleanDocument = typeof CleanDocument.Type
