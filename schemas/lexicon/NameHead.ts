import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** A word that, within a capitalised name, tells what kind of thing is named: Universitas, Selat. */
export const NameHead = Schema.Struct({
  rule_id: Cell.RuleId,
  word: Schema.NonEmptyString,
  type: Schema.Literals(["organization", "place"]),
  /**
   * Where it stands: `first` opens the name, so what is before belongs to something else; `any` may stand anywhere;
   * `before` stands before a name that is whole without it: "Kota Riyadh".
   */
  stands: Schema.Literals(["first", "any", "before"]),
  /** What an institution so named does; none for places and where names of the kind differ. */
  sector: Cell.SectorOrNull,
  /** The state that alone has institutions or places with this word. */
  country: Cell.CountryOrNull
})
export type NameHead = typeof NameHead.Type
