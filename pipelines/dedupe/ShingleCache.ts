/**
 * Shingle sets that were read lately, at most 8 million shingles (32 MB).
 *
 * A full buffer is emptied: articles are compared component by component, so
 * what was read long ago is not asked for again. What is buffered never
 * shows in a result, only in how often the source is read.
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
    if (held + read.length > shingleLimit) {
      sets.clear()
      held = 0
    }
    sets.set(index, read)
    held += read.length
    return read
  }
}
