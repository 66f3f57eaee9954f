import * as View from "../View.ts"

/** A TIMESTAMPTZ as GDELT writes it: the digits of date and time in UTC. */
export const gdeltTime = (time: string): string => `strftime(${View.utcTime(time)}, '%Y%m%d%H%M%S')`

/** Address of the earliest report of each event that has one, as a subquery. */
export const firstReport = `first_report AS (
  SELECT event_id, url FROM event_mentions JOIN articles USING (article_id) WHERE url IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY published_at NULLS LAST, article_id, event_mention_id) = 1
)`
