import { describe, expect, it } from "@effect/vitest"
import { batchesOf, cut, defaultBatches } from "../../pipelines/pipeline/Batch.ts"

const files = (count: number, bytes = 2000) =>
  Array.from({ length: count }, (_, number) => ({
    source_path: `2024/berita-${String(number).padStart(5, "0")}.txt`,
    bytes
  }))

const names = (batches: ReadonlyArray<ReadonlyArray<{ readonly source_path: string }>>) =>
  batches.map((batch) => batch.map((file) => file.source_path).join("\n"))

describe("cut", () => {
  it("keeps every file once and in order", () => {
    const all = files(5000)
    expect(cut(all).flat()).toEqual(all)
  })

  it("makes batches of 64 to 256 files, but for the last", () => {
    const sizes = cut(files(5000)).map((batch) => batch.length)
    for (const size of sizes.slice(0, -1)) {
      expect(size).toBeGreaterThanOrEqual(defaultBatches.minFiles)
      expect(size).toBeLessThanOrEqual(defaultBatches.maxFiles)
    }
  })

  it("changes only the batches next to an added file", () => {
    const before = new Set(names(cut(files(5000))))
    const added = files(5000).toSpliced(2500, 0, { source_path: "2024/berita-02499b.txt", bytes: 2000 })
    const fresh = names(cut(added)).filter((name) => !before.has(name))
    expect(fresh.length).toBeLessThanOrEqual(3)
  })

  it("changes only the batches next to a deleted first file", () => {
    const before = new Set(names(cut(files(5000))))
    const fresh = names(cut(files(5000).slice(1))).filter((name) => !before.has(name))
    expect(fresh.length).toBeLessThanOrEqual(3)
  })

  it("ends a batch early where files are large, so that a worker's memory stays bounded", () => {
    const sizes = cut(files(10, 5 * 1024 * 1024)).map((batch) => batch.length)
    expect(sizes).toEqual([2, 2, 2, 2, 2])
  })

  it("makes larger batches where larger ones are asked for", () => {
    const sizes = cut(files(20_000), batchesOf(960)).map((batch) => batch.length)
    expect(batchesOf(defaultBatches.boundaryEvery)).toEqual(defaultBatches)
    for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThanOrEqual(640)
  })
})
