import * as View from "../View.ts"
import { gdeltTime } from "./GdeltTime.ts"

/** The 16 columns of a GDELT 2.0 mentions file, in their order. */
export const mentionsGdelt = View.make({
  name: "mentions_gdelt",
  description: "One row per report of a row of events_gdelt, in the columns of GDELT 2.0 mentions.",
  key: ["GLOBALEVENTID", "MentionIdentifier", "SentenceID", "ActionCharOffset"],
  columns: {
    GLOBALEVENTID: View.column("BIGINT", "dyad_id", "The row of events_gdelt."),
    EventTimeDate: View.column("BIGINT", gdeltTime("first_reported_at"), "DATEADDED of the event."),
    MentionTimeDate: View.column("BIGINT", gdeltTime("published_at"), "When the article was published, as DATEADDED."),
    MentionType: View.column(
      "INTEGER",
      "if(url IS NULL, 2, 1)",
      "1 when MentionIdentifier is an address, 2 when it is not."
    ),
    MentionSourceName: View.column("VARCHAR", "publisher", "Outlet; NULL when it is not known."),
    MentionIdentifier: View.column(
      "VARCHAR",
      "coalesce(url, source_path)",
      "Address of the article, or the path of its file where the address is not known."
    ),
    SentenceID: View.column("INTEGER", "sentence_index + 1", "Sentence of the body, from 1; NULL for the title."),
    Actor1CharOffset: View.column(
      "INTEGER",
      "source_start",
      "Where the words for actor 1 begin in body or title, in code points from 0; NULL when the report leaves them out."
    ),
    Actor2CharOffset: View.column("INTEGER", "target_start", "The same of actor 2."),
    ActionCharOffset: View.column("INTEGER", "trigger_start", "Where the words for the act begin."),
    InRawText: View.column("INTEGER", "1", "Always 1: kawat reads the text as it stands and rewrites nothing."),
    Confidence: View.column("INTEGER", "round(reports.confidence * 100)", "Confidence of the report in per cent."),
    MentionDocLen: View.column("INTEGER", "char_count", "Code points in the body."),
    MentionDocTone: View.unknown("DOUBLE", "Tone of the article."),
    MentionDocTranslationInfo: View.column("VARCHAR", "NULL", "Always NULL: nothing is translated."),
    Extras: View.column("VARCHAR", "NULL", "Always NULL: GDELT keeps it for later use.")
  },
  with: `spans AS (
  SELECT event_mention_id, entity_id, min(start_offset) AS start_offset FROM evidence
  WHERE field IN ('actor', 'recipient') GROUP BY event_mention_id, entity_id
),
reports AS (
  SELECT directed.dyad_id, report.*, source.start_offset AS source_start, target.start_offset AS target_start
  FROM events_directed AS directed
  JOIN event_mentions AS report USING (event_id)
  LEFT JOIN spans AS source ON source.event_mention_id = report.event_mention_id AND source.entity_id = source_id
  LEFT JOIN spans AS target ON target.event_mention_id = report.event_mention_id AND target.entity_id = target_id
  WHERE happened
  QUALIFY row_number() OVER (
    PARTITION BY directed.dyad_id, report.article_id, report.field, report.trigger_start
    ORDER BY report.confidence DESC, report.event_mention_id) = 1
)`,
  query: `
FROM reports
JOIN articles USING (article_id)
JOIN events USING (event_id)`
})
