/**
 * Keeps spreadsheet programs from running what stands in a cell.
 *
 * A line is taken for a formula when it begins with `=`, `+`, `-` or `@`, also in
 * their full-width and small forms, also after spaces, quotation marks or invisible
 * characters. What follows a semicolon counts as a line too, since spreadsheet programs in
 * Indonesian, and in most of Europe, take it for the end of a cell. Each such line, in every
 * line of a cell, gets an apostrophe in front. A line that already begins with
 * apostrophes before such a sign gets one more, so that taking one away restores the
 * text. Parquet files keep the original.
 */
const lineStart = "(^|[\\n\\r\\v\\f\\x{85}\\x{2028}\\x{2029};])"
const invisible =
  ' "\\t\\x{A0}\\x{AD}\\x{61C}\\x{1680}\\x{180E}\\x{2000}-\\x{200F}\\x{202A}-\\x{202F}\\x{205F}-\\x{206F}\\x{2800}\\x{3000}\\x{3164}\\x{FEFF}\\x{FFA0}'
const signs = "=+\\-@\\x{2212}\\x{FE62}\\x{FE63}\\x{FE66}\\x{FE6B}\\x{FF0B}\\x{FF0D}\\x{FF1D}\\x{FF20}"

/** RE2 pattern of a live line: its start, and what stands before and in its sign. */
export const livePattern = `${lineStart}('*[${invisible}]*[${signs}])`

/** SQL expression that makes the text of `column` safe; NULL stays NULL. */
export const safeText = (column: string): string =>
  `CASE WHEN regexp_matches(${column}, '${livePattern.replaceAll("'", "''")}') ` +
  `THEN regexp_replace(${column}, '${livePattern.replaceAll("'", "''")}', '\\1''\\2', 'g') ELSE ${column} END`

/** The same for one text, for cells that JavaScript writes. */
export const safe = (text: string): string => text.replace(liveText, "$1'$2")

const liveText = new RegExp(livePattern.replaceAll(/\\x\{([0-9A-F]+)\}/g, "\\u{$1}"), "gu")
