/**
 * What the JSON schema of nbformat 4.5 demands of a notebook without outputs: the fields of
 * notebook and cells, none besides, and ids that are unique.
 */
import { Schema } from "effect"

const CellId = Schema.String.check(Schema.isPattern(/^[a-zA-Z0-9_-]{1,64}$/))
const Source = Schema.Union([Schema.String, Schema.Array(Schema.String)])
const Metadata = Schema.Record(Schema.String, Schema.Unknown)

const Markdown = Schema.Struct({
  cell_type: Schema.Literal("markdown"),
  id: CellId,
  metadata: Metadata,
  source: Source
})

const Code = Schema.Struct({
  cell_type: Schema.Literal("code"),
  id: CellId,
  metadata: Metadata,
  source: Source,
  execution_count: Schema.NullOr(Schema.Int),
  outputs: Schema.Array(Schema.Never)
})

const Cells = Schema.Array(Schema.Union([Markdown, Code])).check(
  Schema.makeFilter((cells) => new Set(cells.map(({ id }) => id)).size === cells.length || "ids of cells are unique")
)

export const Notebook = Schema.Struct({
  nbformat: Schema.Literal(4),
  nbformat_minor: Schema.Literal(5),
  metadata: Schema.Struct({
    kernelspec: Schema.Struct({ name: Schema.String, display_name: Schema.String, language: Schema.String }),
    language_info: Schema.Struct({ name: Schema.String })
  }),
  cells: Cells
})
export type Notebook = typeof Notebook.Type

/** The notebook of a text. @throws SchemaError where it is none */
export const parse = (text: string): Notebook =>
  Schema.decodeUnknownSync(Notebook, { onExcessProperty: "error" })(JSON.parse(text))

export const sourceOf = ({ source }: Notebook["cells"][number]): string =>
  typeof source === "string" ? source : source.join("")
