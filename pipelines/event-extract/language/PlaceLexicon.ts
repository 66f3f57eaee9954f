/**
 * The names of places and cities, and where they lie.
 */
import { City } from "../../../schemas/lexicon/City.ts"
import { CityName } from "../../../schemas/lexicon/CityName.ts"
import { Place } from "../../../schemas/lexicon/Place.ts"
import type { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"
import type { NameEntry } from "./Name.ts"
import { insertName, type NameWithoutOffice } from "./NameInsert.ts"

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

export interface PlaceLexicon {
  readonly coordinates: (name: string, country: string | null) => Coordinates | null
}

/** Null where one of the two is not known. */
export const pointOf = ({
  latitude,
  longitude
}: {
  readonly latitude: number | null
  readonly longitude: number | null
}): Coordinates | null => (latitude === null || longitude === null ? null : { latitude, longitude })

const placeEntry = (kind: "place" | "city", ruleId: string, name: string, iso3: string | null): NameWithoutOffice => ({
  ruleId,
  kind,
  name,
  type: "place",
  country: iso3,
  code: null,
  sector: null
})

const keyOf = (name: string, iso3: string | null): string => `${name}|${iso3 ?? ""}`

export const loadPlaces = (names: PhraseTrie<NameEntry>, own: Load, shared: Load): PlaceLexicon => {
  const points = new Map<string, Coordinates>()
  for (const row of own(Place, "places.csv")) {
    insertName(names, row.surface, placeEntry("place", row.rule_id, row.name, row.iso3))
    const point = pointOf(row)
    if (point !== null) points.set(keyOf(row.name, row.iso3), point)
  }
  const cities = shared(City, "cities.csv")
  for (const { iso3, latitude, longitude, name } of cities) {
    const key = keyOf(name, iso3)
    if (!points.has(key)) points.set(key, { latitude, longitude })
  }
  for (const [ascii, row] of largestCities(cities))
    insertName(names, ascii, placeEntry("city", row.rule_id, row.name, row.iso3), "capital")
  for (const row of own(CityName, "city_names.csv"))
    insertName(names, row.surface, placeEntry("city", row.rule_id, row.name, row.iso3), "capital")
  return { coordinates: (name, country) => points.get(keyOf(name, country)) ?? null }
}

/** A city name that several states share means the largest of them; common words name none. */
const largestCities = (cities: ReadonlyArray<City>): ReadonlyMap<string, City> => {
  const largest = new Map<string, City>()
  for (const row of cities) {
    if (row.common_word === "yes") continue
    const known = largest.get(row.ascii)
    if (known === undefined || row.population > known.population) largest.set(row.ascii, row)
  }
  return largest
}
