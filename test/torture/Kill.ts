/**
 * SIGKILL at random moments of a run, then the same run again.
 *
 * Half of the kills come at a random time, half right before a random file call of the code
 * that publishes, where a moment lasts microseconds. Each tenth run starts from nothing.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Arena, faults, type Input, other, random, sleep } from "./Arena.ts"
import { type Options, type Part, type Report, Tally } from "./Part.ts"

const publishing = "/pipelines/(export/|pipeline/(Lock|Leftovers|Disk|Published))"

/** How many file calls of `where` a run from `first` to `second` makes. */
export const countCalls = async (arena: Arena, where: string): Promise<number> => {
  const file = Path.join(arena.folder, "calls")
  arena.feed("second")
  await arena.start(["run", "--workers", "1"], {
    NODE_OPTIONS: `--import=${faults}`,
    TORTURE_FAULT: "count",
    TORTURE_WHERE: where,
    TORTURE_FILE: file
  }).ended
  arena.feed("first")
  arena.kawat(["run", "--quiet"])
  return Number(Fs.readFileSync(file, "utf8"))
}

const run = async ({ seed, tell, times }: Options): Promise<Report> => {
  const next = random(seed)
  const arena = new Arena()
  arena.learn()
  const calls = await countCalls(arena, publishing)
  const tally = new Tally()
  const failures: Array<string> = []
  let input: Input = "first"
  /** How long a run takes, as far as known. */
  let usual = 2500

  const kills = times ?? 200
  for (let round = 0; tally.of("runs killed") < kills && round < kills * 2; round++) {
    tell(`kill ${round}`)
    if (round % 10 === 9) Fs.rmSync(arena.out, { recursive: true, force: true })
    const before = arena.standing()
    input = other(input)
    arena.feed(input)
    const args = ["run", "--workers", String(1 + (round % 2)), ...(round % 3 === 0 ? ["--full-refresh"] : [])]
    const at = round % 2 === 0 ? next() * usual : Math.ceil(next() * calls)
    const told = `seed ${seed} round ${round}: kawat ${args.join(" ")} killed at ${round % 2 === 0 ? "ms" : "call"} ${at.toFixed(0)}`
    const disturbed =
      round % 2 === 0
        ? arena.start(args)
        : arena.start(args, {
            NODE_OPTIONS: `--import=${faults}`,
            TORTURE_FAULT: "kill",
            TORTURE_WHERE: publishing,
            TORTURE_AT: String(at)
          })
    if (round % 2 === 0) {
      await Promise.race([sleep(at), disturbed.ended])
      disturbed.child.kill("SIGKILL")
    }
    const { signal } = await disturbed.ended
    tally.add(signal === "SIGKILL" ? "runs killed" : "runs that ended before")

    const after = arena.standing()
    if (after !== before && after !== input) failures.push(`${told}: ${after} after ${before}`)
    else
      tally.add(
        `killed at a ${round % 2 === 0 ? "time" : "file call"}: tables ${after === before ? "as they were" : "already the new ones"}`
      )
    const globs = after === "nothing" ? "none" : await arena.readGlobs()
    if (typeof globs === "string" && globs !== "none") failures.push(`${told}: glob: ${globs}`)

    const startedAt = performance.now()
    const again = arena.kawat(["run", "--quiet"])
    usual = 0.8 * usual + 0.2 * (performance.now() - startedAt)
    const result = arena.standing()
    if (again.code !== 0 || result !== input) failures.push(`${told}: run again: ${result} ${again.stderr}`)
    const left = arena.leftovers()
    if (left.length > 0) failures.push(`${told}: left ${left.join(", ")}`)
    if (round % 25 === 24 && arena.kawat(["check", "--quiet"]).code !== 0) failures.push(`${told}: kawat check`)
  }
  arena.remove()
  return { figures: [["file calls of publishing", calls], ...tally.figures()], failures }
}

export const part: Part = { name: "kill", title: "SIGKILL at random moments, then the same run again", run }
