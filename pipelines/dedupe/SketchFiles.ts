/**
 * Random reads from many sketch files.
 *
 * Keeps at most `openLimit` files open and closes the one opened first when it
 * needs another. Reads are synchronous: clustering asks for one shingle set
 * at a time, and a set is about a kilobyte.
 */
import { Result } from "effect"
import { closeSync, fstatSync, openSync, readSync } from "node:fs"

const openLimit = 900

export class SketchFiles {
  private readonly open = new Map<string, number>()

  /** Bytes `start` to `end` of a file, fewer when it ends before. */
  read(path: string, start: number, end: number): Uint8Array {
    const bytes = new Uint8Array(end - start)
    const read = readSync(this.descriptor(path), bytes, 0, bytes.length, start)
    return read === bytes.length ? bytes : bytes.subarray(0, read)
  }

  size(path: string): number {
    return fstatSync(this.descriptor(path)).size
  }

  /** Closes all files. They were only read, so nothing is lost where closing one fails. */
  close(): void {
    for (const descriptor of this.open.values()) Result.try(() => closeSync(descriptor))
    this.open.clear()
  }

  private descriptor(path: string): number {
    const known = this.open.get(path)
    if (known !== undefined) return known
    if (this.open.size >= openLimit) {
      const [oldest, descriptor] = this.open.entries().next().value as [string, number]
      this.open.delete(oldest)
      closeSync(descriptor)
    }
    const descriptor = openSync(path, "r")
    this.open.set(path, descriptor)
    return descriptor
  }
}
