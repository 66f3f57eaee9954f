/**
 * SIGINT at random moments of a run, with one worker and with two.
 *
 * Asked for: exit code 130, no lock, nothing half written, and a message that is true.
 * A run that ended before its signal is not counted and tried again earlier.
 */
import { Arena, type Input, other, random, sleep } from "./Arena.ts"
import { type Options, type Part, type Report, Tally } from "./Part.ts"

/** More than one batch, so that worker threads are at work. */
const articles = 400

const run = async ({ seed, tell, times }: Options): Promise<Report> => {
  const next = random(seed)
  const arena = new Arena()
  arena.learn(articles)
  const tally = new Tally()
  const failures: Array<string> = []
  const points = times ?? 50
  let input: Input = "first"
  let usual = 4000

  for (let done = 0, tried = 0; done < points && tried < points * 4; tried++) {
    tell(`interrupt ${done}`)
    const before = arena.standing()
    input = other(input)
    arena.feed(input, articles)
    const args = ["run", "--workers", String(1 + (tried % 2)), ...(tried % 4 < 3 ? ["--full-refresh"] : [])]
    const at = next() * usual
    const told = `seed ${seed} try ${tried}: kawat ${args.join(" ")} interrupted at ${at.toFixed(0)} ms`
    const disturbed = arena.start(args)
    await Promise.race([sleep(at), disturbed.ended])
    disturbed.child.kill("SIGINT")
    const { code, millis, signal, stderr } = await disturbed.ended
    const after = arena.standing()
    const left = arena.leftovers()
    if (left.length > 0) failures.push(`${told}: left ${left.join(", ")}`)
    if (after !== before && after !== input) failures.push(`${told}: ${after}`)
    if (code === 0) {
      usual = Math.min(usual, millis)
      tally.add("not counted: the run had ended")
      continue
    }
    done++
    if (signal === "SIGINT") tally.add("ended by the signal while node was starting (130 to a shell)")
    else if (code === 130) tally.add("exit code 130")
    else failures.push(`${told}: exit code ${code}: ${stderr}`)
    const said = after === before ? "The published tables are as they were." : "The new tables are published."
    if (code === 130 && !stderr.endsWith(`kawat: interrupted. ${said}\n`)) failures.push(`${told}: said ${stderr}`)
    tally.add(after === before ? "tables as they were" : "tables already the new ones")
  }
  arena.remove()
  return { figures: tally.figures(), failures }
}

export const part: Part = { name: "interrupt", title: "SIGINT at random moments", run }
