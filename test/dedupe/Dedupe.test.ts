import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { clusterSketches } from "../../pipelines/dedupe/Cluster.ts"
import { dedupe, type SketchShard } from "../../pipelines/dedupe/Dedupe.ts"
import { decodeSketches, encodeSketches, sketch } from "../../pipelines/dedupe/Sketch.ts"
import { syntheticArticle } from "./SyntheticNews.ts"

const total = 300
const articles = Array.from({ length: total }, (_, index) => syntheticArticle(index, total))

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "kawat-dedupe-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true }))
)

/** The corpus in files of `size` articles. */
const shardsOf = (path: string, size: number): ReadonlyArray<SketchShard> =>
  Array.from({ length: Math.ceil(total / size) }, (_, number) => {
    const part = articles.slice(number * size, (number + 1) * size)
    const file = join(path, `${number}.sketch`)
    writeFileSync(file, encodeSketches(part.map((article) => sketch(article.body))))
    return {
      path: file,
      articleIds: part.map((article) => article.article_id),
      publishedAt: part.map((article) => article.published_at)
    }
  })

describe("dedupe over sketch files", () => {
  it.effect("decides as over one batch in memory, however the articles are cut into files", () =>
    Effect.gen(function* () {
      const path = yield* folder
      const whole = clusterSketches(
        articles.map((article) => article.article_id),
        articles.map((article) => article.published_at),
        decodeSketches(encodeSketches(articles.map((article) => sketch(article.body))))
      )
      assert.isAbove(whole.near, 10)
      for (const size of [7, 64, 300]) {
        const clustering = yield* dedupe(shardsOf(path, size))
        for (let i = 0; i < total; i++) assert.deepStrictEqual(clustering.verdictOf(i), whole.verdictOf(i))
      }
    })
  )

  it.effect("has nothing to say of no articles", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* dedupe([])).articles, 0)
    })
  )

  it.effect("fails with the path of a file that was cut short", () =>
    Effect.gen(function* () {
      const shards = shardsOf(yield* folder, 100)
      const path = (shards[1] as SketchShard).path
      truncateSync(path, 20_000)
      const error = yield* Effect.flip(dedupe(shards))
      assert.strictEqual(error.path, path)
      assert.match(error.reason, /20000 bytes where \d+ are due/)
    })
  )

  it.effect("fails when a file is missing or holds other articles", () =>
    Effect.gen(function* () {
      const [first] = shardsOf(yield* folder, 100) as [SketchShard]
      const missing = yield* Effect.flip(dedupe([{ ...first, path: `${first.path}.gone` }]))
      assert.match(missing.reason, /ENOENT/)
      const fewer = yield* Effect.flip(dedupe([{ ...first, articleIds: ["a_1"], publishedAt: [null] }]))
      assert.match(fewer.reason, /100 sketches where 1 articles are/)
    })
  )
})
