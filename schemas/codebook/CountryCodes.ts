import { Schema } from "effect"
import * as Column from "../Column.ts"
import * as Table from "../Table.ts"

/** One row per state or territory. */
export class CountryCodes extends Schema.Class<CountryCodes>("kawat/codebook/CountryCodes")({
  country: Column.text("ISO 3166-1 alpha-3; of a former state the alpha-3 part of ISO 3166-3."),
  name: Column.text("Usual English name."),
  iso2: Column.textOrNull("ISO 3166-1 alpha-2."),
  fips: Column.textOrNull("FIPS 10-4, which GDELT uses for places."),
  cow: Column.integerOrNull("Number in the state system of Correlates of War, which POLECAT uses."),
  status: Column.vocab(["state", "territory", "former"], "What it is."),
  region: Column.textOrNull("Region of the world."),
  capital: Column.textOrNull("Capital."),
  latitude: Column.doubleOrNull("Degrees north of its centre, WGS 84."),
  longitude: Column.doubleOrNull("Degrees east of its centre, WGS 84.")
}) {}

export const countries = Table.make(CountryCodes, {
  name: "countries",
  description: "One row per state or territory, with its codes in other data.",
  primaryKey: ["country"]
})
