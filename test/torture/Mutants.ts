/**
 * Ten thousand spoiled files, each through all stages by itself, then all of them in one run.
 *
 * Asked for: none crashes, none takes more than two seconds of processor time, and in
 * the run every file is a row of `articles` or of `rejects` and every check holds. Extraction
 * reads every file as Indonesian here, whatever its language.
 */
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { article } from "../cli/Sandbox.ts"
import { Arena, random } from "./Arena.ts"
import type { Fate } from "./MutantProcess.ts"
import { giants, mutate } from "./Mutation.ts"
import { type Options, type Part, type Report, Tally } from "./Part.ts"

const program = Path.join(import.meta.dirname, "MutantProcess.ts")
const sample = Path.join(import.meta.dirname, "../../raw/sample")
const cpuLimit = 2000
const patience = 60_000

const soundFiles = (): ReadonlyArray<Buffer> => [
  ...Fs.readdirSync(sample, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => Fs.readFileSync(Path.join(sample, name)))
    .filter((bytes) => bytes.length > 0),
  ...Array.from({ length: 10 }, (_, number) => Buffer.from(article(number)))
]

const startChild = async (): Promise<ChildProcess> => {
  const child = fork(program, { stdio: ["ignore", "ignore", "inherit", "ipc"] })
  await once(child, "message")
  return child
}

/** What becomes of a file; a hang ends the child. */
const judge = (child: ChildProcess, path: string, bytes: number): Promise<Fate> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), patience)
    const done = (fate: Fate) => {
      clearTimeout(timer)
      child.off("message", done).off("exit", gone)
      resolve(fate)
    }
    const gone = () => done({ what: "crash the process ended", cpuMillis: patience })
    child.on("message", done).on("exit", gone)
    child.send({ path, bytes })
  })

const wholeRun = (arena: Arena, names: ReadonlyArray<string>, failures: Array<string>): Report["figures"] => {
  const outcome = arena.kawat(["run", "--quiet"])
  if (outcome.code !== 0) failures.push(`the run over all files: exit code ${outcome.code}: ${outcome.stderr}`)
  if (arena.kawat(["check", "--quiet"]).code !== 0) failures.push("kawat check after the run over all files")
  const rows = arena.rows<{ readonly source_path: string; readonly code: string }>(
    "SELECT source_path, 'article' AS code FROM articles UNION ALL SELECT source_path, code FROM rejects"
  )
  const seen = new Set(rows.map((row) => row.source_path))
  const lost = names.filter((name) => !seen.has(name))
  if (lost.length > 0) failures.push(`${lost.length} files are in no table: ${lost.slice(0, 5).join(", ")}`)
  const internal = rows.filter((row) => row.code === "internal_error")
  if (internal.length > 0)
    failures.push(`${internal.length} internal errors in the run, first ${internal[0]?.source_path}`)
  return [
    ["articles of the run over all files", rows.filter((row) => row.code === "article").length],
    ["rejects of it", rows.filter((row) => row.code !== "article").length]
  ]
}

const run = async ({ seed, tell, times }: Options): Promise<Report> => {
  const next = random(seed)
  const arena = new Arena()
  const sound = soundFiles()
  const tally = new Tally()
  const failures: Array<string> = []
  const count = times ?? 10_000
  const names: Array<string> = []
  let child = await startChild()
  let slowest = { name: "", cpuMillis: 0 }

  const look = async (name: string, bytes: Buffer): Promise<void> => {
    arena.write(name, bytes)
    names.push(name)
    const { cpuMillis, what } = await judge(child, Path.join(arena.raw, name), bytes.length)
    tally.add(what.startsWith("crash") ? "crashes" : what)
    const kept = Path.join(Path.dirname(arena.folder), `kawat-mutant-${seed}-${names.length}.txt`)
    if (what.startsWith("crash") || cpuMillis > cpuLimit) {
      Fs.writeFileSync(kept, bytes)
      failures.push(`${name} (${kept}): ${what}, ${cpuMillis.toFixed(0)} ms of processor time`)
    }
    if (cpuMillis > slowest.cpuMillis) slowest = { name, cpuMillis }
    if (child.exitCode !== null || child.signalCode !== null) child = await startChild()
  }

  for (let number = 0; number < count; number++) {
    if (number % 100 === 0) tell(`mutants ${number}`)
    await look(`${String(Math.floor(number / 100)).padStart(3, "0")}/${number}.txt`, mutate(sound, next))
  }
  for (const [name, bytes] of giants()) {
    tell(`mutants ${name}`)
    await look(`raksasa/${name}.txt`, bytes)
  }
  child.kill()
  tell("mutants: one run over all")
  const figures = wholeRun(arena, names, failures)
  arena.remove()
  const slow = `${slowest.cpuMillis.toFixed(0)} ms of processor time (${slowest.name})`
  return { figures: [["files", names.length], ...tally.figures(), ["slowest file", slow], ...figures], failures }
}

export const part: Part = { name: "mutants", title: "Spoiled files", run }
