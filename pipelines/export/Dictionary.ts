/**
 * `dictionary.md`: every table, view, column, key and vocabulary, read off the schemas.
 */
import { codebookTables } from "../../schemas/Codebook.ts"
import type { ColumnInfo } from "../../schemas/Column.ts"
import { hasPrimaryKey, type Table } from "../../schemas/Table.ts"
import { schemaVersion, tables } from "../../schemas/Tables.ts"
import type { View } from "../../schemas/View.ts"
import { views } from "../../schemas/Views.ts"

const code = (text: string): string => `\`${text}\``
const list = (names: ReadonlyArray<string>): string => names.map(code).join(", ")
const cell = (text: string): string => text.replaceAll("|", "\\|")
const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`

const grid = (header: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n")

const meaning = ({ description, vocabulary }: ColumnInfo): string =>
  vocabulary === undefined ? description : `${description} One of ${list(vocabulary)}.`

const keysOf = (table: Table): string =>
  [
    `${hasPrimaryKey(table) ? "Key" : "Unique"}: ${list(table.primaryKey)}.`,
    ...table.foreignKeys.map((key) => `${list(key.columns)} refers to ${code(key.table)} (${list(key.references)}).`)
  ].join(" ")

const truthsOf = ({ truths }: Table): string =>
  truths.length === 0 ? "" : `\n\nChecked before publishing:\n\n${truths.map(({ name }) => `- ${name}`).join("\n")}`

const tableSection = (table: Table, name: string): string => `### ${name}

${table.description} ${keysOf(table)}

${grid(
  ["Column", "Type", "May be missing", "Meaning"],
  table.columns.map((column) => [
    code(column.name),
    code(column.sqlType),
    column.nullable ? "yes" : "",
    meaning(column)
  ])
)}${truthsOf(table)}`

const viewSection = (view: View): string => `### ${view.name}

${view.description} Rows are told apart by ${list(view.key)}.

${grid(
  ["Column", "Type", "Meaning"],
  view.columns.map((column) => [code(column.name), code(column.sqlType), column.description])
)}`

const opening = `# Data dictionary

Schema ${schemaVersion}. This page is written by every run from the schemas of kawat.

- ${code("<table>.parquet")} and ${code("csv/<table>.csv")} hold the same rows. Lists are lists in Parquet and JSON arrays in CSV; in
  CSV a missing value is empty, an empty text is ${code('""')}, and a line that a spreadsheet would run as a formula has an
  apostrophe in front, which offsets do not count.
- ${code("kawat.duckdb")} holds all tables, the views below, and the codebook in the schema ${code("codebook")}. DuckDB 1.2 and every
  later version read it.
- The same input gives the same bytes in every file except ${code("kawat.duckdb")}, and ${code("run.json")} and
  ${code("openlineage.ndjson")}, which tell of the run. DuckDB leaves a few
  bytes of a file as they were in memory, so two of its files are to be compared by their rows and never by their
  hash; ${code("kawat check")} compares each table in it with its Parquet file.
- Offsets count Unicode code points, from 0, end exclusive. Times carry their offset; a missing value is NULL.`

/** The text of the file. */
export const dictionary = (): string =>
  [
    opening,
    "## Tables",
    ...tables.map((table) => tableSection(table, table.name)),
    "## Views",
    "In `kawat.duckdb` alone.",
    ...views.map(viewSection),
    "## Codebook",
    "What the codes mean. In `kawat.duckdb` as `codebook.<table>`, and as `codebook/<table>.csv`.",
    ...codebookTables.map((table) => tableSection(table, `codebook.${table.name}`))
  ].join("\n\n") + "\n"
