/**
 * Finds pieces of text that a page holds twice.
 *
 * A piece repeats when its letters and digits are the same as those of an
 * earlier piece; case, signs and a dateline in front make no difference. Only
 * pieces of at least 40 letters are compared, so that short answers and
 * scores that come again stay. One instance serves one document.
 */
export const shortestRepeat = 40

/** The letters and digits of ASCII as they are compared, 0 for every other sign. */
const compared = Uint8Array.from({ length: 128 }, (_, unit) => {
  const small = unit >= 65 && unit <= 90 ? unit + 32 : unit
  return (small >= 97 && small <= 122) || (small >= 48 && small <= 57) ? small : 0
})

/** A letter or digit as it is compared, 0 for a sign. */
const letterOf = (unit: number): number =>
  unit < 128 ? (compared[unit] as number) : unit > 0xbf && (unit < 0x2000 || unit > 0x206f) ? unit : 0

const same = (a: string, b: string): boolean => {
  let i = 0
  let j = 0
  for (;;) {
    while (i < a.length && letterOf(a.charCodeAt(i)) === 0) i++
    while (j < b.length && letterOf(b.charCodeAt(j)) === 0) j++
    if (i === a.length || j === b.length) return i === a.length && j === b.length
    if (letterOf(a.charCodeAt(i++)) !== letterOf(b.charCodeAt(j++))) return false
  }
}

/** A hash of the first letters of a piece, at most `most`, and how many there are. */
const hashOf = (piece: string, most: number): { readonly hash: number; readonly letters: number } => {
  let hash = 0x811c9dc5
  let letters = 0
  for (let i = 0; i < piece.length && letters < most; i++) {
    const letter = letterOf(piece.charCodeAt(i))
    if (letter === 0) continue
    hash = Math.imul(hash ^ letter, 0x01000193)
    letters++
  }
  return { hash, letters }
}

/** Says of each piece whether it was seen before; every piece is read to its end. */
const wholeFinder = (): ((piece: string) => boolean) => {
  const seen = new Map<number, Array<string>>()
  return (piece) => {
    const { hash } = hashOf(piece, piece.length)
    const others = seen.get(hash)
    if (others === undefined) {
      seen.set(hash, [piece])
      return false
    }
    if (others.some((other) => same(other, piece))) return true
    others.push(piece)
    return false
  }
}

/** Says of each piece, in order, whether it was seen before; only one that begins like another is read to its end. */
export const repeatFinder = (): ((piece: string) => boolean) => {
  /** The first piece of each beginning, until a second one comes. */
  const alone = new Map<number, string | null>()
  const seen = wholeFinder()
  return (piece) => {
    if (piece.length < shortestRepeat) return false
    const { hash, letters } = hashOf(piece, shortestRepeat)
    if (letters < shortestRepeat) return false
    const first = alone.get(hash)
    if (first === undefined) {
      alone.set(hash, piece)
      return false
    }
    if (first !== null) seen(first)
    alone.set(hash, null)
    return seen(piece)
  }
}
