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
  `${column.name} ${column.sqlType}${column.nullable ? "" : " NOT NULL"}`

/** The `CREATE TABLE` statement. Keys are checked by the pipeline's own checks, so none are declared here. */
export const ddl = (table: Table): string =>
  `CREATE TABLE ${table.name} (\n  ${table.columns.map(columnDefinition).join(",\n  ")}\n)`

/** The `columns = {…}` argument of DuckDB's `read_json`: every column with its type. */
export const jsonColumns = (table: Pick<Table, "columns">): string =>
  `{${table.columns.map((column) => `${column.name}: '${column.sqlType}'`).join(", ")}}`
