import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { tables } from "../../schemas/Tables.ts"
import { Sandbox } from "../cli/Sandbox.ts"

/** The parts of the OpenLineage 2-0-2 specification, and of the facets at their versions, that bind what is written. */
const Uri = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9+.-]*:\S+$/))
const facet = <Fields extends Schema.Struct.Fields>(name: string, fields: Fields) =>
  Schema.Struct({
    _producer: Uri,
    _schemaURL: Schema.String.check(
      Schema.isPattern(
        new RegExp(`^https://openlineage\\.io/spec/facets/\\d+-\\d+-\\d+/${name}\\.json#/\\$defs/${name}$`)
      )
    ),
    ...fields
  })
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const version = facet("DatasetVersionDatasetFacet", { datasetVersion: Schema.NonEmptyString })
const Input = Schema.Struct({
  namespace: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  facets: Schema.Struct({ version }),
  inputFacets: Schema.optionalKey(
    Schema.Struct({ inputStatistics: facet("InputStatisticsInputDatasetFacet", { fileCount: Count }) })
  )
})
const Field = Schema.Struct({ name: Schema.NonEmptyString, type: Schema.String, description: Schema.String })
const Output = Schema.Struct({
  namespace: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  facets: Schema.Struct({
    version,
    schema: Schema.optionalKey(facet("SchemaDatasetFacet", { fields: Schema.Array(Field) }))
  }),
  outputFacets: Schema.optionalKey(
    Schema.Struct({
      outputStatistics: facet("OutputStatisticsOutputDatasetFacet", { rowCount: Count, size: Count })
    })
  )
})
const RunEvent = Schema.Struct({
  eventType: Schema.Literals(["START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER"]),
  eventTime: Schema.String.check(Schema.isPattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/)),
  producer: Uri,
  schemaURL: Schema.Literal("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"),
  run: Schema.Struct({
    runId: Schema.String.check(Schema.isUUID()),
    facets: Schema.Struct({
      processing_engine: facet("ProcessingEngineRunFacet", { name: Schema.String, version: Schema.String })
    })
  }),
  job: Schema.Struct({
    namespace: Schema.NonEmptyString,
    name: Schema.NonEmptyString,
    facets: Schema.Struct({
      documentation: facet("DocumentationJobFacet", { description: Schema.String }),
      jobType: facet("JobTypeJobFacet", {
        processingType: Schema.Literals(["BATCH", "STREAMING"]),
        integration: Schema.String,
        jobType: Schema.String
      })
    })
  }),
  inputs: Schema.Array(Input),
  outputs: Schema.Array(Output)
})
const decode = Schema.decodeUnknownSync(RunEvent, { onExcessProperty: "error" })

const sandbox = new Sandbox()
const lexicon = Path.join(sandbox.folder, "lexicon")
const path = Path.join(sandbox.out, "openlineage.ndjson")
const read = () => {
  const lines = Fs.readFileSync(path, "utf8").trimEnd().split("\n")
  return lines.map((line) => decode(JSON.parse(line)))
}

beforeAll(() => {
  sandbox.fill(0, 3)
  Fs.mkdirSync(lexicon)
  expect(sandbox.kawat(["run", "--quiet", "--lexicon", "lexicon"]).code).toBe(0)
})
afterAll(() => sandbox.remove())

describe("openlineage.ndjson", () => {
  it("holds one START and one COMPLETE event of one run, as the specification has them", () => {
    const [start, complete, ...rest] = read()
    expect(rest).toEqual([])
    expect([start?.eventType, complete?.eventType]).toEqual(["START", "COMPLETE"])
    expect(start?.run.runId).toBe(complete?.run.runId)
    expect((start?.eventTime ?? "") <= (complete?.eventTime ?? "")).toBe(true)
  })

  it("names the raw folder with its files, and the lexicon folder, as inputs", () => {
    const inputs = read()[1]?.inputs ?? []
    expect(inputs.map(({ name }) => name)).toEqual([sandbox.raw, lexicon])
    expect(inputs[0]?.inputFacets?.inputStatistics.fileCount).toBe(3)
  })

  it("names every table with its columns, rows and bytes, and kawat.duckdb, as outputs", () => {
    const outputs = read()[1]?.outputs ?? []
    expect(outputs.map(({ name }) => name)).toEqual(
      [...tables.map(({ name }) => `${name}.parquet`), "kawat.duckdb"].map((name) => Path.join(sandbox.out, name))
    )
    const articles = outputs[0]
    expect(articles?.facets.schema?.fields.map(({ name }) => name)).toEqual(tables[0]?.columns.map(({ name }) => name))
    expect(articles?.outputFacets?.outputStatistics).toMatchObject({
      rowCount: 3,
      size: Fs.statSync(Path.join(sandbox.out, "articles.parquet")).size
    })
  })

  it("is that of the published tables: another run has another, a rollback brings the one before back", () => {
    const before = Fs.readFileSync(path, "utf8")
    sandbox.fill(3, 4)
    sandbox.kawat(["run", "--quiet"])
    expect(read()[0]?.run.runId).not.toBe(decode(JSON.parse(before.split("\n")[0] as string)).run.runId)
    sandbox.kawat(["rollback", "--quiet"])
    expect(Fs.readFileSync(path, "utf8")).toBe(before)
  })
})
