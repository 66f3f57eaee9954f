/**
 * Builds `countries.csv` from world-countries 5.1.0 (mledoze, ODbL 1.0) and the
 * English territory names of CLDR 48.2.0 (cldr-localenames-full, Unicode-3.0).
 *
 * Run without arguments it rewrites the CSV beside this folder. The tables in
 * this file are decisions of the project: usual English names, former names, what counts as
 * a state (Palestine, Taiwan and Kosovo act as such in the news), and the
 * former states of ISO 3166-3, which have no coordinates. Only Latin-script
 * aliases are kept, and none that two rows would share.
 */
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { cell, header, slug } from "./Row.ts"

interface Source {
  readonly cca2: string
  readonly cca3: string
  readonly name: {
    readonly common: string
    readonly official: string
    readonly native: Readonly<Record<string, { readonly official: string; readonly common: string }>>
  }
  readonly independent: boolean | null
  readonly capital: ReadonlyArray<string>
  readonly altSpellings: ReadonlyArray<string>
  readonly region: string
  readonly subregion: string
  readonly latlng: readonly [number, number]
  readonly demonyms: Readonly<Record<string, { readonly f: string; readonly m: string }>>
}

const usualName: Readonly<Record<string, string>> = {
  ATF: "French Southern Territories",
  COD: "Democratic Republic of the Congo",
  CZE: "Czech Republic",
  SHN: "Saint Helena",
  TUR: "Turkey",
  UMI: "U.S. Minor Outlying Islands",
  VAT: "Vatican",
  VIR: "U.S. Virgin Islands"
}

const ownAliases: Readonly<Record<string, ReadonlyArray<string>>> = {
  ARE: ["UAE", "Emirates"],
  BEN: ["Dahomey"],
  BFA: ["Upper Volta"],
  BIH: ["Bosnia"],
  BLR: ["Byelorussia", "Belorussia"],
  CHN: ["Mainland China", "PRC"],
  CIV: ["Cote d'Ivoire"],
  COD: ["Zaire", "DRC", "Congo-Kinshasa"],
  COG: ["Congo-Brazzaville"],
  DEU: ["West Germany"],
  ESH: ["Sahrawi Arab Democratic Republic"],
  FLK: ["Malvinas"],
  GBR: ["Britain", "Great Britain", "UK", "U.K."],
  IDN: ["Dutch East Indies"],
  IRN: ["Persia"],
  KHM: ["Kampuchea"],
  KOR: ["ROK"],
  LKA: ["Ceylon"],
  MKD: ["Macedonia", "FYROM"],
  MMR: ["Burma"],
  NLD: ["Holland"],
  PRK: ["DPRK"],
  PSE: ["Palestinian Territories", "Palestinian Authority", "Occupied Palestinian Territory"],
  RUS: ["Russian Federation"],
  SWZ: ["Swaziland"],
  THA: ["Siam"],
  TLS: ["East Timor", "Timor Leste"],
  TUR: ["Turkiye", "Türkiye"],
  TWN: ["Formosa", "Chinese Taipei"],
  USA: ["America", "U.S.", "US", "U.S.A."],
  VAT: ["Holy See", "Vatican City"],
  VNM: ["Viet Nam"],
  ZWE: ["Rhodesia"]
}

const states = new Set(["PSE", "TWN", "XKX"])
const ownCapital: Readonly<Record<string, string>> = { HKG: "", MAC: "", PSE: "Ramallah" }

const former: ReadonlyArray<ReadonlyArray<string>> = [
  ["CSK", "CS", "Czechoslovakia", "Czechoslovak Republic", "Czechoslovak", "Prague", "Central Europe"],
  ["DDR", "DD", "East Germany", "German Democratic Republic|GDR", "East German", "East Berlin", "Central Europe"],
  ["SUN", "SU", "Soviet Union", "USSR|Union of Soviet Socialist Republics", "Soviet", "Moscow", "Eastern Europe"],
  [
    "YUG",
    "YU",
    "Yugoslavia",
    "Federal Republic of Yugoslavia|Serbia and Montenegro",
    "Yugoslav",
    "Belgrade",
    "Southeast Europe"
  ]
]

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M}\s.,'’()&-]+$/u.test(text)

