/**
 * Rows as a table of text for a terminal, and as CSV.
 *
 * Column widths count code points; a cell wider than `widestCell` is cut with `…`, and
 * line breaks are shown as `↵`. CSV is spreadsheet-safe like the published files.
 */
import { safe } from "../export/SpreadsheetSafe.ts"

export type Cell = string | null

const widestCell = 60

const shown = (cell: Cell): string => {
  const text = Array.from((cell ?? "").replaceAll(/\r\n|[\n\r\u2028\u2029]/g, "↵").replaceAll(/\p{Cc}/gu, " "))
  return text.length > widestCell ? `${text.slice(0, widestCell - 1).join("")}…` : text.join("")
}

const width = (text: string): number => Array.from(text).length

const pad = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - width(text)))

/** A table with its header underlined. */
export const table = (columns: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<Cell>>): string => {
  const cells = rows.map((row) => row.map(shown))
  const widths = columns.map((name, index) =>
    cells.reduce((most, row) => Math.max(most, width(row[index] as string)), width(name))
  )
  const line = (row: ReadonlyArray<string>): string =>
    row
      .map((cell, index) => pad(cell, widths[index] as number))
      .join("  ")
      .trimEnd()
  return [line(columns), line(widths.map((size) => "─".repeat(size))), ...cells.map(line)].join("\n")
}

const csvCell = (cell: Cell): string => {
  if (cell === null) return ""
  const text = safe(cell)
  return text === "" || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csv = (columns: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<Cell>>): string =>
  [columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\n")
