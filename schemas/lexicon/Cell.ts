/**
 * Cells that several gazetteers share.
 *
 * A gazetteer row is CSV text, so every cell decodes from a string. An empty
 * cell is `null` where the schema says so and an error where it does not; a
 * list cell (members separated by `|`) decodes to an array, empty to `[]`.
 * Country codes are checked for shape here and against countries.csv by the tests.
 */
import { Schema, SchemaTransformation } from "effect"
import * as Vocabulary from "../Vocabulary.ts"

/** Stable name of a row: `<language or gaz>.<file>.<slug>`. */
export const ruleIdPattern = /^[a-z]{3}\.[a-z]+\.[a-z0-9-]+$/
export const RuleId = Schema.String.check(Schema.isPattern(ruleIdPattern))

/** ISO 3166-1 alpha-3, or the alpha-3 part of ISO 3166-3 for a former state. */
export const Country = Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/))

const orNull = <S extends Schema.Codec<unknown, string>>(schema: S) =>
  Schema.String.pipe(
    Schema.decodeTo(
      Schema.NullOr(schema),
      SchemaTransformation.transform<string | null, string>({
        decode: (cell) => (cell === "" ? null : cell),
        encode: (value) => value ?? ""
      })
    )
  )

export const TextOrNull = orNull(Schema.NonEmptyString)
export const CountryOrNull = orNull(Country)

export const Sector = Schema.Literals(Vocabulary.Sector)
export const SectorOrNull = orNull(Sector)

/** Members separated by `|`, none of them empty. */
export const List = Schema.String.pipe(
  Schema.decodeTo(
    Schema.Array(Schema.NonEmptyString),
    SchemaTransformation.transform<ReadonlyArray<string>, string>({
      decode: (cell) => (cell === "" ? [] : cell.split("|").map((member) => member.trim())),
      encode: (members) => members.join("|")
    })
  )
)

const decimal = Schema.String.check(Schema.isPattern(/^-?\d+(\.\d+)?$/))

export const Decimal = decimal.pipe(Schema.decodeTo(Schema.NumberFromString))
export const DecimalOrNull = orNull(Decimal)

/** Degrees, north and east positive. */
export const Degrees = Decimal
export const DegreesOrNull = DecimalOrNull

/** A whole number of people. */
export const Count = Schema.String.check(Schema.isPattern(/^\d+$/)).pipe(Schema.decodeTo(Schema.NumberFromString))

/** `YYYY` or `YYYY-MM`. */
export const Month = Schema.String.check(Schema.isPattern(/^\d{4}(-(0[1-9]|1[0-2]))?$/))
export const MonthOrNull = orNull(Month)
