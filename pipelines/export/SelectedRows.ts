/**
 * What of each table belongs to the selected articles.
 *
 * Rows of an article go with it; an event, its participants and its evidence go with the
 * reports that were merged, an entity with its mentions. A link between two stories needs
 * both. A copy whose original is left out keeps its kind and cluster, and names no original.
 * No row that stays refers to one that does not.
 */
import type { Table } from "../../schemas/Table.ts"

/** What must stand in the database first, each with the files that it reads as its parameter. */
export const selectionTables = [
  {
    files: "selected",
    statement: `CREATE TEMP TABLE selected AS
      FROM read_json($1, format = 'newline_delimited', columns = {article_id: 'VARCHAR'})`
  },
  {
    files: "leftOut",
    statement: `CREATE TEMP TABLE left_out AS FROM read_json($1, format = 'newline_delimited',
      columns = {article_id: 'VARCHAR', code: 'VARCHAR', message: 'VARCHAR'})`
  },
  {
    files: "eventIds",
    statement: `CREATE TEMP TABLE selected_reports AS
      FROM read_json($1, format = 'newline_delimited', columns = {event_mention_id: 'VARCHAR'})`
  }
] as const

/** Keeps the rows of selected articles. */
export const amongSelected = "SEMI JOIN selected USING (article_id)"

/** The articles that were left out, as rejects of export; `articles` gives all of them. */
export const leftOutRejects = (columns: string, articles: string): string =>
  `SELECT ${columns} FROM ${articles} JOIN (SELECT *, 'export' AS stage FROM left_out) USING (article_id)`

const special: Readonly<Record<string, (rows: string) => string>> = {
  articles: (rows) => `
    SELECT * REPLACE (if(duplicate_of IN (FROM selected), duplicate_of, NULL) AS duplicate_of)
    FROM (${rows}) ${amongSelected}`,
  story_links: (rows) => `
    FROM (${rows}) ${amongSelected} WHERE other_article_id IN (FROM selected)`,
  evidence: (rows) => `FROM (${rows}) SEMI JOIN selected_reports USING (event_mention_id)`
}

/** The rows of a table that belong to selected articles; tables of events and entities are made from them alone. */
export const ofSelected = (table: Table, rows: string): string => {
  const restrict = special[table.name]
  if (restrict !== undefined) return restrict(rows)
  const ofArticle = table.columns.some((column) => column.name === "article_id")
  return ofArticle ? `FROM (${rows}) ${amongSelected}` : `FROM (${rows})`
}
