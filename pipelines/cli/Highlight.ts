/**
 * Marks spans in a sentence by the field that they support.
 *
 * On a terminal each field has its own style; elsewhere a span stands in brackets behind
 * the names of its fields, `[actor: Rusia]`. Spans may overlap: the sentence is cut at
 * every edge, and a piece that supports several fields carries all of them. Offsets are
 * code points of the sentence; what lies outside of it is not marked.
 */
import type { EvidenceField } from "../../schemas/Vocabulary.ts"

export interface FieldSpan {
  readonly field: EvidenceField
  readonly start: number
  readonly end: number
}

type Mark = (text: string, fields: ReadonlyArray<EvidenceField>) => string

/** Numbers of the terminal's style and of its end. */
const styles: Readonly<Record<EvidenceField, readonly [number, number]>> = {
  trigger: [1, 22],
  actor: [32, 39],
  recipient: [31, 39],
  date: [36, 39],
  place: [35, 39],
  modality: [33, 39],
  speaker: [4, 24]
}

export const brackets: Mark = (text, fields) => `[${fields.join("+")}: ${text}]`

export const colors: Mark = (text, fields) => {
  const open = fields.map((field) => `\u001b[${styles[field][0]}m`).join("")
  const close = fields.map((field) => `\u001b[${styles[field][1]}m`).join("")
  return `${open}${text}${close}`
}

/** Control characters of a text would act on the terminal; they are shown as spaces. */
export const harmless = (text: string): string => text.replaceAll(/\p{Cc}/gu, " ")

/** The sentence with its spans marked. */
export const highlight = (sentence: string, spans: ReadonlyArray<FieldSpan>, mark: Mark): string => {
  const letters = Array.from(sentence)
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(letters.length, span.end) }))
    .filter((span) => span.start < span.end)
  const edges = new Set([0, letters.length, ...inside.flatMap((span) => [span.start, span.end])])
  const cuts = [...edges].toSorted((a, b) => a - b)
  const pieces: Array<{ text: string; readonly fields: ReadonlyArray<EvidenceField> }> = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i] as number, cuts[i + 1] as number]
    const text = harmless(letters.slice(from, to).join(""))
    const covering = inside.filter((span) => span.start <= from && span.end >= to)
    const fields = [...new Set(covering.map((span) => span.field))]
    const before = pieces.at(-1)
    if (
      before !== undefined &&
      before.fields.join() === fields.join() &&
      fields.length > 0 &&
      !inside.some((span) => span.start === from)
    )
      before.text += text
    else pieces.push({ text, fields })
  }
  return pieces.map(({ fields, text }) => (fields.length === 0 ? text : mark(text, fields))).join("")
}
