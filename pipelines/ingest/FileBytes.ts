/**
 * Reads the bytes of one file, or says why it cannot.
 *
 * No symbolic link is followed and no pipe waited for, whatever stands at the path by now; a
 * file that has grown since it was opened is read as long as it was, one that has shrunk to its end.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs"
import { Result } from "effect"
import type { RejectRow } from "../../schemas/Reject.ts"
import { type FoundFile, rejectFile } from "./Walk.ts"

export const tooLarge = (sourcePath: string, size: number, limit: number): RejectRow =>
  rejectFile(
    sourcePath,
    "too_large",
    `the file has ${size} bytes, more than the limit file_bytes (${limit}); split it into articles or raise the limit`,
    size
  )

const unreadable = (sourcePath: string, error: unknown): RejectRow => {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown"
  return code === "ELOOP"
    ? rejectFile(sourcePath, "symlink", "it is a symbolic link by now; put the file itself in its place")
    : rejectFile(sourcePath, "unreadable", `the file cannot be read (${code}); check its permissions`)
}

/** Room for the bytes of one file, used for the next one again: to get new memory costs more than to read a small file. */
const room = Buffer.allocUnsafe(64 * 1024)

const roomFor = (size: number): Buffer => (size > room.length ? Buffer.allocUnsafe(size) : room.subarray(0, size))

const readOpened = (descriptor: number, sourcePath: string, limit: number): Buffer | RejectRow => {
  const found = fstatSync(descriptor)
  if (!found.isFile()) return rejectFile(sourcePath, "not_a_file", "it is no regular file by now; put one in its place")
  if (found.size > limit) return tooLarge(sourcePath, found.size, limit)
  const bytes = roomFor(found.size)
  let filled = 0
  while (filled < bytes.length) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, null)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}

/** The bytes of a file, which are good until the next one is read. */
export const readBytes = ({ absolute_path, source_path }: FoundFile, limit: number): Buffer | RejectRow => {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const opened = Result.try(() => openSync(absolute_path, flags))
  if (Result.isFailure(opened)) return unreadable(source_path, opened.failure)
  const bytes = Result.try(() => readOpened(opened.success, source_path, limit))
  closeSync(opened.success)
  return Result.isFailure(bytes) ? unreadable(source_path, bytes.failure) : bytes.success
}
