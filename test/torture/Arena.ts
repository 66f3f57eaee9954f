/**
 * A folder in which runs are disturbed, and what may be found in it afterwards.
 *
 * It knows two inputs, `first` and `second`, of a few articles each and the tables that a
 * quiet run makes of them. Whatever happens to a run, the published tables must be all those of
 * one of the two. Random numbers come from a seed that is printed, so that a failure can
 * be repeated.
 */
import { DuckDBInstance } from "duckdb"
import { type ChildProcess, spawn } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { fileURLToPath } from "node:url"
import { tables } from "../../schemas/Tables.ts"
import { article, type Outcome, Sandbox } from "../cli/Sandbox.ts"

const project = Path.join(import.meta.dirname, "../..")
const program = Path.join(project, "pipelines/kawat.js")
const sample = Path.join(project, "raw/sample")

export const faults = fileURLToPath(new URL("./Faults.js", import.meta.url))

/** The random numbers of a seed, from 0 to 1 (mulberry32). */
export const random = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Input = "first" | "second"
export const other = (input: Input): Input => (input === "first" ? "second" : "first")

export interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<Outcome & { readonly signal: NodeJS.Signals | null; readonly millis: number }>
}

export const sleep = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

const partials = (folder: string): ReadonlyArray<string> =>
  Fs.existsSync(folder)
    ? Fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.includes(".partial"))
    : []

export class Arena extends Sandbox {
  private readonly expected = new Map<string, string>()

  /** Puts an input into the raw folder; the two differ in two articles, `articles` more are the same. */
  feed(input: Input, articles = 0): void {
    Fs.rmSync(this.raw, { recursive: true, force: true })
    for (const name of ["01-xi-biden-bali.txt", "07-pengusiran-diplomat.txt", "rusak-kosong.txt"]) {
      this.write(name, Fs.readFileSync(Path.join(sample, name)))
    }
    for (let number = 0; number < articles; number++) this.write(`berita/${number}.txt`, article(number))
    const number = input === "first" ? 1001 : 1002
    this.write("berubah.txt", article(number))
    this.write(`berita/${number}.txt`, article(number + 10))
  }

  /** Learns what quiet runs make of both inputs; leaves the tables of `first` published. */
  learn(articles = 0): void {
    for (const input of ["second", "first"] as const) {
      this.feed(input, articles)
      const outcome = this.kawat(["run", "--quiet"])
      if (outcome.code !== 0) throw new Error(outcome.stderr)
      this.expected.set(JSON.stringify(this.hashes()), input)
    }
    if (this.expected.size !== 2) throw new Error("the two inputs give the same tables")
  }

  start(args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Run {
    const startedAt = performance.now()
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: { ...process.env, NO_COLOR: "1", ...env }
    })
    let stdout = ""
    let stderr = ""
    child.stdout.on("data", (chunk) => (stdout += String(chunk)))
    child.stderr.on("data", (chunk) => (stderr += String(chunk)))
    return {
      child,
      ended: new Promise((resolve) =>
        child.on("close", (code, signal) =>
          resolve({ code, signal, stdout, stderr, millis: performance.now() - startedAt })
        )
      )
    }
  }

  /** Whose tables are published: those of an input, `nothing`, or what is wrong with them. */
  standing(): string {
    if (!Fs.existsSync(Path.join(this.out, ".current"))) return "nothing"
    const shown = Fs.existsSync(Path.join(this.out, "articles.parquet"))
    return shown ? (this.expected.get(JSON.stringify(this.hashes())) ?? "torn") : "lost"
  }

  /** What should not be there when no run is at work. */
  leftovers(): ReadonlyArray<string> {
    const lock = Path.join(this.out, ".cache", "lock")
    return [...partials(this.out), ...(Fs.existsSync(lock) ? ["lock"] : [])]
  }

  /** Opens what the globs of a user find; the number of files, or why they cannot be read. */
  async readGlobs(): Promise<number | string> {
    const instance = await DuckDBInstance.create(":memory:")
    const connection = await instance.connect()
    const count = async (glob: string): Promise<number> => {
      const found = await connection.runAndReadAll(
        "SELECT count(*)::INT FROM (SELECT file_name FROM parquet_file_metadata($1))",
        [Path.join(this.out, glob)]
      )
      return Number(found.getRowsJson()[0]?.[0])
    }
    const read = async () => {
      const [flat, deep] = [await count("*.parquet"), await count("**/*.parquet")]
      return flat === tables.length && deep === tables.length
        ? flat
        : `${flat} and ${deep} files instead of ${tables.length}`
    }
    const answer = await read().catch((cause: unknown) => String(cause))
    connection.closeSync()
    instance.closeSync()
    return answer
  }
}
