/**
 * Sketches of a batch of articles in one block of bytes, column by column.
 *
 * Little-endian 32-bit words: a header of four (magic, version, articles,
 * shingles), then exact hashes (2 an article), band hashes (20 an article),
 * shingle offsets (one an article and the end), shingles. Everything before
 * the shingles, the head, is 92 bytes an article plus 20; clustering keeps heads
 * in memory and reads shingles by `shingleRegion` only for candidates.
 *
 * Decoding makes views on the bytes and copies only when these do not lie on
 * a 4-byte boundary. It checks sizes and offsets, not the hashes themselves.
 */
import { Schema } from "effect"
import { bandCount } from "./MinHash.ts"
import type { Sketch } from "./Sketch.ts"

/** Raise with every change of hashing, shingling or layout. */
export const sketchVersion = 1

const magic = 0x4b53574b
const headerWords = 4
export const headerBytes = headerWords * 4

export class SketchFormatError extends Schema.TaggedError<SketchFormatError>()("SketchFormatError", {
  reason: Schema.String
}) {
  override get message(): string {
    return this.reason
  }
}

/** The head of a batch: all that finding candidates needs. */
export interface SketchHeads {
  readonly count: number
  /** Two words an article, high first. */
  readonly exact: Uint32Array
  /** `bandCount` words an article. */
  readonly bands: Uint32Array
  /** Shingles of article i stand from offset i to offset i + 1. */
  readonly offsets: Uint32Array
}

export interface Sketches extends SketchHeads {
  readonly shingles: Uint32Array
}

const headWords = (count: number): number => headerWords + count * (2 + bandCount) + count + 1

/** Size of the head of a batch, from its first `headerBytes` bytes. */
export const headBytes = (bytes: Uint8Array): number => headWords(readHeader(words(bytes)).count) * 4

/** Where the shingles of article `index` stand in the encoded bytes. */
export const shingleRegion = (heads: SketchHeads, index: number): { readonly start: number; readonly end: number } => {
  const base = headWords(heads.count)
  return {
    start: (base + (heads.offsets[index] as number)) * 4,
    end: (base + (heads.offsets[index + 1] as number)) * 4
  }
}

/** Size of the whole batch, from its head. */
export const batchBytes = (heads: SketchHeads): number =>
  (headWords(heads.count) + (heads.offsets[heads.count] as number)) * 4

export const encodeSketches = (sketches: ReadonlyArray<Sketch>): Uint8Array => {
  const count = sketches.length
  const shingleCount = sketches.reduce((sum, sketch) => sum + sketch.shingles.length, 0)
  const encoded = new Uint32Array(headWords(count) + shingleCount)
  encoded.set([magic, sketchVersion, count, shingleCount])
  const exact = headerWords
  const bands = exact + 2 * count
  const offsets = bands + bandCount * count
  const shingles = headWords(count)
  let offset = 0
  sketches.forEach((sketch, index) => {
    encoded[exact + 2 * index] = sketch.exactHigh
    encoded[exact + 2 * index + 1] = sketch.exactLow
    encoded.set(sketch.bands, bands + bandCount * index)
    encoded[offsets + index] = offset
    encoded.set(sketch.shingles, shingles + offset)
    offset += sketch.shingles.length
  })
  encoded[offsets + count] = offset
  return new Uint8Array(encoded.buffer)
}

const words = (bytes: Uint8Array): Uint32Array => {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2)
}

const readHeader = (encoded: Uint32Array): { readonly count: number; readonly shingleCount: number } => {
  if (encoded.length < headerWords || encoded[0] !== magic) throw new SketchFormatError({ reason: "not a sketch file" })
  if (encoded[1] !== sketchVersion) {
    throw new SketchFormatError({ reason: `sketch version ${encoded[1]} where ${sketchVersion} is read` })
  }
  return { count: encoded[2] as number, shingleCount: encoded[3] as number }
}

/**
 * Reads a head; bytes after it are not looked at.
 *
 * @throws SketchFormatError when the bytes are too few or the offsets run backwards
 */
export const decodeHeads = (bytes: Uint8Array): SketchHeads => {
  const encoded = words(bytes)
  const { count, shingleCount } = readHeader(encoded)
  if (encoded.length < headWords(count)) throw new SketchFormatError({ reason: "the sketch file ends in its head" })
  const bands = headerWords + 2 * count
  const offsets = encoded.subarray(bands + bandCount * count, headWords(count))
  const inOrder = offsets.every((offset, index) => index === 0 || (offsets[index - 1] as number) <= offset)
  if (!inOrder || offsets[0] !== 0 || offsets[count] !== shingleCount) {
    throw new SketchFormatError({ reason: "the shingle offsets of the sketch file do not add up" })
  }
  return {
    count,
    exact: encoded.subarray(headerWords, bands),
    bands: encoded.subarray(bands, bands + bandCount * count),
    offsets
  }
}

/**
 * Reads a whole batch.
 *
 * @throws SketchFormatError when the bytes are not exactly one batch
 */
export const decodeSketches = (bytes: Uint8Array): Sketches => {
  const heads = decodeHeads(bytes)
  const expected = batchBytes(heads)
  if (bytes.byteLength !== expected) {
    throw new SketchFormatError({ reason: `the sketch file has ${bytes.byteLength} bytes where ${expected} are due` })
  }
  return { ...heads, shingles: words(bytes).subarray(headWords(heads.count)) }
}
