/**
 * How a part of the language pack reads its lexicons: by row schema and file
 * name within the language's folder, as checked rows.
 */
import type { Schema } from "effect"
import * as Lexicon from "../../lexicon/Lexicon.ts"

export type Load = <Fields extends Schema.Struct.Fields>(
  schema: Schema.Struct<Fields>,
  name: string
) => ReadonlyArray<Schema.Struct<Fields>["Type"]>

/** Reads below `folder`; `read` gives the text of a file below `pipelines/`. */
export const loadFrom =
  (folder: string, read: (path: string) => string): Load =>
  (schema, name) => {
    const path = `${folder}/${name}`
    return Lexicon.parse(schema, read(path), path)
  }
