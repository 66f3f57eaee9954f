/**
 * Rows dealt to many files, so that what belongs together can be worked on by itself.
 *
 * A reduce that must see all batches deals their rows by ranges of a key: rows of one key meet in one
 * file, and only one file need be in memory at a time. Rows wait in memory until there are `waitingLimit` bytes
 * of them, so that thousands of files cost few appends. The folder is gone after `use`, whatever happens.
 */
import * as Fs from "node:fs"
import * as Path from "node:path"
import { partialOf } from "./Partial.ts"

type Rows = string | Uint8Array

const waitingLimit = 32 * 1024 * 1024
/** What it costs to keep rows that wait, beside their bytes. */
const costOfRows = 128
const hashSpan = 2 ** 32

/** Which of `count` equal ranges a 32-bit hash falls into. */
export const rangeOf = (hash: number, count: number): number => Math.floor((hash / hashSpan) * count)

export class RangeFiles {
  private readonly folder: string
  private waiting = new Map<number, Array<Uint8Array>>()
  private waitingBytes = 0

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Gives `work` a new, empty set of files below a name beside `target`. */
  static use<A>(target: string, work: (files: RangeFiles) => A): A {
    const folder = partialOf(`${target}.ranges`)
    Fs.rmSync(folder, { recursive: true, force: true })
    Fs.mkdirSync(folder, { recursive: true })
    try {
      return work(new RangeFiles(folder))
    } finally {
      Fs.rmSync(folder, { recursive: true, force: true })
    }
  }

  add(range: number, rows: Rows): void {
    const bytes = typeof rows === "string" ? Buffer.from(rows) : rows
    const before = this.waiting.get(range)
    if (before === undefined) this.waiting.set(range, [bytes])
    else before.push(bytes)
    this.waitingBytes += bytes.length + costOfRows
    if (this.waitingBytes > waitingLimit) this.flush()
  }

  /** The file of a range, with all rows that were added to it. */
  path(range: number): string {
    this.flush()
    const path = this.pathOf(range)
    if (!Fs.existsSync(path)) Fs.writeFileSync(path, "")
    return path
  }

  /** Removes the file of a range that is done with. */
  remove(range: number): void {
    Fs.rmSync(this.pathOf(range), { force: true })
  }

  private pathOf(range: number): string {
    return Path.join(this.folder, String(range))
  }

  private flush(): void {
    for (const [range, rows] of this.waiting) Fs.appendFileSync(this.pathOf(range), Buffer.concat(rows))
    this.waiting = new Map()
    this.waitingBytes = 0
  }
}
