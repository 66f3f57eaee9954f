/** What `kawat doctor` knows of the machine and the folders before it judges. */
import type { Standing } from "../pipeline/Lock.ts"

export interface Facts {
  /** Version of the node that runs this. */
  readonly node: string
  /** Version of a program on the path, null where there is none. */
  readonly npm: string | null
  readonly make: string | null
  /** Packages that are missing, or are there in another version than package.json says. */
  readonly wrongPackages: ReadonlyArray<string>
  /** DuckDB's version, or why it does not load. */
  readonly duckdb: { readonly version: string } | { readonly reason: string }
  readonly cores: number
  /** Bytes that programs may still take. */
  readonly memory: number
  /** The locale's name, such as `id_ID.UTF-8`; empty where none is set. */
  readonly locale: string
  /** Path of a browser for the tests of the report. */
  readonly browser: string | null
  readonly raw: { readonly path: string; readonly is: "folder" | "missing" | "file"; readonly isOut: boolean }
  /** The out folder, and the system's code where it cannot be written to. */
  readonly out: { readonly path: string; readonly refused: string | null }
  /** Free bytes on its disk; null where the system does not say. */
  readonly disk: number | null
  readonly lock: Standing & { readonly path: string }
  /** When the tables were published, null when there are none. */
  readonly published: string | null
  /** The folder of lexicon rows of one's own with what is wrong in it; null when none is named. */
  readonly lexicon: { readonly path: string; readonly wrong: string | null } | null
}
