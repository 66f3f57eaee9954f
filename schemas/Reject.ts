import { Schema } from "effect"
import * as Column from "./Column.ts"
import * as Table from "./Table.ts"
import * as Vocabulary from "./Vocabulary.ts"

/** One row per input file or record that a stage gave up, with its reason. */
export class Reject extends Schema.Class<Reject>("kawat/Reject")({
  source_path: Column.text("Path relative to the raw root."),
  stage: Column.vocab(Vocabulary.StageName, "The stage that gave it up."),
  code: Column.text("Short stable name of the reason."),
  message: Column.text("What is wrong, where, and what to do."),
  source_sha256: Column.textOrNull("SHA-256 of the bytes, when they could be read."),
  source_bytes: Column.bigIntegerOrNull("Size in bytes, when known.")
}) {}

export type RejectRow = typeof Reject.Encoded

export const rejects = Table.make(Reject, {
  name: "rejects",
  description: "One row per input file, or per record, that did not become an article, and per stage that gave one up.",
  primaryKey: ["source_path", "stage", "code", "message"]
})
