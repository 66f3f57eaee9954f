import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { describe as sentenceOf } from "../../pipelines/cli/Messages.ts"
import { DatabaseError } from "../../pipelines/duckdb/Database.ts"
import { WorkFailed } from "../../pipelines/pipeline/Workers.ts"
import { Sandbox } from "./Sandbox.ts"

const faults = new URL("../torture/Faults.js", import.meta.url).href
const sandbox = new Sandbox()
let first: Readonly<Record<string, string>> = {}

/** Runs with the n-th call of a function, made from a file of the pipeline, failing with EIO. */
const runWithout = (call: string, where: string, at: number) =>
  sandbox.kawat(["run", "--quiet"], {
    NODE_OPTIONS: `--import=${faults}`,
    TORTURE_FAULT: "error",
    TORTURE_CALL: `^${call}$`,
    TORTURE_WHERE: where,
    TORTURE_AT: String(at)
  })

beforeAll(() => {
  sandbox.fill(0, 2)
  sandbox.kawat(["run", "--quiet"])
  first = sandbox.hashes()
  sandbox.fill(2, 3)
})
afterAll(() => sandbox.remove())

describe("an error of the disk", () => {
  it.each([
    ["realpathSync", "ingest/Ingest", /^kawat: The raw folder .* cannot be read: the disk reports an error; /],
    ["linkSync", "pipeline/Lock", /^kawat: Could not lock .*: the disk reports an error; check it and run again\. /],
    [
      "fsyncSync",
      "export/Seal",
      /^kawat: Could not sync .*EIO.*: the disk reports an error; check it and run again\. /
    ],
    ["writeFileSync", "export/DatabaseFile", /^kawat: .*EIO.*codebook-/],
    [
      "symlinkSync",
      "export/Snapshot",
      /^kawat: Could not publish .*the disk reports an error; check it and run again\. /
    ]
  ])("in %s of %s ends the run with 1 and one line, and the tables are as they were", (call, where, message) => {
    const { code, stderr } = runWithout(call, where, 1)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split("\n")).toHaveLength(1)
    if (call !== "realpathSync") expect(stderr).toMatch(/The published tables are as they were\.\n$/)
    expect(code).toBe(1)
    expect(sandbox.hashes()).toEqual(first)
  })

  it("in closing a file that was only read changes nothing", () => {
    const other = new Sandbox()
    other.fill(0, 2)
    const outcome = other.kawat(["run", "--quiet"], {
      NODE_OPTIONS: `--import=${faults}`,
      TORTURE_FAULT: "error",
      TORTURE_WHERE: "dedupe/SketchFiles",
      TORTURE_CALL: "^closeSync$",
      TORTURE_AT: "1"
    })
    expect(outcome).toMatchObject({ code: 0, stderr: "" })
    expect(other.hashes()).toEqual(first)
    other.remove()
  })

  it("after the switch is told of with what is published then", () => {
    /** The five folders of the snapshot, the folder of snapshots, and last the out folder. */
    const calls = 7
    const { code, stderr } = runWithout("fsyncSync", "export/Snapshot", calls)
    expect(stderr).toMatch(/^kawat: Could not sync .* The new tables are published\.\n$/)
    expect(code).toBe(1)
    expect(sandbox.hashes()).not.toEqual(first)
    expect(sandbox.kawat(["check", "--quiet"])).toMatchObject({ code: 0 })
  })
})

describe("a full disk is named, whoever meets it", () => {
  it.each([
    new WorkFailed({ reason: "ENOSPC: no space left on device, write" }),
    new DatabaseError({ reason: 'IO Error: Could not write file "x": No space left on device', statement: "COPY" })
  ])("%o", (error) => {
    expect(sentenceOf(error)).toMatch(/: the disk is full; free some space and run again/)
  })
})
