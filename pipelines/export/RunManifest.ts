/**
 * `run.json`: what was published, from what, by what, when and where.
 *
 * It is the only file of a run that holds times, host and settings. It is written
 * last, so a snapshot that has one is whole.
 */
import { Schema } from "effect"
import { StageName } from "../../schemas/Vocabulary.ts"
import { formats } from "./Snapshot.ts"

export const PublishedFile = Schema.Struct({
  /** The table, or the name of a file that is none. */
  table: Schema.String,
  format: Schema.Literals(formats),
  /** Path relative to the out folder. */
  path: Schema.String,
  /** Null for a file that is no table. */
  rows: Schema.NullOr(Schema.Int),
  bytes: Schema.Int,
  sha256: Schema.String,
  /** Whether the same input gives the same bytes; of kawat.duckdb only the rows are the same. */
  same_bytes: Schema.Boolean
})
export type PublishedFile = typeof PublishedFile.Type

/** The settings on which the tables depend. */
export const TellingSettings = Schema.Struct({
  /** First and last day of what was exported; null where it was not limited. */
  since: Schema.NullOr(Schema.String),
  until: Schema.NullOr(Schema.String),
  /** Languages that were exported; empty for all. */
  languages: Schema.Array(Schema.String),
  partition_by: Schema.NullOr(Schema.Literals(["month"])),
  /** What one file may cost. */
  limits: Schema.Record(Schema.String, Schema.Int)
})
export type TellingSettings = typeof TellingSettings.Type

const telling = ({ languages, limits, partition_by, since, until }: TellingSettings): string =>
  JSON.stringify([since, until, languages, partition_by, Object.entries(limits).toSorted()])

/** Whether tables made with one are those made with the other. */
export const sameSettings = (left: TellingSettings, right: TellingSettings): boolean => telling(left) === telling(right)

/** The user's overlay on the lexicons; its rows count in `rules_digest` too. */
export const LexiconOverlay = Schema.Struct({ folder: Schema.String, sha256: Schema.String })

export const RunManifest = Schema.Struct({
  schema_version: Schema.String,
  pipeline_version: Schema.String,
  /** SHA-256 over the paths, bytes and manifest rows of all source files. */
  input_digest: Schema.String,
  /** SHA-256 over code, models and lexicons. */
  rules_digest: Schema.String,
  snapshot: Schema.String,
  raw: Schema.String,
  settings: Schema.Struct({
    workers: Schema.Int,
    memory_limit: Schema.String,
    lexicon: Schema.optionalKey(Schema.NullOr(LexiconOverlay)),
    ...TellingSettings.fields
  }),
  host: Schema.Struct({ name: Schema.String, platform: Schema.String, node: Schema.String, cpus: Schema.Int }),
  started_at: Schema.String,
  published_at: Schema.String,
  seconds: Schema.Finite,
  /** As in the table, and how many rows were reused from an earlier run. */
  stages: Schema.Array(
    Schema.Struct({
      stage: Schema.Literals(StageName),
      version: Schema.String,
      rows_in: Schema.Int,
      rows_out: Schema.Int,
      rows_rejected: Schema.Int,
      rows_passed: Schema.Int,
      rows_reused: Schema.Int
    })
  ),
  files: Schema.Array(PublishedFile)
})
export type RunManifest = typeof RunManifest.Type

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(RunManifest))

/** Reads a manifest; none when the text is not one of this version. */
export const parse = (text: string) => decode(text)

export const print = (manifest: RunManifest): string => `${JSON.stringify(manifest, null, 2)}\n`
