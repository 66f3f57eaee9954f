/**
 * What a run is told: where to read, where to write, and its named limits.
 *
 * `raw` and `out` are absolute. The command line makes this value from flags
 * and `KAWAT_` variables; tests make it by hand. Nothing else configures a run.
 */
import { Context } from "effect"
import * as Path from "node:path"
import type { Selection } from "../export/Selection.ts"
import type { OverlayPlace } from "../lexicon/Overlay.ts"
import type { Limits } from "../Limits.ts"
import type { BatchLimits } from "./Batch.ts"

export interface RunSettings {
  readonly raw: string
  readonly out: string
  /** Threads for the map parts; 1 works in the main thread. */
  readonly workers: number
  /** Recompute everything, whatever the cache holds. */
  readonly fullRefresh: boolean
  /** DuckDB's memory, for example `640MB`. */
  readonly memoryLimit: string
  /** Lexicon rows of the user's own, over the built-in ones. */
  readonly lexicon: OverlayPlace | null
  /** What one file may cost. */
  readonly limits: Limits
  /** How the files are cut into batches; no table depends on it. */
  readonly batches: BatchLimits
  /** Which articles are exported. */
  readonly selection: Selection
  /** Whether the tables are also written in one file a month. */
  readonly partitionBy: "month" | null
}

export const defaultMemoryLimit = "640MB"
export const maxWorkers = 64

export class Settings extends Context.Service<Settings, RunSettings>()("kawat/pipeline/Settings") {}

export const cacheFolder = (out: string): string => Path.join(out, ".cache")
