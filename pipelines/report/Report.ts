/**
 * `report.html`: the published tables as a page to look at.
 *
 * Reads what the page needs in a few SELECTs and draws it. Loads the charting library, so
 * import it when a page is wanted and not before.
 */
import { Effect } from "effect"
import type { Database } from "../duckdb/Database.ts"
import * as Names from "./Names.ts"
import { page } from "./Page.ts"
import { type Provenance, read } from "./ReportData.ts"

/** The page of the opened tables. */
export const draw = Effect.fn("Report.draw")(function* (database: Database, provenance: Provenance) {
  const data = yield* read(database)
  return page(data, provenance, Names.load())
})
