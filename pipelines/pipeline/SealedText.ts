/**
 * A text file of the cache with the SHA-256 of its content in its first line.
 *
 * Whoever reads it gets what was written or nothing: a file that was cut short, edited or
 * hit by a bad disk counts as one that is not there, and is made again.
 */
import { sha256 } from "../text/StableId.ts"
import * as Disk from "./Disk.ts"

const hashLength = 64

export const seal = (content: string): string => `${sha256(content)}\n${content}`

/** The content of a sealed text, or null when a byte of it has changed. */
export const open = (sealed: string): string | null => {
  const content = sealed.slice(hashLength + 1)
  return sealed[hashLength] === "\n" && sealed.slice(0, hashLength) === sha256(content) ? content : null
}

export const write = (path: string, content: string): void => Disk.replaceFile(path, seal(content))

/** The content of a sealed file, or null when there is none that is whole. */
export const read = (path: string): string | null => {
  const sealed = Disk.readText(path)
  return sealed === null ? null : open(sealed)
}
