/**
 * Reads a CSV lexicon against its row schema.
 *
 * A lexicon is UTF-8 CSV with a header; lines that start with `#` are comments.
 * Column order is free, every column of the schema must be there, and none
 * else may. A wrong row is an error that names file, line, column and what stands there; nothing
 * is skipped. Parsing is pure: whoever calls it brings the text.
 */
import { Result, Schema } from "effect"
import Papa from "papaparse"

export class LexiconError extends Schema.TaggedError<LexiconError>()("LexiconError", {
  path: Schema.String,
  line: Schema.Int,
  reason: Schema.String
}) {
  override get message(): string {
    return `${this.path}:${this.line}: ${this.reason}`
  }
}

/** Splits a cell that holds a list, its members separated by `|`; an empty cell is an empty list. */
export const listOf = (cell: string): ReadonlyArray<string> =>
  cell === "" ? [] : cell.split("|").map((member) => member.trim())

/** The cells of a line, or null where a quotation mark is not closed; only a line with one needs a parser. */
const cellsOf = (line: string): ReadonlyArray<string> | null => {
  if (!line.includes('"')) return line.split(",")
  const { data, errors } = Papa.parse<ReadonlyArray<string>>(line, { delimiter: "," })
  return errors.some((error) => error.type === "Quotes") ? null : (data[0] ?? [])
}

/** A row of a lexicon with the line on which it stands, its cells as they are written and their value. */
export interface Line<Row> {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  readonly row: Row
}

/** What a decoder says of a row, in one line: the reason, the column and its cell. */
const reasonOf = (cause: unknown, cells: Readonly<Record<string, string>>): string => {
  const message = cause instanceof Error ? cause.message : String(cause)
  const [reason = "", ...places] = message.split("\n").map((line) => line.trim())
  const column = /^at \["([^"]+)"\]/.exec(places[0] ?? "")?.[1]
  return column === undefined ? message.replaceAll("\n", " ") : `${reason} in ${named(column, cells)}`
}

const named = (column: string, cells: Readonly<Record<string, string>>): string =>
  `column ${column}, which is ${JSON.stringify(cells[column] ?? "")}`

const isNoNumber = (value: unknown): boolean => typeof value === "number" && Number.isNaN(value)

/**
 * Parses and checks a lexicon and says where its rows stand.
 *
 * @throws LexiconError at the first row that does not fit its schema
 */
export const lines = <Fields extends Schema.Struct.Fields>(
  row: Schema.Struct<Fields>,
  text: string,
  path: string
): ReadonlyArray<Line<Schema.Struct<Fields>["Type"]>> => {
  const wrong = (line: number, reason: string) => new LexiconError({ path, line, reason })
  const written = text.replace(/^\uFEFF/, "").split(/\r?\n/)
  const firstContent = written.findIndex((line) => line !== "" && !line.startsWith("#"))
  if (firstContent < 0) throw wrong(1, "the file has no header")
  const header = cellsOf(written[firstContent] as string) ?? []
  const expected = Object.keys(row.fields)
  const missing = expected.filter((column) => !header.includes(column))
  const unknown = header.filter((column) => !expected.includes(column))
  if (missing.length > 0 || unknown.length > 0) {
    throw wrong(
      firstContent + 1,
      `the header needs exactly ${expected.join(",")}` +
        (missing.length > 0 ? `; missing: ${missing.join(", ")}` : "") +
        (unknown.length > 0 ? `; unknown: ${unknown.join(", ")}` : "")
    )
  }
  const decode = Schema.decodeUnknownSync(row as unknown as Schema.Decoder<Schema.Struct<Fields>["Type"]>)
  const found: Array<Line<Schema.Struct<Fields>["Type"]>> = []
  for (let i = firstContent + 1; i < written.length; i++) {
    const line = written[i] as string
    if (line === "" || line.startsWith("#")) continue
    const values = cellsOf(line)
    if (values === null) throw wrong(i + 1, "a quotation mark is not closed (a cell may not span lines)")
    if (values.length !== header.length) {
      throw wrong(
        i + 1,
        `${values.length} cells where the header has ${header.length}; quote a cell that holds a comma`
      )
    }
    const cells: Record<string, string> = {}
    header.forEach((column, index) => (cells[column] = (values[index] as string).trim()))
    const decoded = Result.try(() => decode(cells))
    if (Result.isFailure(decoded)) throw wrong(i + 1, reasonOf(decoded.failure, cells))
    const value = decoded.success as Readonly<Record<string, unknown>>
    const noNumber = expected.find((column) => isNoNumber(value[column]))
    if (noNumber !== undefined) throw wrong(i + 1, `Expected a number in ${named(noNumber, cells)}`)
    found.push({ line: i + 1, cells, row: decoded.success })
  }
  return found
}

/**
 * Parses and checks a lexicon.
 *
 * @throws LexiconError at the first row that does not fit its schema
 */
export const parse = <Fields extends Schema.Struct.Fields>(
  row: Schema.Struct<Fields>,
  text: string,
  path: string
): ReadonlyArray<Schema.Struct<Fields>["Type"]> => lines(row, text, path).map((line) => line.row)
