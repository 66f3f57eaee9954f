import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bandBuckets } from "../../pipelines/dedupe/BandBuckets.ts"
import { cluster, clusterSketches } from "../../pipelines/dedupe/Cluster.ts"
import { candidateLimit, KeptIndex } from "../../pipelines/dedupe/KeptIndex.ts"
import { bandCount } from "../../pipelines/dedupe/MinHash.ts"
import { nearThreshold } from "../../pipelines/dedupe/NearDuplicates.ts"
import { decodeSketches, encodeSketches, sketch } from "../../pipelines/dedupe/Sketch.ts"
import { stableId } from "../../pipelines/text/StableId.ts"
import type { DuplicateVerdict } from "../../schemas/handover/DuplicateVerdict.ts"
import { bruteForce } from "./BruteForce.ts"
import { drawFrom, type SyntheticArticle, syntheticArticle } from "./SyntheticNews.ts"

const verdicts = (articles: ReadonlyArray<SyntheticArticle>): Map<string, DuplicateVerdict> => {
  const clustering = clusterSketches(
    articles.map((article) => article.article_id),
    articles.map((article) => article.published_at),
    decodeSketches(encodeSketches(articles.map((article) => sketch(article.body))))
  )
  return new Map(articles.map((article, index) => [article.article_id, clustering.verdictOf(index)]))
}

const article = (article_id: string, body: string, published_at: string | null = null): SyntheticArticle => ({
  article_id,
  published_at,
  body
})

/** `count` different words of the stream `seed`. */
const text = (seed: number, count: number): ReadonlyArray<string> => {
  const draw = drawFrom(seed)
  return Array.from({ length: count }, (_, i) => `k${i}x${draw(1_000_000)}`)
}

/** `words` with those at `places` replaced. */
const edited = (words: ReadonlyArray<string>, places: ReadonlyArray<number>, by: string): string =>
  words.map((word, i) => (places.includes(i) ? `${by}${i}` : word)).join(" ")

const base = text(1, 104)

describe("exact duplicates", () => {
  it("name the earliest published, whatever its place in the input", () => {
    const found = verdicts([
      article("a_1", "Kapal itu tiba.", "2024-05-02T10:00:00+07:00"),
      article("a_2", "KAPAL itu tiba", "2024-05-02T02:00:00Z"),
      article("a_3", "kapal itu, tiba!")
    ])
    const cluster_id = stableId("c", "a_2")
    expect(found.get("a_2")).toEqual({
      article_id: "a_2",
      duplicate_kind: "none",
      duplicate_of: null,
      duplicate_similarity: null,
      cluster_id
    })
    const copy = { duplicate_kind: "exact", duplicate_of: "a_2", duplicate_similarity: 1, cluster_id }
    expect(found.get("a_1")).toEqual({ article_id: "a_1", ...copy })
    expect(found.get("a_3")).toEqual({ article_id: "a_3", ...copy })
  })

  it.each([
    ["same instant: the smallest id", "2024-05-02T10:00:00+07:00", "2024-05-02T03:00:00Z"],
    ["no dates: the smallest id", null, null],
    ["a broken date counts as none: the smallest id", "kemarin", null],
    ["a date comes before none", "2024-05-02T03:00:00Z", null],
    ["a bare date begins its day in UTC", "2024-05-02", "2024-05-02T00:00:01Z"],
    ["a time without offset counts as UTC", "2024-05-02T03:00:00", "2024-05-02T03:00:01Z"]
  ])("%s", (_, first, second) => {
    const found = verdicts([article("a_2", "teks yang sama", second), article("a_1", "teks yang sama", first)])
    expect(found.get("a_2")?.duplicate_of).toBe("a_1")
  })

  it("are never made of texts without words", () => {
    const found = verdicts([article("a_1", ""), article("a_2", "— …")])
    expect([...found.values()].map((verdict) => verdict.cluster_id)).toEqual([null, null])
  })
})

