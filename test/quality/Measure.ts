/**
 * Runs the pipeline over a labelled set in a temporary folder and has the project's
 * scorer compare the tables with the labels.
 */
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import Papa from "papaparse"
import { scorerOf } from "./Labels.ts"

export interface Rates {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/** What the scorer prints. */
export interface Scores {
  readonly articles: number
  readonly missing: number
  readonly event_type: Rates
  readonly event_type_participants: Rates
  readonly entities: Rates
  readonly date_accuracy: number | null
  readonly mode_accuracy: number | null
  readonly by_type: Readonly<Record<string, Rates & { readonly n: number }>>
}

const program = Path.join(import.meta.dirname, "../../pipelines/kawat.js")

const call = (command: string, args: ReadonlyArray<string>): string => {
  const { error, status, stderr, stdout } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr}`)
  return stdout
}

/** Publishes the tables of `texts` in `out`. */
export const runPipeline = (texts: string, out: string): void => {
  call(process.execPath, [program, "run", "--quiet", "--raw", texts, "--out", out])
}

/** Messages of articles on which a rule failed: what is measured without them is not the pipeline. */
export const failuresIn = (out: string): ReadonlyArray<string> =>
  Papa.parse<Readonly<Record<string, string>>>(Fs.readFileSync(Path.join(out, "csv/rejects.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data.flatMap((row) => (row["code"] === "internal_error" ? [`${row["source_path"]}: ${row["message"]}`] : []))

export const score = (shared: string, out: string, labels: string): Scores =>
  JSON.parse(call("python3", [scorerOf(shared), out, labels, "--json"])) as Scores

/** Copies the labels of some articles into a folder of their own. */
export const selectLabels = (labels: string, ids: ReadonlyArray<string>, target: string): string => {
  Fs.mkdirSync(target, { recursive: true })
  for (const id of ids) Fs.copyFileSync(Path.join(labels, `${id}.json`), Path.join(target, `${id}.json`))
  return target
}
