/**
 * Finds articles and events by their words.
 *
 * An article is found by its title or body; an event by the sentences that report it, or by the names of its
 * parties and place. Case and diacritics do not count; the phrase must stand as it is given, with
 * single spaces. The newest come first, and an article's title goes before its body.
 */
import { Effect } from "effect"
import { jakartaTime } from "../../schemas/View.ts"
import type { Database } from "../duckdb/Database.ts"
import { fold } from "../text/Fold.ts"
import { snippet } from "./Snippet.ts"

export interface Finding {
  readonly kind: "article" | "event"
  readonly id: string
  /** Day of publication, or of the event. */
  readonly date: string | null
  /** The article's file, or type and parties of the event. */
  readonly what: string
  /** The text around the phrase. */
  readonly text: string
}

export interface Found {
  readonly findings: ReadonlyArray<Finding>
  readonly articles: number
  readonly events: number
}

const snippetLength = 160

const folded = (text: string): string => `strip_accents(lower(${text}))`
const holds = (text: string): string => `contains(${folded(text)}, $1)`

const statement = `
WITH told AS (
  SELECT event_id, first(sentence ORDER BY confidence DESC, event_mention_id) AS sentence
  FROM event_mentions WHERE ${holds("sentence")} GROUP BY event_id),
found AS (
  SELECT 'article' AS kind, article_id AS id, CAST(${jakartaTime("published_at")} AS DATE) AS date, source_path AS what,
    if(${holds("coalesce(title, '')")}, title, body) AS text
  FROM articles WHERE ${holds("coalesce(title, '')")} OR ${holds("body")}
  UNION ALL
  SELECT 'event', event_id, event_date, concat_ws(' ', event_type, event_mode, actors, '→ ' || recipients),
    coalesce(told.sentence, events_flat.sentence)
  FROM events_flat LEFT JOIN told USING (event_id)
  WHERE told.event_id IS NOT NULL OR ${holds("concat_ws('; ', actors, recipients, location_name)")})
SELECT kind, id, CAST(date AS VARCHAR), what, text, CAST(count(*) OVER (PARTITION BY kind) AS VARCHAR)
FROM found
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY date DESC NULLS LAST, id) <= $2
ORDER BY kind, date DESC NULLS LAST, id`

/** At most `limit` articles and as many events that hold the phrase, and how many there are. */
export const search = Effect.fn("Search.search")(function* (database: Database, phrase: string, limit: number) {
  const wanted = fold(phrase.trim().replaceAll(/\s+/g, " "))
  const answer = yield* database.query(statement, wanted, limit)
  const count = (kind: string): number => Number(answer.rows.find((row) => row[0] === kind)?.[5] ?? 0)
  const findings = answer.rows.map(([kind, id, date, what, text]): Finding => ({
    kind: kind as Finding["kind"],
    id: String(id),
    date: date === null ? null : String(date),
    what: String(what),
    text: snippet(String(text), wanted, snippetLength)
  }))
  return { findings, articles: count("article"), events: count("event") } satisfies Found
})
