/**
 * Eight runs at once on one out folder, over and over.
 *
 * A gate holds them at the lock until all have come, and before every second round a run
 * is killed so that they fight over a stale lock. Exactly one may publish; each other must
 * end with 1 and name the one that holds the lock.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Arena, faults, type Input, other, sleep } from "./Arena.ts"
import { type Options, type Part, type Report, Tally } from "./Part.ts"

const crowd = 8

const leaveStaleLock = async (arena: Arena): Promise<boolean> => {
  const disturbed = arena.start(["run", "--full-refresh"])
  const lock = Path.join(arena.out, ".cache", "lock")
  for (let waited = 0; waited < 5000 && !Fs.existsSync(lock); waited += 5) await sleep(5)
  disturbed.child.kill("SIGKILL")
  await disturbed.ended
  return Fs.existsSync(lock)
}

const run = async ({ tell, times }: Options): Promise<Report> => {
  const arena = new Arena()
  arena.learn()
  const tally = new Tally()
  const failures: Array<string> = []
  let input: Input = "first"
  for (let round = 0; round < (times ?? 25); round++) {
    tell(`crowd ${round}`)
    input = other(input)
    arena.feed(input)
    if (round % 2 === 1 && (await leaveStaleLock(arena))) tally.add("rounds with a stale lock")
    const gate = Path.join(arena.folder, `gate-${round}`)
    Fs.mkdirSync(gate)
    const env = { NODE_OPTIONS: `--import=${faults}`, TORTURE_FAULT: "gate", TORTURE_FILE: gate }
    const runs = Array.from({ length: crowd }, () => arena.start(["run", "--workers", "1", "--quiet"], env))
    for (let waited = 0; waited < 60_000 && Fs.readdirSync(gate).length < crowd; waited += 20) await sleep(20)
    Fs.writeFileSync(Path.join(gate, "open"), "")
    const outcomes = await Promise.all(runs.map(({ ended }) => ended))
    const winners = runs.filter((_, index) => outcomes[index]?.code === 0)
    if (winners.length === 1) tally.add("rounds in which exactly one published")
    else failures.push(`round ${round}: ${winners.length} published`)
    for (const { code, stderr } of outcomes) {
      if (code === 0) continue
      const named = /^kawat: Process (\d+) on \S+ is writing to this folder/.exec(stderr)?.[1]
      if (code === 1 && named === String(winners[0]?.child.pid)) tally.add("others that named the one at work")
      else failures.push(`round ${round}: exit code ${code}: ${stderr}`)
    }
    if (arena.standing() !== input) failures.push(`round ${round}: ${arena.standing()}`)
    if (arena.leftovers().length > 0) failures.push(`round ${round}: left ${arena.leftovers().join(", ")}`)
  }
  arena.remove()
  return { figures: tally.figures(), failures }
}

export const part: Part = { name: "crowd", title: "Eight runs at once", run }
