import { afterEach, beforeEach, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import * as Snapshot from "../../pipelines/export/Snapshot.ts"
import { tables } from "../../schemas/Tables.ts"

let out = ""
beforeEach(() => (out = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-snapshot-"))))
afterEach(() => Fs.rmSync(out, { recursive: true, force: true }))

const at = (...names: ReadonlyArray<string>) => Path.join(out, ...names)

/** A staged snapshot whose files all hold one word. */
const staged = (word: string): string => {
  const folder = Snapshot.stage(out)
  for (const { name } of tables) {
    for (const format of ["parquet", "csv"] as const) Fs.writeFileSync(Snapshot.fileIn(folder, format, name), word)
  }
  Fs.writeFileSync(Snapshot.manifestIn(folder), word)
  return folder
}

/** The words that a reader finds in what is shown; `missing` for a link that leads nowhere. */
const shown = (): ReadonlyArray<string> => {
  const names = tables.flatMap(({ name }) => [Snapshot.publicPath("parquet", name), Snapshot.publicPath("csv", name)])
  const words = [...names, "run.json"].map((name) =>
    Fs.existsSync(at(name)) ? Fs.readFileSync(at(name), "utf8") : "missing"
  )
  return [...new Set(words)]
}

const previousWord = (): string => Fs.readFileSync(at(".previous/run.json"), "utf8")

/** Lets the next rename of the one link fail. */
const blockSwitch = () => Fs.mkdirSync(at(".current.partial"))

describe("a snapshot", () => {
  it("is shown whole by one rename, the first one too", () => {
    blockSwitch()
    expect(() => Snapshot.publish(out, staged("satu"), "1")).toThrow()
    expect(shown()).toEqual(["missing"])
    Snapshot.sweepPartials(out)
    Snapshot.publish(out, staged("satu"), "1")
    expect(shown()).toEqual(["satu"])
  })

  it("takes the place of the one before, which stays as .previous", () => {
    for (const word of ["satu", "dua"]) Snapshot.publish(out, staged(word), word)
    expect([shown(), previousWord()]).toEqual([["dua"], "satu"])
  })

  it("and what was before it are decided by the same rename", () => {
    for (const word of ["satu", "dua"]) Snapshot.publish(out, staged(word), word)
    blockSwitch()
    expect(() => Snapshot.publish(out, staged("tiga"), "tiga")).toThrow()
    expect([shown(), previousWord()]).toEqual([["dua"], "satu"])
    expect(() => Snapshot.swap(out)).toThrow()
    expect([shown(), previousWord()]).toEqual([["dua"], "satu"])
    Snapshot.sweepPartials(out)
    Snapshot.swap(out)
    expect([shown(), previousWord()]).toEqual([["satu"], "dua"])
  })

  it("stays readable for who resolved the link, while another is published", () => {
    Snapshot.publish(out, staged("satu"), "satu")
    const resolved = Fs.realpathSync(at(".current"))
    const replaced = Snapshot.publish(out, staged("dua"), "dua")
    Snapshot.sweep(out, replaced)
    expect(Fs.readFileSync(Path.join(resolved, "parquet/articles"), "utf8")).toBe("satu")
  })

  it("is not swept away when the link to it is lost", () => {
    Snapshot.publish(out, staged("satu"), "satu")
    Fs.rmSync(at(".current"))
    Snapshot.sweepPartials(out)
    Snapshot.sweep(out)
    expect(Fs.readdirSync(at(".snapshots"))).toEqual(["satu"])
  })
})
