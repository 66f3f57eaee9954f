/**
 * The countries that act towards each other, as a square of cells: how friendly each acts
 * towards each other one, on average.
 */
import * as Plot from "@observablehq/plot"
import * as Table from "./DataTable.ts"
import { figure } from "./Figure.ts"
import { counted, type Markup, signed } from "./Html.ts"
import type { Names } from "./Names.ts"
import type { ReportData } from "./ReportData.ts"
import type { CountryPair } from "./Selects.ts"
import { fitting, leftFor, type Size } from "./Svg.ts"

const shownCountries: Readonly<Record<Size, number>> = { wide: 14, narrow: 9 }

/** From conflict to cooperation, by the mean PLOVER score of a cell. */
const scale = [
  { below: -4, color: "conflict-2", name: "Strong conflict (below −4)" },
  { below: -1, color: "conflict-1", name: "Conflict (to −1)" },
  { below: 1, color: "mixed", name: "Mixed" },
  { below: 4, color: "cooperation-1", name: "Cooperation (from +1)" },
  { below: Number.POSITIVE_INFINITY, color: "cooperation-2", name: "Strong cooperation (from +4)" }
] as const

const stepOf = (score: number): (typeof scale)[number] => scale.find(({ below }) => score < below) ?? scale[4]

/** The countries with the most events, the busiest first. */
export const busiest = (pairs: ReadonlyArray<CountryPair>, most: number): ReadonlyArray<string> => {
  const sums = new Map<string, number>()
  for (const { n, source, target } of pairs) {
    for (const country of [source, target]) sums.set(country, (sums.get(country) ?? 0) + n)
  }
  const names = [...sums.keys()].toSorted(
    (a, b) => (sums.get(b) as number) - (sums.get(a) as number) || (a < b ? -1 : 1)
  )
  return names.slice(0, most)
}

const chartOf = (pairs: ReadonlyArray<CountryPair>, names: Names) => {
  const [top] = pairs as readonly [CountryPair]
  return {
    label: `Heat map of how countries act towards each other; the most events, ${top.n}, are of ${names.country(top.source)} towards ${names.country(top.target)}, with a mean score of ${signed(top.score)}.`,
    options: (size: Size): Plot.PlotOptions => {
      const countries = busiest(pairs, shownCountries[size])
      const shown = pairs.filter(({ source, target }) => countries.includes(source) && countries.includes(target))
      const rows = countries.filter((country) => shown.some(({ source }) => source === country))
      const columns = countries.filter((country) => shown.some(({ target }) => target === country))
      const label = (country: string) => fitting(names.country(country), size)
      return {
        height: rows.length * (size === "wide" ? 30 : 28) + 46,
        marginLeft: leftFor(rows.map(label), size),
        marginRight: 4,
        marginTop: 40,
        marginBottom: 6,
        padding: 0.06,
        x: {
          domain: columns,
          axis: "top",
          label: "towards →",
          labelAnchor: "left",
          tickSize: 0,
          tickRotate: size === "wide" ? 0 : -60
        },
        y: { domain: rows, label: null, tickSize: 0, tickFormat: label },
        marks: [
          Plot.cell(
            rows.flatMap((source) => columns.map((target) => ({ source, target }))),
            { x: "target", y: "source", fill: "var(--cell)" }
          ),
          Plot.cell(shown, {
            x: "target",
            y: "source",
            fill: ({ score }: CountryPair) => `var(--${stepOf(score).color})`,
            title: ({ n, score, source, target }: CountryPair) =>
              `${names.country(source)} towards ${names.country(target)}: ${counted(n, "event")}, mean score ${signed(score)}`
          }),
          Plot.text(shown, {
            x: "target",
            y: "source",
            text: ({ score }: CountryPair) => signed(score, 0),
            fill: ({ score }: CountryPair) => `var(--on-${stepOf(score).color})`
          })
        ]
      }
    }
  }
}

export const heatMap = (data: ReportData, names: Names): Markup => {
  const pairs = data.countryPairs
  return figure({
    id: "countries",
    title: "Country by country",
    note: `How the countries with the most events act towards each other. A cell gives the mean PLOVER score of what the country of its row does towards that of its column, from −10, the worst, to +10. Counted are plain facts between two countries or organisations of states; what happens within one is left out.`,
    keys: scale,
    chart: pairs.length === 0 ? null : chartOf(pairs, names),
    empty: "No event between two countries was found.",
    table:
      pairs.length === 0
        ? null
        : Table.dataTable(
            "Events between countries",
            [Table.text("Country"), Table.text("Towards"), Table.figure("Events"), Table.figure("Mean score")],
            pairs
              .slice(0, 200)
              .map(({ n, score, source, target }) => [
                names.country(source),
                names.country(target),
                Table.numeric(n),
                Table.numeric(score, signed(score))
              ])
          )
  })
}
