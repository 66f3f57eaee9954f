/**
 * A reader at work while runs and rollbacks publish.
 *
 * The reader is another process. It reads in three ways, over and over: below the folder that
 * `.current` resolves to, which must always be one whole snapshot; by the glob
 * `out/*.parquet`, whose files must always be readable; and by the glob with a look at `.current`
 * before and after, which must be one snapshot when both looks saw the same.
 */
import { spawn } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Arena, type Input, other } from "./Arena.ts"
import type { Options, Part, Report } from "./Part.ts"
import type { Readings } from "./ReaderProcess.ts"

const program = Path.join(import.meta.dirname, "ReaderProcess.ts")

const run = async ({ tell, times }: Options): Promise<Report> => {
  const arena = new Arena()
  arena.learn()
  const stop = Path.join(arena.folder, "stop")
  const child = spawn(process.execPath, [program, arena.out, stop], { stdio: ["ignore", "pipe", "inherit"] })
  let told = ""
  child.stdout.on("data", (chunk) => (told += String(chunk)))
  const closed = new Promise((resolve) => child.on("close", resolve))
  const failures: Array<string> = []
  let input: Input = "first"
  let published = 0
  for (let round = 0; round < (times ?? 40); round++) {
    tell(`reader ${round}`)
    input = other(input)
    arena.feed(input)
    for (const command of ["run", ...Array.from({ length: 6 }, () => "rollback")]) {
      const { code, stderr } = await arena.start([command, "--quiet"]).ended
      if (code === 0) published++
      else failures.push(`round ${round}: ${command}: ${stderr}`)
    }
    if (arena.standing() !== input) failures.push(`round ${round}: ${arena.standing()}`)
  }
  Fs.writeFileSync(stop, "")
  await closed
  arena.remove()
  const readings = JSON.parse(told) as Readings
  for (const [count, what] of [
    [readings.pinnedMixed, "readings of a resolved snapshot were mixed"],
    [readings.glob - readings.globWhole - readings.globAcrossSwitch, "readings by glob were mixed without a switch"],
    [readings.errors.length, `readings failed: ${readings.errors[0]}`]
  ] as const) {
    if (count > 0) failures.push(`${count} ${what}`)
  }
  return {
    figures: [
      ["times published meanwhile", published],
      ["readings of all tables below the resolved .current", readings.pinned],
      ["… that were mixed", readings.pinnedMixed],
      ["readings of out/*.parquet", readings.glob],
      ["… of one snapshot", readings.globWhole],
      ["… during which .current changed, of two snapshots", readings.globAcrossSwitch],
      ["readings that failed", readings.errors.length]
    ],
    failures
  }
}

export const part: Part = { name: "reader", title: "A reader at work while tables are published", run }
