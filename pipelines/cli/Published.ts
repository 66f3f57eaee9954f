/** The published tables, opened for a command that reads them. */
import { Effect } from "effect"
import type { Option } from "effect"
import * as Os from "node:os"
import { openParquet, openPublished } from "../export/PublishedTables.ts"
import { defaultMemoryLimit } from "../pipeline/Settings.ts"
import * as Options from "./Options.ts"

const settings = Effect.fnUntraced(function* (given: Option.Option<string>) {
  return { out: yield* Options.outFolder(given), memoryLimit: defaultMemoryLimit, threads: Os.availableParallelism() }
})

/** Opens kawat.duckdb below the folder that `--out` or `KAWAT_OUT` names. */
export const published = Effect.fn("Published.published")(function* (given: Option.Option<string>) {
  const options = yield* settings(given)
  return { ...(yield* openPublished(options)), out: options.out }
})

/** Opens the Parquet files there. */
export const publishedParquet = Effect.fn("Published.publishedParquet")(function* (given: Option.Option<string>) {
  const options = yield* settings(given)
  return { ...(yield* openParquet(options)), out: options.out }
})
