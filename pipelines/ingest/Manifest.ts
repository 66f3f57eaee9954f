/**
 * Reads a sidecar `manifest.csv`: what the user knows of the files beside it.
 *
 * Columns are `file,url,publisher,published_at,title,language,authors`, any
 * subset in any order, `file` required; commas, semicolons and tabs are
 * understood as separators (a spreadsheet in Indonesian writes semicolons).
 * `file` is relative to the manifest's folder and may lie in folders below it.
 * A row that cannot be trusted is a reject with its line; the others count.
 * Authors are separated by `;`. An empty cell is null. A quoted cell may hold line
 * breaks, a row at most eight lines.
 */
import Papa from "papaparse"
import type { ManifestRow } from "../../schemas/handover/SourceDocument.ts"
import type { RejectRow } from "../../schemas/Reject.ts"
import { type LanguageCodes, toIso6393 } from "./LanguageCode.ts"
import { parseStatedDate } from "./StatedDate.ts"

export const manifestName = "manifest.csv"

export const manifestColumns = ["file", "url", "publisher", "published_at", "title", "language", "authors"] as const
type ManifestColumn = (typeof manifestColumns)[number]

/** A quoted cell may hold line breaks, but a row no more lines than this. */
const maxLinesOfRow = 8

export interface Manifest {
  /** Rows by the source path (relative to the raw root) of the file they tell of. */
  readonly rows: ReadonlyMap<string, ManifestRow>
  /** Line of each row, by the same key. */
  readonly lines: ReadonlyMap<string, number>
  readonly rejects: ReadonlyArray<RejectRow>
}

type Cells = Readonly<Partial<Record<ManifestColumn, string>>>

interface BadRow {
  readonly problem: string
}

interface Line {
  readonly line: number
  readonly cells: ReadonlyArray<string>
  readonly unclosedQuote: boolean
}

export const manifestReject = (sourcePath: string, code: string, message: string): RejectRow => ({
  source_path: sourcePath,
  stage: "ingest",
  code,
  message,
  source_sha256: null,
  source_bytes: null
})

const columnName = (cell: string): string => cell.trim().toLowerCase()

/** The separator under which the header has a column `file`. */
const separatorOf = (header: string): string =>
  [",", ";", "\t"].find((separator) =>
    header.split(separator).some((cell) => columnName(cell.replaceAll('"', "")) === "file")
  ) ?? ","

const parseLines = (text: string, separator: string) => {
  const { data, errors } = Papa.parse<ReadonlyArray<string>>(text, { delimiter: separator, newline: "\n" })
  return { cells: data[0] ?? [], sound: data.length <= 1 && !errors.some((error) => error.type === "Quotes") }
}

/** Splits the text into rows; a quotation mark that never closes costs its own line, not the rest of the file. */
const readRecords = (text: string): ReadonlyArray<Line> => {
  const records: Array<Line> = []
  const lines = text.split("\n")
  const separator = separatorOf(lines[0] as string)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line.trim() === "") continue
    if (!line.includes('"')) {
      records.push({ line: i + 1, cells: line.split(separator), unclosedQuote: false })
      continue
    }
    let span = 1
    let parsed = parseLines(line, separator)
    const longest = Math.min(maxLinesOfRow, lines.length - i)
    while (!parsed.sound && span < longest) {
      span++
      parsed = parseLines(lines.slice(i, i + span).join("\n"), separator)
    }
    if (parsed.sound) {
      records.push({ line: i + 1, cells: parsed.cells, unclosedQuote: false })
      i += span - 1
    } else records.push({ line: i + 1, cells: [], unclosedQuote: true })
  }
  return records
}

/** The source path that `file` names, or null when it leaves the manifest's folder. */
const sourcePathOf = (folder: string, file: string): string | null => {
  const steps = file.normalize("NFC").replaceAll("\\", "/").split("/")
  if (steps[0] === "" || /^[a-z]:$/i.test(steps[0] as string)) return null
  const kept = steps.filter((step) => step !== "" && step !== ".")
  return kept.length === 0 || kept.includes("..") ? null : [...folder.split("/"), ...kept].filter(Boolean).join("/")
}

