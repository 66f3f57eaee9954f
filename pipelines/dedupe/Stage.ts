import { CleanDocument } from "../../schemas/handover/CleanDocument.ts"
import { DuplicateVerdict } from "../../schemas/handover/DuplicateVerdict.ts"
import type { Stage } from "../Stage.ts"

export const stage: Stage = {
  name: "dedupe",
  version: "1.0.0",
  description: "Finds articles with the same or nearly the same text and names the one to keep",
  input: CleanDocument,
  output: DuplicateVerdict
}
