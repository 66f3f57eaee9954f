/**
 * Cuts the sorted list of source files into batches.
 *
 * A batch ends after a path whose hash says so, so an added or deleted file
 * moves only the boundaries next to it and all other batches keep their name
 * and their cached results. Batches hold 64 to 256 files; a run of large files
 * ends a batch early at `maxBytes`, which bounds the memory of one worker.
 */
export interface BatchLimits {
  readonly minFiles: number
  readonly maxFiles: number
  /** One boundary in this many paths, once `minFiles` is reached. */
  readonly boundaryEvery: number
  readonly maxBytes: number
}

export const defaultBatches: BatchLimits = {
  minFiles: 64,
  maxFiles: 256,
  boundaryEvery: 96,
  maxBytes: 8 * 1024 * 1024
}

/** Limits like the default ones, for batches of about so many files. */
export const batchesOf = (files: number): BatchLimits => {
  const scale = files / defaultBatches.boundaryEvery
  return {
    minFiles: Math.ceil(defaultBatches.minFiles * scale),
    maxFiles: Math.ceil(defaultBatches.maxFiles * scale),
    boundaryEvery: files,
    maxBytes: Math.ceil(defaultBatches.maxBytes * Math.max(1, scale))
  }
}

const pathHash = (path: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

export const cut = <File extends { readonly source_path: string; readonly bytes: number }>(
  sources: ReadonlyArray<File>,
  limits: BatchLimits = defaultBatches
): ReadonlyArray<ReadonlyArray<File>> => {
  const batches: Array<ReadonlyArray<File>> = []
  let current: Array<File> = []
  let bytes = 0
  for (const source of sources) {
    current.push(source)
    bytes += source.bytes
    const boundary = current.length >= limits.minFiles && pathHash(source.source_path) % limits.boundaryEvery === 0
    if (boundary || current.length >= limits.maxFiles || bytes >= limits.maxBytes) {
      batches.push(current)
      current = []
      bytes = 0
    }
  }
  if (current.length > 0) batches.push(current)
  return batches
}
