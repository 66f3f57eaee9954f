import { Schema } from "effect"
import { CleanArticle } from "../../schemas/handover/CleanDocument.ts"
import { EventReport } from "../../schemas/handover/EventReport.ts"
import type { Stage } from "../Stage.ts"

/** Canonical articles in a language with a pack become mentions, quotes and reports of events. */
export const stage: Stage = {
  name: "event-extract",
  version: "1",
  description: "Finds entities, quotations and political acts, each with its evidence, and merges reports into events.",
  input: CleanArticle,
  output: Schema.Array(EventReport)
}
