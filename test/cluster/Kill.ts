/**
 * SIGKILL to one of two runners at a random moment of the run; a new one comes as systemd would start it.
 *
 * Asked for: the run completes with the same bytes, and within ten seconds all parts of the
 * cluster belong to runners that live. The runner that was not killed works on meanwhile.
 */
import { random } from "../torture/Arena.ts"
import type { Options, Part, Report } from "../torture/Part.ts"
import { faultsOf } from "./Equal.ts"
import { Fleet, sleep } from "./Fleet.ts"
import { source } from "./Source.ts"

const longestPause = 10

/** The connections that hold parts of the cluster, with how many each of them holds. */
const holders = (fleet: Fleet): ReadonlyMap<string, number> => {
  const found = fleet.postgres.cell(
    "SELECT string_agg(pid || ':' || parts, ' ') FROM (SELECT pid, count(*) AS parts FROM pg_locks WHERE locktype = 'advisory' AND granted GROUP BY pid) AS held"
  )
  return new Map(found.split(" ").map((each) => [each.split(":")[0] as string, Number(each.split(":")[1])] as const))
}

const sum = (parts: ReadonlyMap<string, number>): number => [...parts.values()].reduce((total, each) => total + each, 0)

/** Seconds from a kill until others hold all parts again. */
const takenOver = async (fleet: Fleet, before: ReadonlyMap<string, number>, killedAt: number): Promise<number> => {
  for (;;) {
    const now = holders(fleet)
    const seconds = (performance.now() - killedAt) / 1000
    const isGone = [...before.keys()].some((pid) => !now.has(pid))
    if ((isGone && sum(now) >= sum(before)) || seconds > 120) return seconds
    await sleep(50)
  }
}

const work = async (fleet: Fleet, { seed, tell, times }: Options): Promise<Report> => {
  const next = random(seed)
  const expected = fleet.embedded()
  const runners = [await fleet.runner(), await fleet.runner()]
  const warm = fleet.submit()
  const failures = [...(await faultsOf(fleet, warm.ended, expected))]
  const usual = (await warm.ended).seconds
  const pauses: Array<number> = []
  const kills = times ?? 10
  let inWork = 0
  for (let round = 0; round < kills; round++) {
    tell(`kill ${round}`)
    fleet.forget()
    const which = round % 2
    const submission = fleet.submit()
    await sleep(next() * 0.8 * usual * 1000)
    if (fleet.underWay().length > 0) inWork++
    const before = holders(fleet)
    const killedAt = performance.now()
    await fleet.end(runners[which] as (typeof runners)[number], "SIGKILL")
    const pause = await takenOver(fleet, before, killedAt)
    pauses.push(pause)
    runners[which] = await fleet.runner()
    const told = `seed ${seed} round ${round}`
    if (pause > longestPause) failures.push(`${told}: a pause of ${pause.toFixed(1)} s`)
    for (const fault of await faultsOf(fleet, submission.ended, expected)) failures.push(`${told}: ${fault}`)
  }
  const sorted = pauses.toSorted((a, b) => a - b)
  return {
    figures: [
      ["kills", kills],
      ["… while batches were under way", inWork],
      ["seconds of a run that nobody disturbs", usual.toFixed(1)],
      ["median seconds until its parts were taken over", (sorted[sorted.length >> 1] ?? 0).toFixed(1)],
      ["longest", (sorted.at(-1) ?? 0).toFixed(1)]
    ],
    failures
  }
}

export const part: Part = {
  name: "kill",
  title: "SIGKILL to a runner at random moments",
  run: (options) => Fleet.during(source(), (fleet) => work(fleet, options))
}
