/**
 * How each published table is made from the hand-over files, as one SELECT.
 *
 * A query names its files as parameters (`$1`, `$2` …), listed in `files` in that
 * order. Columns and types come from the table schemas. What the query sees
 * per row is already final; joins only bring together what different stages know
 * of one article, and aggregates only count. Of a selection of articles each query gives
 * what belongs to them, see SelectedRows.ts.
 */
import { articles } from "../../schemas/Article.ts"
import { blocks } from "../../schemas/Block.ts"
import type { ColumnInfo } from "../../schemas/Column.ts"
import { entities } from "../../schemas/Entity.ts"
import { eventMentions } from "../../schemas/EventMention.ts"
import { mentions } from "../../schemas/Mention.ts"
import { rejects } from "../../schemas/Reject.ts"
import { type Table, columnList, jsonColumns } from "../../schemas/Table.ts"
import { tables } from "../../schemas/Tables.ts"
import type { Handover } from "./Handover.ts"
import { amongSelected, leftOutRejects, ofSelected } from "./SelectedRows.ts"

export interface TableQuery {
  readonly table: Table
  readonly files: ReadonlyArray<keyof Handover>
  readonly select: string
}

/** A JSON object may be this long at least; a longer source file raises it. */
const minObjectBytes = 16 * 1024 * 1024

/** `read_json` over the files of a parameter, with every column typed. */
const read = (parameter: number, columns: ReadonlyArray<ColumnInfo>, objectBytes: number): string =>
  `read_json($${parameter}, format = 'newline_delimited', maximum_object_size = ${objectBytes}, ` +
  `columns = ${jsonColumns({ columns })}) AS file_${parameter}`

const only = (table: Table, names: ReadonlyArray<string>): ReadonlyArray<ColumnInfo> =>
  table.columns.filter((column) => names.includes(column.name))

const without = (table: Table, names: ReadonlyArray<string>): ReadonlyArray<ColumnInfo> =>
  table.columns.filter((column) => !names.includes(column.name))

const languageColumns = ["language", "language_confidence", "language_method", "sentence_count"]
const duplicateColumns = ["duplicate_kind", "duplicate_of", "duplicate_similarity", "cluster_id"]

/** The rows of parameter 1, with those of parameter `revised` in the place of the ones that have the same key. */
const withRevised = (
  revised: number,
  columns: ReadonlyArray<ColumnInfo>,
  key: ReadonlyArray<string>,
  bytes: number
): string => `(
  FROM ${read(1, columns, bytes)} ANTI JOIN ${read(revised, columns, bytes)} USING (${key.join(", ")})
  UNION ALL FROM ${read(revised, columns, bytes)})`

const articleSelect = (bytes: number): string => `
  SELECT ${columnList(articles).replace("duplicate_kind", "coalesce(duplicate_kind, 'none') AS duplicate_kind")}
  FROM ${withRevised(4, without(articles, [...languageColumns, ...duplicateColumns]), articles.primaryKey, bytes)}
  LEFT JOIN ${read(2, only(articles, ["article_id", ...languageColumns]), bytes)} USING (article_id)
  LEFT JOIN ${read(3, only(articles, ["article_id", ...duplicateColumns]), bytes)} USING (article_id)`

const blockSelect = (bytes: number): string => `
  SELECT ${columnList(blocks)} FROM ${withRevised(2, blocks.columns, blocks.primaryKey, bytes)}`

const entitySelect = (bytes: number, limited: boolean): string => `
  SELECT entity_id, min(name) AS name, min(type) AS type, min(country) AS country, min(sector) AS sector,
    min(wikidata_id) AS wikidata_id, any_value(counted.article_count)::INTEGER AS article_count,
    any_value(counted.mention_count)::INTEGER AS mention_count
  FROM ${read(1, without(entities, ["article_count", "mention_count"]), bytes)}
  JOIN (
    SELECT entity_id, count(*) AS article_count, sum(mentions) AS mention_count
    FROM (
      SELECT entity_id, article_id, count(*) AS mentions
      FROM ${read(2, only(mentions, ["entity_id", "article_id"]), bytes)} ${limited ? amongSelected : ""}
      GROUP BY entity_id, article_id
    )
    GROUP BY entity_id
  ) counted USING (entity_id)
  GROUP BY entity_id`

const eventMentionSelect = (bytes: number): string => `
  SELECT ${columnList(eventMentions)}
  FROM ${read(1, without(eventMentions, ["event_id"]), bytes)}
  JOIN ${read(2, only(eventMentions, ["event_mention_id", "event_id"]), bytes)} USING (event_mention_id)`

/** What did not become an article, and the articles that a selection leaves out. */
const rejectSelect = (bytes: number): string => {
  const known = only(articles, ["article_id", "source_path", "source_sha256", "source_bytes"])
  return `SELECT ${columnList(rejects)} FROM ${read(1, rejects.columns, bytes)}
    UNION ALL ${leftOutRejects(columnList(rejects), read(2, known, bytes))}`
}

const composed: Readonly<
  Record<
    string,
    { readonly files: ReadonlyArray<keyof Handover>; readonly select: (bytes: number, limited: boolean) => string }
  >
> = {
  articles: { files: ["articles", "languages", "duplicates", "revisedArticles"], select: articleSelect },
  blocks: { files: ["blocks", "revisedBlocks"], select: blockSelect },
  entities: { files: ["entities", "mentions"], select: entitySelect },
  event_mentions: { files: ["reports", "eventIds"], select: eventMentionSelect },
  rejects: { files: ["rejects", "articles"], select: rejectSelect }
}

const plainFiles: Readonly<Record<string, keyof Handover>> = {
  sentences: "sentences",
  story_links: "storyLinks",
  mentions: "mentions",
  events: "events",
  event_participants: "eventParticipants",
  evidence: "evidence",
  dropped_events: "droppedEvents",
  quotes: "quotes",
  rejects: "rejects",
  stage_counts: "stageCounts"
}

/**
 * The queries of all tables; `largestSource` is the size of the largest source file in bytes,
 * `limited` whether only selected articles are exported.
 */
export const tableQueries = (largestSource: number, limited: boolean): ReadonlyArray<TableQuery> => {
  const bytes = Math.max(minObjectBytes, largestSource * 3)
  return tables.map((table) => {
    const special = table.name === "rejects" && !limited ? undefined : composed[table.name]
    const { files, select } =
      special === undefined
        ? {
            files: [plainFiles[table.name] as keyof Handover],
            select: () => `SELECT ${columnList(table)} FROM ${read(1, table.columns, bytes)}`
          }
        : special
    const rows = select(bytes, limited)
    return {
      table,
      files,
      select: `${limited ? ofSelected(table, rows) : rows} ORDER BY ${table.primaryKey.join(", ")}`
    }
  })
}
