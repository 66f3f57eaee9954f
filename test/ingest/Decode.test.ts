import { Buffer } from "node:buffer"
import { assert, property, string } from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeWindows1252 } from "../../pipelines/ingest/CodePage.ts"
import { decode, type Decoded, type DecodeFailure } from "../../pipelines/ingest/Decode.ts"
import { repair } from "../../pipelines/ingest/Mojibake.ts"
import { normalize } from "../../pipelines/ingest/Normalize.ts"

const sentence = "Menteri luar negeri kedua negara bertemu di Jenewa pada Senin pagi."
const accented = "Duta besar menyebut “résumé” itu – rapi, tiga halaman – sebagai café’s terbaik."

const utf16le = (text: string) => Buffer.from(text, "utf16le")
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16()
const latin1 = (text: string) => Buffer.from(text, "latin1")

const decoded = (bytes: Uint8Array): Decoded => {
  const result = decode(bytes)
  if ("code" in result) throw new Error(`${result.code}: ${result.message}`)
  return result
}
const failed = (bytes: Uint8Array): DecodeFailure => {
  const result = decode(bytes)
  if (!("code" in result)) throw new Error(`decoded as ${result.encoding}`)
  return result
}

describe("decode recognizes the encoding", () => {
  const cases: ReadonlyArray<readonly [string, Uint8Array, string, string]> = [
    ["ASCII", Buffer.from(sentence), "utf-8", sentence],
    ["UTF-8", Buffer.from(accented), "utf-8", accented],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${accented}`), "utf-8-bom", accented],
    ["UTF-16 LE with a mark", utf16le(`\ufeff${accented}`), "utf-16le", accented],
    ["UTF-16 BE with a mark", utf16be(`\ufeff${accented}`), "utf-16be", accented],
    ["UTF-16 LE without a mark", utf16le(accented), "utf-16le", accented],
    ["UTF-16 BE without a mark", utf16be(accented), "utf-16be", accented],
    [
      "Cyrillic UTF-16 LE without a mark",
      utf16le("Министр приехал в Женеву, а посол остался."),
      "utf-16le",
      "Министр приехал в Женеву, а посол остался."
    ],
    ["Windows-1252", latin1("Kata \x93damai\x94 itu \x96 caf\xe9."), "windows-1252", "Kata “damai” itu – café."]
  ]
  it.each(cases)("%s", (_, bytes, encoding, text) => {
    expect(decoded(bytes)).toEqual({ text, encoding, quality_flags: [] })
  })

  it("keeps UTF-8 with a few broken bytes and flags the replacements", () => {
    const bytes = Buffer.concat([Buffer.from("Kata “damai” "), Buffer.from([0xe2, 0x80]), Buffer.from(" disebut.")])
    expect(decoded(bytes)).toEqual({
      text: "Kata “damai” \ufffd disebut.",
      encoding: "utf-8",
      quality_flags: ["replacement_characters"]
    })
  })

  it("takes a file whose only broken sequence is its cut-off end for UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xe2, 0x80])])
    expect(decoded(bytes)).toMatchObject({ encoding: "utf-8", quality_flags: ["replacement_characters"] })
  })

  it("decodes each of the 27 Windows-1252 characters between 80 and 9F", () => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index))
    expect(decodeWindows1252(bytes).replace(/[\x80-\x9f]/g, "")).toBe("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
  })

  it("reads text with one stray NUL and says that it took it out", () => {
    const text = sentence.repeat(20)
    expect(decoded(Buffer.from(`${text}\0${text}`))).toMatchObject({
      text: text + text,
      quality_flags: ["control_characters_removed"]
    })
  })
})

describe("decode gives up with a reason", () => {
  const cases: ReadonlyArray<readonly [string, Uint8Array, string, RegExp]> = [
    ["a file without bytes", Buffer.alloc(0), "empty", /no text/],
    ["blanks only", Buffer.from(" \r\n\t\u00a0\u200b\n"), "empty", /no text/],
    ["a mark only", utf16le("\ufeff"), "empty", /no text/],
    ["a PNG image", latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "binary", /PNG/],
    ["a PDF document", latin1("%PDF-1.7\n%\xe2\xe3"), "binary", /PDF/],
    ["an RTF document", latin1("{\\rtf1\\ansi Berita}"), "binary", /RTF/],
    ["text full of NUL", latin1(`${sentence}\0\0\0\0${sentence}`), "binary", /4 of its \d+ bytes are NUL/],
    [
      "bytes of every value",
      Buffer.from(Array.from({ length: 2550 }, (_, index) => (index % 255) + 1)),
      "unsupported_encoding",
      /neither UTF-8/
    ],
    ["mostly control characters", latin1("\x01\x02\x03abc\x04\x05\x06\x07def"), "binary", /control characters/],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), "unsupported_encoding", /UTF-32/],
    [
      "KOI8-R",
      latin1("\xed\xc9\xce\xc9\xd3\xd4\xd2 \xd0\xd2\xc9\xc5\xc8\xc1\xcc"),
      "unsupported_encoding",
      /convert the file to UTF-8/
    ]
  ]
  it.each(cases)("%s", (_, bytes, code, message) => {
    const failure = failed(bytes)
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(message)
  })
})

describe("normalize", () => {
  const cases: ReadonlyArray<readonly [string, string, string, ReadonlyArray<string>]> = [
    ["makes every line end a line feed", "a\r\nb\rc\u0085d\u2028e\u2029f\x0bg\fh", "a\nb\nc\nd\ne\nf\ng\nh", []],
    ["makes every blank a space", "a\u00a0b\u2003c\u202fd\u3000e\tf", "a b c d e f", []],
    ["composes letters", "cafe\u0301", "café", []],
    ["removes control characters", "da\x07mai\x1b", "damai", ["control_characters_removed"]],
    ["removes bidi marks", "\u200eJakarta\u202c \u2067", "Jakarta ", ["bidi_marks_removed"]],
    ["removes invisible characters", "per\u00adda\u200bmai\ufeffan", "perdamaian", ["invisible_characters_removed"]],
    ["removes a joiner between Latin letters", "da\u200dmai", "damai", ["invisible_characters_removed"]],
    ["keeps the joiners of Persian and of emoji", "می\u200cخواهم 👩\u200d⚖️", "می\u200cخواهم 👩\u200d⚖️", []],
    ["flags replacement characters that the file already held", "caf\ufffd", "caf\ufffd", ["replacement_characters"]]
  ]
  it.each(cases)("%s", (_, input, text, quality_flags) => {
    expect(normalize(input)).toMatchObject({ text, quality_flags })
  })

  it("changes nothing the second time and leaves nothing it promises to remove", () => {
    assert(
      property(string({ unit: "binary" }), (input) => {
        const { text } = normalize(input)
        expect(normalize(text).text).toBe(text)
        expect(text).not.toMatch(
          /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff\u00a0]/
        )
      })
    )
  })
})

const misread = (text: string) => decodeWindows1252(Buffer.from(text))
const asLatin1 = (text: string) => Buffer.from(text).toString("latin1")

describe("mojibake", () => {
  it.each([
    ["read as Windows-1252", misread(accented)],
    ["read as Latin-1", asLatin1(accented)],
    ["read as Windows-1252 twice", misread(misread(accented))],
    ["with a Windows-1252 byte read as Latin-1", accented.replace("“", "\x93").replaceAll("–", "\x96")]
  ])("is repaired when text was %s", (_, text) => {
    expect(repair(text)).toEqual({ text: accented, repaired: true, suspected: false })
  })

  it("is repaired when UTF-8 was read as Mac Roman", () => {
    expect(repair("Caf√© itu disebut ‚Äúnetral‚Äù.").text).toBe("Café itu disebut “netral”.")
  })

  it("restores a closing quotation mark whose last byte is lost", () => {
    expect(repair("Ia menyebutnya â€œnetralâ€ dan pergi.").text).toBe("Ia menyebutnya “netral” dan pergi.")
  })

  it("knows a no-break space whose own byte became a blank", () => {
    expect(repair("DelegasiÂ tiba di Wina.").text).toBe("Delegasi tiba di Wina.")
    expect(repair("Pokok bahasan:â\x81 Suriah.").text).toBe("Pokok bahasan:\u2060Suriah.")
  })

  it.each([
    ["French", "À l’été, l’ambassadeur a quitté la cité. « Ça suffit », a-t-on répété."],
    ["Portuguese in capitals", "AMANHÃ NÃO HAVERÁ REUNIÃO DE MANHÃ”"],
    ["Vietnamese", "Bộ trưởng đã đến Hà Nội và gặp đồng cấp Việt Nam."],
    ["Turkish", "Büyükelçi görüşmeyi “çok yararlı” diye niteledi."],
    ["Russian", "Министр приехал в Женеву."]
  ])("leaves sound %s text alone", (_, text) => {
    expect(repair(text)).toMatchObject({ text, repaired: false })
  })

  it("leaves a document with one broken sequence among many sound letters, but says so", () => {
    const text = "L’été a été animé à la cité où l’on a signé. Lire aussi : dÃ©claration commune."
    expect(repair(text)).toEqual({ text, repaired: false, suspected: true })
    expect(decoded(Buffer.from(text)).quality_flags).toEqual(["mojibake_suspected"])
  })
})
