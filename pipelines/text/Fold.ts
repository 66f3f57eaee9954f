/**
 * Folding: the form in which words are compared.
 *
 * `fold` lower-cases and strips diacritics, keeping one output character per
 * input character where that is possible, so that it serves as a lookup key
 * and not as a text with offsets.
 */
const ascii = /^[\x00-\x7f]*$/
const marks = /\p{M}/gu

export const fold = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : text.normalize("NFD").replace(marks, "").toLowerCase().normalize("NFC")
