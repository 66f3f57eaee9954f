import * as View from "../View.ts"
import { dyadActs } from "./DyadActs.ts"

const count = (quadClass: string): string => `count(*) FILTER (quad_class = '${quadClass}')`

/** What two sides did to each other day by day; sum it up for weeks or months. */
export const dailyDyads = View.make({
  name: "daily_dyads",
  description: "One row per day and directed pair of sides, with counts and scores of what one did to the other.",
  key: ["event_date", "source", "target"],
  columns: {
    event_date: View.column("DATE", "event_date", "The day; events whose day is not known are left out."),
    source: View.column(
      "VARCHAR",
      "source",
      "Side that acts: ISO 3166-1 alpha-3, or the name of who belongs to no state."
    ),
    target: View.column("VARCHAR", "target", "Side at which it is directed, another than the source."),
    events: View.column("INTEGER", "count(*)", "Events told as done, each counted once for the pair."),
    verbal_cooperation: View.column("INTEGER", count("verbal cooperation"), "Of them, verbal cooperation."),
    material_cooperation: View.column("INTEGER", count("material cooperation"), "Of them, material cooperation."),
    verbal_conflict: View.column("INTEGER", count("verbal conflict"), "Of them, verbal conflict."),
    material_conflict: View.column("INTEGER", count("material conflict"), "Of them, material conflict."),
    plover_sum: View.column("DOUBLE", "sum(plover_score)", "Sum of their PLOVER scores; above 0 is cooperation."),
    plover_mean: View.column("DOUBLE", "avg(plover_score)", "Mean of their PLOVER scores, -10 to 10."),
    goldstein_mean: View.column("DOUBLE", "avg(goldstein)", "Mean of their Goldstein scores, -10 to 10.")
  },
  with: dyadActs,
  query: "FROM acts GROUP BY event_date, source, target"
})
