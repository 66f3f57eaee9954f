/**
 * Things in a raw folder that are no plain files, and names that no one would give.
 *
 * Asked for: none holds the run up, none is followed out of the folder, and each stands in
 * `articles` or in `rejects`.
 */
import { spawnSync } from "node:child_process"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { article } from "../cli/Sandbox.ts"
import { Arena } from "./Arena.ts"
import type { Part, Report } from "./Part.ts"

/** As long as a name may be: 255 bytes. */
const longest = `${"k".repeat(251)}.txt`
const longestAccented = `${"é".repeat(125)}k.txt`

const readable = [
  "baris\nbaru.txt",
  longest,
  longestAccented,
  "kutip'\"tunggal.txt",
  "$(touch x) `id`; --.txt",
  "*?[a-z].txt",
  "\u202etxt.terbalik.txt",
  " spasi .txt",
  "emoji 🙈.txt",
  `dalam/${"sekali/".repeat(60)}isi.txt`
]

const expected: Readonly<Record<string, string>> = {
  "lingkar.txt": "symlink",
  "lingkar-folder": "symlink",
  "keluar.txt": "symlink",
  "nol.txt": "symlink",
  "nyata-nol.txt": "symlink",
  "pipa.txt": "not_a_file",
  "folder.txt": "directory"
}

const build = (arena: Arena): string | null => {
  for (const [number, name] of readable.entries()) arena.write(name, article(number))
  const at = (name: string) => Path.join(arena.raw, name)
  Fs.symlinkSync("lingkar.txt", at("lingkar.txt"))
  Fs.symlinkSync("..", at("lingkar-folder"))
  Fs.symlinkSync("/etc/hostname", at("keluar.txt"))
  Fs.symlinkSync("/dev/zero", at("nol.txt"))
  Fs.symlinkSync("nol.txt", at("nyata-nol.txt"))
  Fs.mkdirSync(at("folder.txt"))
  Fs.writeFileSync(Buffer.concat([Buffer.from(`${arena.raw}/`), Buffer.from([0xff, 0xfe]), Buffer.from(".txt")]), "x")
  return spawnSync("mkfifo", [at("pipa.txt")]).status === 0 ? null : "mkfifo is not there; the run is without a FIFO"
}

const run = async (): Promise<Report> => {
  const arena = new Arena()
  const failures: Array<string> = []
  const note = build(arena)
  const outcome = await arena.start(["run", "--quiet"]).ended
  if (outcome.code !== 0) failures.push(`exit code ${outcome.code}: ${outcome.stderr}`)
  const articles = arena.rows<{ readonly source_path: string }>("SELECT source_path FROM articles")
  const rejects = arena.rows<{ readonly source_path: string; readonly code: string }>(
    "SELECT source_path, code FROM rejects"
  )
  const found = new Set(articles.map((row) => row.source_path))
  for (const name of readable)
    if (!found.has(name.normalize("NFC"))) failures.push(`${JSON.stringify(name)} is no article`)
  const codes = new Map(rejects.map((row) => [row.source_path, row.code]))
  for (const [name, code] of Object.entries(expected)) {
    if (note !== null && name === "pipa.txt") continue
    if (codes.get(name) !== code) failures.push(`${name}: ${codes.get(name) ?? "no reject"} instead of ${code}`)
  }
  if (![...codes.values()].includes("name_not_utf8")) failures.push("the name that is not UTF-8 is no reject")
  if (arena.kawat(["check", "--quiet"]).code !== 0) failures.push("kawat check")
  const out = Path.join(arena.folder, 'it\'s "out" \n; DROP TABLE articles; --')
  const quoted = arena.kawat(["run", "--quiet", "--out", out])
  const checked = arena.kawat(["check", "--quiet", "--out", out])
  if (quoted.code !== 0 || checked.code !== 0)
    failures.push(`an out folder with quotes: ${quoted.stderr}${checked.stderr}`)
  arena.remove()
  return {
    figures: [
      ["strange names read as articles", articles.length],
      ["strange things rejected", rejects.length],
      ["seconds of the run", (outcome.millis / 1000).toFixed(1)],
      ...(note === null ? [] : [["note", note] as const])
    ],
    failures
  }
}

export const part: Part = { name: "oddities", title: "Links, pipes, devices and strange names", run }
