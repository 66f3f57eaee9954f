/**
 * The same input under other time zones, locales, orders of folders and numbers of workers.
 *
 * Asked for: one SHA-256 per table.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { article } from "../cli/Sandbox.ts"
import { Arena, faults, random } from "./Arena.ts"
import type { Options, Part, Report } from "./Part.ts"

const sample = Path.join(import.meta.dirname, "../../raw/sample")

interface Circumstance {
  readonly name: string
  readonly env?: Readonly<Record<string, string>>
  readonly workers?: number
  /** Files are made in another order, in a folder of another name. */
  readonly shuffled?: boolean
}

const shuffled = (seed: number) => ({
  NODE_OPTIONS: `--import=${faults}`,
  TORTURE_FAULT: "shuffle",
  TORTURE_AT: String(seed)
})

const circumstances = (seed: number): ReadonlyArray<Circumstance> => [
  { name: "as it is" },
  { name: "TZ=UTC", env: { TZ: "UTC" } },
  { name: "TZ=Asia/Jakarta, two workers", env: { TZ: "Asia/Jakarta" }, workers: 2 },
  { name: "TZ=America/St_Johns", env: { TZ: "America/St_Johns" } },
  { name: "Turkish locale", env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" } },
  { name: "C locale, four workers", env: { LANG: "C", LC_ALL: "C" }, workers: 4 },
  { name: "files made in another order", shuffled: true },
  ...[1, 2, 3].map((turn) => ({
    name: `folders listed in another order, ${turn}`,
    env: shuffled(seed + turn),
    workers: 2
  }))
]

const contents = (): ReadonlyArray<readonly [name: string, bytes: Buffer]> => [
  ...Fs.readdirSync(sample, { recursive: true, encoding: "utf8" })
    .filter((name) => Fs.statSync(Path.join(sample, name)).isFile())
    .map((name) => [name, Fs.readFileSync(Path.join(sample, name))] as const),
  ...Array.from({ length: 150 }, (_, number) => [`berita/${number}.txt`, Buffer.from(article(number))] as const)
]

const run = async ({ seed, tell }: Options): Promise<Report> => {
  const next = random(seed)
  const failures: Array<string> = []
  const hashes = new Map<string, Set<string>>()
  const all = circumstances(seed)
  for (const { env, name, shuffled: isShuffled, workers } of all) {
    tell(`bytes: ${name}`)
    const arena = new Arena()
    const files = contents().map((file) => ({ file, place: isShuffled === true ? next() : 0 }))
    for (const { file } of files.toSorted((left, right) => left.place - right.place)) arena.write(...file)
    const outcome = await arena.start(["run", "--quiet", "--workers", String(workers ?? 1)], env).ended
    if (outcome.code !== 0) failures.push(`${name}: exit code ${outcome.code}: ${outcome.stderr}`)
    else
      for (const [path, hash] of Object.entries(arena.hashes())) {
        const known = hashes.get(path) ?? new Set()
        hashes.set(path, known.add(hash))
        if (known.size > 1) failures.push(`${name}: ${path} has other bytes`)
      }
    arena.remove()
  }
  const different = [...hashes.values()].filter((found) => found.size > 1).length
  return {
    figures: [
      ["circumstances", all.length],
      ["files compared", hashes.size],
      ["files with more than one SHA-256", different]
    ],
    failures
  }
}

export const part: Part = { name: "bytes", title: "The same bytes everywhere", run }
