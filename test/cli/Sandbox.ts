/**
 * A folder of its own for one test, with a raw folder that the test fills, and the
 * command line run in it as a user runs it.
 */
import { spawn, spawnSync } from "node:child_process"
import * as Crypto from "node:crypto"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"

const program = Path.join(import.meta.dirname, "../../pipelines/kawat.js")

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const states = [
  "Indonesia",
  "Malaysia",
  "Jepang",
  "Rusia",
  "Prancis",
  "Australia",
  "India",
  "Mesir",
  "Brasil",
  "Kanada"
]
const acts = ["bertemu dengan", "mengecam", "menelepon", "mendukung", "menuduh", "mengundang", "menolak usul"]
const places = ["Jakarta", "Tokyo", "Paris", "Kairo", "Ottawa", "Canberra", "New Delhi", "Moskow"]
const matters = [
  "perdagangan beras",
  "keamanan laut",
  "perubahan iklim",
  "bantuan pangan",
  "kerja sama energi",
  "riset vaksin"
]

/** A short article that differs from every other number's. */
export const article = (number: number): string => {
  let state = number * 2654435761 + 12345
  const pick = (from: ReadonlyArray<string>): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return from[(state >>> 16) % from.length] as string
  }
  const sentence = (index: number) =>
    `Pemerintah ${pick(states)} pada hari ke-${number}${index} ${pick(acts)} pemerintah ${pick(states)} di ${pick(places)} ` +
    `mengenai ${pick(matters)} dan ${pick(matters)} nomor ${state % 100_000}.`
  const paragraphs = [0, 1].map(
    (index) => `${sentence(index)} Rapat nomor ${number * 2 + index} berlangsung tertib dan selesai sebelum sore.`
  )
  return `Pertemuan ${number} membahas ${pick(matters)}\n\n${paragraphs.join("\n\n")}\n`
}

export class Sandbox {
  readonly folder: string
  readonly raw: string
  readonly out: string

  constructor(folder = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-cli-"))) {
    this.folder = folder
    this.raw = Path.join(this.folder, "raw")
    this.out = Path.join(this.folder, "out")
  }

  remove(): void {
    Fs.rmSync(this.folder, { recursive: true, force: true })
  }

  write(name: string, content: string | Uint8Array): void {
    const path = Path.join(this.raw, name)
    Fs.mkdirSync(Path.dirname(path), { recursive: true })
    Fs.writeFileSync(path, content)
  }

  /** Writes articles `from` to `to`, exclusive. */
  fill(from: number, to: number): void {
    for (let number = from; number < to; number++) {
      this.write(`berita/${String(number).padStart(4, "0")}.txt`, article(number))
    }
  }

  kawat(args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Outcome {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", ...env }
    })
    return { code: status, stdout, stderr }
  }

  /** Starts a command, sends it a signal when it has said `until`, and waits for its end. */
  interrupt(args: ReadonlyArray<string>, until: string, signal: NodeJS.Signals): Promise<Outcome> {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: { ...process.env, NO_COLOR: "1" }
    })
    let stdout = ""
    let stderr = ""
    let sent = false
    child.stdout.on("data", (chunk) => (stdout += String(chunk)))
    child.stderr.on("data", (chunk) => {
      stderr += String(chunk)
      if (!sent && stderr.includes(until)) sent = child.kill(signal)
    })
    return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })))
  }

  /** Rows of a query, as objects. */
  rows<Row>(sql: string): ReadonlyArray<Row> {
    return events<Row>(this.kawat(["query", sql, "--json"]))
  }

  /** SHA-256 of every table that is published in a folder. */
  hashes(out = this.out): Readonly<Record<string, string>> {
    const paths = tables.flatMap(({ name }) => [`${name}.parquet`, `csv/${name}.csv`])
    return Object.fromEntries(
      paths.map((path) => [path, Crypto.hash("sha256", Fs.readFileSync(Path.join(out, path)), "hex")])
    )
  }
}

/** The objects of NDJSON on standard output. */
export const events = <Row>(outcome: Outcome): ReadonlyArray<Row> =>
  outcome.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row)
