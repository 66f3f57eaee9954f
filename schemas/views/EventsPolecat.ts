import { schemaVersion } from "../Tables.ts"
import * as View from "../View.ts"
import { bestReport, happened } from "./BestReport.ts"

const party = (label: "Actor" | "Recipient"): Readonly<Record<string, View.ColumnDefinition>> => {
  const side = label.toLowerCase()
  return {
    [`${label} Name`]: View.column("VARCHAR", `${side}.names`, "Canonical names, separated by a semicolon."),
    [`${label} Country`]: View.column("VARCHAR", `${side}.countries`, "Their states, ISO 3166-1 alpha-3."),
    [`${label} COW`]: View.column("VARCHAR", `${side}.cow`, "Their states, numbers of Correlates of War."),
    [`Primary ${label} Sector`]: View.column(
      "VARCHAR",
      `${side}.primary_sector`,
      "PLOVER sector of the first of them."
    ),
    [`${label} Sectors`]: View.column("VARCHAR", `${side}.sectors`, "PLOVER sectors of all of them."),
    [`${label} Title`]: View.column("VARCHAR", `${side}.titles`, "Offices that the text gives them."),
    [`${label} Name Raw`]: View.column("VARCHAR", `${side}_words.words`, "The words for them in the best report."),
    [`Wikipedia ${label} ID`]: View.unknown("VARCHAR", "Title of the article in Wikipedia.")
  }
}

const named = (kind: string): string => `string_agg(DISTINCT name, '; ' ORDER BY name) FILTER (type IN (${kind}))`

const sides = (role: string): string => `${role} AS (
  SELECT event_id, string_agg(p.name, '; ' ORDER BY position) AS names,
    string_agg(p.country, '; ' ORDER BY position) AS countries, string_agg(cow::VARCHAR, '; ' ORDER BY position) AS cow,
    first(sector ORDER BY position) AS primary_sector, string_agg(sector, '; ' ORDER BY position) AS sectors,
    string_agg(role_title, '; ' ORDER BY position) AS titles
  FROM event_participants AS p LEFT JOIN codebook.countries ON countries.country = p.country
  WHERE role = '${role}' GROUP BY event_id
)`

const words = (field: string): string => `${field}_words AS (
  SELECT event_mention_id, string_agg(text, '; ' ORDER BY start_offset, end_offset) AS words
  FROM (SELECT DISTINCT event_mention_id, text, start_offset, end_offset FROM evidence WHERE field = '${field}')
  GROUP BY event_mention_id
)`

/**
 * The 40 columns of POLECAT, in their order.
 *
 * One row per event that is told as done; where POLECAT lists several values in a cell, a semicolon
 * separates them. Columns about the text are of the report with the highest confidence.
 */
export const eventsPolecat = View.make({
  name: "events_polecat",
  description: "One row per event that is told as done, in the columns of POLECAT.",
  key: ["Event ID"],
  columns: {
    "Event ID": View.column("VARCHAR", "events.event_id", "event_id of events."),
    "Event Date": View.column("DATE", "event_date", "When the act took place."),
    "Event Type": View.column("VARCHAR", "event_type", "PLOVER event type."),
    "Event Mode": View.column("VARCHAR", "event_mode", "PLOVER mode of the type; NULL when the text does not say."),
    Intensity: View.column("DOUBLE", "plover_score", "PLOVER intensity of type and mode, -10 to 10."),
    "Quad Code": View.column("VARCHAR", "upper(quad_class)", "Verbal or material, cooperation or conflict."),
    Contexts: View.column("VARCHAR", "nullif(array_to_string(contexts, '; '), '')", "PLOVER contexts."),
    ...party("Actor"),
    ...party("Recipient"),
    Placename: View.column("VARCHAR", "location_name", "Place where it happened."),
    City: View.column(
      "VARCHAR",
      "if(location_precision = 'city', location_name, NULL)",
      "The place, when it is a city."
    ),
    District: View.unknown("VARCHAR", "District of the place."),
    Province: View.unknown("VARCHAR", "Province of the place."),
    Country: View.column("VARCHAR", "location_country", "State of the place, ISO 3166-1 alpha-3."),
    Latitude: View.column("DOUBLE", "events.latitude", "Degrees north, WGS 84."),
    Longitude: View.column("DOUBLE", "events.longitude", "Degrees east, WGS 84."),
    "GeoNames ID": View.unknown("INTEGER", "Number in GeoNames."),
    "Raw Placename": View.column("VARCHAR", "place_words.words", "The words for the place in the best report."),
    "Feature Type": View.unknown("VARCHAR", "Feature code of GeoNames."),
    Source: View.column("VARCHAR", "publisher", "Outlet of the best report."),
    "Publication Date": View.column("DATE", View.jakartaTime("published_at"), "When it was published, in Jakarta."),
    "Story People": View.column("VARCHAR", "people", "People whom its article names."),
    "Story Organizations": View.column("VARCHAR", "organizations", "Organisations and groups that it names."),
    "Story Locations": View.column("VARCHAR", "locations", "States and places that it names."),
    Language: View.column("VARCHAR", "language", "Language of the article, ISO 639-3."),
    Version: View.column("VARCHAR", `'kawat schema ${schemaVersion}'`, "Who coded it.")
  },
  with: `${bestReport},
${sides("actor")},
${sides("recipient")},
${words("actor")},
${words("recipient")},
${words("place")},
stories AS (
  SELECT article_id, ${named("'person'")} AS people, ${named("'organization', 'group'")} AS organizations,
    ${named("'country', 'place'")} AS locations
  FROM mentions JOIN entities USING (entity_id)
  WHERE article_id IN (SELECT article_id FROM best) GROUP BY article_id
)`,
  query: `
FROM events
JOIN best ON best.event_id = events.event_id
JOIN articles USING (article_id)
LEFT JOIN actor ON actor.event_id = events.event_id
LEFT JOIN recipient ON recipient.event_id = events.event_id
LEFT JOIN actor_words USING (event_mention_id)
LEFT JOIN recipient_words USING (event_mention_id)
LEFT JOIN place_words USING (event_mention_id)
LEFT JOIN stories USING (article_id)
WHERE ${happened}`
})
