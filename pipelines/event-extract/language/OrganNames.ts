/**
 * The names by which organs of single states are known: the "Kantor Kepresidenan" of France is the Élysée, the
 * "Departemen Luar Negeri" of the United States its Department of State.
 */
import { CountryName } from "../../../schemas/lexicon/CountryName.ts"
import { Seat } from "../../../schemas/lexicon/Seat.ts"
import { StateBody } from "../../../schemas/lexicon/StateBody.ts"
import type { Load } from "./Load.ts"
import type { StateLexicon } from "./StateLexicon.ts"

export interface OrganNames {
  /** Name of the organ of a state by what such organs are called in English. */
  readonly organName: (nameEn: string, iso3: string) => string
}

/** From the seats whose own words are those of a body and of its state; other organs are named by both. */
export const loadOrganNames = (load: Load, { countryName }: StateLexicon): OrganNames => {
  const bodies = new Map(load(StateBody, "bodies.csv").map((row) => [row.surface.toLowerCase(), row.name_en] as const))
  const states = new Map(load(CountryName, "country_names.csv").map((row) => [row.surface, row.iso3] as const))
  const known = new Map<string, string>()
  for (const { iso3, kind, name, surface } of load(Seat, "seats.csv")) {
    if (kind !== "seat") continue
    for (let at = surface.indexOf(" "); at > 0; at = surface.indexOf(" ", at + 1)) {
      const body = bodies.get(surface.slice(0, at).toLowerCase())
      if (body !== undefined && states.get(surface.slice(at + 1)) === iso3) known.set(`${body} ${iso3}`, name)
    }
  }
  return { organName: (nameEn, iso3) => known.get(`${nameEn} ${iso3}`) ?? `${nameEn} of ${countryName(iso3)}` }
}
