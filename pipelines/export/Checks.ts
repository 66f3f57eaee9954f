/**
 * What must be true of the tables before they are published.
 *
 * Everything is derived from the schemas (keys, foreign keys, NOT NULL, closed
 * vocabularies, truths of a row) or listed here (truths between tables). A check
 * is a query that should return no row; it runs on views named like the tables,
 * so the same checks serve staged and published files. Conditions on single rows
 * are counted in one scan of their table.
 */
import type { ForeignKey, Table } from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import { wrongSpans } from "./TextSpans.ts"

/** A condition that every row of a table must meet. */
export interface RowCheck {
  readonly name: string
  readonly table: string
  readonly condition: string
}

/** A query that returns the rows that are wrong. */
export interface QueryCheck {
  readonly name: string
  readonly table: string
  readonly query: string
}

const quoted = (values: ReadonlyArray<string>): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")

const rowChecksOf = (table: Table): ReadonlyArray<RowCheck> => [
  ...table.columns
    .filter((column) => !column.nullable)
    .map(({ name }) => ({ name: `${name} is never missing`, table: table.name, condition: `${name} IS NOT NULL` })),
  ...table.columns.flatMap(({ name, vocabulary, sqlType }) => {
    if (vocabulary === undefined) return []
    const condition =
      sqlType === "VARCHAR[]"
        ? `len(list_filter(${name}, lambda value: value NOT IN (${quoted(vocabulary)}))) = 0`
        : `${name} IS NULL OR ${name} IN (${quoted(vocabulary)})`
    return [{ name: `${name} holds values of its vocabulary`, table: table.name, condition }]
  }),
  ...table.truths.map(({ name, condition }) => ({ name, table: table.name, condition }))
]

const keyCheck = (table: Table): QueryCheck => {
  const key = table.primaryKey.join(", ")
  return {
    name: `${key} is unique`,
    table: table.name,
    query: `SELECT ${key}, count(*) AS rows FROM ${table.name} GROUP BY ${key} HAVING count(*) > 1`
  }
}

const foreignKeyCheck = (table: Table, key: ForeignKey): QueryCheck => {
  const columns = [...new Set([...table.primaryKey, ...key.columns])].map((column) => `here.${column}`).join(", ")
  const present = key.columns.map((column) => `here.${column} IS NOT NULL`).join(" AND ")
  const equal = key.columns.map((column, index) => `here.${column} = there.${key.references[index]}`).join(" AND ")
  return {
    name: `${key.columns.join(", ")} stands in ${key.table}`,
    table: table.name,
    query: `SELECT ${columns} FROM ${table.name} here ANTI JOIN ${key.table} there ON ${equal} WHERE ${present}`
  }
}

/** Spans of a table that must be slices of the title or the body of their article. */
interface Spans {
  readonly name: string
  readonly table: string
  /** Rows with `article_id`, `field`, `text`, `start_offset` and `end_offset`. */
  readonly rows: string
}

const spans: ReadonlyArray<Spans> = [
  {
    name: "a kept block is its slice of the body",
    table: "blocks",
    rows: `SELECT article_id, block_index, 'body' AS field, text, body_start AS start_offset, body_end AS end_offset
      FROM blocks WHERE kept`
  },
  {
    name: "a mention is its slice of title or body",
    table: "mentions",
    rows: "SELECT mention_id, article_id, field, text, start_offset, end_offset FROM mentions"
  },
  {
    name: "a report's sentence is its slice of title or body",
    table: "event_mentions",
    rows: `SELECT event_mention_id, article_id, field, sentence AS text, sentence_start AS start_offset,
      sentence_end AS end_offset FROM event_mentions`
  },
  {
    name: "a trigger is its slice of title or body",
    table: "event_mentions",
    rows: `SELECT event_mention_id, article_id, field, "trigger" AS text, trigger_start AS start_offset,
      trigger_end AS end_offset FROM event_mentions`
  },
  {
    name: "evidence is its slice of title or body",
    table: "evidence",
    rows: `SELECT event_mention_id, article_id, place AS field, text, start_offset, end_offset FROM evidence
      JOIN (SELECT event_mention_id, article_id, field AS place FROM event_mentions) USING (event_mention_id)`
  },
  {
    name: "a rejected reading's trigger is its slice of title or body",
    table: "dropped_events",
    rows: `SELECT dropped_id, article_id, field, "trigger" AS text, trigger_start AS start_offset,
      trigger_end AS end_offset FROM dropped_events`
  },
  {
    name: "a quote is its slice of the body",
    table: "quotes",
    rows: "SELECT quote_id, article_id, 'body' AS field, text, start_offset, end_offset FROM quotes"
  }
]

