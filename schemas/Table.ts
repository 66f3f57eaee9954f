/**
 * A published table: its row class plus what a row class cannot say.
 *
 * `Table.make` joins a row class with the table's name, its one sentence
 * ("one row per …"), its primary key, foreign keys and cross-column truths.
 * Everything a reader or a database needs is derived from this object.
 */
import type { Schema } from "effect"
import { type ColumnInfo, columnsOf } from "./Column.ts"

export interface ForeignKey {
  readonly columns: ReadonlyArray<string>
  readonly table: string
  readonly references: ReadonlyArray<string>
}

/** A truth about rows, written as the SQL condition that every row must meet. */
export interface Truth {
  readonly name: string
  readonly condition: string
}

export interface Table {
  readonly name: string
  readonly description: string
  readonly columns: ReadonlyArray<ColumnInfo>
  readonly primaryKey: ReadonlyArray<string>
  readonly foreignKeys: ReadonlyArray<ForeignKey>
  readonly truths: ReadonlyArray<Truth>
}

/** The columns of a table as an SQL list. */
export const columnList = ({ columns }: Pick<Table, "columns">): string => columns.map(({ name }) => name).join(", ")

export const make = (
  row: { readonly fields: Readonly<Record<string, Schema.Top>> },
  options: {
    readonly name: string
    readonly description: string
    readonly primaryKey: ReadonlyArray<string>
    readonly foreignKeys?: ReadonlyArray<ForeignKey>
    readonly truths?: ReadonlyArray<Truth>
  }
): Table => ({
  name: options.name,
  description: options.description,
  columns: columnsOf(row.fields),
  primaryKey: options.primaryKey,
  foreignKeys: options.foreignKeys ?? [],
  truths: options.truths ?? []
})

/** One column's definition as SQL, for example `title VARCHAR` or `kept BOOLEAN NOT NULL`. */
export const columnDefinition = (column: ColumnInfo): string =>
  `${column.name} ${column.sqlType}${column.long === true ? " USING COMPRESSION zstd" : ""}${column.nullable ? "" : " NOT NULL"}`

/** Whether every column of the key always has a value; else it is unique, but no primary key for a database. */
export const hasPrimaryKey = (table: Table): boolean =>
  table.columns.every((column) => !column.nullable || !table.primaryKey.includes(column.name))

/**
 * The `CREATE TABLE` statement for `name`. A primary key is added by `keyStatement` once the rows are there, which is
 * faster; a key that may miss a value stands in the statement, unless no key is wanted. Foreign keys are checked by the pipeline's own checks and told in the comment: DuckDB refuses
 * rows that point to later rows of their own table.
 */
export const ddl = (table: Table, name = table.name, isKeyed = true): string => {
  const unique = hasPrimaryKey(table) || !isKeyed ? [] : [`UNIQUE (${table.primaryKey.join(", ")})`]
  return `CREATE TABLE ${name} (\n  ${[...table.columns.map(columnDefinition), ...unique].join(",\n  ")}\n)`
}

/** The statement that declares the primary key; none for a key that may miss a value. */
export const keyStatement = (table: Table, name = table.name): ReadonlyArray<string> =>
  hasPrimaryKey(table) ? [`ALTER TABLE ${name} ADD PRIMARY KEY (${table.primaryKey.join(", ")})`] : []

/** What a column means, with its values where they are listed. */
export const columnComment = ({ description, vocabulary }: Pick<ColumnInfo, "description" | "vocabulary">): string =>
  vocabulary === undefined ? description : `${description} One of: ${vocabulary.join(", ")}.`

/** What a table holds, with its keys. */
export const comment = (table: Table): string =>
  [
    `${table.description} Key: ${table.primaryKey.join(", ")}.`,
    ...table.foreignKeys.map(
      ({ columns, references, table: other }) => `${columns.join(", ")} refers to ${other} (${references.join(", ")}).`
    )
  ].join(" ")

/** The `columns = {…}` argument of DuckDB's `read_json`: every column with its type. */
export const jsonColumns = (table: Pick<Table, "columns">): string =>
  `{${table.columns.map((column) => `${column.name}: '${column.sqlType}'`).join(", ")}}`
