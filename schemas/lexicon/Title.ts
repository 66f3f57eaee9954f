import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** An office, rank or form of address that stands with a person's name. */
export const Title = Schema.Struct({
  rule_id: Cell.RuleId,
  surface: Schema.NonEmptyString,
  /** Sector of whoever bears it; empty for titles that say nothing of it (`Tuan`, `Dr`). */
  sector: Cell.SectorOrNull,
  name_en: Schema.NonEmptyString,
  /** The full surface that this one shortens. */
  abbreviates: Cell.TextOrNull,
  /** Where it stands relative to the name. */
  position: Schema.Literals(["before", "after", "both"]),
  /** ISO 3166-1 alpha-3 of the state that alone has the title (`Kapolri`); empty for all others. */
  country: Cell.CountryOrNull
})
export type Title = typeof Title.Type
