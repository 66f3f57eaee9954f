/**
 * Reduce 1: the sketches of all batches become one verdict for each article.
 *
 * Articles that may be copies of each other are found by ranges of their keys, then
 * clustered by groups of whole components (see SharedKeys), so that only one range or group is in memory at
 * a time; the verdicts are those of all articles clustered together. The verdicts that say something go to one
 * hand-over file; each batch is told which of its articles are duplicates, sorted, since
 * its next step depends on that.
 */
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import type { DuplicateVerdict } from "../../schemas/handover/DuplicateVerdict.ts"
import { Components } from "../dedupe/Components.ts"
import { clusterShards, readHeads, type SketchShard, SketchShardError } from "../dedupe/Dedupe.ts"
import { alone, entriesOf, groupsOf, joinByKeys, keyBytes } from "../dedupe/SharedKeys.ts"
import { SketchFiles } from "../dedupe/SketchFiles.ts"
import * as Disk from "./Disk.ts"
import { type ArticleSummary, articleFiles, type DatedArticle, readDates } from "./MapArticles.ts"
import { RangeFiles, rangeOf } from "./RangeFiles.ts"
import { readRows, rowsToText, type Shard } from "./Shard.ts"

type ArticleShards = ReadonlyArray<Shard<ArticleSummary>>

/** Bounds of what is in memory at once. */
export interface DuplicateBounds {
  /** Bytes of keys of a range; to join them takes as much again. */
  readonly keyBytes: number
  /** Articles of a group. */
  readonly members: number
}

const defaultBounds: DuplicateBounds = { keyBytes: 24 * 1024 * 1024, members: 50_000 }

const sketchesOf = ({ folder }: Shard<ArticleSummary>): string => Path.join(folder, articleFiles.sketches)

const wordsOf = (path: string): Uint32Array => {
  const bytes = Fs.readFileSync(path)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

const count = (shards: ArticleShards): number => shards.reduce((sum, { summary }) => sum + summary.articles, 0)

/** The components of the articles, which are numbered over all shards. */
const joinShards = (shards: ArticleShards, sketches: SketchFiles, files: RangeFiles, bytes: number): Components => {
  const articles = count(shards)
  const ranges = Math.ceil((articles * keyBytes) / bytes)
  let first = 0
  for (const shard of shards) {
    const heads = readHeads(sketches, sketchesOf(shard), shard.summary.articles)
    for (const [range, entries] of entriesOf(heads, first, (hash) => rangeOf(hash, ranges))) {
      files.add(range, new Uint8Array(Uint32Array.from(entries).buffer))
    }
    first += heads.count
  }
  const components = new Components(articles)
  for (let range = 0; range < ranges; range++) {
    joinByKeys(wordsOf(files.path(range)), components)
    files.remove(range)
  }
  return components
}

/** An article that is not alone, and where its sketch stands. */
interface Member extends DatedArticle {
  readonly shard: number
  readonly place: number
}

/** Deals the articles that are not alone to the files of their groups; gives the number of groups. */
const dealMembers = (shards: ArticleShards, groups: Int32Array, files: RangeFiles): number => {
  let first = 0
  for (const [number, shard] of shards.entries()) {
    const rows = readDates(shard).map((article, place): Member => ({ shard: number, place, ...article }))
    const start = first
    for (const [group, members] of Map.groupBy(rows, ({ place }) => groups[start + place] as number)) {
      if (group !== alone) files.add(group, rowsToText(members))
    }
    first += rows.length
  }
  return groups.reduce((last, group) => Math.max(last, group), -1) + 1
}

const shardsOf = (members: ReadonlyArray<Member>, shards: ArticleShards): ReadonlyArray<SketchShard> =>
  Array.from(
    Map.groupBy(members, ({ shard }) => shard),
    ([shard, some]) => ({
      path: sketchesOf(shards[shard] as Shard<ArticleSummary>),
      articleIds: some.map(({ article_id }) => article_id),
      publishedAt: some.map(({ published_at }) => published_at),
      places: some.map(({ place }) => place)
    })
  )

/** The verdicts on each group that say something; tells of each duplicate. */
function* verdictsOf(
  shards: ArticleShards,
  groups: number,
  sketches: SketchFiles,
  files: RangeFiles,
  onDuplicate: (shard: number, articleId: string) => void
): Generator<string> {
  for (let group = 0; group < groups; group++) {
    const members = readRows<Member>(files.path(group))
    const clustering = clusterShards(sketches, shardsOf(members, shards))
    const verdicts: Array<DuplicateVerdict> = []
    for (const [index, { shard }] of members.entries()) {
      const verdict = clustering.verdictOf(index)
      if (verdict.cluster_id !== null) verdicts.push(verdict)
      if (verdict.duplicate_of !== null) onDuplicate(shard, verdict.article_id)
    }
    yield rowsToText(verdicts)
    files.remove(group)
  }
}

const find = (
  shards: ArticleShards,
  target: string,
  sketches: SketchFiles,
  bounds: DuplicateBounds
): ReadonlyArray<ReadonlyArray<string>> => {
  const components = RangeFiles.use(target, (files) => joinShards(shards, sketches, files, bounds.keyBytes))
  const groups = groupsOf(components, count(shards), bounds.members)
  const duplicates = shards.map((): Array<string> => [])
  RangeFiles.use(target, (files) => {
    const dealt = dealMembers(shards, groups, files)
    Disk.replaceFileByParts(
      target,
      verdictsOf(shards, dealt, sketches, files, (shard, id) => duplicates[shard]?.push(id))
    )
  })
  return duplicates.map((ids) => ids.toSorted())
}

/** Clusters all articles, writes the verdicts to `target` and gives the duplicates of each batch. */
export const findDuplicates = Effect.fn("Duplicates.findDuplicates")(
  (shards: ArticleShards, target: string, bounds = defaultBounds) =>
    Effect.acquireUseRelease(
      Effect.sync(() => new SketchFiles()),
      (sketches) =>
        Effect.try({
          try: () => find(shards, target, sketches, bounds),
          catch: (cause) =>
            cause instanceof SketchShardError
              ? cause
              : new Disk.DiskError({ operation: "find duplicates", path: target, code: Disk.codeOf(cause) })
        }),
      (sketches) => Effect.sync(() => sketches.close())
    )
)
