import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { events, Sandbox } from "./Sandbox.ts"

interface StageEvent {
  readonly event: string
  readonly stage: string
  readonly rows_in: number
  readonly rows_out: number
  readonly rows_rejected: number
  readonly rows_reused: number
  readonly up_to_date?: boolean
}

/** Two batches. */
const files = 110
const sandbox = new Sandbox()
let published: Readonly<Record<string, string>> = {}

const run = (...args: ReadonlyArray<string>) => events<StageEvent>(sandbox.kawat(["run", "--json", "--quiet", ...args]))
const stage = (told: ReadonlyArray<StageEvent>, name: string) =>
  told.find((one) => one.event === "stage" && one.stage === name)
const articlesOf = (told: ReadonlyArray<StageEvent>) => stage(told, "export")?.rows_out

const touchLater = (name: string) => Fs.utimesSync(Path.join(sandbox.raw, name), 1_700_000_000, 1_700_000_000)

beforeAll(() => {
  sandbox.fill(0, files)
  const told = run("--workers", "1")
  expect(articlesOf(told)).toBe(files)
  published = sandbox.hashes()
})
afterAll(() => sandbox.remove())

describe("kawat run", () => {
  it("does nothing the second time and leaves the same bytes", () => {
    const told = run()
    expect(told).toMatchObject([{ event: "finished", up_to_date: true }])
    expect(sandbox.hashes()).toEqual(published)
  })

  it("gives the same bytes with two workers, from nothing", () => {
    const told = run("--workers", "2", "--full-refresh")
    expect(stage(told, "ingest")?.rows_reused).toBe(0)
    expect(sandbox.hashes()).toEqual(published)
  })

  it("does not recompute a file that was only touched", () => {
    touchLater("berita/0007.txt")
    expect(run()).toMatchObject([{ event: "finished", up_to_date: true }])
  })

  it("lists what a dry run finds and writes nothing", () => {
    sandbox.write("berita/baru.txt", Fs.readFileSync(Path.join(sandbox.raw, "berita/0001.txt")))
    sandbox.write("berita/0002.txt", "Judul lain\n\nIsi lain sama sekali.\n")
    const gone = Path.join(sandbox.raw, "berita/0003.txt")
    const text = Fs.readFileSync(gone)
    Fs.rmSync(gone)
    const outcome = sandbox.kawat(["run", "--dry-run"])
    expect(outcome.stdout).toBe("new  berita/baru.txt\nchanged  berita/0002.txt\ngone  berita/0003.txt\n")
    expect(outcome.stderr).toContain(`1 new, 1 changed, 1 gone, ${files - 2} unchanged`)
    expect(sandbox.hashes()).toEqual(published)
    Fs.rmSync(Path.join(sandbox.raw, "berita/baru.txt"))
    Fs.writeFileSync(gone, text)
    sandbox.fill(2, 3)
  })

  it("re-does only the batch of a changed file, and comes back to the same bytes", () => {
    const original = Fs.readFileSync(Path.join(sandbox.raw, "berita/0109.txt"), "utf8")
    sandbox.write("berita/0109.txt", `${original}\nSatu paragraf baru berdiri di akhir berita ini.\n`)
    const told = run()
    const reused = stage(told, "ingest")?.rows_reused ?? 0
    expect(reused).toBeGreaterThan(0)
    expect(reused).toBeLessThan(files)
    expect(stage(told, "language-tag")?.rows_reused).toBe(reused)
    expect(sandbox.hashes()).not.toEqual(published)
    sandbox.write("berita/0109.txt", original)
    run()
    expect(sandbox.hashes()).toEqual(published)
  })

  it("takes a deleted file out of the tables", () => {
    const path = Path.join(sandbox.raw, "berita/0100.txt")
    const text = Fs.readFileSync(path)
    Fs.rmSync(path)
    expect(articlesOf(run())).toBe(files - 1)
    expect(sandbox.rows("SELECT 1 FROM articles WHERE source_path = 'berita/0100.txt'")).toEqual([])
    Fs.writeFileSync(path, text)
    run()
    expect(sandbox.hashes()).toEqual(published)
  })

  it("finds a shard whose bytes have changed and makes it anew", () => {
    const root = Path.join(sandbox.out, ".cache", "articles")
    for (const key of Fs.readdirSync(root)) Fs.appendFileSync(Path.join(root, key, "articles.ndjson"), " ")
    Fs.rmSync(Path.join(sandbox.out, ".current"))
    const told = run()
    expect(stage(told, "ingest")?.rows_reused).toBe(0)
    expect(sandbox.hashes()).toEqual(published)
  })

  it("lets a stage command do its part and goes on from there", () => {
    const here = new Sandbox()
    here.fill(0, 3)
    const first = here.kawat(["clean"])
    expect(first.stderr).toMatch(/ingest +in 3 {2}out 3 {2}rejected 0\nclean +in 3/)
    expect(first.stderr).not.toMatch(/^dedupe/m)
    expect(Fs.existsSync(Path.join(here.out, "articles.parquet"))).toBe(false)
    const told = events<StageEvent>(here.kawat(["run", "--json"]))
    expect(stage(told, "clean")).toMatchObject({ rows_in: 3, rows_reused: 3 })
    expect(articlesOf(told)).toBe(3)
    here.remove()
  })

  it.each([
    ["SIGINT", 130, "ingest "],
    ["SIGINT", 130, "event-extract "],
    ["SIGKILL", null, "event-extract "]
  ] as const)("leaves the published tables as they were after %s (%s) at %j", async (signal, code, moment) => {
    const outcome = await sandbox.interrupt(["run", "--full-refresh"], moment, signal)
    expect(outcome.code).toBe(code)
    expect(sandbox.hashes()).toEqual(published)
    if (signal === "SIGINT") {
      expect(outcome.stderr).toContain("interrupted. The published tables are as they were")
      expect(Fs.existsSync(Path.join(sandbox.out, ".cache", "lock"))).toBe(false)
      const left = Fs.readdirSync(sandbox.out, { recursive: true, encoding: "utf8" })
      expect(left.filter((name) => name.includes(".partial"))).toEqual([])
    }
    expect(run()).toMatchObject([{ event: "finished", up_to_date: true }])
    expect(sandbox.hashes()).toEqual(published)
  })

  it("mends the links of the tables without publishing anew", () => {
    for (const name of ["articles.parquet", "csv/quotes.csv", "run.json"]) Fs.rmSync(Path.join(sandbox.out, name))
    Fs.symlinkSync(".current/parquet/forgotten", Path.join(sandbox.out, "forgotten.parquet"))
    const snapshot = Fs.readlinkSync(Path.join(sandbox.out, ".current"))
    expect(run()).toMatchObject([{ event: "finished", up_to_date: true }])
    expect(sandbox.hashes()).toEqual(published)
    expect(Fs.readlinkSync(Path.join(sandbox.out, ".current"))).toBe(snapshot)
    expect(Fs.readdirSync(sandbox.out)).not.toContain("forgotten.parquet")
  })

  it("removes what a killed run left half written", () => {
    const left = [".cache/run/1.partial", ".cache/articles/x.1.partial/y", ".cache/spill/z", ".snapshots/1.partial/y"]
    for (const name of left) {
      Fs.mkdirSync(Path.dirname(Path.join(sandbox.out, name)), { recursive: true })
      Fs.writeFileSync(Path.join(sandbox.out, name), "")
    }
    Fs.symlinkSync("nowhere", Path.join(sandbox.out, ".current.partial"))
    run()
    const found = Fs.readdirSync(sandbox.out, { recursive: true, encoding: "utf8" })
    expect(found.filter((name) => /partial|spill/.test(name))).toEqual([])
  })

  it("gives up while another process holds the folder", () => {
    const lock = Path.join(sandbox.out, ".cache", "lock")
    Fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, host: "elsewhere", start: "", token: "x" }))
    const outcome = sandbox.kawat(["run"])
    Fs.rmSync(lock)
    expect(outcome.code).toBe(1)
    expect(outcome.stderr).toMatch(/Process \d+ on elsewhere is writing to this folder .*; wait until it is done/)
  })
})

