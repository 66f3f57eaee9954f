import { afterEach, beforeEach, describe, expect, it } from "@effect/vitest"
import { spawn } from "node:child_process"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import * as Shard from "../../pipelines/pipeline/Shard.ts"

let root = ""
beforeEach(() => (root = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-shard-"))))
afterEach(() => Fs.rmSync(root, { recursive: true, force: true }))

const rows = [
  { article_id: "a_1", body: "Menteri bertemu duta besar.\nMereka sepakat." },
  { article_id: "a_2", body: "\u2028 𝒂" }
]

const writeOne = () =>
  Shard.write(
    root,
    "key",
    { "articles.ndjson": Shard.rowsToText(rows), "sketches.bin": Uint8Array.of(1, 2, 3) },
    { files: 2 }
  )

const flipByte = (path: string) => {
  const bytes = Fs.readFileSync(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  Fs.writeFileSync(path, bytes)
}

describe("Shard", () => {
  it("gives back its summary and its rows", () => {
    writeOne()
    const shard = Shard.find<{ readonly files: number }>(root, "key")
    expect(shard?.summary).toEqual({ files: 2 })
    expect(Shard.readRows(Path.join(root, "key", "articles.ndjson"))).toEqual(rows)
  })

  it("is not found when there is none", () => {
    expect(Shard.find(root, "other")).toBeNull()
  })

  it.each(["articles.ndjson", "sketches.bin", "receipt.json"])(
    "is not found when one bit of %s has changed",
    (name) => {
      writeOne()
      flipByte(Path.join(root, "key", name))
      expect(Shard.find(root, "key")).toBeNull()
    }
  )

  it("is not found when a file of it is missing or cut short", () => {
    writeOne()
    Fs.truncateSync(Path.join(root, "key", "articles.ndjson"), 10)
    expect(Shard.find(root, "key")).toBeNull()
    Fs.rmSync(Path.join(root, "key", "articles.ndjson"))
    expect(Shard.find(root, "key")).toBeNull()
  })

  it("replaces a broken shard of the same name", () => {
    writeOne()
    flipByte(Path.join(root, "key", "articles.ndjson"))
    writeOne()
    expect(Shard.find(root, "key")).not.toBeNull()
  })

  it("is written by two processes at once without either losing it", async () => {
    const script = `
      import * as Shard from ${JSON.stringify(new URL("../../pipelines/pipeline/Shard.ts", import.meta.url).href)}
      for (let i = 0; i < 300; i++) Shard.write(process.argv[1], "key", { "a.ndjson": "{}\\n" }, { i: 0 })`
    const write = () =>
      new Promise((resolve) => {
        spawn(process.execPath, ["--input-type=module", "-e", script, root]).on("close", resolve)
      })
    expect(await Promise.all([write(), write()])).toEqual([0, 0])
    expect(Shard.find(root, "key")).not.toBeNull()
    expect(Fs.readdirSync(root)).toEqual(["key"])
  })

  it("sweeps what is not kept, half-written shards too", () => {
    writeOne()
    Fs.mkdirSync(Path.join(root, "gone.123.partial"))
    Fs.mkdirSync(Path.join(root, "old"))
    Shard.sweep(root, new Set(["key"]))
    expect(Fs.readdirSync(root)).toEqual(["key"])
  })
})
