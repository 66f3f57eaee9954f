/** The published tables, opened for a command that reads them. */
import { Effect } from "effect"
import type { Option } from "effect"
import * as Os from "node:os"
import { openPublished } from "../export/PublishedTables.ts"
import { defaultMemoryLimit } from "../pipeline/Settings.ts"
import * as Options from "./Options.ts"

/** Opens the snapshot below the folder that `--out` or `KAWAT_OUT` names. */
export const published = Effect.fn("Published.published")(function* (given: Option.Option<string>) {
  const out = yield* Options.outFolder(given)
  const tables = yield* openPublished({ out, memoryLimit: defaultMemoryLimit, threads: Os.availableParallelism() })
  return { ...tables, out }
})
