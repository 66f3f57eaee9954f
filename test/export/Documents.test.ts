import { describe, expect, it } from "@effect/vitest"
import { dataPackage } from "../../pipelines/export/DataPackage.ts"
import { dictionary } from "../../pipelines/export/Dictionary.ts"
import type { PublishedFile } from "../../pipelines/export/RunManifest.ts"
import { codebookTables } from "../../schemas/Codebook.ts"
import { tables } from "../../schemas/Tables.ts"
import { views } from "../../schemas/Views.ts"

const file = (format: "csv" | "codebook", table: string): PublishedFile => ({
  table,
  format,
  path: `${format}/${table}.csv`,
  rows: 1,
  bytes: 10,
  sha256: "ab".repeat(32),
  same_bytes: true
})

interface Field {
  readonly name: string
  readonly type: string
  readonly format?: string
  readonly constraints?: {
    readonly required?: boolean
    readonly enum?: ReadonlyArray<string>
    readonly jsonSchema?: { readonly items: { readonly enum: ReadonlyArray<string> } }
  }
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly hash: string
  readonly schema: {
    readonly fields: ReadonlyArray<Field>
    readonly primaryKey?: ReadonlyArray<string>
    readonly uniqueKeys?: ReadonlyArray<ReadonlyArray<string>>
    readonly foreignKeys: ReadonlyArray<{
      readonly fields: ReadonlyArray<string>
      readonly reference: { readonly resource?: string; readonly fields: ReadonlyArray<string> }
    }>
  }
}

const files = [
  ...tables.map(({ name }) => file("csv", name)),
  ...codebookTables.map(({ name }) => file("codebook", name))
]
const { resources } = JSON.parse(dataPackage(files, "0.0.0")) as { readonly resources: ReadonlyArray<Resource> }
const named = (name: string) => resources.find((resource) => resource.name === name) as Resource
const field = (resource: string, name: string) => named(resource).schema.fields.find((one) => one.name === name)

describe("datapackage.json", () => {
  it("names every table and every column of it, in order", () => {
    expect(resources.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    for (const table of tables) {
      expect(named(table.name).schema.fields.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name))
    }
  })

  it("types columns as the standard names them, with vocabularies", () => {
    expect(field("articles", "published_at")).toMatchObject({ type: "datetime", format: "%Y-%m-%dT%H:%M:%S%z" })
    expect(field("articles", "source_bytes")).toMatchObject({ type: "integer", constraints: { required: true } })
    expect(field("articles", "duplicate_kind")?.constraints?.enum).toEqual(["none", "exact", "near"])
    expect(field("events", "aux")).toMatchObject({ type: "array" })
    expect(field("events", "aux")?.constraints?.jsonSchema?.items.enum).toContain("future")
    expect(field("events", "event_date")?.constraints).toBeUndefined()
  })

  it("gives keys, and names no resource that is not there", () => {
    expect(named("events").schema.primaryKey).toEqual(["event_id"])
    expect(named("evidence").schema.primaryKey).toBeUndefined()
    expect(named("evidence").schema.uniqueKeys?.[0]).toContain("entity_id")
    expect(named("articles").schema.foreignKeys).toEqual([
      { fields: ["duplicate_of"], reference: { fields: ["article_id"] } }
    ])
    expect(named("mentions").schema.foreignKeys.map(({ fields }) => fields)).toEqual([["article_id"], ["entity_id"]])
    for (const resource of resources) {
      for (const { reference } of resource.schema.foreignKeys) {
        const target = reference.resource === undefined ? resource : named(reference.resource)
        expect(target.schema.fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...reference.fields]))
      }
    }
  })

  it("carries the hash of each file", () => {
    expect(named("codebook-types").hash).toBe(`sha256:${"ab".repeat(32)}`)
  })
})

describe("dictionary.md", () => {
  const text = dictionary()
  const sections = new Map(text.split(/^### /m).map((section) => [section.split("\n")[0] as string, section]))

  it("has a section for each table, view and table of the codebook, with a row for each column", () => {
    const all = [
      ...tables.map((table) => [table.name, table.columns] as const),
      ...views.map((view) => [view.name, view.columns] as const),
      ...codebookTables.map((table) => [`codebook.${table.name}`, table.columns] as const)
    ]
    for (const [name, columns] of all) {
      const section = sections.get(name) ?? ""
      for (const column of columns) expect(section, name).toContain(`\n| \`${column.name}\` | \`${column.sqlType}\` |`)
    }
    expect(sections.size).toBe(all.length + 1)
  })

  it("tells keys, vocabularies and what is checked", () => {
    expect(sections.get("event_participants")).toContain("Key: `event_id`, `role`, `position`. `event_id` refers to")
    expect(sections.get("events")).toContain("One of `day`, `week`, `month`, `year`, `none`.")
    expect(sections.get("events")).toContain("- coordinates come in pairs")
  })

  it("says that kawat.duckdb is compared by its rows", () => {
    expect(text).toMatch(/compared by their rows and never by their\s+hash/)
  })
})