describe("near duplicates", () => {
  it("are found at the threshold itself and not below it", () => {
    const words = text(2, 49)
    const at = edited(words, [20], "lain")
    const below = edited(words, [20, 26], "lain")
    const found = verdicts([article("a_1", words.join(" ")), article("a_2", at), article("a_3", below)])
    expect(found.get("a_2")).toMatchObject({
      duplicate_kind: "near",
      duplicate_of: "a_1",
      duplicate_similarity: 40 / 50,
      cluster_id: stableId("c", "a_1")
    })
    expect(found.get("a_3")?.duplicate_of).not.toBe("a_1")
  })

  it("split a chain: who is too unlike the kept article is kept too", () => {
    const a = base.join(" ")
    const b = edited(base, [10, 20], "b")
    const c = edited(base, [10, 20, 40, 60], "b")
    const found = verdicts([article("a_1", a), article("a_2", b), article("a_3", c)])
    expect(found.get("a_2")).toMatchObject({ duplicate_of: "a_1", duplicate_similarity: 90 / 110 })
    expect(found.get("a_3")).toMatchObject({ duplicate_kind: "none", duplicate_of: null, cluster_id: null })
  })

  it("go to the most similar kept article, not to the first", () => {
    const other = edited(base, [10, 20, 40], "b")
    const between = edited(base, [10, 20], "b")
    const found = verdicts([article("a_1", base.join(" ")), article("a_2", other), article("a_3", between)])
    expect(found.get("a_2")?.duplicate_of).toBeNull()
    expect(found.get("a_3")).toMatchObject({ duplicate_of: "a_2", duplicate_similarity: 95 / 105 })
  })

  it("take their exact copies with them, which are near duplicates of the kept article", () => {
    const changed = edited(base, [10], "b")
    const found = verdicts([
      article("a_1", base.join(" ")),
      article("a_2", changed),
      article("a_3", changed.toUpperCase())
    ])
    expect(found.get("a_3")).toMatchObject({
      duplicate_kind: "near",
      duplicate_of: "a_1",
      duplicate_similarity: 95 / 105
    })
  })

  it("are not sought among texts of fewer than five words", () => {
    const found = verdicts([article("a_1", "harga emas hari ini"), article("a_2", "harga emas hari itu")])
    expect(found.get("a_2")?.duplicate_of).toBeNull()
  })
})

describe("a corpus of synthetic news", () => {
  const total = 1_200
  const articles = Array.from({ length: total }, (_, index) => syntheticArticle(index, total))
  const found = verdicts(articles)

  it("is decided as by brute force over string shingles", () => {
    const expected = bruteForce(articles, nearThreshold)
    for (const { article_id } of articles) {
      const verdict = found.get(article_id) as DuplicateVerdict
      expect(verdict.duplicate_of ?? article_id).toBe(expected.keptOf.get(article_id))
      if (verdict.duplicate_of === null) continue
      expect(verdict.duplicate_similarity).toBe(expected.similarity(article_id, verdict.duplicate_of))
    }
    expect([...found.values()].filter((verdict) => verdict.duplicate_kind === "near").length).toBeGreaterThan(50)
  })

  it("keeps what it names, and clusters are the kept article and its duplicates", () => {
    for (const verdict of found.values()) {
      const keptId = verdict.duplicate_of ?? verdict.article_id
      expect(found.get(keptId)?.duplicate_of).toBeNull()
      if (verdict.cluster_id !== null) expect(verdict.cluster_id).toBe(stableId("c", keptId))
      if (verdict.duplicate_of !== null) expect(found.get(keptId)?.cluster_id).toBe(verdict.cluster_id)
    }
  })

  it("gives the same verdicts in any order", () => {
    const some = articles.filter((_, index) => index % 4 === 0 || index > 1_000)
    const inOrder = verdicts(some)
    fc.assert(
      fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
        expect(new Map([...verdicts(shuffled)].toSorted(([a], [b]) => (a < b ? -1 : 1)))).toEqual(
          new Map([...inOrder].toSorted(([a], [b]) => (a < b ? -1 : 1)))
        )
      }),
      { numRuns: 12, seed: 4 }
    )
  })
})

