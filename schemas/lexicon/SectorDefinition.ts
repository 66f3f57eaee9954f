import { Schema } from "effect"
import * as Cell from "./Cell.ts"

/** What a PLOVER sector means. */
export const SectorDefinition = Schema.Struct({
  sector: Cell.Sector,
  definition: Schema.NonEmptyString
})
export type SectorDefinition = typeof SectorDefinition.Type