describe("kawat check", () => {
  it("holds for what was published", () => {
    expect(sandbox.kawat(["check"])).toMatchObject({ code: 0 })
  })

  it("finds a file whose bytes have changed", () => {
    const path = Fs.realpathSync(Path.join(sandbox.out, "csv/articles.csv"))
    const bytes = Fs.readFileSync(path)
    Fs.appendFileSync(path, "\n")
    const outcome = sandbox.kawat(["check"])
    Fs.writeFileSync(path, bytes)
    expect(outcome.code).toBe(1)
    expect(outcome.stderr).toMatch(/articles: csv file is as published/)
  })
})

describe("kawat query", () => {
  it("answers as a table, as CSV and as JSON", () => {
    const sql = "SELECT count(*) AS articles FROM articles;"
    expect(sandbox.kawat(["query", sql]).stdout).toBe(`articles\n────────\n${files}\n`)
    expect(sandbox.kawat(["query", sql, "--format", "csv"]).stdout).toBe(`articles\n${files}\n`)
    expect(sandbox.kawat(["query", sql, "--json"]).stdout).toBe(`{"articles":${files}}\n`)
  })

  it.each([
    ["DROP VIEW articles", 2],
    ["SELECT 1; SELECT 2", 2],
    ["COPY articles TO 'x.csv'", 1],
    ["SELECT * FROM read_text('/etc/hostname')", 1],
    ["SELECT nothing FROM articles", 1]
  ])("refuses %s", (sql, code) => {
    expect(sandbox.kawat(["query", sql])).toMatchObject({ code, stdout: "" })
  })
})

