/**
 * Brings decoded text into the one form that every later offset counts in.
 *
 * The result is NFC; its line ends are `\n` (CR, CRLF, NEL, LS, PS, vertical
 * tab and form feed become one); tabs and all blank characters are the plain
 * space; control characters, bidi marks and invisible characters are gone.
 * Joiners (U+200C, U+200D) stay between letters of scripts that need them and
 * inside emoji. Runs of blanks and empty lines are left to clean. The result
 * normalizes to itself.
 */
export interface Normalized {
  readonly text: string
  readonly quality_flags: ReadonlyArray<string>
  /** How many control characters were taken out; many of them mean that this was no text. */
  readonly controlCharacters: number
}

const plain = /^[\n\x20-\x7e]*$/
const odd =
  /[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u
const lineEnds = /\r\n|[\x0b\x0c\r\x85\u2028\u2029]/g
const blanks = /[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f]/g
const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const invisibles = /[\xad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const idleJoiners = /(?<![^\x00-\u02af\u2000-\u206f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u02af\u2000-\u206f])/gu

/** Normalizes one document. */
export const normalize = (decoded: string): Normalized => {
  if (plain.test(decoded)) return { text: decoded, quality_flags: [], controlCharacters: 0 }
  const flags: Array<string> = []
  let text = decoded
  let controlCharacters = 0
  if (odd.test(text)) {
    text = text.replace(lineEnds, "\n").replace(blanks, " ")
    const withControls = text.length
    text = text.replace(controls, "")
    controlCharacters = withControls - text.length
    if (controlCharacters > 0) flags.push("control_characters_removed")
    const withMarks = text.length
    text = text.replace(bidiMarks, "")
    if (text.length < withMarks) flags.push("bidi_marks_removed")
    const withInvisibles = text.length
    text = text.replace(invisibles, "").replace(idleJoiners, "")
    if (text.length < withInvisibles) flags.push("invisible_characters_removed")
  }
  text = text.normalize("NFC")
  if (text.includes("\ufffd")) flags.push("replacement_characters")
  return { text, quality_flags: flags, controlCharacters }
}
