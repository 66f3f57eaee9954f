/**
 * What a run over the sample told, in a form that a person reads and a diff shows well.
 *
 * For each source file one line of path, language, date, title and the numbers of kept
 * and dropped blocks, or the code of its reject; under an article its events, one a
 * line, as `TYPE mode actors -> recipients date [flags]` with the trigger. Made from the
 * published Parquet files.
 */
import type { Workspace } from "../Workspace.ts"

interface Line {
  readonly source_path: string
  readonly line: string
}

const articleLines = `
WITH counts AS (
  SELECT article_id, count(*) FILTER (kept) AS kept, count(*) FILTER (NOT kept) AS dropped FROM blocks GROUP BY ALL)
SELECT source_path, concat_ws(' | ', source_path, language, coalesce(strftime(published_at AT TIME ZONE 'Asia/Jakarta', '%Y-%m-%d'), 'no date'),
    coalesce(title, 'no title'), kept || ' kept ' || dropped || ' dropped',
    CASE duplicate_kind WHEN 'none' THEN NULL ELSE duplicate_kind || ' duplicate' END,
    CASE WHEN len(quality_flags) > 0 THEN array_to_string(quality_flags, ' ') END) AS line
FROM articles JOIN counts USING (article_id)
UNION ALL
SELECT source_path, source_path || ' | rejected by ' || stage || ': ' || code FROM rejects`

const eventLines = `
WITH sides AS (
  SELECT event_id, string_agg(name, ' + ' ORDER BY position) FILTER (role = 'actor') AS actors,
    string_agg(name, ' + ' ORDER BY position) FILTER (role = 'recipient') AS recipients
  FROM event_participants GROUP BY event_id)
SELECT source_path, concat_ws(' ', '   ', event_type, event_mode, coalesce(actors, '?'), '-> ' || recipients,
    coalesce(CAST(event_date AS VARCHAR), 'no date'),
    CASE WHEN len(events.aux) > 0 THEN '[' || array_to_string(events.aux, ' ') || ']' END,
    '"' || string_agg(trigger, '", "' ORDER BY reports.field DESC, trigger_start) || '"') AS line
FROM event_mentions AS reports
JOIN events USING (event_id) JOIN sides USING (event_id) JOIN articles USING (article_id)
GROUP BY source_path, event_id, event_type, event_mode, actors, recipients, event_date, events.aux
ORDER BY source_path, min(if(reports.field = 'title', -1, trigger_start)), event_type, actors, recipients, event_id`

/** The summary of the tables that the workspace has published, one line of it an item. */
export const summaryOf = async (workspace: Workspace): Promise<ReadonlyArray<string>> => {
  const articles = await workspace.rows<Line>(`FROM (${articleLines}) ORDER BY ALL`)
  const events = Map.groupBy(await workspace.rows<Line>(eventLines), (row) => row.source_path)
  return articles.flatMap(({ line, source_path }) => [
    line,
    ...(events.get(source_path) ?? []).map((event) => event.line)
  ])
}
