/**
 * The language model as it lies in model.bin, and its decoding.
 *
 * Layout: the magic `KWLM`, the length of a JSON header (u32, little endian), the
 * header, then sections at the offsets that it names, counted from its end. A
 * group holds, for each feature bucket, one 4-bit index a language into 16
 * levels; kin holds one signed byte a word bucket that tells two near twins
 * apart; known is a bit set of word hashes. Weights only: no text can be read back.
 */
import { makeTable, type ScriptBlock, type ScriptTable } from "./Script.ts"
import { makeWeights, type Weights, type WeightsHeader } from "./Weights.ts"
import { makeWordSums, type WordSums } from "./WordSums.ts"

export interface GroupHeader extends WeightsHeader {
  readonly script: string
  readonly scale: number
}

export interface KinHeader {
  /** The class of a group that stands for both. */
  readonly macro: string
  /** Positive evidence speaks for the first. */
  readonly members: readonly [string, string]
  readonly buckets: number
  readonly scale: number
  readonly bias: number
  readonly offset: number
}

export interface KnownHeader {
  readonly bits: number
  readonly offset: number
}

export interface ModelHeader {
  readonly version: string
  readonly blocks: ReadonlyArray<ScriptBlock>
  readonly groups: ReadonlyArray<GroupHeader>
  readonly kin: KinHeader
  readonly known: KnownHeader
}

/** Languages of one script and their weights. */
export interface Group {
  readonly script: number
  readonly languages: ReadonlyArray<string>
  readonly scale: number
  readonly weights: Weights
  readonly wordSums: WordSums
}

export interface LanguageModel {
  readonly version: string
  readonly scripts: ScriptTable
  readonly groups: ReadonlyArray<Group>
  readonly kin: Omit<KinHeader, "offset"> & { readonly weights: Int8Array }
  readonly knownBits: number
  readonly known: Uint8Array
}

const magic = 0x4d4c574b

/** How much of summed evidence counts: the root of the number of features, softened for short texts. */
export const damp = (size: number): number => 1 / Math.sqrt(size + 20)

/** The same for the words that tell twins apart. */
export const dampWords = (size: number): number => 1 / Math.sqrt(size + 5)

const readGroup = (header: GroupHeader, body: Uint8Array, scripts: ScriptTable): Group => {
  const weights = makeWeights(header, body)
  return {
    script: scripts.scripts.indexOf(header.script),
    languages: header.languages,
    scale: header.scale,
    weights,
    wordSums: makeWordSums(weights)
  }
}

/**
 * Decodes a model file.
 *
 * @throws RangeError when the bytes are not a model file
 */
export const loadModel = (bytes: Uint8Array): LanguageModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) throw new RangeError("not a language model file")
  const end = 8 + view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))) as ModelHeader
  const body = bytes.subarray(end)
  const scripts = makeTable(header.blocks)
  const { offset: kinOffset, ...kin } = header.kin
  const { offset: knownOffset, bits } = header.known
  return {
    version: header.version,
    scripts,
    groups: header.groups.map((group) => readGroup(group, body, scripts)),
    kin: {
      ...kin,
      weights: Int8Array.from(body.subarray(kinOffset, kinOffset + kin.buckets), (byte) => (byte << 24) >> 24)
    },
    knownBits: bits,
    known: Uint8Array.from(body.subarray(knownOffset, knownOffset + bits / 8))
  }
}

/** Puts header and sections together; offsets are those of the sections' concatenation. */
export const encodeModel = (header: ModelHeader, sections: ReadonlyArray<Uint8Array>): Uint8Array => {
  const head = new TextEncoder().encode(JSON.stringify(header))
  const size = sections.reduce((sum, section) => sum + section.length, 8 + head.length)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, head.length, true)
  bytes.set(head, 8)
  let at = 8 + head.length
  for (const section of sections) {
    bytes.set(section, at)
    at += section.length
  }
  return bytes
}
