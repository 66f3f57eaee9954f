/**
 * A disk that is full, at forty sizes.
 *
 * In a namespace of its own this file mounts a file system of each size, lays published
 * tables onto it and lets a run fill the rest. Asked for: exit code 1, a message that says that
 * the disk is full, and the tables as they were; with more room the same run publishes.
 */
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { Arena } from "./Arena.ts"
import type { Options, Part, Report } from "./Part.ts"
import { Tally } from "./Part.ts"

const inside = "--inside-namespace"
const roomy = 256 * 1024

/** What a mounted file system holds. */
const kilobytes = (folder: string): number => {
  const { bfree, blocks, bsize } = Fs.statfsSync(folder)
  return ((blocks - bfree) * bsize) / 1024
}

const shell = (command: string, ...args: ReadonlyArray<string>): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" })
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`)
}

const fill = (sizes: number): Report => {
  const arena = new Arena()
  arena.learn()
  const kept = Path.join(arena.folder, "kept")
  Fs.renameSync(arena.out, kept)
  const mount = (size: number) => {
    Fs.mkdirSync(arena.out, { recursive: true })
    shell("mount", "-t", "tmpfs", "-o", `size=${size}k`, "none", arena.out)
    shell("cp", "-a", `${kept}/.`, arena.out)
  }
  const tally = new Tally()
  const failures: Array<string> = []
  arena.feed("second")
  mount(roomy)
  const used = kilobytes(arena.out)
  Fs.rmSync(Path.join(arena.out, ".snapshots"), { recursive: true })
  const needed = 2 * used - kilobytes(arena.out)
  shell("umount", arena.out)
  for (let step = 0; step < sizes; step++) {
    const size = Math.round(used + 4 + ((needed - used) * step) / sizes)
    const told = `${size} kB, ${used} of them used`
    mount(size)
    const before = arena.standing()
    const { code, stderr } = arena.kawat(["run", "--quiet"])
    const after = arena.standing()
    if (code === 0 && after === "second") tally.add("room enough")
    else if (code === 1 && after === before && /^kawat: .*the disk is full.*\n$/.test(stderr)) {
      tally.add("disk full, told so, tables as they were")
    } else failures.push(`${told}: exit code ${code}, tables: ${after} after ${before}; ${stderr}`)
    if (arena.leftovers().length > 0) failures.push(`${told}: left ${arena.leftovers().join(", ")}`)
    shell("mount", "-o", `remount,size=${roomy}k`, arena.out)
    const again = arena.kawat(["run", "--quiet"])
    if (again.code !== 0 || arena.standing() !== "second") failures.push(`${told}: run again: ${again.stderr}`)
    shell("umount", arena.out)
  }
  arena.remove()
  return { figures: [["kB from", used], ["kB to", needed], ...tally.figures()], failures }
}

const unshare = ["--user", "--map-root-user", "--mount"]
const works = 'f=$(mktemp -d) && mount -t tmpfs none "$f"'

const run = async ({ times }: Options): Promise<Report> => {
  const possible = spawnSync("unshare", [...unshare, "/bin/sh", "-c", works], { encoding: "utf8" })
  if (possible.status !== 0) {
    const reason = possible.error?.message ?? possible.stderr.trim()
    return { figures: [], failures: [], skipped: `no file system can be mounted in a user namespace here (${reason})` }
  }
  const args = [...unshare, process.execPath, import.meta.filename, inside, String(times ?? 40)]
  const { stdout, stderr, status } = spawnSync("unshare", args, { encoding: "utf8" })
  return status === 0 ? (JSON.parse(stdout) as Report) : { figures: [], failures: [stderr] }
}

export const part: Part = { name: "disk", title: "A full disk, at forty sizes", run }

if (process.argv[2] === inside) console.log(JSON.stringify(fill(Number(process.argv[3]))))