/** The whole file, sorted by code. */
export const countriesCsv = (load: (path: string) => unknown): string => {
  const sources = load("world-countries/countries.json") as ReadonlyArray<Source>
  const cldr = load("cldr-localenames-full/main/en/territories.json") as {
    readonly main: {
      readonly en: { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }
    }
  }
  const territories = cldr.main.en.localeDisplayNames.territories
  const codeOf = (source: Source): string => (source.cca3 === "UNK" ? "XKX" : source.cca3)
  const nameOf = (source: Source): string => usualName[codeOf(source)] ?? source.name.common

  const aliasesOf = (source: Source): ReadonlyArray<string> => {
    const own = nameOf(source)
    const all = [
      source.name.common,
      source.name.official,
      territories[source.cca2] ?? "",
      territories[`${source.cca2}-alt-short`] ?? "",
      ...source.altSpellings.filter((spelling) => spelling.length > 3 && !spelling.includes(",")),
      ...Object.values(source.name.native).flatMap((native) => [native.common, native.official]),
      ...(ownAliases[codeOf(source)] ?? [])
    ]
    return [...new Set(all.map((alias) => alias.replaceAll("’", "'").trim()))].filter(
      (alias) => alias !== "" && alias !== own && isLatin(alias)
    )
  }
  const owners = new Map<string, number>()
  for (const source of sources)
    for (const surface of new Set([nameOf(source), ...aliasesOf(source)]))
      owners.set(surface.toLowerCase(), (owners.get(surface.toLowerCase()) ?? 0) + 1)
  for (const row of former) owners.set((row[2] as string).toLowerCase(), 1)

  const rows = sources.map((source) => {
    const iso3 = codeOf(source)
    const aliases = aliasesOf(source).filter((alias) => owners.get(alias.toLowerCase()) === 1)
    const english = source.demonyms["eng"]
    const demonyms = [...new Set([english?.m ?? "", english?.f ?? ""])].filter((demonym) => demonym !== "")
    return [
      `gaz.country.${slug(iso3)}`,
      iso3,
      source.cca2,
      nameOf(source),
      aliases.toSorted().join("|"),
      demonyms.join("|"),
      ownCapital[iso3] ?? source.capital[0] ?? "",
      String(source.latlng[0]),
      String(source.latlng[1]),
      source.subregion === "" ? source.region : source.subregion,
      source.independent === true || states.has(iso3) ? "state" : "territory"
    ]
  })
  for (const [iso3, iso2, name, aliases, demonyms, capital, region] of former as ReadonlyArray<
    readonly [string, string, string, string, string, string, string]
  >)
    rows.push([`gaz.country.${slug(iso3)}`, iso3, iso2, name, aliases, demonyms, capital, "", "", region, "former"])
  rows.sort((a, b) => ((a[1] as string) < (b[1] as string) ? -1 : 1))
  return header(
    [
      "States and territories. Built by build/Countries.ts from world-countries 5.1.0 (ODbL 1.0) and CLDR 48.2.0 (Unicode-3.0).",
      "SUN, YUG, CSK and DDR are former states (ISO 3166-3); XKX is the user-assigned code of Kosovo. Coordinates are centres."
    ],
    [
      "rule_id",
      "iso3",
      "iso2",
      "name",
      "aliases",
      "demonyms_en",
      "capital",
      "latitude",
      "longitude",
      "region",
      "status"
    ]
  ).concat(rows.map((row) => `${row.map(cell).join(",")}\n`).join(""))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../countries.csv", import.meta.url), countriesCsv(createRequire(import.meta.url)))
}
