import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per input document that could be read as an article. */
export class Article extends Schema.Class<Article>("kawat/Article")({
  article_id: Column.text("`a_` and 16 hex digits of SHA-256 of the source path."),
  source_path: Column.text("Path of the source file relative to the raw root, NFC, with forward slashes."),
  source_sha256: Column.text("SHA-256 of the file's bytes, hex."),
  source_bytes: Column.bigInteger("Size of the file in bytes."),
  source_encoding: Column.vocab(Vocabulary.Encoding, "Encoding the bytes were decoded with."),
  title: Column.textOrNull("Headline, or NULL when the document starts with its body."),
  deck: Column.textOrNull("Standfirst between headline and body."),
  body: Column.longText("Clean text: kept paragraphs joined by a blank line."),
  language: Column.text("ISO 639-3 code, `und` when there is too little text."),
  language_confidence: Column.double("Between 0 and 1."),
  language_method: Column.vocab(Vocabulary.LanguageMethod, "How the language was decided."),
  publisher: Column.textOrNull("Outlet that published the article."),
  publisher_country: Column.textOrNull("ISO 3166-1 alpha-3 of the outlet, when the outlet list knows it."),
  authors: Column.textList("People named as authors."),
  editors: Column.textList("People named as editors."),
  section: Column.textOrNull("Section of the site."),
  url: Column.textOrNull("Address of the article, from the manifest."),
  published_at: Column.timestampOrNull("When the article was published."),
  published_precision: Column.vocab(Vocabulary.PublishedPrecision, "Finest unit that the source gave."),
  published_method: Column.vocab(Vocabulary.PublishedMethod, "Where published_at was found."),
  updated_at: Column.timestampOrNull("When the article was last changed, as the source says."),
  dateline_place: Column.textOrNull("Place named in front of the first paragraph."),
  dateline_country: Column.textOrNull("ISO 3166-1 alpha-3 of the dateline place."),
  cited_sources: Column.textList("Agencies and outlets that the article quotes from."),
  char_count: Column.integer("Code points in body."),
  word_count: Column.integer("Words in body."),
  sentence_count: Column.integer("Sentences in body."),
  duplicate_kind: Column.vocab(Vocabulary.DuplicateKind, "Whether another article holds the same text."),
  duplicate_of: Column.textOrNull(
    "The canonical article of the cluster, when this is not it; NULL also when a run left that one out."
  ),
  duplicate_similarity: Column.doubleOrNull("Jaccard similarity to the canonical article, over word 5-shingles."),
  cluster_id: Column.textOrNull("Cluster of articles with the same text; NULL when alone."),
  quality_flags: Column.textList("What a careful reader should know of this document, sorted.")
}) {}

export const articles = Table.make(Article, {
  name: "articles",
  description: "One row per input document.",
  primaryKey: ["article_id"],
  foreignKeys: [{ columns: ["duplicate_of"], table: "articles", references: ["article_id"] }],
  truths: [
    { name: "char_count is the length of body", condition: "char_count = length(body)" },
    {
      name: "only a duplicate names a canonical article, and it has a cluster",
      condition:
        "if(duplicate_kind = 'none', duplicate_of IS NULL, cluster_id IS NOT NULL) AND duplicate_of IS DISTINCT FROM article_id"
    },
    {
      name: "published_precision says whether there is a date",
      condition: "(published_precision = 'none') = (published_at IS NULL)"
    },
    {
      name: "published_method says whether there is a date",
      condition: "(published_method = 'none') = (published_at IS NULL)"
    },
    { name: "language_confidence lies in 0..1", condition: "language_confidence BETWEEN 0 AND 1" }
  ]
})
