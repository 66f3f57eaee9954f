/**
 * EIO at the n-th file call of a run, for every n; where there are more than 400 calls, for 400 that lie evenly
 * among them from a random first one (the seed decides, so that other seeds try other calls).
 *
 * Asked for: exit code 1, one clear message, the published tables as they were or, after the
 * switch, the new ones, as the message says. A run may also get over the error: then its tables
 * are those of a quiet run, or the file that could not be read stands in `rejects`. Calls
 * that read kawat's own code and lexicons are many and alike; of them some are taken.
 */
import { Arena, faults, type Input, other, random } from "./Arena.ts"
import { countCalls } from "./Kill.ts"
import { type Options, type Part, type Report, Tally } from "./Part.ts"

const work = "/pipelines/(?!kawat|lexicon|pipeline/(Rules|Tools))"
const rules = "/pipelines/(lexicon|pipeline/(Rules|Tools))"
const ruleCalls = 20
const workCalls = 400
/** One in this many rounds is followed by a quiet run, which must find its way from what the error left. */
const quietRunEvery = 3

/** `wanted` of the calls 1 to `count`, evenly, from a random first one. */
const evenly = (count: number, wanted: number, next: () => number): ReadonlyArray<number> => {
  if (wanted >= count) return Array.from({ length: count }, (_, index) => index + 1)
  const step = count / wanted
  const first = next() * step
  return Array.from({ length: wanted }, (_, index) => 1 + Math.floor(first + index * step))
}

const unread = (arena: Arena): number =>
  arena.rows("SELECT 1 FROM rejects WHERE code LIKE '%unreadable' AND message LIKE '%EIO%'").length

const run = async ({ seed, tell, times }: Options): Promise<Report> => {
  const next = random(seed)
  const arena = new Arena()
  arena.learn()
  const counts: Readonly<Record<string, number>> = {
    [work]: await countCalls(arena, work),
    [rules]: await countCalls(arena, rules)
  }
  const tally = new Tally()
  const failures: Array<string> = []
  let input: Input = "second"
  let tried = 0

  const disturb = async (where: string, at: number): Promise<void> => {
    tell(`error ${where} ${at} of ${counts[where]}`)
    tried++
    const before = arena.standing()
    if (before === input) input = other(input)
    arena.feed(input)
    const { code, stderr } = await arena.start(["run", "--workers", "1", "--quiet"], {
      NODE_OPTIONS: `--import=${faults}`,
      TORTURE_FAULT: "error",
      TORTURE_WHERE: where,
      TORTURE_AT: String(at)
    }).ended
    const after = arena.standing()
    const fail = (what: string) =>
      failures.push(`call ${at} of ${where}: ${what}; exit code ${code}, tables: ${after} after ${before}; ${stderr}`)
    if (code === 0) {
      if (after === input) tally.add("got over it, tables as of a quiet run")
      else if (after === "torn" && unread(arena) > 0) tally.add("got over it, the unread file stands in rejects")
      else fail("wrong tables")
    } else {
      if (code !== 1) fail("wrong exit code")
      if (!/^kawat: .*(?:EIO|the disk reports an error|does not exist any more; run again)/.test(stderr))
        fail("unclear message")
      if (stderr.trimEnd().includes("\n") || stderr.includes("should not happen")) fail("unclear message")
      const said = after === before ? "as they were" : "The new tables are published"
      if (after !== before && after !== input) fail("torn")
      else if (/tables are/.test(stderr) && !stderr.includes(said)) fail("untrue message")
      tally.add(after === before ? "failed, tables as they were" : "failed, tables already the new ones")
    }
    if (tried % quietRunEvery > 0) return
    const again = arena.kawat(["run", "--quiet"])
    if (again.code !== 0 || arena.standing() !== input) fail(`run again: ${arena.standing()} ${again.stderr}`)
    const left = arena.leftovers()
    if (left.length > 0) fail(`left ${left.join(", ")}`)
  }

  for (const [where, count] of Object.entries(counts)) {
    const wanted = where === rules ? ruleCalls : (times ?? workCalls)
    for (const at of evenly(count, wanted, next)) await disturb(where, at)
  }
  arena.remove()
  return {
    figures: [["file calls of the work", counts[work] ?? 0], ["errors made", tried], ...tally.figures()],
    failures
  }
}

export const part: Part = { name: "error", title: "EIO at the n-th file call", run }