/** Each by itself reads all texts once more. */
export const spanChecks: ReadonlyArray<QueryCheck> = spans.map(({ name, rows, table }) => ({
  name,
  table,
  query: wrongSpans(rows)
}))

/** The numbers of the `spanChecks` that fail, found by reading the texts once for all of them. */
export const failedSpanChecks = `SELECT DISTINCT number FROM (${wrongSpans(
  spans
    .map(
      ({ rows }, number) =>
        `SELECT ${number} AS number, article_id, field, text, start_offset, end_offset FROM (${rows})`
    )
    .join(" UNION ALL ")
)})`

const betweenTables: ReadonlyArray<QueryCheck> = [
  {
    name: "sentences lie in the body in their order",
    table: "sentences",
    query: `SELECT * FROM (
        SELECT s.*, char_count, lag(end_offset) OVER (PARTITION BY article_id ORDER BY sentence_index) AS end_before
        FROM sentences s JOIN articles USING (article_id))
      WHERE end_offset > char_count OR end_before > start_offset`
  },
  {
    name: "a report stands at the place of its sentence",
    table: "event_mentions",
    query: `SELECT r.* FROM event_mentions r JOIN sentences s USING (article_id, sentence_index)
      WHERE r.sentence_start <> s.start_offset OR r.sentence_end <> s.end_offset`
  },
  {
    name: "sentence_count counts the sentences",
    table: "articles",
    query: `SELECT article_id, sentence_count, counted FROM articles
      LEFT JOIN (SELECT article_id, count(*) AS counted FROM sentences GROUP BY article_id) USING (article_id)
      WHERE sentence_count <> coalesce(counted, 0)`
  },
  {
    name: "a duplicate names a canonical article of its cluster",
    table: "articles",
    query: `SELECT a.article_id, a.duplicate_of FROM articles a JOIN articles kept ON kept.article_id = a.duplicate_of
      WHERE kept.duplicate_kind <> 'none' OR kept.cluster_id IS DISTINCT FROM a.cluster_id`
  },
  {
    name: "a story links canonical articles of at most three days",
    table: "story_links",
    query: `SELECT link.* FROM story_links link JOIN articles a USING (article_id)
      JOIN articles b ON b.article_id = link.other_article_id
      WHERE a.duplicate_kind <> 'none' OR b.duplicate_kind <> 'none'
        OR (abs(epoch(a.published_at) - epoch(b.published_at)) <= 3 * 86400) IS NOT TRUE`
  },
  {
    name: "counts of an event are those of its reports",
    table: "events",
    query: `SELECT event_id, e.article_count, e.mention_count FROM events e
      LEFT JOIN (SELECT event_id, count(DISTINCT article_id) AS articles, count(*) AS mentions
        FROM event_mentions GROUP BY event_id) USING (event_id)
      WHERE e.article_count IS DISTINCT FROM articles OR e.mention_count IS DISTINCT FROM mentions`
  },
  {
    name: "counts of an entity are those of its mentions",
    table: "entities",
    query: `SELECT entity_id, e.article_count, e.mention_count FROM entities e
      LEFT JOIN (SELECT entity_id, count(DISTINCT article_id) AS articles, count(*) AS mentions
        FROM mentions GROUP BY entity_id) USING (entity_id)
      WHERE e.article_count IS DISTINCT FROM articles OR e.mention_count IS DISTINCT FROM mentions`
  },
  {
    name: "rejected rows stand in rejects",
    table: "stage_counts",
    query: `SELECT stage, rows_rejected, counted FROM stage_counts
      LEFT JOIN (SELECT stage, count(*) AS counted FROM rejects GROUP BY stage) USING (stage)
      WHERE rows_rejected <> coalesce(counted, 0)`
  },
  {
    name: "the stages let through as many articles as there are",
    table: "stage_counts",
    query: `SELECT stage, rows_out FROM stage_counts
      WHERE stage = 'export' AND rows_out <> (SELECT count(*) FROM articles)
      OR stage IN ('clean', 'dedupe', 'language-tag')
        AND rows_out <> (SELECT rows_in FROM stage_counts WHERE stage = 'export')`
  },
  {
    name: "a duplicate names no article only when it was left out",
    table: "articles",
    query: `SELECT article_id, duplicate_kind FROM articles
      WHERE duplicate_kind <> 'none' AND duplicate_of IS NULL
        AND NOT EXISTS (SELECT 1 FROM rejects WHERE stage = 'export')`
  }
]

export const rowChecks: ReadonlyArray<RowCheck> = tables.flatMap(rowChecksOf)

export const queryChecks: ReadonlyArray<QueryCheck> = [
  ...tables.map(keyCheck),
  ...tables.flatMap((table) => table.foreignKeys.map((key) => foreignKeyCheck(table, key))),
  ...spanChecks,
  ...betweenTables
]
