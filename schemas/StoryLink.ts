import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"

/** One row per pair of articles that tell of the same story in different words. */
export class StoryLink extends Schema.Class<StoryLink>("kawat/StoryLink")({
  article_id: Column.text("The article whose id is the smaller of the two."),
  other_article_id: Column.text("The other article."),
  similarity: Column.double("Cosine of the articles' words, rare words weighing more; never below 0.35."),
  reason: Column.text("Names of the entities that only few articles share, rarest first, at most five.")
}) {}

export type StoryLinkRow = typeof StoryLink.Encoded

export const storyLinks = Table.make(StoryLink, {
  name: "story_links",
  description: "One row per pair of canonical articles that tell of the same story.",
  primaryKey: ["article_id", "other_article_id"],
  foreignKeys: [
    { columns: ["article_id"], table: "articles", references: ["article_id"] },
    { columns: ["other_article_id"], table: "articles", references: ["article_id"] }
  ],
  truths: [
    { name: "a pair stands once", condition: "article_id < other_article_id" },
    { name: "similarity lies in 0..1", condition: "similarity BETWEEN 0 AND 1" }
  ]
})
