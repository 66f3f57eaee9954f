/**
 * Shingle sets that were read lately, at most 8 million shingles (32 MB).
 *
 * The set that was read first leaves first. What is cached never shows in a
 * result, only in how often the source is read.
 */
const shingleLimit = 8_000_000

export type ShinglesOf = (index: number) => Uint32Array

/** Puts a bounded buffer before `source`. */
export const cached = (source: ShinglesOf): ShinglesOf => {
  const sets = new Map<number, Uint32Array>()
  let held = 0
  return (index) => {
    const known = sets.get(index)
    if (known !== undefined) return known
    const read = source(index)
    sets.set(index, read)
    held += read.length
    for (const [oldest, shingles] of sets) {
      if (held <= shingleLimit) break
      sets.delete(oldest)
      held -= shingles.length
    }
    return read
  }
}
