import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { DuckDBInstance } from "duckdb"
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { explore, exploreSql } from "../../pipelines/notebook/Notebook.ts"
import { tables } from "../../schemas/Tables.ts"
import { Workspace } from "../Workspace.ts"
import { type Notebook, parse, sourceOf } from "./NotebookFormat.ts"

const workspace = new Workspace()
const kawat = (command: string) => workspace.sh(`node pipelines/kawat.js ${command}`)
const written = (name: string) => Path.join(workspace.out, name)

beforeAll(() => workspace.publishSample(), 120_000)
afterAll(() => workspace.remove())

/** The SQL of each cell that holds some, by the id of the cell. */
const sqlOf = (notebook: Notebook): ReadonlyArray<readonly [string, string]> =>
  notebook.cells.flatMap((cell) => {
    const source = sourceOf(cell)
    const sql = source.startsWith("%%sql\n")
      ? source.slice(6)
      : /^answer = db\.sql\("""\n([^]*)"""\)\.df\(\)/.exec(source)?.[1]
    return cell.cell_type === "code" && sql !== undefined ? [[cell.id, sql] as const] : []
  })

const notebooks = [
  ["explore.ipynb", explore()],
  ["explore-sql.ipynb", exploreSql()]
] as const

describe.each(notebooks)("%s", (_, text) => {
  const notebook = parse(text)

  it("is a notebook of nbformat 4.5 for the Python kernel", () => {
    expect(notebook.metadata.kernelspec.name).toBe("python3")
  })

  it("asks ten questions", () => {
    const headings = notebook.cells.filter((cell) => sourceOf(cell).startsWith("## "))
    expect(headings).toHaveLength(10)
    expect(sqlOf(notebook)).toHaveLength(10)
  })

  it("chooses the database in one line, and reads every table where it is not there", () => {
    const [setup = ""] = notebook.cells.filter(({ id }) => id === "setup").map(sourceOf)
    expect(setup.match(/^database = .*$/gm)).toEqual([
      'database = "kawat.duckdb" if Path("kawat.duckdb").exists() else ":memory:"'
    ])
    expect(setup.match(/(?<=")[a-z_]+(?=")/g)).toEqual(expect.arrayContaining(tables.map(({ name }) => name)))
  })

  it("holds no colon and no brace in its SQL, which JupySQL would take for variables", () => {
    expect(sqlOf(notebook).filter(([, sql]) => /[:{}]/.test(sql))).toEqual([])
  })

  describe.each([
    ["Parquet files", "VIEW"],
    ["tables of a database, as in kawat.duckdb", "TABLE"]
  ])("on %s", (__, kind) => {
    it.each(sqlOf(notebook))("has an answer in the sample to %s", async (___, sql) => {
      const instance = await DuckDBInstance.create(":memory:")
      const connection = await instance.connect()
      await connection.run("SET TimeZone = 'Asia/Jakarta'")
      for (const { name } of tables) {
        await connection.run(`CREATE ${kind} ${name} AS FROM '${written(`${name}.parquet`)}'`)
      }
      const answer = await connection.runAndReadAll(sql)
      expect(answer.currentRowCount).toBeGreaterThan(0)
      connection.closeSync()
      instance.closeSync()
    })
  })
})

describe("the Python of explore.ipynb", () => {
  const hasPython = spawnSync("python3", ["--version"]).status === 0

  it.skipIf(!hasPython)("can be parsed (skipped where there is no python3)", () => {
    const sources = parse(explore()).cells.flatMap((cell) => (cell.cell_type === "code" ? [sourceOf(cell)] : []))
    const { stderr } = spawnSync("python3", ["-c", "import ast, sys; ast.parse(sys.stdin.read())"], {
      input: sources.join("\n"),
      encoding: "utf8"
    })
    expect(stderr).toBe("")
  })

  it("plots only what it asked for", () => {
    const plots = parse(explore()).cells.filter(({ id }) => id.endsWith("-plot"))
    expect(plots).toHaveLength(10)
    expect(plots.map(sourceOf).filter((source) => !source.startsWith("if answer.empty:"))).toEqual([])
  })
})

describe("the check of the format", () => {
  const sound = JSON.parse(explore())
  const [first] = sound.cells

  it.each([
    ["another format", { ...sound, nbformat: 3 }],
    ["no kernel", { ...sound, metadata: {} }],
    ["a cell without an id", { ...sound, cells: [{ ...first, id: undefined }] }],
    ["two cells of one id", { ...sound, cells: [first, first] }],
    ["a cell with a field too many", { ...sound, cells: [{ ...first, outputs: [] }] }],
    ["a cell of no kind", { ...sound, cells: [{ ...first, cell_type: "text" }] }],
    ["a source that is no text", { ...sound, cells: [{ ...first, source: [1] }] }]
  ])("refuses %s", (_, notebook) => {
    expect(() => parse(JSON.stringify(notebook))).toThrow()
  })
})

describe("kawat notebook", () => {
  it("writes both notebooks beside the tables, and the same again", () => {
    const said = notebooks.map(([name]) => `Wrote the notebook /home/you/kawat/out/${name}.\n`).join("")
    expect(kawat("notebook")).toEqual({ code: 0, text: said })
    expect(kawat("notebook")).toEqual({ code: 0, text: said })
    for (const [name, text] of notebooks) expect(Fs.readFileSync(written(name), "utf8")).toBe(text)
  })

  it("does not write over what a user did, unless told to", () => {
    Fs.appendFileSync(written("explore-sql.ipynb"), "\n")
    expect(kawat("notebook")).toEqual({
      code: 2,
      text:
        "kawat: /home/you/kawat/out/explore-sql.ipynb is there and differs from what would be written; " +
        "keep your work under another name, or give --force to write over it.\n"
    })
    expect(kawat("notebook --force --quiet")).toEqual({ code: 0, text: "" })
    expect(Fs.readFileSync(written("explore-sql.ipynb"), "utf8")).toBe(exploreSql())
  })

  it("says that nothing is published where nothing is", () => {
    expect(kawat("notebook --out kosong")).toMatchObject({
      code: 1,
      text: expect.stringContaining("run `kawat run` first")
    })
  })
})
