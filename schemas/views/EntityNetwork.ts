import * as View from "../View.ts"

const shared = (name: string): string => `any_value(${name})`

/** Who deals with whom, as the edges of a network. */
export const entityNetwork = View.make({
  name: "entity_network",
  description: "One row per two entities of which one did something to the other, in either direction.",
  key: ["entity_id", "other_entity_id"],
  columns: {
    entity_id: View.column("VARCHAR", "entity_id", "The entity whose id is the smaller of the two."),
    name: View.column("VARCHAR", shared("one.name"), "Its name."),
    country: View.column("VARCHAR", shared("one.country"), "Its state, ISO 3166-1 alpha-3."),
    other_entity_id: View.column("VARCHAR", "other_entity_id", "The other entity."),
    other_name: View.column("VARCHAR", shared("other.name"), "Its name."),
    other_country: View.column("VARCHAR", shared("other.country"), "Its state, ISO 3166-1 alpha-3."),
    events: View.column("INTEGER", "count(*)", "Events between them that are told as done."),
    cooperation: View.column("INTEGER", "count(*) FILTER (quad_class LIKE '% cooperation')", "Of them, cooperation."),
    conflict: View.column("INTEGER", "count(*) FILTER (quad_class LIKE '% conflict')", "Of them, conflict."),
    plover_mean: View.column("DOUBLE", "avg(plover_score)", "Mean of their PLOVER scores, -10 to 10."),
    first_date: View.column("DATE", "min(event_date)", "Date of the earliest."),
    last_date: View.column("DATE", "max(event_date)", "Date of the latest.")
  },
  with: `acts AS (
  SELECT DISTINCT least(source_id, target_id) AS entity_id, greatest(source_id, target_id) AS other_entity_id,
    event_id, event_date, quad_class, plover_score
  FROM events_directed WHERE happened AND target_id IS NOT NULL
)`,
  query: `
FROM acts
JOIN entities AS one USING (entity_id)
JOIN entities AS other ON other.entity_id = acts.other_entity_id
GROUP BY entity_id, other_entity_id`
})