describe("small corpora of any make", () => {
  it("agree with brute force, however their texts overlap", () => {
    const body = fc.array(fc.constantFrom("satu", "dua", "tiga", "empat"), { maxLength: 14 })
    const corpus = fc.array(fc.record({ body, day: fc.option(fc.integer({ min: 1, max: 9 })) }), { maxLength: 14 })
    fc.assert(
      fc.property(corpus, (rows) => {
        const articles = rows.map((row, i) =>
          article(`a_${i + 10}`, row.body.join(" "), row.day === null ? null : `2024-05-0${row.day}T00:00:00Z`)
        )
        const found = verdicts(articles)
        const expected = bruteForce(articles, nearThreshold)
        for (const { article_id } of articles) {
          expect(found.get(article_id)?.duplicate_of ?? article_id).toBe(expected.keptOf.get(article_id))
        }
      }),
      { numRuns: 300, seed: 9 }
    )
  })
})

/** Clusters articles whose bands and shingles are given, in the order of their dates. */
const clusterBands = (rows: ReadonlyArray<{ bands: ReadonlyArray<number>; shingles: Uint32Array }>) =>
  cluster({
    articleIds: rows.map((_, i) => `a_${i}`),
    publishedAt: rows.map((_, i) => `2024-05-0${i + 1}`),
    exact: Uint32Array.from({ length: 2 * rows.length }, (_, i) => i + 1),
    bands: Uint32Array.from(rows.flatMap((row, i) => Array.from({ length: bandCount }, (_, b) => row.bands[b] ?? i))),
    shingleCounts: Uint32Array.from(rows, (row) => row.shingles.length),
    shinglesOf: (i) => (rows[i] as { shingles: Uint32Array }).shingles
  })

/** A hundred shingles in a row, so that sets d apart have similarity (100 − d) / (100 + d). */
const set = (from: number): Uint32Array => Uint32Array.from({ length: 100 }, (_, i) => from + i)

describe("a pair that the bands miss", () => {
  it("is found when a third article is like both", () => {
    const clustering = clusterBands([
      { bands: [100, 101], shingles: set(0) },
      { bands: [200, 201], shingles: set(5) },
      { bands: [100, 201], shingles: set(3) }
    ])
    expect([...clustering.keptIndex]).toEqual([0, 0, 0])
  })

  it("stays apart when nothing links them", () => {
    const clustering = clusterBands([
      { bands: [100], shingles: set(0) },
      { bands: [200], shingles: set(5) }
    ])
    expect([...clustering.keptIndex]).toEqual([0, 1])
  })

  it("is never made of articles that share a band by chance", () => {
    const clustering = clusterBands([
      { bands: [100], shingles: set(0) },
      { bands: [100], shingles: set(50) }
    ])
    expect([...clustering.keptIndex]).toEqual([0, 1])
  })
})

describe("boilerplate", () => {
  it("below the threshold leaves every article on its own", () => {
    const frame = text(5, 60)
    const articles = Array.from({ length: 800 }, (_, i) =>
      article(`a_${i + 10_000}`, [...frame, ...text(100 + i, 30)].join(" "))
    )
    for (const verdict of verdicts(articles).values()) expect(verdict.cluster_id).toBeNull()
  })

  it("in one bucket names the latest of its articles, no more than the limit", () => {
    const count = 2_000
    const bands = Uint32Array.from({ length: count * bandCount }, (_, at) => (at % bandCount === 0 ? 7 : at))
    for (const band of [1, 2]) bands[5 * bandCount + band] = bands[(count - 1) * bandCount + band] as number
    bands[(count - 100) * bandCount + 1] = bands[(count - 1) * bandCount + 1] as number
    const index = new KeptIndex(
      bandBuckets(
        Uint32Array.from({ length: count }, (_, i) => i),
        bands
      )
    )
    for (let i = 0; i < count - 1; i++) index.add(i, i)
    const named = index.candidates(count - 1)
    expect(named).toHaveLength(candidateLimit)
    expect(named[0]).toBe(count - 100)
    expect(named.slice(1)).toEqual([5, ...Array.from({ length: candidateLimit - 2 }, (_, i) => count - 2 - i)])
  })
})
