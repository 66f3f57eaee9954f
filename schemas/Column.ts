/**
 * Column builders: an Effect Schema field that also knows its SQL type.
 *
 * A column carries its description, SQL type, nullability and (for closed
 * vocabularies) its values as annotations, so that DDL, CSV header, checks,
 * data dictionary and datapackage are read off the same declaration.
 *
 * Values travel as JSON: a timestamp is an ISO 8601 string with its offset, a
 * date is `YYYY-MM-DD`, a list is an array. Offsets count Unicode code points.
 */
import { Schema } from "effect"

export type SqlType = "VARCHAR" | "BIGINT" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "DATE" | "TIMESTAMPTZ" | "VARCHAR[]"

/** What a table knows of one of its columns. */
export interface ColumnInfo {
  readonly name: string
  readonly sqlType: SqlType
  readonly nullable: boolean
  readonly description: string
  /** The values allowed here (for a list: in it); absent when the column is open. */
  readonly vocabulary?: ReadonlyArray<string>
  /** Whether cells hold sentences and more, which are worth compressing as text. */
  readonly long?: true
}

const annotate = <S extends Schema.Top>(
  schema: S,
  sqlType: SqlType,
  nullable: boolean,
  description: string,
  rest: Pick<ColumnInfo, "vocabulary" | "long"> = {}
): S => schema.annotate({ description, column: { sqlType, nullable, ...rest } }) as S

export const text = (description: string) => annotate(Schema.String, "VARCHAR", false, description)
export const textOrNull = (description: string) => annotate(Schema.NullOr(Schema.String), "VARCHAR", true, description)
/** A text of a sentence or more. */
export const longText = (description: string) => annotate(Schema.String, "VARCHAR", false, description, { long: true })
export const integer = (description: string) => annotate(Schema.Int, "INTEGER", false, description)
export const integerOrNull = (description: string) => annotate(Schema.NullOr(Schema.Int), "INTEGER", true, description)
/** A whole number that may pass 2³¹, such as a size in bytes. */
export const bigInteger = (description: string) => annotate(Schema.Int, "BIGINT", false, description)
export const bigIntegerOrNull = (description: string) =>
  annotate(Schema.NullOr(Schema.Int), "BIGINT", true, description)
export const double = (description: string) => annotate(Schema.Finite, "DOUBLE", false, description)
export const doubleOrNull = (description: string) => annotate(Schema.NullOr(Schema.Finite), "DOUBLE", true, description)
export const boolean = (description: string) => annotate(Schema.Boolean, "BOOLEAN", false, description)
export const dateOrNull = (description: string) => annotate(Schema.NullOr(Schema.String), "DATE", true, description)
export const timestampOrNull = (description: string) =>
  annotate(Schema.NullOr(Schema.String), "TIMESTAMPTZ", true, description)
export const textList = (description: string) => annotate(Schema.Array(Schema.String), "VARCHAR[]", false, description)

/** A column that holds one value of a closed vocabulary. */
export const vocab = <const V extends ReadonlyArray<string>>(values: V, description: string) =>
  annotate(Schema.Literals(values), "VARCHAR", false, description, { vocabulary: values })
export const vocabOrNull = <const V extends ReadonlyArray<string>>(values: V, description: string) =>
  annotate(Schema.NullOr(Schema.Literals(values)), "VARCHAR", true, description, { vocabulary: values })
/** A list column whose members come from a closed vocabulary. */
export const vocabList = <const V extends ReadonlyArray<string>>(values: V, description: string) =>
  annotate(Schema.Array(Schema.Literals(values)), "VARCHAR[]", false, description, { vocabulary: values })

type ColumnAnnotation = Omit<ColumnInfo, "name" | "description">

/** Reads the columns off a row class, in declaration order. */
export const columnsOf = (fields: Readonly<Record<string, Schema.Top>>): ReadonlyArray<ColumnInfo> =>
  Object.entries(fields).map(([name, field]) => {
    const annotations = Schema.resolveAnnotations(field) as
      | { readonly description?: string; readonly column?: ColumnAnnotation }
      | undefined
    const column = annotations?.column
    if (column === undefined) throw new Error(`Column "${name}" is not declared with a builder of schemas/Column.ts`)
    return { name, description: annotations?.description ?? "", ...column }
  })
