/**
 * The report that shows an event best, as a subquery that several views share.
 *
 * It is the one with the highest confidence; of equals one in a body goes before one in a title,
 * then the smallest id decides.
 */
export const bestReport = `best AS (
  SELECT * FROM event_mentions
  QUALIFY row_number() OVER (PARTITION BY event_id ORDER BY confidence DESC, field, event_mention_id) = 1
)`

/**
 * Whether an event is told as done. Data sets that have no flags for modality count acts, so there only these
 * belong: not what was denied or only imagined, and not what is still to come, unless saying so is the
 * act, as it is of a promise (AGREE) or an announced retreat (CONCEDE).
 */
export const happened = `(
    NOT list_has_any(events.aux, ['hypothetical', 'negation'])
    AND (NOT list_contains(events.aux, 'future') OR event_type IN ('AGREE', 'CONCEDE'))
  )`
