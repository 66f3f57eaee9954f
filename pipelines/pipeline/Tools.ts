/**
 * The pure functions of the stages with their lexicons and models loaded.
 *
 * Each thread loads what it uses once, at its first batch: clean's lexicon for map
 * 1, the language model and the language packs for map 2. What was loaded to learn which lexicons it
 * reads (see Rules) serves that thread's batches too.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { clean } from "../clean/Clean.ts"
import { loadCleanLexicon } from "../clean/CleanLexicon.ts"
import { encodeSketches, sketch } from "../dedupe/Sketch.ts"
import { storyWords } from "../dedupe/StoryWords.ts"
import { loadCodebook } from "../export/Codebook.ts"
import { extract } from "../event-extract/Extract.ts"
import { type LanguagePack, loadPack, packLanguages } from "../event-extract/LanguagePack.ts"
import { segment } from "../event-extract/text/Segment.ts"
import { readSource } from "../ingest/Ingest.ts"
import { loadModel, tag } from "../language-tag/Identify.ts"
import { foreignParagraphs } from "../language-tag/Paragraphs.ts"
import { reader, recording, type ReadLexicon } from "../lexicon/LexiconFolder.ts"
import type { ArticleTools } from "./MapArticles.ts"
import type { EventTools } from "./MapEvents.ts"

export { packLanguages }

/** Language whose site and page patterns clean reads. */
const pageLanguage = "ind"

const modelPath = Path.join(import.meta.dirname, "../language-tag/model.bin")

const once = <A>(load: () => A): (() => A) => {
  let value: A | undefined
  return () => (value ??= load())
}

/** What a loader made, and the names of the lexicons that it asked for. */
export interface Loaded<A> {
  readonly value: A
  readonly names: ReadonlySet<string>
}

const loading = <A>(language: string, load: (read: ReadLexicon) => A): (() => Loaded<A>) =>
  once(() => {
    const names = new Set<string>()
    return { value: load(recording(reader(language), names)), names }
  })

export const articleLexicon = loading(pageLanguage, loadCleanLexicon)

const eventPacks = new Map(
  packLanguages.map((language) => [language, loading(language, (read) => loadPack(language, read))] as const)
)

/** The pack of one of `packLanguages`. */
export const eventPack = (language: string): Loaded<LanguagePack> =>
  (eventPacks.get(language) as () => Loaded<LanguagePack>)()

/** The codebook that export publishes. */
export const codebook = loading(pageLanguage, loadCodebook)

/** The functions of map 1. */
export const articleTools = once((): ArticleTools => {
  const lexicon = articleLexicon().value
  return {
    readSource,
    clean: (document) => clean(document, lexicon),
    sketch,
    encodeSketches
  }
})

/** The functions of map 2. */
export const eventTools = once((): EventTools => {
  const model = loadModel(Fs.readFileSync(modelPath))
  const packs = new Map(packLanguages.map((language) => [language, eventPack(language).value] as const))
  return {
    tag: (text, stated) => tag(text, stated, model),
    foreignParagraphs: (body, language) => foreignParagraphs(body, language, model),
    segment,
    hasPack: (language) => packs.has(language),
    extract: (input, language) => extract(input, packs.get(language) as LanguagePack),
    storyWords
  }
})
