/**
 * `datapackage.json`: the CSV files as a Frictionless Data Package, version 2.
 *
 * Everything is read off the schemas, and size and hash off the published files. Lists are JSON arrays, which the
 * standard calls `array`; their vocabularies stand in `jsonSchema`. A key with a column that may be
 * missing is a unique key and no primary key there; a foreign key of several columns of which one may be missing
 * is left out, because readers of the standard take a half-empty one for broken.
 */
import { codebookTables } from "../../schemas/Codebook.ts"
import type { ColumnInfo, SqlType } from "../../schemas/Column.ts"
import { type ForeignKey, hasPrimaryKey, type Table } from "../../schemas/Table.ts"
import { schemaVersion, tables } from "../../schemas/Tables.ts"
import type { PublishedFile } from "./RunManifest.ts"

const types: Readonly<Record<SqlType, { readonly type: string; readonly format?: string }>> = {
  VARCHAR: { type: "string" },
  BIGINT: { type: "integer" },
  INTEGER: { type: "integer" },
  DOUBLE: { type: "number" },
  BOOLEAN: { type: "boolean" },
  DATE: { type: "date" },
  TIMESTAMPTZ: { type: "datetime", format: "%Y-%m-%dT%H:%M:%S%z" },
  "VARCHAR[]": { type: "array" }
}

const constraintsOf = ({ nullable, sqlType, vocabulary }: ColumnInfo): object => ({
  ...(nullable ? {} : { required: true }),
  ...(vocabulary === undefined
    ? {}
    : sqlType === "VARCHAR[]"
      ? { jsonSchema: { items: { enum: vocabulary } } }
      : { enum: vocabulary })
})

const field = (column: ColumnInfo): object => {
  const constraints = constraintsOf(column)
  return {
    name: column.name,
    ...types[column.sqlType],
    description: column.description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {})
  }
}

const isWhole = (table: Table, key: ForeignKey): boolean =>
  key.columns.length === 1 || table.columns.every(({ name, nullable }) => !nullable || !key.columns.includes(name))

const resource = (prefix: string, table: Table, file: PublishedFile): object => ({
  name: `${prefix}${table.name}`,
  type: "table",
  path: file.path,
  description: table.description,
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, header: true },
  bytes: file.bytes,
  hash: `sha256:${file.sha256}`,
  schema: {
    fields: table.columns.map(field),
    missingValues: [""],
    ...(hasPrimaryKey(table) ? { primaryKey: table.primaryKey } : { uniqueKeys: [table.primaryKey] }),
    foreignKeys: table.foreignKeys
      .filter((key) => isWhole(table, key))
      .map((key) => ({
        fields: key.columns,
        reference: {
          ...(key.table === table.name ? {} : { resource: `${prefix}${key.table}` }),
          fields: key.references
        }
      }))
  }
})

const sources = [
  {
    title: "Types, modes and contexts: PLOVER manual, draft 0.8, Open Event Data Alliance; CC BY-SA 4.0",
    path: "https://github.com/openeventdata/PLOVER"
  },
  { title: "CAMEO codes after Schrodt (2012), Goldstein scores as ICEWS prints them" },
  {
    title: "Countries: world-countries 5.1.0; ODbL 1.0, and Unicode CLDR 48.2.0; Unicode-3.0",
    path: "https://github.com/mledoze/countries"
  }
]

/** The text of the file, given what was published. */
export const dataPackage = (files: ReadonlyArray<PublishedFile>, pipelineVersion: string): string => {
  const resources = (format: "csv" | "codebook", prefix: string, list: ReadonlyArray<Table>) =>
    list.flatMap((table) => {
      const file = files.find((one) => one.format === format && one.table === table.name)
      return file === undefined ? [] : [resource(prefix, table, file)]
    })
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "kawat",
    title: "Articles, mentions and diplomatic events from Indonesian news",
    description: `Tables of kawat ${pipelineVersion}, schema ${schemaVersion}. dictionary.md says what every column means.`,
    version: schemaVersion,
    sources,
    resources: [...resources("csv", "", tables), ...resources("codebook", "codebook-", codebookTables)]
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
