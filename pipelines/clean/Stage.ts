/** The clean stage: source documents into articles and blocks, one by one. */
import { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import { SourceDocument } from "../../schemas/handover/SourceDocument.ts"
import type { Stage } from "../Stage.ts"

export const stage: Stage = {
  name: "clean",
  version: "1",
  description: "Tells an article's body from the furniture of its page and reads title, byline, dates and sources.",
  input: SourceDocument,
  output: CleanDocument
}
