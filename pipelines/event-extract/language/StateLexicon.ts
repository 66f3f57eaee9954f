/**
 * The names of states, in the language and as their own gazetteer writes them,
 * and where the states lie.
 */
import { Country } from "../../../schemas/lexicon/Country.ts"
import { CountryName } from "../../../schemas/lexicon/CountryName.ts"
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { NameEntry } from "./Name.ts"
import { insertName, type NameWithoutOffice } from "./NameInsert.ts"
import { type Coordinates, pointOf } from "./PlaceLexicon.ts"

export interface StateLexicon {
  readonly countryName: (iso3: string) => string
  /** The state's own coordinates. */
  readonly countryCoordinates: (iso3: string) => Coordinates | null
  /** Whether a code is that of a land of another state that has police and people of its own: Hong Kong. */
  readonly isTerritory: (iso3: string) => boolean
}

export const loadStates = (names: PhraseTrie<NameEntry>, own: Load, shared: Load): StateLexicon => {
  const countries = new Map(shared(Country, "countries.csv").map((row) => [row.iso3, row] as const))
  const countryName = (iso3: string): string => countries.get(iso3)?.name ?? iso3
  const state = (iso3: string, ruleId: string): NameWithoutOffice => ({
    ruleId,
    kind: "country",
    name: countryName(iso3),
    type: "country",
    country: iso3,
    code: null,
    sector: "GOV"
  })
  const surfaces = new Set<string>()
  for (const { iso3, kind, rule_id, surface } of own(CountryName, "country_names.csv")) {
    surfaces.add(surface)
    insertName(names, surface, state(iso3, rule_id), kind === "abbreviation" ? "exact" : "capital")
  }
  for (const row of countries.values())
    if (row.status !== "former" && !surfaces.has(row.name)) insertName(names, row.name, state(row.iso3, row.rule_id))
  return {
    countryName,
    isTerritory: (iso3) => countries.get(iso3)?.status === "territory",
    countryCoordinates: (iso3) => {
      const row = countries.get(iso3)
      return row === undefined ? null : pointOf(row)
    }
  }
}
