/**
 * Turns the bytes of one file into normalized text, or says why it cannot.
 *
 * A byte order mark decides; then strict UTF-8; then UTF-16 without a mark,
 * known by NUL bytes on one side of its pairs only; then broken UTF-8 (at least
 * as many sound sequences as broken ones, or a last one cut off), whose broken
 * bytes become U+FFFD; and at last Windows-1252. Rejected are empty files, NUL-ridden
 * or binary ones, and those whose bytes fit none of these encodings (UTF-32,
 * Shift-JIS, GBK, KOI8 …).
 * Limits: UTF-16 without a mark and nearly without ASCII (Chinese, Japanese) is
 * taken for binary; other single-byte encodings of Latin script read as Windows-1252.
 */
import { isAscii, isUtf8 } from "node:buffer"
import type { Encoding } from "../../schemas/Vocabulary.ts"
import { decodeWindows1252 } from "./CodePage.ts"
import { repair } from "./Mojibake.ts"
import { normalize } from "./Normalize.ts"

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly quality_flags: ReadonlyArray<string>
}

export interface DecodeFailure {
  readonly code: "empty" | "binary" | "unsupported_encoding"
  readonly message: string
}

export type DecodeResult = Decoded | DecodeFailure

export const isFailure = (result: DecodeResult): result is DecodeFailure => "code" in result

/** A file with more NUL bytes than one in so many is not text. */
const bytesPerNul = 1000
/** So many control characters are let pass in a text of any length; beyond that, at most one in `charactersPerControl`. */
const freeControls = 4
const charactersPerControl = 50
/** UTF-16 without a mark has NUL in at least one of so many pairs. */
const pairsPerNul = 10
/** Windows-1252 text has at least so many bytes for one that is not ASCII. */
const bytesPerHighByte = 4
/** How much of a file is looked at to tell UTF-16 without a mark. */
const surveyBytes = 65_536

const signatures: ReadonlyArray<readonly [string, string]> = [
  ["%PDF-", "a PDF document"],
  ["PK\x03\x04", "a ZIP archive or Office document"],
  ["\x1f\x8b", "a gzip archive"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\xd0\xcf\x11\xe0", "an old Office document"],
  ["\x7fELF", "a program"],
  ["Rar!\x1a", "a RAR archive"],
  ["7z\xbc\xaf", "a 7z archive"],
  ["{\\rtf", "an RTF document"],
  ["SQLite format 3", "an SQLite database"],
  ["PAR1", "a Parquet file"]
]

const empty: DecodeFailure = {
  code: "empty",
  message: "the file holds no text; fetch it again or delete it"
}

const binary = (reason: string): DecodeFailure => ({
  code: "binary",
  message: `the file is not text: ${reason}; put the article's plain text in its place`
})

const unsupported = (reason: string): DecodeFailure => ({
  code: "unsupported_encoding",
  message: `${reason}; convert the file to UTF-8`
})

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true })
const utf16 = { "utf-16le": new TextDecoder("utf-16le"), "utf-16be": new TextDecoder("utf-16be") }

interface Read {
  readonly text: string
  readonly encoding: Encoding
}

/** How many sequences of several bytes are sound UTF-8 and how many are broken. */
const surveyUtf8 = (bytes: Uint8Array): { sound: number; broken: number; cutOff: boolean } => {
  let sound = 0
  let broken = 0
  let cutOff = false
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      i++
      continue
    }
    const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1
    let end = i + 1
    while (end < i + length && end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80) end++
    if (length > 1 && end === i + length) sound++
    else {
      broken++
      cutOff = end === bytes.length && end - i > 1
    }
    i = end
  }
  return { sound, broken, cutOff }
}

/** The byte order of UTF-16 text without a mark, or null. */
const utf16WithoutMark = (bytes: Buffer): "utf-16le" | "utf-16be" | null => {
  const end = Math.min(bytes.length, surveyBytes) & ~1
  let first = 0
  let second = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) first++
    if (bytes[i + 1] === 0) second++
  }
  const least = end / 2 / pairsPerNul
  if (first === 0 && second >= least) return "utf-16le"
  return second === 0 && first >= least ? "utf-16be" : null
}

const notCharacters = /[\p{Cn}\p{Co}\ufffd]/u

const readUtf16 = (bytes: Buffer, encoding: "utf-16le" | "utf-16be"): Read => ({
  text: utf16[encoding].decode(bytes),
  encoding
})

const countNuls = (bytes: Buffer): number => {
  let nuls = 0
  for (let i = bytes.indexOf(0); i >= 0; i = bytes.indexOf(0, i + 1)) nuls++
  return nuls
}

const readWithNuls = (bytes: Buffer): Read | DecodeFailure | null => {
  const order = utf16WithoutMark(bytes)
  if (order !== null) {
    const read = readUtf16(bytes, order)
    if (!notCharacters.test(read.text)) return read
  }
  const nuls = countNuls(bytes)
  return nuls * bytesPerNul > bytes.length ? binary(`${nuls} of its ${bytes.length} bytes are NUL`) : null
}

const readUtf8OrWindows1252 = (bytes: Buffer): Read | DecodeFailure => {
  if (isAscii(bytes)) return { text: bytes.toString("latin1"), encoding: "utf-8" }
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "utf-8" }
  const { sound, broken, cutOff } = surveyUtf8(bytes)
  if ((sound > 0 && sound >= broken) || (broken === 1 && cutOff)) {
    return { text: utf8.decode(bytes), encoding: "utf-8" }
  }
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  if (high * bytesPerHighByte > bytes.length) {
    return unsupported("the bytes are neither UTF-8 nor UTF-16 nor Windows-1252")
  }
  return { text: decodeWindows1252(bytes), encoding: "windows-1252" }
}

const read = (bytes: Buffer): Read | DecodeFailure => {
  const head = bytes.toString("latin1", 0, 16)
  const signature = signatures.find(([start]) => head.startsWith(start))
  if (signature !== undefined) return binary(`it begins like ${signature[1]}`)
  if (head.startsWith("\xff\xfe\x00\x00") || head.startsWith("\x00\x00\xfe\xff")) {
    return unsupported("the file is in UTF-32")
  }
  if (head.startsWith("\xff\xfe")) return readUtf16(bytes, "utf-16le")
  if (head.startsWith("\xfe\xff")) return readUtf16(bytes, "utf-16be")
  const marked = head.startsWith("\xef\xbb\xbf")
  const content = marked ? bytes.subarray(3) : bytes
  if (content.includes(0)) {
    const result = readWithNuls(content)
    if (result !== null) return result
  }
  if (!marked) return readUtf8OrWindows1252(content)
  return { text: utf8.decode(content), encoding: "utf-8-bom" }
}

/** Decodes and normalizes the bytes of one file. */
export const decode = (bytes: Uint8Array): DecodeResult => {
  if (bytes.length === 0) return empty
  const result = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if ("code" in result) return result
  const mended = repair(result.text)
  const normalized = normalize(mended.text)
  const { text, controlCharacters } = normalized
  if (controlCharacters > freeControls && controlCharacters * charactersPerControl > result.text.length) {
    return binary(`${controlCharacters} of its ${result.text.length} characters are control characters`)
  }
  if (text.trim() === "") return empty
  const flags = [...normalized.quality_flags]
  if (mended.repaired) flags.push("mojibake_repaired")
  if (mended.suspected) flags.push("mojibake_suspected")
  return { text, encoding: result.encoding, quality_flags: flags.toSorted() }
}
