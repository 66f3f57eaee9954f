import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { Effect, Exit, Schema } from "effect"
import { listSources, readSource, type SourceFile, stage } from "../../pipelines/ingest/Ingest.ts"
import { defaultLimits } from "../../pipelines/Limits.ts"
import { articleId } from "../../pipelines/text/StableId.ts"

let scratch = ""
let raw = ""

const put = (path: string, content: string | Buffer = "Dua menteri bertemu di Bali.\n") => {
  mkdirSync(join(raw, path, ".."), { recursive: true })
  writeFileSync(join(raw, path), content)
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "kawat-ingest-"))
  raw = join(scratch, "raw")
  mkdirSync(raw)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const find = (sources: ReadonlyArray<SourceFile>, path: string): SourceFile =>
  sources.find((source) => source.source_path === path) as SourceFile

describe("listSources", () => {
  it.effect("takes what is an article, rejects what only looks like one, and loses nothing", () =>
    Effect.gen(function* () {
      put("b/satu.txt")
      put("a.TXT")
      put("Z.txt")
      put("catatan.md")
      put("folder.txt/isi.txt")
      put("dua\nbaris.txt")
      put("besar.txt", "x")
      truncateSync(join(raw, "besar.txt"), defaultLimits.file_bytes + 1)
      put("cukup.txt", "x")
      truncateSync(join(raw, "cukup.txt"), defaultLimits.file_bytes)
      writeFileSync(join(scratch, "luar.txt"), "di luar")
      mkdirSync(join(scratch, "luar"))
      symlinkSync(join(scratch, "luar.txt"), join(raw, "keluar.txt"))
      symlinkSync(join(raw, "Z.txt"), join(raw, "kembar.txt"))
      symlinkSync(raw, join(raw, "b", "lingkaran"))
      symlinkSync(join(scratch, "luar"), join(raw, "gudang"))
      symlinkSync(join(raw, "catatan.md"), join(raw, "tautan.md"))
      execFileSync("mkfifo", [join(raw, "pipa.txt")])
      writeFileSync(Buffer.concat([Buffer.from(`${raw}/`), Buffer.from([0x80, 0xff]), Buffer.from(".txt")]), "x")
      writeFileSync(join(raw, "\ufffd.txt"), "x")
      writeFileSync(join(raw, "caf\u00e9.txt"), "satu")
      writeFileSync(join(raw, "cafe\u0301.txt"), "dua")
      const { sources, rejects, ignored } = yield* listSources(raw)
      expect(sources.map((source) => source.source_path)).toEqual([
        "Z.txt",
        "a.TXT",
        "b/satu.txt",
        "caf\u00e9.txt",
        "cukup.txt",
        "dua\nbaris.txt",
        "folder.txt/isi.txt",
        "\ufffd.txt"
      ])
      expect(rejects.map((reject) => `${reject.code} ${reject.source_path}`)).toEqual([
        "name_not_utf8 %80%FF.txt",
        "symlink b/lingkaran",
        "too_large besar.txt",
        "duplicate_path caf\u00e9.txt",
        "directory folder.txt",
        "symlink gudang",
        "symlink keluar.txt",
        "symlink kembar.txt",
        "not_a_file pipa.txt"
      ])
      expect(rejects[2]).toMatchObject({ source_bytes: 20_971_521, message: expect.stringMatching(/file_bytes/) })
      expect(ignored).toBe(2)
    })
  )

  it.effect("joins manifest rows, the nearest manifest winning, and rejects rows without a file", () =>
    Effect.gen(function* () {
      const root = join(scratch, "manifests")
      mkdirSync(join(root, "arsip"), { recursive: true })
      writeFileSync(join(root, "arsip", "a.txt"), "isi")
      writeFileSync(join(root, "arsip", "b.txt"), "isi")
      writeFileSync(
        join(root, "manifest.csv"),
        "\ufefffile,publisher\r\narsip/a.txt,Luar\r\narsip/b.txt,Luar\r\nhilang.txt,Luar\r\n"
      )
      writeFileSync(join(root, "arsip", "manifest.csv"), "file,publisher\na.txt,Dalam\n")
      const { sources, rejects } = yield* listSources(root)
      expect(find(sources, "arsip/a.txt").manifest?.publisher).toBe("Dalam")
      expect(find(sources, "arsip/b.txt").manifest?.publisher).toBe("Luar")
      expect(rejects.map((reject) => `${reject.source_path} ${reject.code} ${reject.message}`)).toEqual([
        'manifest.csv manifest_missing_file line 4: there is no readable .txt file "hilang.txt"; correct the path or delete the row',
        'manifest.csv manifest_row line 2: arsip/manifest.csv tells of "arsip/a.txt" too and is nearer; keep one row'
      ])
    })
  )

  it.effect("fails with what to do when the root is missing or a file", () =>
    Effect.gen(function* () {
      const missing = yield* Effect.flip(listSources(join(scratch, "tiada")))
      expect(missing).toMatchObject({ _tag: "IngestError", reason: "missing" })
      expect(missing.message).toMatch(/does not exist; make the folder/)
      const file = yield* Effect.flip(listSources(join(scratch, "luar.txt")))
      expect(file).toMatchObject({ reason: "not_a_folder" })
    })
  )

  it.effect("accepts a root that is itself a link, and an empty one", () =>
    Effect.gen(function* () {
      mkdirSync(join(scratch, "kosong"))
      symlinkSync(join(scratch, "kosong"), join(scratch, "ke-kosong"))
      const exit = yield* Effect.exit(listSources(join(scratch, "ke-kosong")))
      expect(exit).toEqual(Exit.succeed({ sources: [], rejects: [], ignored: 0 }))
    })
  )
})