describe("bad input", () => {
  it("becomes one reject for each file or row, and the rest is published", () => {
    const here = new Sandbox()
    here.fill(0, 2)
    here.write("kosong.txt", "")
    here.write(
      "biner.txt",
      Uint8Array.from({ length: 600 }, (_, index) => (index * 7919) % 256)
    )
    here.write("folder.txt/isi.md", "bukan berita")
    here.write("raksasa.txt", Buffer.alloc(20 * 1024 * 1024 + 1, 65))
    here.write(
      "manifest.csv",
      "file,url\nberita/0000.txt,https://contoh.example/0\nhilang.txt,https://contoh.example/1\n"
    )
    const outcome = here.kawat(["run", "--quiet"])
    expect(outcome).toMatchObject({ code: 0, stderr: "" })
    const rejects = here.rows<{ source_path: string; code: string }>(
      "SELECT source_path, code FROM rejects ORDER BY ALL"
    )
    expect(rejects).toEqual([
      { source_path: "biner.txt", code: "binary" },
      { source_path: "folder.txt", code: "directory" },
      { source_path: "kosong.txt", code: "empty" },
      { source_path: "manifest.csv", code: "manifest_missing_file" },
      { source_path: "raksasa.txt", code: "too_large" }
    ])
    expect(here.rows("SELECT count(*) AS articles FROM articles")).toEqual([{ articles: 2 }])
    expect(here.kawat(["rejects", "--format", "csv"]).stdout.split("\n")).toHaveLength(7)
    here.remove()
  })

  it("of nothing but an empty folder gives empty tables", () => {
    const here = new Sandbox()
    Fs.mkdirSync(here.raw)
    expect(here.kawat(["run"])).toMatchObject({ code: 0 })
    expect(here.rows("SELECT count(*) AS articles FROM articles")).toEqual([{ articles: 0 }])
    here.remove()
  })
})
