/**
 * A view of kawat.duckdb: a query whose every column has a type, a meaning and its SQL in one place.
 *
 * `query` is all that follows the list of columns, from FROM on; `with` names the subqueries that
 * stand before it. Views use no extension and nothing that depends on the reader's time zone, so that
 * every DuckDB from 1.2 on reads them alike: a time is turned into a local one with `jakartaTime`
 * or `utcTime`.
 */
import type { SqlType } from "./Column.ts"

/** A column of a view: its type, what computes it, and what it means. */
export interface ColumnDefinition {
  readonly sqlType: SqlType
  readonly sql: string
  readonly description: string
}

export interface ViewColumn extends ColumnDefinition {
  readonly name: string
}

export interface View {
  readonly name: string
  readonly description: string
  /** Columns that tell rows apart. */
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<ViewColumn>
  readonly with: string
  readonly query: string
}

export const column = (sqlType: SqlType, sql: string, description: string): ColumnDefinition => ({
  sqlType,
  sql,
  description
})

/** A column that another format has and kawat knows nothing of: always NULL. */
export const unknown = (sqlType: SqlType, meaning: string): ColumnDefinition =>
  column(sqlType, "NULL", `${meaning} Always NULL: kawat does not know it.`)

export const make = (options: {
  readonly name: string
  readonly description: string
  readonly key: ReadonlyArray<string>
  readonly columns: Readonly<Record<string, ColumnDefinition>>
  readonly with?: string
  readonly query: string
}): View => ({
  ...options,
  with: options.with ?? "",
  columns: Object.entries(options.columns).map(([name, definition]) => ({ name, ...definition }))
})

/** A name as SQL, in quotation marks where it is not a plain one. */
export const identifier = (name: string): string => (/^[a-z_]+$/.test(name) ? name : `"${name}"`)

/** The SELECT of a view. */
export const select = (view: View): string => {
  const columns = view.columns.map(({ name, sql, sqlType }) => `CAST(${sql} AS ${sqlType}) AS ${identifier(name)}`)
  const subqueries = view.with === "" ? "" : `WITH ${view.with.trim()}\n`
  return `${subqueries}SELECT\n  ${columns.join(",\n  ")}\n${view.query.trim()}`
}

export const ddl = (view: View): string => `CREATE VIEW ${view.name} AS\n${select(view)}`

/** A TIMESTAMPTZ as the local time of Western Indonesia, without the ICU extension. */
export const jakartaTime = (time: string): string => `make_timestamp(epoch_us(${time}) + 25200000000)`

/** A TIMESTAMPTZ as the time in UTC, without the ICU extension. */
export const utcTime = (time: string): string => `make_timestamp(epoch_us(${time}))`
