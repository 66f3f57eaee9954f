/**
 * Reads a CSV lexicon against its row schema.
 *
 * A lexicon is UTF-8 CSV with a header; lines that start with `#` are comments.
 * Column order is free, every column of the schema must be there, and none
 * else may. A wrong row is an error that names file, line and column; nothing
 * is skipped. Parsing is pure: whoever calls it brings the text.
 */
import { Schema } from "effect"
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

/**
 * Parses and checks a lexicon.
 *
 * @throws LexiconError at the first row that does not fit its schema
 */
export const parse = <Fields extends Schema.Struct.Fields>(
  row: Schema.Struct<Fields>,
  text: string,
  path: string
): ReadonlyArray<Schema.Struct<Fields>["Type"]> => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/)
  const firstContent = lines.findIndex((line) => line !== "" && !line.startsWith("#"))
  if (firstContent < 0) throw new LexiconError({ path, line: 1, reason: "the file has no header" })
  const header = cellsOf(lines[firstContent] as string) ?? []
  const expected = Object.keys(row.fields)
  const missing = expected.filter((column) => !header.includes(column))
  const unknown = header.filter((column) => !expected.includes(column))
  if (missing.length > 0 || unknown.length > 0) {
    throw new LexiconError({
      path,
      line: firstContent + 1,
      reason:
        `the header needs exactly ${expected.join(",")}` +
        (missing.length > 0 ? `; missing: ${missing.join(", ")}` : "") +
        (unknown.length > 0 ? `; unknown: ${unknown.join(", ")}` : "")
    })
  }
  const decode = Schema.decodeUnknownSync(row as unknown as Schema.Decoder<Schema.Struct<Fields>["Type"]>)
  const rows: Array<Schema.Struct<Fields>["Type"]> = []
  for (let i = firstContent + 1; i < lines.length; i++) {
    const line = lines[i] as string
    if (line === "" || line.startsWith("#")) continue
    const cells = cellsOf(line)
    if (cells === null) {
      throw new LexiconError({
        path,
        line: i + 1,
        reason: "a quotation mark is not closed (a cell may not span lines)"
      })
    }
    if (cells.length !== header.length) {
      throw new LexiconError({
        path,
        line: i + 1,
        reason: `${cells.length} cells where the header has ${header.length}; quote a cell that holds a comma`
      })
    }
    const record: Record<string, string> = {}
    header.forEach((column, index) => (record[column] = (cells[index] as string).trim()))
    try {
      rows.push(decode(record))
    } catch (error) {
      const reason = error instanceof Error ? error.message.replaceAll("\n", " ") : String(error)
      throw new LexiconError({ path, line: i + 1, reason })
    }
  }
  return rows
}
