/**
 * The rows of the codebook tables, from the lexicons of the ontology and the gazetteer.
 *
 * They do not depend on the articles. A type, mode, context or sector without a definition is an
 * error that names it, so that the codebook is whole.
 */
import type { Schema } from "effect"
import { Cameo } from "../../schemas/lexicon/Cameo.ts"
import { ContextDefinition } from "../../schemas/lexicon/ContextDefinition.ts"
import { Country } from "../../schemas/lexicon/Country.ts"
import { CountryCode } from "../../schemas/lexicon/CountryCode.ts"
import { Plover } from "../../schemas/lexicon/Plover.ts"
import { PloverDefinition } from "../../schemas/lexicon/PloverDefinition.ts"
import { SectorDefinition } from "../../schemas/lexicon/SectorDefinition.ts"
import * as Vocabulary from "../../schemas/Vocabulary.ts"
import * as Lexicon from "../lexicon/Lexicon.ts"
import type { ReadLexicon } from "../lexicon/LexiconFolder.ts"

export type Row = Readonly<Record<string, string | number | null | ReadonlyArray<string>>>

/** Rows by the name of their table; fields that are no column of it are passed over. */
export type Codebook = Readonly<Record<string, ReadonlyArray<Row>>>

const definitions = "ontology/definitions.csv"
const contextFile = "ontology/contexts.csv"
const sectorFile = "ontology/sectors.csv"

/** GDELT's quad class of a CAMEO root code. */
const quadClassOf = (root: string): number => (root <= "05" ? 1 : root <= "08" ? 2 : root <= "13" ? 3 : 4)

/** Looks a code's definition up; one without is an error. */
const definer = (path: string, entries: ReadonlyArray<readonly [code: string, definition: string]>) => {
  const known = new Map(entries)
  return (code: string): string => {
    const definition = known.get(code)
    if (definition !== undefined) return definition
    throw new Lexicon.LexiconError({ path, line: 1, reason: `no row defines ${code.trimEnd()}; add one` })
  }
}

/** @throws LexiconError when a lexicon is wrong or a code lacks its definition */
export const loadCodebook = (read: ReadLexicon): Codebook => {
  const load = <Fields extends Schema.Struct.Fields>(row: Schema.Struct<Fields>, path: string) =>
    Lexicon.parse(row, read(path), path)
  const actDefinition = definer(
    definitions,
    load(PloverDefinition, definitions).map((row) => [`${row.event_type} ${row.event_mode}`, row.definition])
  )
  const contextDefinition = definer(
    contextFile,
    load(ContextDefinition, contextFile).map((row) => [row.context, row.definition])
  )
  const sectorDefinition = definer(
    sectorFile,
    load(SectorDefinition, sectorFile).map((row) => [row.sector, row.definition])
  )
  const codes = new Map(load(CountryCode, "gazetteer/country_codes.csv").map((row) => [row.iso3, row]))
  const acts = load(Plover, "ontology/plover.csv").map((row) => ({
    ...row,
    definition: actDefinition(`${row.event_type} ${row.event_mode}`)
  }))
  return {
    types: acts.filter((act) => act.event_mode === ""),
    modes: acts.filter((act) => act.event_mode !== ""),
    contexts: Vocabulary.Context.map((context) => ({ context, definition: contextDefinition(context) })),
    sectors: Vocabulary.Sector.map((sector) => ({ sector, definition: sectorDefinition(sector) })),
    countries: load(Country, "gazetteer/countries.csv").map((row) => ({
      ...row,
      country: row.iso3,
      fips: codes.get(row.iso3)?.fips ?? null,
      cow: codes.get(row.iso3)?.cow ?? null
    })),
    cameo: load(Cameo, "ontology/cameo.csv").map(({ event_type, ...row }) => ({
      ...row,
      event_type: event_type === "" ? null : event_type,
      root_code: row.cameo_code.slice(0, 2),
      gdelt_quad_class: quadClassOf(row.cameo_code.slice(0, 2))
    }))
  }
}
