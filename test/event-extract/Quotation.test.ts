import { describe, expect, it } from "vitest"
import { insideQuotation, quotations } from "../../pipelines/event-extract/text/Quotation.ts"

const quoted = (text: string): ReadonlyArray<string> => quotations(text).map((span) => text.slice(span.start, span.end))

describe("a quotation", () => {
  it.each([
    ["stands between straight marks", '"Kami pergi," katanya.', ["Kami pergi,"]],
    ["stands between curly marks", "“Kami pergi,” katanya.", ["Kami pergi,"]],
    ["opens with a low mark", "„Kami pergi,” katanya.", ["Kami pergi,"]],
    ["stands between angle marks", "«Kami pergi,» katanya.", ["Kami pergi,"]],
    ["may be a word only", 'Mereka setuju "secara prinsip" saja.', ["secara prinsip"]],
    ["is one of several", '"Ya," katanya. "Kami siap."', ["Ya,", "Kami siap."]],
    ["may open behind a bracket or a dash", '("Ya") dan —"Tidak"', ["Ya", "Tidak"]],
    ["is lost when its mark never closes", '"Kami pergi, katanya.', []],
    ["never runs into the next paragraph", '"Kami pergi\nIa diam" lalu', []],
    ["is not opened by the inches behind a figure", 'layar 5" dan 6" dijual', []],
    ["is not an empty pair", '"" dan “”', []]
  ])("%s", (_, text, expected) => expect(quoted(text)).toEqual(expected))
})

describe("a span inside a quotation", () => {
  const text = 'Ia berkata, "Kami pergi." Lalu diam.'
  const quotes = quotations(text)
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })

  it("is a word of it", () => expect(insideQuotation(quotes, span("Kami"))).toBe(true))
  it("may bring its marks", () => expect(insideQuotation(quotes, span('"Kami pergi."'))).toBe(true))
  it("is no word before it", () => expect(insideQuotation(quotes, span("Ia"))).toBe(false))
  it("is no word behind it", () => expect(insideQuotation(quotes, span("Lalu"))).toBe(false))
  it("does not begin outside of it", () => expect(insideQuotation(quotes, span('berkata, "Kami'))).toBe(false))
})
