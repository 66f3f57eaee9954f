import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per stage: what went in and what came out. */
export class StageCount extends Schema.Class<StageCount>("kawat/StageCount")({
  stage: Column.vocab(Vocabulary.StageName, "The stage."),
  version: Column.text("Version of the stage's rules."),
  rows_in: Column.bigInteger("Documents that entered."),
  rows_out: Column.bigInteger("Documents that left."),
  rows_rejected: Column.bigInteger("Documents that the stage gave up; each stands in `rejects` with the reason."),
  rows_passed: Column.bigInteger(
    "Articles among rows_out that event-extract does not read: duplicates, and languages without a pack; 0 of every other stage."
  ),
  rows_reused: Column.bigInteger(
    "Always 0 in a table: how much was reused depends on the run, so it stands in run.json."
  )
}) {}

export type StageCountRow = typeof StageCount.Encoded

export const stageCounts = Table.make(StageCount, {
  name: "stage_counts",
  description: "One row per stage: what went in and what came out.",
  primaryKey: ["stage"],
  truths: [
    { name: "rows in are rows out and rejected", condition: "rows_in = rows_out + rows_rejected" },
    { name: "rows passed are among rows out", condition: "rows_passed BETWEEN 0 AND rows_out" }
  ]
})
