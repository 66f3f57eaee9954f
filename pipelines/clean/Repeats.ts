/**
 * Finds pieces of text that a page holds twice.
 *
 * A piece repeats when its letters and digits are the same as those of an
 * earlier piece; case, signs and a dateline in front make no difference. Only
 * pieces of at least 40 letters are compared, so that short answers and
 * scores that come again stay. One instance serves one document.
 */
export const shortestRepeat = 40

const lower = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit)

const counts = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit > 0xbf && (unit < 0x2000 || unit > 0x206f))

const same = (a: string, b: string): boolean => {
  let i = 0
  let j = 0
  for (;;) {
    while (i < a.length && !counts(lower(a.charCodeAt(i)))) i++
    while (j < b.length && !counts(lower(b.charCodeAt(j)))) j++
    if (i === a.length || j === b.length) return i === a.length && j === b.length
    if (lower(a.charCodeAt(i++)) !== lower(b.charCodeAt(j++))) return false
  }
}

/** Says of each piece, in order, whether it was seen before. */
export const repeatFinder = (): ((piece: string) => boolean) => {
  const seen = new Map<number, Array<string>>()
  return (piece) => {
    let hash = 0x811c9dc5
    let letters = 0
    for (let i = 0; i < piece.length; i++) {
      const unit = lower(piece.charCodeAt(i))
      if (!counts(unit)) continue
      hash = Math.imul(hash ^ unit, 0x01000193)
      letters++
    }
    if (letters < shortestRepeat) return false
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
