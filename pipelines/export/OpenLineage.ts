/**
 * `openlineage.ndjson`: the run as OpenLineage events, START and COMPLETE, one a line, for a
 * catalogue to read.
 *
 * It says what `run.json` says, in the words of the specification (openlineage.io), and lies beside it in
 * the snapshot that the run published. A run that publishes nothing writes none. Outputs are the tables, once,
 * as Parquet, and kawat.duckdb. Paths are absolute.
 */
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"
import { sha256 } from "../text/StableId.ts"
import type { PublishedFile, RunManifest } from "./RunManifest.ts"
import { databaseFile } from "./Snapshot.ts"

const specification = "https://openlineage.io/spec"
const namespace = "file"

const facetVersions = {
  DatasetVersionDatasetFacet: "1-0-0",
  DocumentationJobFacet: "1-0-0",
  InputStatisticsInputDatasetFacet: "1-0-0",
  JobTypeJobFacet: "2-0-3",
  OutputStatisticsOutputDatasetFacet: "1-0-2",
  ProcessingEngineRunFacet: "1-1-0",
  SchemaDatasetFacet: "1-0-0"
} as const

const producerOf = (manifest: RunManifest): string => `urn:kawat:${manifest.pipeline_version}`

type Facet = (name: keyof typeof facetVersions, fields: Readonly<Record<string, unknown>>) => object

const facetsBy =
  (producer: string): Facet =>
  (name, fields) => ({
    _producer: producer,
    _schemaURL: `${specification}/facets/${facetVersions[name]}/${name}.json#/$defs/${name}`,
    ...fields
  })

/** A UUID (version 8, RFC 9562) that only this run has: of when and where it ran and what it published. */
const runId = ({ host, snapshot, started_at }: RunManifest): string => {
  const hex = sha256([started_at, host.name, snapshot].join("\n"))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const inputsOf = (manifest: RunManifest, facet: Facet): ReadonlyArray<object> => {
  const files = manifest.stages.find(({ stage }) => stage === "ingest")?.rows_in ?? 0
  const overlay = manifest.settings.lexicon ?? null
  const dataset = (name: string, version: string, rest: object = {}) => ({
    namespace,
    name,
    facets: { version: facet("DatasetVersionDatasetFacet", { datasetVersion: version }) },
    ...rest
  })
  const statistics = facet("InputStatisticsInputDatasetFacet", { fileCount: files })
  return [
    dataset(manifest.raw, manifest.input_digest, { inputFacets: { inputStatistics: statistics } }),
    ...(overlay === null ? [] : [dataset(overlay.folder, overlay.sha256)])
  ]
}

const outputsOf = (manifest: RunManifest, out: string, facet: Facet): ReadonlyArray<object> => {
  const described = (file: PublishedFile): object => {
    const fields = tables
      .find(({ name }) => name === file.table)
      ?.columns.map(({ description, name, sqlType }) => ({ name, type: sqlType, description }))
    return fields === undefined ? {} : { schema: facet("SchemaDatasetFacet", { fields }) }
  }
  const written = ({ bytes, rows }: PublishedFile): object =>
    rows === null
      ? {}
      : {
          outputFacets: {
            outputStatistics: facet("OutputStatisticsOutputDatasetFacet", { rowCount: rows, size: bytes })
          }
        }
  return manifest.files
    .filter(
      ({ format, path, table }) => (path === `${table}.parquet` && format === "parquet") || table === databaseFile
    )
    .map((file) => ({
      namespace,
      name: Path.join(out, file.path),
      facets: {
        version: facet("DatasetVersionDatasetFacet", { datasetVersion: manifest.snapshot }),
        ...described(file)
      },
      ...written(file)
    }))
}

/** The two events of a run that published to `out`. */
export const events = (manifest: RunManifest, out: string): ReadonlyArray<object> => {
  const producer = producerOf(manifest)
  const facet = facetsBy(producer)
  const event = (eventType: "START" | "COMPLETE", eventTime: string, outputs: ReadonlyArray<object>) => ({
    eventType,
    eventTime,
    producer,
    schemaURL: `${specification}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
    run: {
      runId: runId(manifest),
      facets: {
        processing_engine: facet("ProcessingEngineRunFacet", { name: "kawat", version: manifest.pipeline_version })
      }
    },
    job: {
      namespace: "kawat",
      name: "run",
      facets: {
        documentation: facet("DocumentationJobFacet", {
          description: "Turns folders of scraped news texts into tables of articles, mentions and diplomatic events."
        }),
        jobType: facet("JobTypeJobFacet", { processingType: "BATCH", integration: "KAWAT", jobType: "JOB" })
      }
    },
    inputs: inputsOf(manifest, facet),
    outputs
  })
  return [
    event("START", manifest.started_at, []),
    event("COMPLETE", manifest.published_at, outputsOf(manifest, out, facet))
  ]
}

export const print = (manifest: RunManifest, out: string): string =>
  events(manifest, out)
    .map((event) => `${JSON.stringify(event)}\n`)
    .join("")
