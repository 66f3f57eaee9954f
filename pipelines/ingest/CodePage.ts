/**
 * Two single-byte code pages: Windows-1252 and Mac OS Roman.
 *
 * Both tables stand here in full, since what `TextDecoder` makes of
 * `windows-1252` differs between Node releases. The five bytes that
 * Windows-1252 leaves undefined become the C1 control of the same number, as
 * the WHATWG Encoding Standard has it. Bytes below 0x80 are ASCII in both.
 */
const windows1252Controls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

const macRomanUpper =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
  "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

const latin1Upper = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("")

/** From a character to the byte (0x80 to 0xFF) that stands for it. */
export type CodePage = ReadonlyMap<number, number>

const codePage = (upper: string): Map<number, number> => {
  const page = new Map<number, number>()
  for (let i = 0; i < upper.length; i++) page.set(upper.charCodeAt(i), 0x80 + i)
  return page
}

/** Windows-1252; a C1 control also stands for its own byte, so that text once read as Latin-1 is covered. */
export const windows1252: CodePage = (() => {
  const page = codePage(windows1252Controls + latin1Upper)
  for (let byte = 0x80; byte < 0xa0; byte++) page.set(byte, byte)
  return page
})()

export const macRoman: CodePage = codePage(macRomanUpper)

/** The Windows-1252 character of a byte from 0x80 to 0x9F. */
export const windows1252Character = (byte: number): string => windows1252Controls.charAt(byte - 0x80)

/** Decodes bytes as Windows-1252; never fails. */
export const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\x80-\x9f]/g, (control) => windows1252Character(control.charCodeAt(0)))
