import { afterAll, assert, describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { clusterSketches } from "../../pipelines/dedupe/Cluster.ts"
import { decodeSketches, encodeSketches, sketch } from "../../pipelines/dedupe/Sketch.ts"
import { type DuplicateBounds, findDuplicates } from "../../pipelines/pipeline/Duplicates.ts"
import { type ArticleSummary, articleFiles } from "../../pipelines/pipeline/MapArticles.ts"
import * as Shard from "../../pipelines/pipeline/Shard.ts"
import { syntheticArticle } from "../dedupe/SyntheticNews.ts"

const root = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-duplicates-"))
afterAll(() => Fs.rmSync(root, { recursive: true, force: true }))

const total = 300
const size = 32
/** Copies and near copies among others, and texts too short for a shingle or without a word, which are nobody's copy. */
const articles = Array.from({ length: total }, (_, index) => ({
  ...syntheticArticle(index, total),
  ...(index % 50 === 7 ? { body: "Dua kata" } : index % 50 === 8 ? { body: "" } : {})
}))
const sketches = articles.map(({ body }) => sketch(body))

const shards = Array.from({ length: Math.ceil(total / size) }, (_, number) => {
  const of = <A>(all: ReadonlyArray<A>) => all.slice(number * size, (number + 1) * size)
  const summary: ArticleSummary = {
    first: String(number),
    files: size,
    decoded: size,
    articles: of(articles).length
  }
  const dates = of(articles).map(({ article_id, published_at }) => ({ article_id, published_at }))
  const files = {
    [articleFiles.sketches]: encodeSketches(of(sketches)),
    [articleFiles.dates]: Shard.rowsToText(dates)
  }
  return Shard.write(root, `shard-${number}`, files, summary)
})

/** What clustering all of them at once says. */
const whole = (() => {
  const clustering = clusterSketches(
    articles.map(({ article_id }) => article_id),
    articles.map(({ published_at }) => published_at),
    decodeSketches(encodeSketches(sketches))
  )
  return articles.map((_, index) => clustering.verdictOf(index))
})()

const found = Effect.fnUntraced(function* (name: string, bounds?: DuplicateBounds) {
  const folder = Path.join(root, name)
  const target = Path.join(folder, "duplicates.ndjson")
  const duplicates = yield* findDuplicates(shards, target, bounds)
  const verdicts = Shard.readRows<(typeof whole)[number]>(target)
  return { duplicates, verdicts: new Map(verdicts.map((row) => [row.article_id, row])), files: Fs.readdirSync(folder) }
})

describe("findDuplicates", () => {
  it.effect("says of each article what clustering all of them at once says, whatever is in memory at a time", () =>
    Effect.gen(function* () {
      const clustered = whole.filter((verdict) => verdict.cluster_id !== null)
      expect(new Set(clustered.map((verdict) => verdict.duplicate_kind))).toEqual(new Set(["none", "exact", "near"]))
      // One range and group; many of both; a component that is larger than a group.
      const bounds = [undefined, { keyBytes: 2000, members: 10 }, { keyBytes: 500, members: 1 }]
      for (const [index, each] of bounds.entries()) {
        const { duplicates, verdicts } = yield* found(`bounds-${index}`, each)
        assert.strictEqual(verdicts.size, clustered.length)
        for (const verdict of clustered) assert.deepStrictEqual(verdicts.get(verdict.article_id), verdict)
        const ids = whole.filter((verdict) => verdict.duplicate_of !== null).map((verdict) => verdict.article_id)
        expect(duplicates.flat().toSorted()).toEqual(ids.toSorted())
        for (const [number, own] of duplicates.entries()) {
          const inShard = new Set(
            articles.slice(number * size, (number + 1) * size).map((article) => article.article_id)
          )
          assert.isTrue(own.every((id) => inShard.has(id)))
          assert.deepStrictEqual(own, own.toSorted())
        }
      }
    })
  )

  it.effect("leaves nothing of ranges and groups behind", () =>
    Effect.gen(function* () {
      expect((yield* found("left", { keyBytes: 500, members: 5 })).files).toEqual(["duplicates.ndjson"])
    })
  )

  it.effect("names the sketch file that was cut short", () =>
    Effect.gen(function* () {
      const path = Path.join(shards[1]?.folder ?? "", articleFiles.sketches)
      const bytes = Fs.readFileSync(path)
      Fs.truncateSync(path, bytes.length - 4)
      const error = yield* Effect.flip(found("cut"))
      Fs.writeFileSync(path, bytes)
      expect(error).toMatchObject({ _tag: "SketchShardError", path })
    })
  )
})
