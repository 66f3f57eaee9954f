/**
 * MinHash of a shingle set, in 20 bands of 5 rows.
 *
 * Two sets with Jaccard similarity s agree in a row with probability s and in
 * a whole band with s⁵, so they share at least one of the bands with
 * 1 − (1 − s⁵)²⁰: 0.9996 at 0.8, 0.80 at 0.6, 0.006 at 0.2.
 *
 * Row r sees shingle hash h as `multiplier[r] · h + increment[r]` mod 2³²,
 * which is a permutation because multipliers are odd; the shingle hashes are
 * mixed before they come here.
 */
import { mix } from "./Hash32.ts"

export const bandCount = 20
export const rowsPerBand = 5

const rowCount = bandCount * rowsPerBand
const multipliers = Int32Array.from({ length: rowCount }, (_, row) => mix(2 * row + 1) | 1)
const increments = Int32Array.from({ length: rowCount }, (_, row) => mix(0x9e3779b9 + 2 * row))
const highest = 0x7fffffff

/** One 32-bit hash per band; `shingles` holds 32-bit hashes and is not empty. */
export const bandHashes = (shingles: Uint32Array): Uint32Array => {
  const bands = new Uint32Array(bandCount)
  const hashes = new Int32Array(shingles.buffer, shingles.byteOffset, shingles.length)
  const count = hashes.length
  for (let band = 0; band < bandCount; band++) {
    const row = band * rowsPerBand
    const a0 = multipliers[row] as number
    const a1 = multipliers[row + 1] as number
    const a2 = multipliers[row + 2] as number
    const a3 = multipliers[row + 3] as number
    const a4 = multipliers[row + 4] as number
    const b0 = increments[row] as number
    const b1 = increments[row + 1] as number
    const b2 = increments[row + 2] as number
    const b3 = increments[row + 3] as number
    const b4 = increments[row + 4] as number
    let m0 = highest
    let m1 = highest
    let m2 = highest
    let m3 = highest
    let m4 = highest
    for (let i = 0; i < count; i++) {
      const h = hashes[i] as number
      const v0 = (Math.imul(a0, h) + b0) | 0
      const v1 = (Math.imul(a1, h) + b1) | 0
      const v2 = (Math.imul(a2, h) + b2) | 0
      const v3 = (Math.imul(a3, h) + b3) | 0
      const v4 = (Math.imul(a4, h) + b4) | 0
      if (v0 < m0) m0 = v0
      if (v1 < m1) m1 = v1
      if (v2 < m2) m2 = v2
      if (v3 < m3) m3 = v3
      if (v4 < m4) m4 = v4
    }
    bands[band] = mix(mix(mix(mix(mix(m0) + m1) + m2) + m3) + m4)
  }
  return bands
}
