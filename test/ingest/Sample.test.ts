import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { listSources, readSource } from "../../pipelines/ingest/Ingest.ts"

const sample = fileURLToPath(new URL("../../raw/sample", import.meta.url))
const seeds = fileURLToPath(new URL("../../../shared/seeds", import.meta.url))

describe("the sample in raw/sample", () => {
  it.effect("shows every encoding, the joined manifest and each kind of bad input", () =>
    Effect.gen(function* () {
      const { sources, rejects, ignored } = yield* listSources(sample)
      const results = sources.map((source) => readSource(source))
      const documents = results.filter((result) => "text" in result)
      expect([sources.length, documents.length, ignored]).toEqual([42, 40, 0])
      expect(new Set(documents.map((document) => document.source_encoding))).toEqual(
        new Set(["utf-8", "utf-8-bom", "utf-16le", "windows-1252"])
      )
      expect(documents.filter((document) => document.quality_flags.length > 0)).toMatchObject([
        { source_path: "18-serangan-aramco.txt", quality_flags: ["bidi_marks_removed"] },
        { source_path: "22-tank-leopard.txt", quality_flags: ["mojibake_repaired"] }
      ])
      expect(
        documents.filter((document) => document.manifest !== null).map((document) => document.manifest?.published_at)
      ).toEqual(["2024-03-09T06:00:00+07:00", "2015-10-16T07:30:00+07:00", "2017-06-02T00:00:00+07:00"])
      const lost = [...rejects, ...results.filter((result) => "code" in result)]
      expect(lost.map((reject) => `${reject.code} ${reject.source_path}`)).toEqual([
        "manifest_missing_file arsip/manifest.csv",
        "manifest_row arsip/manifest.csv",
        "binary rusak-biner.txt",
        "empty rusak-kosong.txt"
      ])
    })
  )
})

describe.skipIf(!existsSync(seeds))("the seeds", () => {
  it.effect("are five sound UTF-8 documents", () =>
    Effect.gen(function* () {
      const { sources, rejects } = yield* listSources(seeds)
      expect(rejects).toEqual([])
      expect(sources.map((source) => readSource(source))).toMatchObject(
        Array.from({ length: 5 }, () => ({ source_encoding: "utf-8", quality_flags: [], manifest: null }))
      )
    })
  )
})
