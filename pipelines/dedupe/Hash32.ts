/** Bit mixing on 32-bit integers, the ground of every hash in this stage. */

/** Spreads each bit over all bits; a permutation of the 32-bit integers (MurmurHash3's finalizer, public domain). */
export const mix = (value: number): number => {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

export const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits))