const cellOrNull = (cell: string | undefined): string | null => (cell === undefined || cell === "" ? null : cell)

const readRow = (cells: Cells, codes: LanguageCodes): ManifestRow | BadRow => {
  const date = cellOrNull(cells.published_at)
  const stated = date === null ? null : parseStatedDate(date)
  if (date !== null && stated === null) {
    return { problem: `"${date}" is not a date; write it like 2019-09-20 or 2019-09-20T16:25:00+07:00` }
  }
  const code = cellOrNull(cells.language)
  const language = code === null ? null : toIso6393(codes, code)
  if (code !== null && language === null && code !== "und") {
    return {
      problem: `"${code}" is not a known language code; write ISO 639-3 such as ind, zsm or eng, or add it to gazetteer/languages.csv`
    }
  }
  return {
    file: cells.file ?? "",
    url: cellOrNull(cells.url),
    publisher: cellOrNull(cells.publisher),
    published_at: stated?.published_at ?? null,
    published_precision: stated?.published_precision ?? "none",
    title: cellOrNull(cells.title),
    language,
    authors: (cells.authors ?? "")
      .split(";")
      .map((author) => author.trim())
      .filter(Boolean)
  }
}

const headerProblem = (header: ReadonlyArray<string>): string | null => {
  if (!header.includes("file")) {
    return `line 1: the header has no column "file"; write a header such as ${manifestColumns.join(",")}`
  }
  const twice = header.find((name, index) => name !== "" && header.indexOf(name) !== index)
  return twice === undefined ? null : `line 1: the column "${twice}" stands twice in the header; keep one`
}

/**
 * Reads a manifest.
 *
 * @param text decoded and normalized text of the file
 * @param sourcePath path of the manifest relative to the raw root
 */
export const parseManifest = (text: string, sourcePath: string, codes: LanguageCodes): Manifest => {
  const rows = new Map<string, ManifestRow>()
  const lines = new Map<string, number>()
  const rejects: Array<RejectRow> = []
  const reject = (code: string, message: string) => rejects.push(manifestReject(sourcePath, code, message))
  const [first, ...records] = readRecords(text)
  const header = (first?.cells ?? []).map(columnName)
  const problem = headerProblem(header)
  if (problem !== null) {
    reject("manifest_header", problem)
    return { rows, lines, rejects }
  }
  const known: ReadonlyArray<string> = manifestColumns
  for (const name of header.filter((name) => !known.includes(name))) {
    reject("manifest_column", `line 1: the column "${name}" is not read; known are ${manifestColumns.join(", ")}`)
  }
  const folder = sourcePath.slice(0, Math.max(0, sourcePath.lastIndexOf("/")))
  for (const { line, cells, unclosedQuote } of records) {
    const bad = (what: string) => reject("manifest_row", `line ${line}: ${what}`)
    if (unclosedQuote) {
      bad("a quotation mark is not closed or stands alone; double it inside a quoted cell")
      continue
    }
    if (cells.length !== header.length) {
      bad(`${cells.length} cells where the header has ${header.length}; quote a cell that holds the separator`)
      continue
    }
    const named: Partial<Record<string, string>> = {}
    header.forEach((name, index) => (named[name] = cells[index]?.replaceAll("\n", " ").trim()))
    const file = named["file"] ?? ""
    const key = file === "" ? null : sourcePathOf(folder, file)
    if (key === null) {
      bad(
        file === ""
          ? "the cell of column file is empty; name the .txt file that the row is about"
          : `"${file}" is not a path below the manifest's folder; write it relative to that folder`
      )
      continue
    }
    const row = readRow(named as Cells, codes)
    if ("problem" in row) bad(row.problem)
    else if (rows.has(key)) bad(`"${file}" stands already in line ${lines.get(key)}; keep one row a file`)
    else {
      rows.set(key, row)
      lines.set(key, line)
    }
  }
  return { rows, lines, rejects }
}
