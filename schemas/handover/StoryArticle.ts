/**
 * What event-extract hands to the search for stories: a dated canonical article
 * and whom it names.
 *
 * The article's word hashes stand beside it in a binary file, in the order of the
 * rows; `words` says how many are its own.
 */
import { Schema } from "effect"

export const StoryArticle = Schema.Struct({
  article_id: Schema.String,
  /** ISO 8601 with offset. */
  published_at: Schema.String,
  /** Persons, organisations, groups and states that the article names, each once. */
  entities: Schema.Array(Schema.Struct({ entity_id: Schema.String, name: Schema.String })),
  words: Schema.Int
})
export type StoryArticle = typeof StoryArticle.Type