const sourceOf = (path: string): SourceFile => ({
  source_path: path,
  absolute_path: join(raw, path),
  bytes: 0,
  manifest: null
})

describe("a raw folder that holds the out folder", () => {
  it.effect("is read without what a run has put there", () =>
    Effect.gen(function* () {
      const all = join(scratch, "semua")
      const out = join(all, "hasil")
      mkdirSync(join(out, ".snapshots"), { recursive: true })
      writeFileSync(join(all, "satu.txt"), "satu")
      symlinkSync(".snapshots", join(out, ".current"))
      const without = yield* listSources(all, defaultLimits, out)
      expect([without.sources.length, without.rejects]).toEqual([1, []])
      const linked = join(scratch, "tautan-hasil")
      symlinkSync(out, linked)
      expect((yield* listSources(all, defaultLimits, linked)).rejects).toEqual([])
      expect((yield* listSources(all)).rejects).toHaveLength(1)
    })
  )
})

describe("readSource", () => {
  it("gives a document that fits the stage's output", () => {
    put("baca.txt", Buffer.from([0xff, 0xfe, ...Buffer.from("Sidang dibuka.\r\n", "utf16le")]))
    const document = readSource(sourceOf("baca.txt"))
    expect(document).toMatchObject({
      article_id: articleId("baca.txt"),
      source_bytes: 34,
      source_encoding: "utf-16le",
      text: "Sidang dibuka.\n",
      quality_flags: []
    })
    expect(Schema.is(stage.output)(document)).toBe(true)
  })

  it("rejects an empty file with its digest", () => {
    put("kosong.txt", "")
    expect(readSource(sourceOf("kosong.txt"))).toMatchObject({
      stage: "ingest",
      code: "empty",
      source_bytes: 0,
      source_sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    })
  })

  it("does not follow, wait for or trust a file that changed since it was listed", () => {
    put("tukar.txt")
    put("asli.md", "rahasia")
    renameSync(join(raw, "tukar.txt"), join(raw, "lama.md"))
    expect(readSource(sourceOf("tukar.txt"))).toMatchObject({
      code: "unreadable",
      message: expect.stringMatching(/ENOENT/)
    })
    symlinkSync(join(raw, "asli.md"), join(raw, "tukar.txt"))
    expect(readSource(sourceOf("tukar.txt"))).toMatchObject({ code: "symlink" })
    expect(readSource(sourceOf("pipa.txt"))).toMatchObject({ code: "not_a_file" })
    expect(readSource(sourceOf("besar.txt"))).toMatchObject({ code: "too_large" })
  })
})
