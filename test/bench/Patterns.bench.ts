/**
 * How long each regular expression takes over hostile text.
 *
 *     node test/bench/Patterns.bench.ts
 *     make bench-patterns
 *
 * Every pattern that a run can meet searches strings of 100 kB made to keep it busy: each
 * character and word that stands in the pattern, and the usual suspects, repeated to the
 * end, alone, in pairs, and with a last character that does not fit. Fails when a search takes
 * more than 50 ms, the best of three tries counting, so that another process at work does not.
 */
import { patterns } from "../regexp/Patterns.ts"

const size = 100_000
const mostMillis = 50
const suspects = [
  " ",
  "a",
  "A",
  "0",
  ".",
  ",",
  "(",
  '"',
  "/",
  "-",
  "\n",
  "\t",
  "é",
  "“",
  "<",
  "&",
  "a ",
  "A ",
  "A.",
  "0 "
]

const seedsOf = (source: string): ReadonlyArray<string> => {
  const words = source.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  const signs = source.match(/[^\\]/gu) ?? []
  const own = [...new Set([...words, ...words.map((word) => `${word} `), ...signs])]
  const pairs = own.slice(0, 24).flatMap((first, index) => own.slice(index + 1, 24).map((second) => first + second))
  return [...new Set([...suspects, ...own, ...pairs])]
}

const textsOf = (source: string): ReadonlyArray<string> =>
  seedsOf(source).flatMap((seed) => {
    const long = seed.repeat(Math.ceil(size / seed.length)).slice(0, size)
    return [long, `${long.slice(1)}\0`]
  })

/** Milliseconds that one search of the whole text takes; a global pattern looks for every match. */
const search = (pattern: RegExp, text: string): number => {
  const since = performance.now()
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.exec(text)
  return performance.now() - since
}

const best = (pattern: RegExp, text: string): number => {
  const once = search(pattern, text)
  return once <= mostMillis ? once : Math.min(once, search(pattern, text), search(pattern, text))
}

const worst: Array<{ readonly form: string; readonly where: string; readonly millis: number; readonly seed: string }> =
  []
let searches = 0
for (const [form, { flags, source, where }] of await patterns()) {
  const pattern = new RegExp(source, flags)
  let slowest = { form, where, millis: 0, seed: "" }
  for (const text of textsOf(source)) {
    searches++
    const millis = best(pattern, text)
    if (millis > slowest.millis) slowest = { form, where, millis, seed: text.slice(0, 12) }
  }
  worst.push(slowest)
}
worst.sort((left, right) => right.millis - left.millis)
console.log(`${worst.length} patterns, ${searches} searches of ${size / 1000} kB; the slowest:`)
for (const { form, millis, seed, where } of worst.slice(0, 10)) {
  console.log(`${millis.toFixed(1).padStart(7)} ms  ${where}  ${JSON.stringify(seed)}  ${form.slice(0, 60)}`)
}
if ((worst[0]?.millis ?? 0) > mostMillis) {
  console.error(`A search took more than ${mostMillis} ms.`)
  process.exitCode = 1
}
