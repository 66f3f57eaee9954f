import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { BlockRow } from "../../schemas/Block.ts"
import type { ManifestRow, SourceDocument } from "../../schemas/handover/SourceDocument.ts"
import { clean } from "../../pipelines/clean/Clean.ts"
import { loadCleanLexicon } from "../../pipelines/clean/CleanLexicon.ts"

const folder = fileURLToPath(new URL("../../pipelines/languages/ind/", import.meta.url))

export const lexicon = loadCleanLexicon((name) => readFileSync(`${folder}${name}`, "utf8"))

export const manifest = (fields: Partial<ManifestRow>): ManifestRow => ({
  file: "a.txt",
  url: null,
  publisher: null,
  published_at: null,
  published_precision: "none",
  title: null,
  language: null,
  authors: [],
  ...fields
})

export const source = (text: string, row: ManifestRow | null = null): SourceDocument => ({
  article_id: "a_0000000000000000",
  source_path: "a.txt",
  source_sha256: "0".repeat(64),
  source_bytes: text.length,
  source_encoding: "utf-8",
  text,
  quality_flags: [],
  manifest: row
})

/** Cleans a text that must come out as an article. */
export const cleaned = (text: string, row: ManifestRow | null = null) => {
  const result = clean(source(text, row), lexicon)
  if (result._tag === "Reject") throw new Error(`rejected: ${result.reject.code}`)
  return result.document
}

/** The one block that holds `text`. */
export const blockOf = (blocks: ReadonlyArray<BlockRow>, text: string): BlockRow => {
  const found = blocks.filter((block) => block.text.includes(text))
  if (found.length !== 1) throw new Error(`${found.length} blocks hold "${text}"`)
  return found[0] as BlockRow
}
