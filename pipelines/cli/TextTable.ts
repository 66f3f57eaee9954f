/**
 * Rows as a table of text for a terminal, and as CSV.
 *
 * Column widths count code points, and line breaks are shown as `↵`. A cell wider than its
 * column is cut with `…`: where the width of the terminal is known, the widest columns give way until a
 * line fits; elsewhere no cell is wider than `widestCell`. CSV is spreadsheet-safe like the published files.
 */
import { safe } from "../export/SpreadsheetSafe.ts"

export type Cell = string | null

const widestCell = 60

/** No column gives way below this. */
const narrowestCell = 6
const gap = "  "

const shown = (cell: Cell): string =>
  (cell ?? "").replaceAll(/\r\n|[\n\r\u2028\u2029]/g, "↵").replaceAll(/\p{Cc}/gu, " ")

const cut = (text: string, to: number): string => {
  const points = Array.from(text)
  return points.length > to ? `${points.slice(0, to - 1).join("")}…` : text
}

const width = (text: string): number => Array.from(text).length

const pad = (text: string, to: number): string => text + " ".repeat(Math.max(0, to - width(text)))

/** The greatest width that columns may have so that all of them fit; columns below it keep theirs. */
const widestThatFits = (widths: ReadonlyArray<number>, available: number): number => {
  const room = available - gap.length * (widths.length - 1)
  for (let limit = available; limit > narrowestCell; limit--) {
    if (widths.reduce((sum, one) => sum + Math.min(one, limit), 0) <= room) return limit
  }
  return narrowestCell
}

/** A table with its header underlined; `available` is the width of the terminal, when there is one. */
export const table = (
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  available?: number
): string => {
  const lines = [columns, ...rows.map((row) => row.map(shown))]
  const natural = columns.map((_, index) => lines.reduce((most, line) => Math.max(most, width(line[index] ?? "")), 0))
  const limit =
    available === undefined ? Math.max(widestCell, ...columns.map(width)) : widestThatFits(natural, available)
  const widths = natural.map((one) => Math.min(one, limit))
  const [header, ...body] = lines.map((line) =>
    line
      .map((cell, index) => pad(cut(cell, widths[index] as number), widths[index] as number))
      .join(gap)
      .trimEnd()
  )
  return [header, widths.map((size) => "─".repeat(size)).join(gap), ...body].join("\n")
}

const csvCell = (cell: Cell): string => {
  if (cell === null) return ""
  const text = safe(cell)
  return text === "" || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csv = (columns: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<Cell>>): string =>
  [columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\n")
