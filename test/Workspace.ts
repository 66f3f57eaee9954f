/**
 * A copy of the project in a folder of its own, in which a test runs what a user would
 * type and reads the tables that come of it.
 *
 * Code and lexicons are copied, so that an edit during the test does not show; packages are
 * linked. `raw` holds the sample and nothing else, `out` is where `make run` puts it. No
 * `KAWAT_` variable and no flag of an outer make reaches the commands.
 */
import { DuckDBInstance } from "duckdb"
import { spawnSync } from "node:child_process"
import * as Crypto from "node:crypto"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { tables } from "../schemas/Tables.ts"
import { sampleFolder } from "./SampleTables.ts"

const project = Path.dirname(import.meta.dirname)
const copied = ["pipelines", "schemas", "raw/sample", "package.json", "package-lock.json", "Makefile", "tsconfig.json"]

export interface Outcome {
  readonly code: number | null
  /** Standard output and standard error as they came. */
  readonly text: string
}

const isForeign = (name: string): boolean =>
  /^(?:KAWAT_|MAKE|MFLAGS$|npm_|VITEST)|^(?:SQL|RAW|OUT|SINCE|UNTIL|LANGUAGE|PARTITION_BY|LIMITS|LEXICON|MAX_AGE)$/.test(
    name
  )

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name))),
  NO_COLOR: "1"
})

/** Copies a folder to where others look for it; of two that do so at once the first is taken. */
const keep = (folder: string, kept: string): void => {
  const own = Fs.mkdtempSync(`${kept}-`)
  Fs.cpSync(folder, own, { recursive: true, verbatimSymlinks: true })
  try {
    Fs.renameSync(own, kept)
  } catch {
    Fs.rmSync(own, { recursive: true })
  }
}

export class Workspace {
  readonly folder: string = Fs.realpathSync(Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-workspace-")))
  readonly out: string = Path.join(this.folder, "out")

  constructor() {
    for (const name of copied) {
      Fs.cpSync(Path.join(project, name), Path.join(this.folder, name), { recursive: true })
    }
    for (const name of ["package.json", "package-lock.json"]) Fs.utimesSync(Path.join(this.folder, name), 0, 0)
    Fs.symlinkSync(Path.join(project, "node_modules"), Path.join(this.folder, "node_modules"))
  }

  remove(): void {
    Fs.rmSync(this.folder, { recursive: true, force: true })
  }

  /** Runs a shell script in the folder. */
  sh(script: string, env: Readonly<Record<string, string>> = {}): Outcome {
    const { status, stdout } = spawnSync("/bin/sh", ["-ec", `exec 2>&1\n${script}`], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...environment(), ...env }
    })
    return { code: status, text: stdout.replaceAll(this.folder, "/home/you/kawat") }
  }

  /** Publishes the tables of the sample in `out`, from one run that all test files share. */
  publishSample(): void {
    const folder = sampleFolder()
    const kept = folder === undefined ? null : Path.join(folder, "out")
    if (kept === null || !Fs.existsSync(kept)) {
      const outcome = this.sh("node pipelines/kawat.js run --raw raw/sample --quiet")
      if (outcome.code !== 0 || outcome.text !== "") throw new Error(outcome.text)
      if (kept !== null) keep(this.out, kept)
      return
    }
    Fs.cpSync(kept, this.out, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }

  /** Rows of a query over the published tables, as objects; lists are arrays, large integers and dates are text. */
  async rows<Row extends object>(sql: string): Promise<ReadonlyArray<Row>> {
    const instance = await DuckDBInstance.create(":memory:")
    const connection = await instance.connect()
    for (const { name } of tables) {
      const [parquet, csv] = [`${name}.parquet`, `csv/${name}.csv`].map((path) => Path.join(this.out, path))
      await connection.run(`CREATE VIEW ${name} AS FROM read_parquet('${parquet}')`)
      await connection.run(`CREATE VIEW ${name}_csv AS FROM read_csv('${csv}', all_varchar = true, header = true)`)
    }
    const answer = await connection.runAndReadAll(sql)
    const rows = answer.getRowObjectsJson() as unknown as ReadonlyArray<Row>
    connection.closeSync()
    instance.closeSync()
    return rows
  }

  /** Rows of a query over kawat.duckdb, which another reader has opened under a name of their own. */
  async ask<Row extends object>(sql: string): Promise<ReadonlyArray<Row>> {
    const instance = await DuckDBInstance.create(":memory:")
    const connection = await instance.connect()
    await connection.run(`ATTACH '${Path.join(this.out, "kawat.duckdb")}' AS mine (READ_ONLY)`)
    await connection.run("USE mine")
    const answer = await connection.runAndReadAll(sql)
    const rows = answer.getRowObjectsJson() as unknown as ReadonlyArray<Row>
    connection.closeSync()
    instance.closeSync()
    return rows
  }

  /** SHA-256 of every published table. */
  hashes(): Readonly<Record<string, string>> {
    const paths = tables.flatMap(({ name }) => [`${name}.parquet`, `csv/${name}.csv`])
    return Object.fromEntries(
      paths.map((path) => [path, Crypto.hash("sha256", Fs.readFileSync(Path.join(this.out, path)), "hex")])
    )
  }
}
