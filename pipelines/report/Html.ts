/**
 * HTML in which every text is escaped.
 *
 * A value in an `html` template is escaped unless it is `Markup` itself; a list is its
 * members in a row; null is nothing. Control characters, which HTML forbids or a reader
 * cannot see, become spaces. `quoted` keeps marks that turn the direction of text from acting on
 * what stands around a text.
 */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Value = Markup | string | number | null | ReadonlyArray<Value>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Text without control characters and lone surrogates. */
export const plain = (text: string): string => text.toWellFormed().replaceAll(/\p{Cc}/gu, " ")

export const escape = (text: string): string =>
  plain(text).replaceAll(/[&<>"']/g, (character) => entities[character] as string)

const print = (value: Value): string => {
  if (value === null) return ""
  if (value instanceof Markup) return value.text
  return typeof value === "object" ? value.map(print).join("") : escape(String(value))
}

export const html = (parts: TemplateStringsArray, ...values: ReadonlyArray<Value>): Markup =>
  new Markup(parts.map((part, index) => part + print(values[index] ?? null)).join(""))

/** A text of others, set apart in its own direction; `language` is a BCP 47 tag. */
export const quoted = (text: Value, language: string | null = null): Markup =>
  language === null ? html`<bdi>${text}</bdi>` : html`<bdi lang="${language}">${text}</bdi>`

/** An address as a link where it is one that a browser may follow, else as nothing. */
export const webAddress = (url: string | null): string | null =>
  url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null

const count = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 })

/** A count with thousands separated: `36,782`. */
export const number = (value: number): string => count.format(value)

/** A share of 1 in per cent, `95.6%`; what is not nothing or all is never shown as such. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.0005) return "<0.1%"
  return share < 1 && share >= 0.9995 ? ">99.9%" : `${(share * 100).toFixed(1)}%`
}

/** `1 event`, `2 events`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`

/** A number with its sign: `+4.0`, `−2.5`, `0.0`. */
export const signed = (value: number, digits = 1): string => {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return text
  return `${value < 0 ? "−" : "+"}${text}`
}
