/**
 * What dedupe decides of one article: the four duplicate columns of `articles`.
 */
import { Schema, Struct } from "effect"
import { Article } from "../Article.ts"

export const DuplicateVerdict = Schema.Struct(
  Struct.pick(Article.fields, [
    "article_id",
    "duplicate_kind",
    "duplicate_of",
    "duplicate_similarity",
    "cluster_id"
  ] as const)
)
export type DuplicateVerdict = typeof DuplicateVerdict.Type
