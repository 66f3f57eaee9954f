/**
 * Names of labelled sentences against names that were found: exact spans and kinds.
 *
 * A labelled file holds one token and its label a line (`Bank<tab>B-ORG`) and an empty line
 * between sentences. Tokens are joined into a sentence as it is printed. What is found as
 * character spans is widened to whole tokens, since labels name nothing smaller.
 */
export const nameKinds = ["PER", "ORG", "LOC"] as const
export type NameKind = (typeof nameKinds)[number]

/** Tokens `from` to before `to`. */
export interface NameSpan {
  readonly kind: NameKind
  readonly from: number
  readonly to: number
}

export interface LabelledSentence {
  readonly tokens: ReadonlyArray<string>
  readonly text: string
  /** UTF-16 offset of each token in the text. */
  readonly starts: ReadonlyArray<number>
  readonly names: ReadonlyArray<NameSpan>
}

const closing = new Set([",", ".", ":", ";", "?", "!", ")"])

const spansOf = (labels: ReadonlyArray<string>): ReadonlyArray<NameSpan> => {
  const spans: Array<{ kind: NameKind; from: number; to: number }> = []
  labels.forEach((label, index) => {
    const kind = nameKinds.find((one) => label.endsWith(`-${one}`))
    if (kind === undefined) return
    const last = spans.at(-1)
    if (label.startsWith("I-") && last?.to === index && last.kind === kind) last.to++
    else spans.push({ kind, from: index, to: index + 1 })
  })
  return spans
}

const sentenceOf = (rows: ReadonlyArray<string>): LabelledSentence => {
  const tokens: Array<string> = []
  const labels: Array<string> = []
  const starts: Array<number> = []
  let text = ""
  for (const row of rows) {
    const [token = "", label = "O"] = row.split("\t")
    if (text !== "" && !closing.has(token) && tokens.at(-1) !== "(") text += " "
    starts.push(text.length)
    text += token
    tokens.push(token)
    labels.push(label)
  }
  return { tokens, text, starts, names: spansOf(labels) }
}

/** The sentences of a labelled file. */
export const readSentences = (file: string): ReadonlyArray<LabelledSentence> =>
  file
    .split(/\n(?:[ \t\r]*\n)+/)
    .map((block) => block.split("\n").filter((row) => row.trim() !== ""))
    .filter((rows) => rows.length > 0)
    .map(sentenceOf)

export interface FoundName {
  readonly kind: NameKind
  readonly start: number
  readonly end: number
}

/** Found names as spans of tokens; of names within each other the longest, of equal ones the first. */
export const tokenSpans = (sentence: LabelledSentence, found: ReadonlyArray<FoundName>): ReadonlyArray<NameSpan> => {
  const spans = found.map(({ end, kind, start }): NameSpan => {
    let from = sentence.starts.length - 1
    while (from > 0 && (sentence.starts[from] as number) > start) from--
    let to = from + 1
    while (to < sentence.starts.length && (sentence.starts[to] as number) < end) to++
    return { kind, from, to }
  })
  const kept: Array<NameSpan> = []
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => span.from < other.to && span.to > other.from)) kept.push(span)
  return kept.toSorted((a, b) => a.from - b.from)
}

export interface Count {
  hit: number
  extra: number
  missed: number
}

export const rates = ({ extra, hit, missed }: Count) => {
  const p = hit + extra === 0 ? 0 : hit / (hit + extra)
  const r = hit + missed === 0 ? 0 : hit / (hit + missed)
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
