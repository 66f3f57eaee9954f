/**
 * Reduce 3: whom the articles of all batches name becomes links between those of one story.
 *
 * The articles are dealt to files by the day of their publication, while words and entities are
 * counted; then day after day is linked, with the days before that a story can reach back
 * to. The articles' words stay in their files and are read once in order, then for
 * articles that are compared.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import type { StoryArticle } from "../../schemas/handover/StoryArticle.ts"
import { instantOf } from "../dedupe/PublicationOrder.ts"
import { SketchFiles } from "../dedupe/SketchFiles.ts"
import { StoryCorpus } from "../dedupe/StoryCorpus.ts"
import { type DatedStory, dayMillis, storyLinks } from "../dedupe/StoryLinks.ts"
import * as Disk from "./Disk.ts"
import { type EventSummary, eventFiles } from "./MapEvents.ts"
import { RangeFiles } from "./RangeFiles.ts"
import { readRows, rowsInParts, rowsToText, type Shard } from "./Shard.ts"

type EventShards = ReadonlyArray<Shard<EventSummary>>

/** An article, and where its words stand. */
interface DealtStory extends DatedStory {
  readonly shard: number
  /** Byte offsets. */
  readonly start: number
  readonly end: number
}

const wordBytes = 4

/** Reads an article's words. */
const wordReader = (shards: EventShards, files: SketchFiles) => (story: Omit<DealtStory, keyof DatedStory>) => {
  const { folder } = shards[story.shard] as Shard<EventSummary>
  const bytes = files.read(Path.join(folder, eventFiles.storyWords), story.start, story.end)
  return new Uint32Array(bytes.buffer, 0, bytes.length / wordBytes)
}

/** Counts the articles of all batches and deals them by their days, which it gives in order. */
const deal = (
  shards: EventShards,
  corpus: StoryCorpus,
  wordsOf: ReturnType<typeof wordReader>,
  files: RangeFiles
): ReadonlyArray<number> => {
  const days = new Set<number>()
  for (const [shard, { folder }] of shards.entries()) {
    let start = 0
    const stories: Array<DealtStory> = []
    for (const { article_id, entities, published_at, words } of readRows<StoryArticle>(
      Path.join(folder, eventFiles.stories)
    )) {
      const place = { shard, start, end: start + words * wordBytes }
      start = place.end
      const numbers = corpus.add(entities, wordsOf(place))
      stories.push({ ...place, article_id, instant: instantOf(published_at), entities: numbers })
    }
    for (const [day, own] of Map.groupBy(stories, ({ instant }) => Math.floor(instant / dayMillis))) {
      days.add(day)
      files.add(day, rowsToText(own))
    }
  }
  return [...days].toSorted((a, b) => a - b)
}

function* storiesByDay(days: ReadonlyArray<number>, files: RangeFiles): Generator<ReadonlyArray<DealtStory>> {
  for (const day of days) {
    yield readRows<DealtStory>(files.path(day))
    files.remove(day)
  }
}

const link = (shards: EventShards, target: string, words: SketchFiles): void =>
  RangeFiles.use(target, (files) => {
    const corpus = new StoryCorpus()
    const wordsOf = wordReader(shards, words)
    const days = deal(shards, corpus, wordsOf, files)
    Disk.replaceFileByParts(target, rowsInParts(storyLinks(corpus, storiesByDay(days, files), wordsOf)))
  })

/** Finds the links of all articles and writes them to `target`. */
export const linkStories = Effect.fn("Stories.linkStories")((shards: EventShards, target: string) =>
  Effect.acquireUseRelease(
    Effect.sync(() => new SketchFiles()),
    (words) => Disk.attempt("link stories", target, () => link(shards, target, words)),
    (words) => Effect.sync(() => words.close())
  )
)
