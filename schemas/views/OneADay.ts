import * as View from "../View.ts"
import { dyadActs } from "./DyadActs.ts"

/** The one-a-day filter of event data: the same act of the same sides counts once a day. */
export const oneADay = View.make({
  name: "one_a_day",
  description: "One row per day, directed pair of sides and event type: the same act told again counts once.",
  key: ["event_date", "source", "target", "event_type"],
  columns: {
    event_date: View.column("DATE", "event_date", "The day; events whose day is not known are left out."),
    source: View.column("VARCHAR", "source", "Side that acts, as in daily_dyads."),
    target: View.column("VARCHAR", "target", "Side at which it is directed."),
    event_type: View.column("VARCHAR", "event_type", "PLOVER event type."),
    quad_class: View.column("VARCHAR", "quad_class", "Verbal or material, cooperation or conflict."),
    event_id: View.column(
      "VARCHAR",
      "event_id",
      "Of the day's events of this type the one with the highest confidence."
    ),
    event_mode: View.column("VARCHAR", "event_mode", "Its PLOVER mode."),
    plover_score: View.column("DOUBLE", "plover_score", "Its PLOVER intensity, -10 to 10."),
    cameo_code: View.column("VARCHAR", "cameo_code", "Its CAMEO code."),
    goldstein: View.column("DOUBLE", "goldstein", "Its Goldstein score."),
    confidence: View.column("DOUBLE", "confidence", "Its confidence, between 0 and 1."),
    events: View.column(
      "INTEGER",
      "count(*) OVER (PARTITION BY event_date, source, target, event_type)",
      "Events that this row stands for."
    )
  },
  with: dyadActs,
  query: `
FROM acts
QUALIFY row_number() OVER (PARTITION BY event_date, source, target, event_type ORDER BY confidence DESC, event_id) = 1`
})
