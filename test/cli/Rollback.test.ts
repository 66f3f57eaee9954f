import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { events, Sandbox } from "./Sandbox.ts"

const sandbox = new Sandbox()
const run = () => sandbox.kawat(["run", "--quiet"])
const rollback = (...args: ReadonlyArray<string>) => sandbox.kawat(["rollback", ...args])
let first: Readonly<Record<string, string>> = {}
let second: Readonly<Record<string, string>> = {}

beforeAll(() => {
  sandbox.fill(0, 2)
  expect(run()).toMatchObject({ code: 0 })
  first = sandbox.hashes()
})
afterAll(() => sandbox.remove())

describe("kawat rollback", () => {
  it("says so when there are no tables before", () => {
    const { code, stderr } = rollback()
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^kawat: There are no tables before those in \/.*; only the last two that differ are kept\.\n$/
    )
    expect(sandbox.hashes()).toEqual(first)
  })

  it("publishes the tables before again, and they hold every check", () => {
    sandbox.fill(2, 3)
    run()
    second = sandbox.hashes()
    const { code, stderr } = rollback()
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/^The tables before are published again in \/.*; `kawat rollback` takes that back\.\n$/)
    expect(sandbox.hashes()).toEqual(first)
    expect(sandbox.kawat(["check", "--quiet"])).toMatchObject({ code: 0 })
    expect(Fs.readdirSync(sandbox.out).filter((name) => name.endsWith(".parquet"))).toHaveLength(
      Object.keys(first).length / 2
    )
  })

  it("takes itself back the second time, and tells a program what is published now", () => {
    const told = events<{ readonly event: string; readonly snapshot: string }>(rollback("--json"))
    const { snapshot } = JSON.parse(Fs.readFileSync(Path.join(sandbox.out, "run.json"), "utf8")) as { snapshot: string }
    expect(told).toMatchObject([{ event: "rolled_back", snapshot }])
    expect(sandbox.hashes()).toEqual(second)
  })

  it("leads to other tables also after a run that made the same ones again", () => {
    sandbox.kawat(["run", "--quiet", "--full-refresh"])
    expect(sandbox.hashes()).toEqual(second)
    rollback()
    expect(sandbox.hashes()).toEqual(first)
  })

  it("lasts until the next run", () => {
    run()
    expect(sandbox.hashes()).toEqual(second)
    expect(rollback("--quiet")).toEqual({ code: 0, stdout: "", stderr: "" })
    expect(sandbox.hashes()).toEqual(first)
    rollback()
  })

  it("gives up while another process holds the folder", () => {
    const lock = Path.join(sandbox.out, ".cache", "lock")
    Fs.writeFileSync(lock, JSON.stringify({ pid: 4711, host: "elsewhere", start: "", token: "x" }))
    const outcome = rollback()
    Fs.rmSync(lock)
    expect(outcome.code).toBe(1)
    expect(outcome.stderr).toMatch(
      /^kawat: Process 4711 on elsewhere is writing to this folder .*; wait until it is done\.\n$/
    )
    expect(sandbox.hashes()).toEqual(second)
  })

  it("does not publish tables whose bytes have changed", () => {
    Fs.appendFileSync(Path.join(sandbox.out, ".previous/csv/quotes"), "\n")
    const { code, stderr } = rollback()
    expect(code).toBe(1)
    expect(stderr).toMatch(/quotes: csv file is as published/)
    expect(stderr).toMatch(/\nThe published tables are as they were\.\n$/)
    expect(sandbox.hashes()).toEqual(second)
  })

  it("does not publish tables of another schema", () => {
    const manifest = Path.join(sandbox.out, ".previous/run.json")
    const text = Fs.readFileSync(manifest, "utf8")
    Fs.writeFileSync(manifest, text.replace(/"schema_version": "[^"]+"/, '"schema_version": "0.0.1"'))
    const { code, stderr } = rollback()
    expect(code).toBe(1)
    expect(stderr).toMatch(/do not have schema \d+\.\d+\.\d+; go back with the version of kawat that made them/)
    expect(sandbox.hashes()).toEqual(second)
  })

  it("makes no folder where nothing is published", () => {
    const nowhere = Path.join(sandbox.folder, "nowhere")
    const { code, stderr } = rollback("--out", nowhere)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Nothing is published in .*nowhere; run `kawat run` first/)
    expect(Fs.existsSync(nowhere)).toBe(false)
  })
})
