import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** Codes that other data sets use for a state or territory of countries.csv. */
export const CountryCode = Schema.Struct({
  iso3: Cell.Country,
  /** FIPS 10-4, two letters. */
  fips: Cell.TextOrNull,
  /** Number in the state system of Correlates of War. */
  cow: Cell.DecimalOrNull
})
export type CountryCode = typeof CountryCode.Type
