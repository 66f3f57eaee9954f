/**
 * Measures the quality of the whole pipeline on labelled articles and holds it to a floor.
 *
 *     node test/quality/Quality.ts [SHARED] [--lower]
 *
 * SHARED (../shared unless told) holds the labelled sets and the scorer; without them there
 * is nothing to measure, which is said and is no failure. Prints one table of precision,
 * recall and F1, one by event type, and how often events are right by their confidence.
 * Figures below floor.json fail. `KAWAT_UPDATE=1` takes better figures into floor.json;
 * only `--lower` takes worse ones, or those of other labelled sets.
 */
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { table } from "../../pipelines/cli/TextTable.ts"
import { bins, type Judged, judgeTables, precisionFrom } from "./Calibration.ts"
import { compare, type Figures, type Floor, type Problem, raise, repin } from "./Floor.ts"
import { digestOf, halfOf, idsOf, labelledSets, scorerOf, sharedFolder } from "./Labels.ts"
import { failuresIn, type Rates, runPipeline, score, type Scores, selectLabels } from "./Measure.ts"
import { measureNames, namesFile } from "./Ner.ts"

const floorPath = Path.join(import.meta.dirname, "floor.json")

interface Measured {
  readonly name: string
  readonly digest: string
  readonly scores: Scores
  readonly judged: ReadonlyArray<Judged>
}

/** Figures are compared and stored with three digits. */
const rounded = (figure: number): number => Math.round(figure * 1000) / 1000

const figuresOf = ({ judged, scores }: Measured): Figures => {
  const sure = precisionFrom(judged, 0.8)
  return {
    event_type_f1: scores.event_type.f1,
    event_type_participants_f1: scores.event_type_participants.f1,
    entities_f1: scores.entities.f1,
    ...(scores.date_accuracy === null ? {} : { date_accuracy: scores.date_accuracy }),
    ...(scores.mode_accuracy === null ? {} : { mode_accuracy: scores.mode_accuracy }),
    ...(sure === null ? {} : { right_at_confidence_0_8: rounded(sure) })
  }
}

const measureSets = (shared: string, folder: string): ReadonlyArray<Measured> =>
  labelledSets(shared).flatMap((set) => {
    const out = Path.join(folder, set.name)
    runPipeline(set.texts, out)
    const failed = failuresIn(out)
    if (failed.length > 0) throw new Error(`the pipeline fails on articles of ${set.name}: ${failed[0]}`)
    const ids = idsOf(set)
    const digest = digestOf(set)
    const measure = (name: string, labels: string, some: ReadonlyArray<string>): Measured => ({
      name,
      digest,
      scores: score(shared, out, labels),
      judged: judgeTables(out, set.labels, some)
    })
    const halves = (["a", "b"] as const).map((half) => {
      const some = ids.filter((id) => halfOf(id) === half)
      const name = `${set.name}-${half}`
      return measure(name, selectLabels(set.labels, some, Path.join(folder, name)), some)
    })
    return [measure(set.name, set.labels, ids), ...(set.name === "dev" ? halves : [])]
  })

const three = (figure: number | null): string => (figure === null ? "" : figure.toFixed(3))
const cells = ({ f1, p, r }: Rates): ReadonlyArray<string> => [three(p), three(r), three(f1)]

const overview = (all: ReadonlyArray<Measured>): string =>
  table(
    [
      "set",
      "articles",
      ...["type", "type+parties", "entities"].flatMap((what) => [`${what} P`, "R", "F1"]),
      "dates",
      "modes",
      "right at ≥ 0.8"
    ],
    all.map(({ judged, name, scores }) => [
      name,
      String(scores.articles),
      ...cells(scores.event_type),
      ...cells(scores.event_type_participants),
      ...cells(scores.entities),
      three(scores.date_accuracy),
      three(scores.mode_accuracy),
      three(precisionFrom(judged, 0.8))
    ])
  )

const byType = (all: ReadonlyArray<Measured>): string => {
  const types = [...new Set(all.flatMap(({ scores }) => Object.keys(scores.by_type)))].toSorted()
  return table(
    ["type+parties", ...all.flatMap(({ name }) => [`${name} n`, "P", "R", "F1"])],
    types.map((type) => [
      type,
      ...all.flatMap(({ scores }) => {
        const rates = scores.by_type[type]
        return rates === undefined ? ["0", "", "", ""] : [String(rates.n), ...cells(rates)]
      })
    ])
  )
}

const calibration = (all: ReadonlyArray<Measured>): string =>
  table(
    ["set", "confidence", "right", "wrong", "undecided", "share right"],
    all.flatMap(({ judged, name }) =>
      bins(judged).map(({ from, right, undecided, wrong }) => [
        name,
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        String(right),
        String(wrong),
        String(undecided),
        right + wrong === 0 ? "" : three(right / (right + wrong))
      ])
    )
  )

const sentence = (problem: Problem): string => {
  switch (problem.kind) {
    case "dropped":
      return `${problem.set}: ${problem.figure} is ${problem.found ?? "missing"}, its floor ${problem.floor}`
    case "other_set":
      return `${problem.set}: the labelled set is not the one of the floor; \`--lower\` pins the floor anew`
    case "no_floor":
      return `${problem.set}: there is no floor yet; KAWAT_UPDATE=1 makes one`
  }
}

const main = (shared: string, lower: boolean): number => {
  const missing = [...labelledSets(shared).map((set) => set.labels), scorerOf(shared), namesFile(shared)].filter(
    (path) => !Fs.existsSync(path)
  )
  if (missing.length > 0 || spawnSync("python3", ["--version"]).status !== 0) {
    console.log(`Nothing to measure: ${missing[0] ?? "python3"} is not there.`)
    return 0
  }
  const folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-quality-"))
  process.on("exit", () => Fs.rmSync(folder, { recursive: true, force: true }))
  const all = measureSets(shared, folder)
  const names = measureNames(namesFile(shared))
  console.log(`${overview(all)}\n`)
  console.log(`${byType(all.filter(({ name }) => name === "dev" || name === "dev-b"))}\n`)
  console.log(`${calibration(all.filter(({ name }) => name === "dev" || name === "dev-b"))}\n`)
  console.log(
    table(
      ["names", "P", "R", "F1"],
      names.rates.map(({ kind, ...rates }) => [kind, ...cells(rates)])
    )
  )
  const measured: Floor = {
    ...Object.fromEntries(all.map((one) => [one.name, { digest: one.digest, figures: figuresOf(one) }])),
    names: { digest: names.digest, figures: { f1: rounded(names.all.f1) } }
  }
  const floor = Fs.existsSync(floorPath) ? (JSON.parse(Fs.readFileSync(floorPath, "utf8")) as Floor) : {}
  const next = lower ? repin(floor, measured) : process.env["KAWAT_UPDATE"] === "1" ? raise(floor, measured) : floor
  if (next !== floor) Fs.writeFileSync(floorPath, `${JSON.stringify(next, null, 2)}\n`)
  const problems = compare(next, measured)
  for (const problem of problems) console.error(`make quality: ${sentence(problem)}`)
  if (problems.length === 0) console.log("\nEvery figure holds its floor.")
  return problems.length === 0 ? 0 : 1
}

const shared = process.argv.slice(2).find((argument) => !argument.startsWith("--"))
process.exitCode = main(Path.resolve(shared ?? sharedFolder), process.argv.includes("--lower"))
