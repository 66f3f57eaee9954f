import { Schema } from "effect"
import * as Column from "../Column.ts"
import * as Table from "../Table.ts"
import * as Vocabulary from "../Vocabulary.ts"

/** One row per PLOVER context. */
export class ContextCode extends Schema.Class<ContextCode>("kawat/codebook/ContextCode")({
  context: Column.vocab(Vocabulary.Context, "PLOVER context."),
  definition: Column.text("What it means, in this project's words.")
}) {}

export const contexts = Table.make(ContextCode, {
  name: "contexts",
  description: "One row per PLOVER context: what an event may be about.",
  primaryKey: ["context"]
})
