/**
 * Reduce 3: whom the articles of all batches name becomes links between those of one story.
 *
 * The rows of all batches are held in memory; the articles' words stay in their files
 * and are read once in order, then for articles that are compared.
 */
import { Effect } from "effect"
import * as Path from "node:path"
import type { StoryArticle } from "../../schemas/handover/StoryArticle.ts"
import { SketchFiles } from "../dedupe/SketchFiles.ts"
import { type StoryInput, storyLinks } from "../dedupe/StoryLinks.ts"
import * as Disk from "./Disk.ts"
import { type EventSummary, eventFiles } from "./MapEvents.ts"
import { readRows, rowsInParts, type Shard } from "./Shard.ts"

type EventShards = ReadonlyArray<Shard<EventSummary>>

const wordBytes = 4

const readStories = (shards: EventShards, files: SketchFiles): StoryInput => {
  const articleIds: Array<string> = []
  const publishedAt: Array<string> = []
  const entityOffsets = [0]
  const entities: Array<number> = []
  const entityNames: Array<string> = []
  const numberOf = new Map<string, number>()
  const shardOf: Array<number> = []
  const wordStarts: Array<number> = []
  const wordCounts: Array<number> = []
  for (const [number, shard] of shards.entries()) {
    let start = 0
    for (const row of readRows<StoryArticle>(Path.join(shard.folder, eventFiles.stories))) {
      articleIds.push(row.article_id)
      publishedAt.push(row.published_at)
      for (const { entity_id, name } of row.entities) {
        let entity = numberOf.get(entity_id)
        if (entity === undefined) {
          entity = entityNames.push(name) - 1
          numberOf.set(entity_id, entity)
        }
        entities.push(entity)
      }
      entityOffsets.push(entities.length)
      shardOf.push(number)
      wordStarts.push(start)
      wordCounts.push(row.words)
      start += row.words * wordBytes
    }
  }
  const wordsOf = (index: number): Uint32Array => {
    const { folder } = shards[shardOf[index] as number] as Shard<EventSummary>
    const start = wordStarts[index] as number
    const count = wordCounts[index] as number
    const bytes = files.read(Path.join(folder, eventFiles.storyWords), start, start + count * wordBytes)
    return new Uint32Array(bytes.buffer, 0, count)
  }
  return { articleIds, publishedAt, entityOffsets, entities, entityNames, wordsOf }
}

/** Finds the links of all articles and writes them to `target`. */
export const linkStories = Effect.fn("Stories.linkStories")((shards: EventShards, target: string) =>
  Effect.acquireUseRelease(
    Effect.sync(() => new SketchFiles()),
    (files) =>
      Disk.attempt("link stories", target, () => {
        Disk.replaceFileByParts(target, rowsInParts(storyLinks(readStories(shards, files))))
      }),
    (files) => Effect.sync(() => files.close())
  )
)
