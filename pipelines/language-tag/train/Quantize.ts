/**
 * Rounds fitted weights to the few bits that the model file keeps.
 *
 * A group's weights become 4-bit indices into 16 levels, which Lloyd's
 * algorithm places where the weights lie; levels are signed bytes, and `scale`
 * brings a sum of them back to the unit of the fit. Kin weights become signed bytes.
 */
const levelCount = 16

const nearest = (levels: Float64Array, value: number): number => {
  let best = 0
  for (let i = 1; i < levels.length; i++) {
    if (Math.abs((levels[i] as number) - value) < Math.abs((levels[best] as number) - value)) best = i
  }
  return best
}

const placeLevels = (sample: Float32Array): Float64Array => {
  const sorted = sample.toSorted()
  const levels = Float64Array.from({ length: levelCount }, (_, i) => {
    const share = (i + 0.5) / levelCount
    return sorted[Math.floor(share * sorted.length)] as number
  })
  levels[0] = sorted[Math.floor(sorted.length * 0.0005)] as number
  levels[levelCount - 1] = sorted[Math.floor(sorted.length * 0.9995)] as number
  for (let round = 0; round < 30; round++) {
    const sums = new Float64Array(levelCount)
    const counts = new Float64Array(levelCount)
    for (const value of sorted) {
      const level = nearest(levels, value)
      sums[level] = (sums[level] as number) + value
      counts[level] = (counts[level] as number) + 1
    }
    for (let i = 0; i < levelCount; i++) {
      if ((counts[i] as number) > 0) levels[i] = (sums[i] as number) / (counts[i] as number)
    }
  }
  return levels.toSorted()
}

export interface QuantizedGroup {
  readonly levels: ReadonlyArray<number>
  readonly scale: number
  readonly bytes: Uint8Array
}

export const quantizeGroup = (weights: Float32Array, width: number): QuantizedGroup => {
  const buckets = weights.length / width
  const stride = Math.max(1, Math.floor(weights.length / 40_000)) | 1
  const levels = placeLevels(weights.filter((value, i) => i % stride === 0 && value !== 0))
  const top = Math.max(...levels.map(Math.abs))
  const scale = top / 127
  const whole = levels.map((level) => Math.round(level / scale))
  const rounded = whole.map((level) => level * scale)
  const packed = Math.ceil(width / 2)
  const bytes = new Uint8Array(buckets * packed)
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let l = 0; l < width; l++) {
      const index = nearest(rounded, weights[bucket * width + l] as number)
      const at = bucket * packed + (l >>> 1)
      bytes[at] = (bytes[at] as number) | (index << ((l & 1) * 4))
    }
  }
  return { levels: [...whole], scale, bytes }
}

export const quantizeKin = (weights: Float32Array): { readonly scale: number; readonly bytes: Uint8Array } => {
  const sizes = weights.map(Math.abs).toSorted()
  const scale = (sizes[Math.floor(sizes.length * 0.9998)] as number) / 127
  const bytes = Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / scale))))
  return { scale, bytes: new Uint8Array(bytes.buffer) }
}
