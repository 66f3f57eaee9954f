import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import { Sandbox } from "./Sandbox.ts"

const sandbox = new Sandbox()
afterAll(() => sandbox.remove())

const oneLine = (text: string) => text.trimEnd().split("\n").length === 1

describe("wrong use ends with exit code 2, one line that says what to do, and nothing written", () => {
  it.each([
    ["an unknown flag", ["run", "--wokers", "2"], {}, /--wokers.*--help/],
    ["an unknown command", ["rnu"], {}, /rnu.*--help/],
    ["a missing raw folder", ["run", "--raw", "nowhere"], {}, /nowhere does not exist; make the folder/],
    ["no worker", ["run", "--workers", "0"], {}, /--workers is "0"; give a whole number from 1 to 64/],
    ["a bad KAWAT_WORKERS", ["run"], { KAWAT_WORKERS: "many" }, /KAWAT_WORKERS is "many"; give a whole number/],
    ["a bad KAWAT_MEMORY", ["run"], { KAWAT_MEMORY: "lots" }, /KAWAT_MEMORY is "lots"; give a size/],
    ["a bad KAWAT_QUIET", ["run"], { KAWAT_QUIET: "maybe" }, /KAWAT_QUIET is "maybe"; give true or false/],
    ["a day that is none", ["run", "--since", "2024-02-30"], {}, /--since is "2024-02-30"; give a day such as/],
    ["a bad KAWAT_UNTIL", ["run"], { KAWAT_UNTIL: "May" }, /KAWAT_UNTIL is "May"; give a day such as 2024-05-31/],
    [
      "days in the wrong order",
      ["run", "--since", "2024-05-02", "--until", "2024-05-01"],
      {},
      /--since is 2024-05-02, which is after --until, 2024-05-01; give the earlier day first/
    ],
    [
      "an unknown language",
      ["run", "--language", "ind,xx"],
      {},
      /--language is "ind,xx"; give codes of .*languages\.csv/
    ],
    [
      "another partition",
      ["run", "--partition-by", "week"],
      {},
      /--partition-by is "week"; give month, or leave it out/
    ],
    ["an unknown limit", ["run", "--limits", "words=3"], {}, /--limits is "words=3"; .*known are file_bytes, lines/],
    ["a limit of nothing", ["run"], { KAWAT_LIMITS: "lines=0" }, /KAWAT_LIMITS is "lines=0"; .*each from 1 to/],
    ["an empty --out", ["run", "--out", ""], {}, /--out is ""; give the path of a folder/]
  ])("%s", (_, args, env, message) => {
    const outcome = sandbox.kawat(args, env)
    expect(outcome.stderr).toMatch(message)
    expect(oneLine(outcome.stderr)).toBe(true)
    expect(outcome).toMatchObject({ code: 2, stdout: "" })
    expect(Fs.readdirSync(sandbox.folder)).toEqual([])
  })

  it("the raw folder as out folder, also by a link", () => {
    const here = new Sandbox()
    here.fill(0, 1)
    Fs.symlinkSync("raw", here.out)
    const outcome = here.kawat(["run"])
    expect(outcome.stderr).toMatch(
      /^kawat: The raw folder and the out folder are the same, .*raw; name two folders\.\n$/
    )
    expect(outcome.code).toBe(2)
    expect(Fs.readdirSync(here.raw)).toEqual(["berita"])
    here.remove()
  })

  it("an out folder that cannot be written", () => {
    const here = new Sandbox()
    here.fill(0, 1)
    Fs.writeFileSync(here.out, "a file")
    const outcome = here.kawat(["run"])
    expect(outcome.stderr).toMatch(/Cannot write to the out folder .*out: a file stands where a folder is needed/)
    expect(outcome.code).toBe(2)
    here.remove()
  })
})

describe("commands that need published tables", () => {
  it.each([["check"], ["rollback"], ["rejects"], ["query", "SELECT 1"], ["search", "padi"], ["explain", "v_1"]])(
    "%s says that nothing is published",
    (...args) => {
      const outcome = sandbox.kawat(args)
      expect(outcome).toMatchObject({ code: 1, stdout: "" })
      expect(outcome.stderr).toMatch(/Nothing is published in .*; run `kawat run` first/)
    }
  )
})

describe("help and version", () => {
  it("lists every command on standard output", () => {
    const outcome = sandbox.kawat(["--help"])
    expect(outcome.code).toBe(0)
    for (const name of [
      "run",
      "ingest",
      "clean",
      "dedupe",
      "language-tag",
      "event-extract",
      "export",
      "rollback",
      "check",
      "query",
      "search",
      "rejects",
      "explain",
      "version"
    ]) {
      expect(outcome.stdout).toContain(name)
    }
  })

  it("asks for a statement where none is given to answer", () => {
    const here = new Sandbox()
    here.fill(0, 1)
    here.kawat(["run"])
    expect(here.kawat(["query", " ; "])).toMatchObject({ code: 2, stderr: expect.stringContaining("no statement") })
    here.remove()
  })

  it("prints versions, as JSON when asked", () => {
    expect(sandbox.kawat(["version"]).stdout).toMatch(/^kawat \d+\.\d+\.\d+\nschema \d+\.\d+\.\d+\nnode \d+/)
    expect(JSON.parse(sandbox.kawat(["version", "--json"]).stdout)).toHaveProperty("schema")
  })
})
