import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import * as KnownFiles from "../../pipelines/pipeline/KnownFiles.ts"

const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-known-"))
const path = Path.join(folder, "files.json")
afterAll(() => Fs.rmSync(folder, { recursive: true, force: true }))

const files = (count: number) =>
  new Map(Array.from({ length: count }, (_, index) => [`${index}.txt`, { stamp: "s", sha256: `${index}`, row: "" }]))

describe("what is known of the files", () => {
  it("is kept in as many parts as it takes, and in no more", () => {
    KnownFiles.save(path, files(5), 2)
    expect(KnownFiles.load(path)).toEqual(files(5))
    expect(Fs.readdirSync(folder)).toHaveLength(3)
    KnownFiles.save(path, files(2), 2)
    expect(KnownFiles.load(path)).toEqual(files(2))
    expect(Fs.readdirSync(folder)).toHaveLength(1)
  })

  it("is kept of no file, too", () => {
    KnownFiles.save(path, files(0))
    expect(KnownFiles.load(path)).toEqual(files(0))
  })

  it("ends before the first part that is broken", () => {
    KnownFiles.save(path, files(4), 2)
    Fs.truncateSync(`${path}.1`, 70)
    expect(KnownFiles.load(path)).toEqual(files(2))
  })
})
