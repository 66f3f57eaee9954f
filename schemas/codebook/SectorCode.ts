import { Schema } from "effect"
import * as Column from "../Column.ts"
import * as Table from "../Table.ts"
import * as Vocabulary from "../Vocabulary.ts"

/** One row per PLOVER sector. */
export class SectorCode extends Schema.Class<SectorCode>("kawat/codebook/SectorCode")({
  sector: Column.vocab(Vocabulary.Sector, "PLOVER sector."),
  definition: Column.text("What it means, in this project's words.")
}) {}

export const sectors = Table.make(SectorCode, {
  name: "sectors",
  description: "One row per PLOVER sector: as what a party takes part.",
  primaryKey: ["sector"]
})
