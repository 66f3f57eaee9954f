/**
 * What ingest hands to clean: one decoded, normalized source file.
 *
 * `text` is NFC, has `\n` line ends and neither control characters nor bidi
 * marks; every `source_` offset of the project counts code points in it.
 */
import { Schema } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

/** One row of a sidecar `manifest.csv`; a missing cell is null. */
export const ManifestRow = Schema.Struct({
  file: Schema.String,
  url: Schema.NullOr(Schema.String),
  publisher: Schema.NullOr(Schema.String),
  /** ISO 8601 with offset; `published_precision` says how much of it the manifest gave. */
  published_at: Schema.NullOr(Schema.String),
  published_precision: Schema.Literals(Vocabulary.PublishedPrecision),
  title: Schema.NullOr(Schema.String),
  /** ISO 639-3. */
  language: Schema.NullOr(Schema.String),
  authors: Schema.Array(Schema.String)
})
export type ManifestRow = typeof ManifestRow.Type

export const SourceDocument = Schema.Struct({
  article_id: Schema.String,
  source_path: Schema.String,
  source_sha256: Schema.String,
  source_bytes: Schema.Int,
  source_encoding: Schema.Literals(Vocabulary.Encoding),
  text: Schema.String,
  /** Flags that ingest raises, such as `replacement_characters` or `control_characters_removed`. */
  quality_flags: Schema.Array(Schema.String),
  manifest: Schema.NullOr(ManifestRow)
})
export type SourceDocument = typeof SourceDocument.Type
