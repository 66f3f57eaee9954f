/**
 * What one side did to another on a day, each event once, as a subquery of the views that count by day.
 *
 * A side is a state, or a party that belongs to none. Several people of one state make one act of
 * that state; what stays within a state is left out, as are acts not told as done.
 */
export const dyadActs = `acts AS (
  SELECT DISTINCT event_date, source_side AS source, target_side AS target, event_id, event_type, event_mode, quad_class,
    plover_score, cameo_code, goldstein, confidence
  FROM events_directed
  WHERE happened AND date_precision = 'day' AND source_side <> target_side
)`
