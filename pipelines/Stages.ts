/**
 * The six stages, in the order in which an article passes them.
 */
import * as Clean from "./clean/Stage.ts"
import * as Dedupe from "./dedupe/Stage.ts"
import * as EventExtract from "./event-extract/Stage.ts"
import * as Export from "./export/Export.ts"
import * as Ingest from "./ingest/Ingest.ts"
import * as LanguageTag from "./language-tag/Stage.ts"
import type { Stage } from "./Stage.ts"

export const stages: ReadonlyArray<Stage> = [
  Ingest.stage,
  Clean.stage,
  Dedupe.stage,
  LanguageTag.stage,
  EventExtract.stage,
  Export.stage
]
