/**
 * The pure functions of the stages with their lexicons and models loaded.
 *
 * Each thread loads what it uses once, at its first batch: clean's lexicon for map
 * 1, the language model and the language packs for map 2, all with the user's overlay. What was loaded to learn which lexicons it
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
import { openOverlay, reader, recording, type ReadLexicon } from "../lexicon/LexiconFolder.ts"
import type { OverlayPlace } from "../lexicon/Overlay.ts"
import type { ArticleTools } from "./MapArticles.ts"
import type { EventTools } from "./MapEvents.ts"

export { packLanguages }

/** Language whose site and page patterns clean reads. */
const pageLanguage = "ind"

const modelPath = Path.join(import.meta.dirname, "../language-tag/model.bin")

/** Loads for the first batch, and again only when one comes with another overlay. */
const once = <A>(load: (lexicon: OverlayPlace | null) => A): ((lexicon?: OverlayPlace | null) => A) => {
  let held: { readonly of: string; readonly value: A } | undefined
  return (lexicon = null) => {
    const of = lexicon?.sha256 ?? ""
    if (held?.of !== of) held = { of, value: load(lexicon) }
    return held.value
  }
}

/** What a loader made, and the names of the lexicons that it asked for. */
export interface Loaded<A> {
  readonly value: A
  readonly names: ReadonlySet<string>
}

export type Load<A> = (lexicon?: OverlayPlace | null) => Loaded<A>

const loading = <A>(language: string, load: (read: ReadLexicon) => A): Load<A> =>
  once((lexicon) => {
    const names = new Set<string>()
    return { value: load(recording(reader(language, openOverlay(lexicon)), names)), names }
  })

export const articleLexicon = loading(pageLanguage, loadCleanLexicon)

const eventPacks = new Map(
  packLanguages.map((language) => [language, loading(language, (read) => loadPack(language, read))] as const)
)

/** The pack of one of `packLanguages`. */
export const eventPack = (language: string, lexicon: OverlayPlace | null = null): Loaded<LanguagePack> =>
  (eventPacks.get(language) as Load<LanguagePack>)(lexicon)

/** The codebook that export publishes. */
export const codebook = loading(pageLanguage, loadCodebook)

/** The functions of map 1. */
export const articleTools = once((overlay): ArticleTools => {
  const lexicon = articleLexicon(overlay).value
  return {
    readSource,
    clean: (document) => clean(document, lexicon),
    sketch,
    encodeSketches
  }
})

/** The functions of map 2. */
export const eventTools = once((overlay): EventTools => {
  const model = loadModel(Fs.readFileSync(modelPath))
  const packs = new Map(packLanguages.map((language) => [language, eventPack(language, overlay).value] as const))
  return {
    tag: (text, stated) => tag(text, stated, model),
    foreignParagraphs: (body, language) => foreignParagraphs(body, language, model),
    segment,
    hasPack: (language) => packs.has(language),
    extract: (input, language) => extract(input, packs.get(language) as LanguagePack),
    storyWords
  }
})
