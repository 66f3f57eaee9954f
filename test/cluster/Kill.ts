/**
 * SIGKILL to one of two runners at a random moment of the run; a new one comes as systemd would start it.
 *
 * Asked for: the run completes with the same bytes, and what the killed runner was at is begun
 * elsewhere within ten seconds. The pause is the time from the kill until then.
 */
import { random } from "../torture/Arena.ts"
import type { Options, Part, Report } from "../torture/Part.ts"
import { faultsOf } from "./Equal.ts"
import { Fleet, sleep } from "./Fleet.ts"
import { source } from "./Source.ts"

const longestPause = 10

/** Seconds until each of some begun batches is begun again or has ended; all of them are begun at first. */
const takenOver = async (fleet: Fleet, begun: ReadonlyArray<string>, startedAt: number): Promise<number> => {
  for (;;) {
    const now = fleet.underWay()
    const waiting = begun.filter((token) => {
      const key = token.split("/")[0] as string
      return now.includes(token) && now.filter((other) => other.startsWith(`${key}/`)).length === 1
    })
    const seconds = (performance.now() - startedAt) / 1000
    if (waiting.length === 0 || seconds > 120) return seconds
    await sleep(25)
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
  let missed = 0
  for (let round = 0; round < kills; round++) {
    tell(`kill ${round}`)
    fleet.forget()
    const which = round % 2
    const submission = fleet.submit()
    await sleep(next() * 0.8 * usual * 1000)
    const begun = fleet.underWay()
    const at = performance.now()
    const victim = runners[which] as (typeof runners)[number]
    await fleet.end(victim, "SIGKILL")
    // What the other runner was at ends by itself; only what nobody ends counts.
    const pause = begun.length === 0 ? null : await takenOver(fleet, begun, at)
    if (pause === null) missed++
    else pauses.push(pause)
    runners[which] = await fleet.runner()
    const told = `seed ${seed} round ${round}`
    if (pause !== null && pause > longestPause) failures.push(`${told}: a pause of ${pause.toFixed(1)} s`)
    for (const fault of await faultsOf(fleet, submission.ended, expected)) failures.push(`${told}: ${fault}`)
  }
  const sorted = pauses.toSorted((a, b) => a - b)
  return {
    figures: [
      ["kills", kills],
      ["… between two steps, when nothing was under way", missed],
      ["seconds of a run that nobody disturbs", usual.toFixed(1)],
      ["median pause, s", (sorted[sorted.length >> 1] ?? 0).toFixed(1)],
      ["longest pause, s", (sorted.at(-1) ?? 0).toFixed(1)]
    ],
    failures
  }
}

export const part: Part = {
  name: "kill",
  title: "SIGKILL to a runner at random moments",
  run: (options) => Fleet.during(source(), (fleet) => work(fleet, options))
}
