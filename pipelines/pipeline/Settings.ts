/**
 * What a run is told: where to read, where to write, and its named limits.
 *
 * `raw` and `out` are absolute. The command line makes this value from flags
 * and `KAWAT_` variables; tests make it by hand. Nothing else configures a run.
 */
import { Context } from "effect"
import * as Path from "node:path"

export interface RunSettings {
  readonly raw: string
  readonly out: string
  /** Threads for the map parts; 1 works in the main thread. */
  readonly workers: number
  /** Recompute everything, whatever the cache holds. */
  readonly fullRefresh: boolean
  /** DuckDB's memory, for example `640MB`. */
  readonly memoryLimit: string
}

export const defaultMemoryLimit = "640MB"
export const maxWorkers = 64

export class Settings extends Context.Service<Settings, RunSettings>()("kawat/pipeline/Settings") {}

export const cacheFolder = (out: string): string => Path.join(out, ".cache")
