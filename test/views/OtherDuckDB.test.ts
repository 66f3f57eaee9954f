/**
 * Opens kawat.duckdb with another version of DuckDB. Set KAWAT_OTHER_DUCKDB to the folder of an installed
 * `@duckdb/node-api`, of 1.2 or newer; without it these tests are shown as skipped.
 *
 * The other version runs in a process of its own: two of its libraries cannot be loaded into one.
 */
import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import * as Path from "node:path"
import { views } from "../../schemas/Views.ts"
import { Workspace } from "../Workspace.ts"

const folder = process.env["KAWAT_OTHER_DUCKDB"]

const queries = [
  "SELECT version() AS version",
  ...views.map(({ key, name }) => `FROM ${name} ORDER BY ${key.map((column) => `"${column}"`).join(", ")}`)
]

/** Prints the rows of each query as one line of JSON. */
const script = `
  const [module, file, queries] = process.argv.slice(1)
  const { DuckDBInstance } = await import(module)
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  await connection.run("ATTACH '" + file + "' AS other (READ_ONLY)")
  await connection.run("USE other")
  for (const query of JSON.parse(queries))
    console.log(JSON.stringify((await connection.runAndReadAll(query)).getRowObjectsJson()))`

describe.skipIf(folder === undefined)("another version of DuckDB", () => {
  const workspace = new Workspace()
  beforeAll(() => {
    expect(workspace.sh("node pipelines/kawat.js run --quiet").code).toBe(0)
  }, 120_000)
  afterAll(() => workspace.remove())

  it("is another one, and reads every view alike", async () => {
    const module = Path.join(folder ?? "", "lib/index.js")
    const file = Path.join(workspace.out, "kawat.duckdb")
    const outcome = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", script, module, file, JSON.stringify(queries)],
      { encoding: "utf8", maxBuffer: 100_000_000 }
    )
    expect(outcome.stderr).toBe("")
    const [version, ...answers] = outcome.stdout.trimEnd().split("\n")
    expect(version).not.toBe(JSON.stringify(await workspace.ask(queries[0] as string)))
    expect(answers).toHaveLength(views.length)
    for (const [index, answer] of answers.entries()) {
      expect(JSON.parse(answer), views[index]?.name).toEqual(await workspace.ask(queries[index + 1] as string))
    }
  })
})
