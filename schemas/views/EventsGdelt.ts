import * as View from "../View.ts"
import { firstReport, gdeltTime } from "./GdeltTime.ts"

const actor = (number: 1 | 2, party: "source" | "target"): Readonly<Record<string, View.ColumnDefinition>> => ({
  [`Actor${number}Code`]: View.column(
    "VARCHAR",
    `nullif(concat(${party}_country, ${party}_sector), '')`,
    "Country and sector code, one after the other."
  ),
  [`Actor${number}Name`]: View.column("VARCHAR", party, "Canonical name, not in capitals."),
  [`Actor${number}CountryCode`]: View.column(
    "VARCHAR",
    `CASE WHEN ${party}_country IN (SELECT country FROM codebook.countries) THEN ${party}_country END`,
    "ISO 3166-1 alpha-3, from which CAMEO's own codes differ for a few states; NULL for organisations of states."
  ),
  [`Actor${number}KnownGroupCode`]: View.unknown("VARCHAR", "CAMEO code of a known group."),
  [`Actor${number}EthnicCode`]: View.unknown("VARCHAR", "CAMEO code of an ethnic group."),
  [`Actor${number}Religion1Code`]: View.unknown("VARCHAR", "CAMEO code of a religion."),
  [`Actor${number}Religion2Code`]: View.unknown("VARCHAR", "CAMEO code of a second religion."),
  [`Actor${number}Type1Code`]: View.column(
    "VARCHAR",
    `${party}_sector`,
    "PLOVER sector, most of which are named as CAMEO's roles."
  ),
  [`Actor${number}Type2Code`]: View.unknown("VARCHAR", "CAMEO code of a second role."),
  [`Actor${number}Type3Code`]: View.unknown("VARCHAR", "CAMEO code of a third role.")
})

const actorPlace = (number: 1 | 2): Readonly<Record<string, View.ColumnDefinition>> => ({
  [`Actor${number}Geo_Type`]: View.unknown("INTEGER", `Kind of place where actor ${number} is.`),
  [`Actor${number}Geo_FullName`]: View.unknown("VARCHAR", "Name of the place."),
  [`Actor${number}Geo_CountryCode`]: View.unknown("VARCHAR", "FIPS 10-4 of the place."),
  [`Actor${number}Geo_ADM1Code`]: View.unknown("VARCHAR", "FIPS code of the province."),
  [`Actor${number}Geo_ADM2Code`]: View.unknown("VARCHAR", "Code of the district."),
  [`Actor${number}Geo_Lat`]: View.unknown("DOUBLE", "Degrees north."),
  [`Actor${number}Geo_Long`]: View.unknown("DOUBLE", "Degrees east."),
  [`Actor${number}Geo_FeatureID`]: View.unknown("VARCHAR", "Id in a gazetteer.")
})

const placeType = `CASE location_precision
    WHEN 'country' THEN 1
    WHEN 'city' THEN if(location_country = 'USA', 3, 4)
    WHEN 'site' THEN if(location_country = 'USA', 3, 4)
  END`

/**
 * The 61 columns of a GDELT 2.0 event file, in their order.
 *
 * One row per pair of events_directed that is told as done. GDELT has no flags for modality, so the
 * others are left out.
 */
export const eventsGdelt = View.make({
  name: "events_gdelt",
  description: "One row per pair of events_directed that is told as done, in the columns of GDELT 2.0 events.",
  key: ["GLOBALEVENTID"],
  columns: {
    GLOBALEVENTID: View.column("BIGINT", "dyad_id", "Number of the row: dyad_id of events_directed."),
    SQLDATE: View.column("INTEGER", "strftime(directed.event_date, '%Y%m%d')", "Day of the event, YYYYMMDD."),
    MonthYear: View.column("INTEGER", "strftime(directed.event_date, '%Y%m')", "Month of the event, YYYYMM."),
    Year: View.column("INTEGER", "year(directed.event_date)", "Year of the event."),
    FractionDate: View.column(
      "DOUBLE",
      "round(year(directed.event_date) + (month(directed.event_date) * 30 + day(directed.event_date)) / 365, 4)",
      "Year, with month and day as a fraction of 365 days, as GDELT reckons it."
    ),
    ...actor(1, "source"),
    ...actor(2, "target"),
    IsRootEvent: View.column("INTEGER", "in_lead", "1 when a title or a first paragraph reports the event, else 0."),
    EventCode: View.column("VARCHAR", "directed.cameo_code", "CAMEO code that corresponds to PLOVER type and mode."),
    EventBaseCode: View.column("VARCHAR", "left(directed.cameo_code, 3)", "Its first three digits."),
    EventRootCode: View.column("VARCHAR", "left(directed.cameo_code, 2)", "Its first two digits."),
    QuadClass: View.column(
      "INTEGER",
      "gdelt_quad_class",
      "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, by the root code."
    ),
    GoldsteinScale: View.column("DOUBLE", "directed.goldstein", "Goldstein score of the code, -10 to 10."),
    NumMentions: View.column("INTEGER", "mention_count", "Reports of the event."),
    NumSources: View.column("INTEGER", "outlets", "Outlets that report it; NULL when none is known by name."),
    NumArticles: View.column("INTEGER", "article_count", "Articles that report it, copies not counted."),
    AvgTone: View.unknown("DOUBLE", "Tone of the articles."),
    ...actorPlace(1),
    ...actorPlace(2),
    ActionGeo_Type: View.column(
      "INTEGER",
      placeType,
      "1 country, 3 city or site in the USA, 4 city or site elsewhere; NULL without a place, and for a region, which need be no province."
    ),
    ActionGeo_FullName: View.column(
      "VARCHAR",
      "CASE WHEN location_name IS NULL THEN NULL ELSE concat_ws(', ', location_name, if(location_precision = 'country', NULL, countries.name)) END",
      "Name of the place and of its country."
    ),
    ActionGeo_CountryCode: View.column(
      "VARCHAR",
      "fips",
      "FIPS 10-4 of the place; codebook.countries has the other codes."
    ),
    ActionGeo_ADM1Code: View.unknown("VARCHAR", "FIPS code of the province."),
    ActionGeo_ADM2Code: View.unknown("VARCHAR", "Code of the district."),
    ActionGeo_Lat: View.column("DOUBLE", "events.latitude", "Degrees north, WGS 84."),
    ActionGeo_Long: View.column("DOUBLE", "events.longitude", "Degrees east, WGS 84."),
    ActionGeo_FeatureID: View.unknown("VARCHAR", "Id in a gazetteer."),
    DATEADDED: View.column(
      "BIGINT",
      gdeltTime("first_reported_at"),
      "When the earliest report was published, YYYYMMDDHHMMSS in UTC; the start of the day in Jakarta where only the day is known."
    ),
    SOURCEURL: View.column("VARCHAR", "url", "Address of the earliest report that has one.")
  },
  with: `${firstReport},
outlets AS (
  SELECT event_id, nullif(count(DISTINCT publisher), 0) AS outlets,
    max(CASE WHEN field = 'title' OR strpos(body, chr(10) || chr(10)) = 0 OR sentence_start < strpos(body, chr(10) || chr(10))
      THEN 1 ELSE 0 END) AS in_lead
  FROM event_mentions JOIN articles USING (article_id) GROUP BY event_id
)`,
  query: `
FROM events_directed AS directed
JOIN events USING (event_id)
JOIN outlets USING (event_id)
LEFT JOIN first_report USING (event_id)
LEFT JOIN codebook.cameo ON cameo.cameo_code = directed.cameo_code
LEFT JOIN codebook.countries ON countries.country = location_country
WHERE happened`
})
