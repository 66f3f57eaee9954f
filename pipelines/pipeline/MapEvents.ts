/**
 * Map 2: language and extraction as one function of a batch of articles.
 *
 * Every article gets a language and sentences; entities and events are taken
 * only from canonical articles in a language that has a pack. Lines that recur across
 * a site are taken out first. The key of its shard names the content of the articles and
 * blocks, which of them are duplicates, which of their blocks recur, and the digest of the
 * stages' code, model and lexicons. So a rule of cleaning that changes nothing in a batch
 * costs no extraction. An article on which extraction throws, contradicts itself or passes a
 * limit keeps its language and sentences and becomes a reject of that stage; one that is
 * longer than extraction reads is flagged `read_in_part`.
 */
import { Result } from "effect"
import * as Path from "node:path"
import type { DroppedEventRow } from "../../schemas/DroppedEvent.ts"
import type { EvidenceRow } from "../../schemas/Evidence.ts"
import type { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import type { EventReport } from "../../schemas/handover/EventReport.ts"
import type { StoryArticle } from "../../schemas/handover/StoryArticle.ts"
import type { MentionRow } from "../../schemas/Mention.ts"
import type { QuoteRow } from "../../schemas/Quote.ts"
import type { RejectRow } from "../../schemas/Reject.ts"
import type { SentenceRow } from "../../schemas/Sentence.ts"
import type { LanguageMethod } from "../../schemas/Vocabulary.ts"
import type { ExtractInput, Extraction, FoundEntity } from "../event-extract/Extraction.ts"
import { type Limits, readLength } from "../Limits.ts"
import { sha256 } from "../text/StableId.ts"
import { extractionFault } from "./ExtractionCheck.ts"
import { articleFiles } from "./MapArticles.ts"
import type { BlocksOfArticle } from "./RecurringBlocks.ts"
import { type ForeignParagraph, revise } from "./Revision.ts"
import * as Shard from "./Shard.ts"

export interface LanguageTag {
  readonly language: string
  readonly confidence: number
  readonly method: LanguageMethod
}

export interface EventTools {
  readonly tag: (text: string, stated: string | null) => LanguageTag
  /** The paragraphs of a body that are not in the article's language. */
  readonly foreignParagraphs: (body: string, language: string) => ReadonlyArray<ForeignParagraph>
  readonly segment: (articleId: string, body: string) => ReadonlyArray<SentenceRow>
  readonly hasPack: (language: string) => boolean
  readonly extract: (input: ExtractInput, language: string) => Extraction
  readonly storyWords: (text: string) => Uint32Array
}

export interface EventBatch {
  /** Folder of the shard that holds the articles. */
  readonly articlesFolder: string
  /** Names the batch and the content of its articles and blocks. */
  readonly content: string
  /** Articles of the batch that are duplicates, sorted; no events are taken from them. */
  readonly duplicates: ReadonlyArray<string>
  /** Blocks of its articles that recur across their site. */
  readonly recurring: ReadonlyArray<BlocksOfArticle>
  /** Digest of the code, model and lexicons of language-tag and event-extract. */
  readonly rules: string
  readonly limits: Limits
  readonly root: string
  readonly fresh: boolean
}

export interface EventSummary {
  readonly articles: number
  readonly extracted: number
  /** Articles on which extraction failed or that passed a limit; each is a row of `rejects`. */
  readonly rejected: number
  /** Those of them on which extraction failed. */
  readonly failed: number
  readonly sentences: number
}

export interface EventResult {
  readonly shard: Shard.Shard<EventSummary>
  readonly reused: boolean
}

/** What map 2 adds to an article. */
export interface LanguageRow {
  readonly article_id: string
  readonly language: string
  readonly language_confidence: number
  readonly language_method: LanguageMethod
  readonly sentence_count: number
}

export const eventFiles = {
  articles: "articles.ndjson",
  blocks: "blocks.ndjson",
  languages: "languages.ndjson",
  sentences: "sentences.ndjson",
  entities: "entities.ndjson",
  mentions: "mentions.ndjson",
  reports: "reports.ndjson",
  evidence: "evidence.ndjson",
  droppedEvents: "dropped_events.ndjson",
  quotes: "quotes.ndjson",
  rejects: "rejects.ndjson",
  stories: "stories.ndjson",
  storyWords: "story_words.bin"
} as const

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const internalError = (article: CleanArticle, reason: string): RejectRow => ({
  source_path: article.source_path,
  stage: "event-extract",
  code: "internal_error",
  message: `a rule failed on this article (${reason}); it is published without events, please report it`,
  source_sha256: article.source_sha256,
  source_bytes: article.source_bytes
})

/** The reject of an article in which too much was found, or null. */
const excessOf = (
  article: CleanArticle,
  found: Readonly<Record<"sentences" | "mentions", ReadonlyArray<object>>>,
  limits: Limits
): RejectRow | null => {
  const name = (["sentences", "mentions"] as const).find((each) => found[each].length > limits[each])
  if (name === undefined) return null
  return {
    source_path: article.source_path,
    stage: "event-extract",
    code: `too_many_${name}`,
    message: `the article has ${found[name].length} ${name}, more than the limit ${name} (${limits[name]}); it is published without events, split it or raise the limit`,
    source_sha256: article.source_sha256,
    source_bytes: article.source_bytes
  }
}

const storyTypes: ReadonlySet<string> = new Set(["person", "organization", "group", "country"])

/** What the search for stories needs of an article; null without a date or two entities that are no media. */
const storyOf = (article: CleanArticle, extraction: Extraction): Omit<StoryArticle, "words"> | null => {
  if (article.published_at === null) return null
  const mentioned = new Set(extraction.mentions.map((mention) => mention.entity_id))
  const entities = extraction.entities.flatMap(({ entity_id, name, sector, type }) =>
    storyTypes.has(type) && sector !== "MED" && mentioned.has(entity_id) ? [{ entity_id, name }] : []
  )
  return entities.length < 2 ? null : { article_id: article.article_id, published_at: article.published_at, entities }
}

const build = (batch: EventBatch, key: string, tools: EventTools): Shard.Shard<EventSummary> => {
  const duplicates = new Set(batch.duplicates)
  const languages: Array<LanguageRow> = []
  const sentences: Array<ReadonlyArray<SentenceRow>> = []
  /** By all their fields: export makes one row of those that articles know differently, whatever batches they are in. */
  const entities = new Map<string, FoundEntity>()
  const mentions: Array<ReadonlyArray<MentionRow>> = []
  const reports: Array<ReadonlyArray<EventReport>> = []
  const evidence: Array<ReadonlyArray<EvidenceRow>> = []
  const droppedEvents: Array<ReadonlyArray<DroppedEventRow>> = []
  const quotes: Array<ReadonlyArray<QuoteRow>> = []
  const rejects: Array<RejectRow> = []
  const stories: Array<StoryArticle> = []
  const words: Array<Uint32Array> = []
  let extracted = 0
  let failed = 0

  const extract = (article: CleanArticle, language: string): ReadonlyArray<SentenceRow> => {
    if (article.body.length > batch.limits.sentences) {
      const rows = tools.segment(article.article_id, article.body)
      const excess = excessOf(article, { sentences: rows, mentions: [] }, batch.limits)
      if (excess !== null) {
        rejects.push(excess)
        return rows
      }
    }
    const outcome = Result.try(() => tools.extract(article, language))
    const wrong = Result.isFailure(outcome) ? messageOf(outcome.failure) : extractionFault(article, outcome.success)
    if (wrong !== null || Result.isFailure(outcome)) {
      failed++
      rejects.push(internalError(article, wrong ?? ""))
      return tools.segment(article.article_id, article.body)
    }
    const extraction = outcome.success
    const excess = excessOf(article, extraction, batch.limits)
    if (excess !== null) {
      rejects.push(excess)
      return extraction.sentences
    }
    extracted++
    for (const entity of extraction.entities) entities.set(JSON.stringify(entity), entity)
    mentions.push(extraction.mentions)
    reports.push(extraction.reports)
    evidence.push(extraction.evidence)
    droppedEvents.push(extraction.dropped)
    quotes.push(extraction.quotes)
    const story = storyOf(article, extraction)
    if (story !== null) {
      const own = tools.storyWords(`${article.title ?? ""}\n${article.body}`)
      stories.push({ ...story, words: own.length })
      words.push(own)
    }
    return extraction.sentences
  }

  const revision = revise(batch.articlesFolder, batch.recurring)
  for (const cleaned of Shard.readRows<CleanArticle>(Path.join(batch.articlesFolder, articleFiles.articles))) {
    const article = revision.articleOf(cleaned)
    const text = article.title === null ? article.body : `${article.title}\n\n${article.body}`
    const { language, confidence, method } = tools.tag(text, article.stated_language)
    revision.tagBlocks(article.article_id, tools.foreignParagraphs(article.body, language))
    const served = tools.hasPack(language) && !duplicates.has(article.article_id)
    if (served && article.body.length > readLength) revision.flag(article, "read_in_part")
    const rows = served ? extract(article, language) : tools.segment(article.article_id, article.body)
    sentences.push(rows)
    languages.push({
      article_id: article.article_id,
      language,
      language_confidence: confidence,
      language_method: method,
      sentence_count: rows.length
    })
  }
  const sentenceRows = sentences.flat()
  return Shard.write<EventSummary>(
    batch.root,
    key,
    {
      [eventFiles.articles]: Shard.rowsToBytes(revision.changedArticles()),
      [eventFiles.blocks]: Shard.rowsToBytes(revision.changedBlocks()),
      [eventFiles.languages]: Shard.rowsToBytes(languages),
      [eventFiles.sentences]: Shard.rowsToBytes(sentenceRows),
      [eventFiles.entities]: Shard.rowsToBytes([...entities.values()]),
      [eventFiles.mentions]: Shard.rowsToBytes(mentions.flat()),
      [eventFiles.reports]: Shard.rowsToBytes(reports.flat()),
      [eventFiles.evidence]: Shard.rowsToBytes(evidence.flat()),
      [eventFiles.droppedEvents]: Shard.rowsToBytes(droppedEvents.flat()),
      [eventFiles.quotes]: Shard.rowsToBytes(quotes.flat()),
      [eventFiles.rejects]: Shard.rowsToBytes(rejects),
      [eventFiles.stories]: Shard.rowsToBytes(stories),
      [eventFiles.storyWords]: Buffer.concat(words.map((own) => new Uint8Array(own.buffer)))
    },
    { articles: languages.length, extracted, rejected: rejects.length, failed, sentences: sentenceRows.length }
  )
}

/** The shard of a batch; lexicons and models are loaded by `load`, when there is work to do. */
export const mapEvents = (batch: EventBatch, load: () => EventTools): EventResult => {
  const key = sha256(
    JSON.stringify(["events", batch.rules, batch.limits, batch.content, batch.duplicates, batch.recurring])
  ).slice(0, 32)
  const kept = batch.fresh ? null : Shard.find<EventSummary>(batch.root, key)
  return kept === null ? { shard: build(batch, key, load()), reused: false } : { shard: kept, reused: true }
}
