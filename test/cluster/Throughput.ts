/**
 * What a second runner adds: the map steps with one runner bound to one core, and with two on
 * a core each, after a run that warms them up.
 *
 * PostgreSQL and the submitter are bound to nothing and use the same cores. Runs alternate; the best of each
 * kind counts, since whatever else the machine does only slows it down.
 */
import * as Fs from "node:fs"
import type { Options, Part, Report } from "../torture/Part.ts"
import { Fleet } from "./Fleet.ts"
import { source } from "./Source.ts"

const asked = 1.7

const secondsOf = (step: string, text: string): number =>
  Number(new RegExp(`${step}: [0-9]+ of [0-9]+, ([0-9.]+) s`).exec(text)?.[1])

/** A run from nothing. */
const submit = async (fleet: Fleet) => {
  fleet.forget()
  const ended = await fleet.submit().ended
  if (ended.code !== 0) throw new Error(ended.stderr)
  return ended
}

const work = async (fleet: Fleet, { tell, times }: Options): Promise<Report> => {
  const seconds: Record<number, Array<number>> = { 1: [], 2: [] }
  const wholes: Record<number, Array<number>> = { 1: [], 2: [] }
  const recorded: Array<string> = []
  for (let round = 0; round < 2 * (times ?? 2); round++) {
    const count = 1 + (round % 2)
    tell(`throughput ${round}`)
    const runners = []
    for (let core = 0; core < count; core++) runners.push(await fleet.runner({ core }))
    // In a first run the runners load lexicons and compile their code, which they do once.
    await submit(fleet)
    for (const runner of runners) runner.batches.length = 0
    const ended = await submit(fleet)
    seconds[count]?.push(secondsOf("ingest, clean", ended.stderr) + secondsOf("language, events", ended.stderr))
    wholes[count]?.push(ended.seconds)
    if (count === 1) for (const batch of runners[0]?.batches ?? []) recorded.push(JSON.stringify(batch))
    await fleet.endAll()
  }
  const record = process.env["KAWAT_BATCH_TIMES"] ?? ""
  if (record !== "") Fs.writeFileSync(record, `${recorded.join("\n")}\n`)
  const best = (count: number, of: typeof seconds) => Math.min(...(of[count] ?? []))
  const ratio = best(1, seconds) / best(2, seconds)
  const list = (count: number, of: typeof seconds) => (of[count] ?? []).map((each) => each.toFixed(1)).join(", ")
  return {
    figures: [
      ["map steps with one runner, s", list(1, seconds)],
      ["map steps with two runners, s", list(2, seconds)],
      ["times as fast", ratio.toFixed(2)],
      ["whole run with one runner, s", list(1, wholes)],
      ["whole run with two runners, s", list(2, wholes)],
      ["times as fast, with the reduces and export", (best(1, wholes) / best(2, wholes)).toFixed(2)]
    ],
    failures: ratio < asked ? [`two runners are ${ratio.toFixed(2)} times as fast as one, less than ${asked}`] : []
  }
}

export const part: Part = {
  name: "throughput",
  title: "One runner on a core, and two on a core each",
  run: (options) => Fleet.during(source(), (fleet) => work(fleet, options))
}
