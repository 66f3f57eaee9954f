/**
 * Figures of what came in: articles by time and outlet, languages, copies.
 */
import * as Plot from "@observablehq/plot"
import { bars, countBars } from "./Bars.ts"
import * as Table from "./DataTable.ts"
import { figure } from "./Figure.ts"
import { counted, type Markup, number, percent, quoted } from "./Html.ts"
import { type Names, outletName } from "./Names.ts"
import { endOf, type Period, periodOf, stepName, stepOf, stepText, unitTitle } from "./Period.ts"
import type { ReportData } from "./ReportData.ts"
import type { Outlet } from "./Selects.ts"
import { fitting, type Size } from "./Svg.ts"
import { timeScale, windowNote } from "./TimeAxis.ts"

const shownOutlets = 8
const otherOutlets = "Other outlets"

/** The outlets that get a row of their own. */
const namedOutlets = (outlets: ReadonlyArray<Outlet>): ReadonlyArray<string> =>
  outlets
    .slice(0, outlets.length === shownOutlets + 1 ? shownOutlets + 1 : shownOutlets)
    .map((row) => outletName(row.outlet))

interface StepCount {
  readonly outlet: string
  readonly step: string
  readonly n: number
}

const byStep = (data: ReportData, period: Period, named: ReadonlyArray<string>): ReadonlyArray<StepCount> => {
  const shown = new Set(period.steps)
  const sums = new Map<string, StepCount>()
  for (const { day, n, outlet } of data.articlesByDay) {
    const step = stepOf(period.unit, day)
    if (!shown.has(step)) continue
    const name = named.includes(outletName(outlet)) ? outletName(outlet) : otherOutlets
    const key = `${step} ${name}`
    sums.set(key, { outlet: name, step, n: (sums.get(key)?.n ?? 0) + n })
  }
  return [...sums.values()]
}

const span = (period: Period) => ({
  x1: ({ step }: { readonly step: string }) => new Date(step),
  x2: ({ step }: { readonly step: string }) => new Date(endOf(period.unit, step))
})

const overTimeChart = (rows: ReadonlyArray<StepCount>, period: Period, lanes: ReadonlyArray<string>) => {
  const most = rows.reduce((highest, { n }) => Math.max(highest, n), 0)
  const total = (lane: string) => rows.filter(({ outlet }) => outlet === lane).reduce((sum, { n }) => sum + n, 0)
  const busiest = rows.reduce((best, row) => (row.n > best.n ? row : best))
  const label =
    `Small bar charts, one for each of ${counted(lanes.length, "outlet")}, of articles by ${period.unit}. ` +
    `The highest bar stands for ${counted(busiest.n, "article")} of ${busiest.outlet}, ${stepText(period.unit, busiest.step)}.`
  const options = (size: Size): Plot.PlotOptions => ({
    height: lanes.length * (size === "wide" ? 46 : 52) + 42,
    marginLeft: 4,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 34,
    x: timeScale(period, size),
    y: { domain: [0, most], axis: null },
    fy: { domain: [...lanes], axis: null, padding: 0.34 },
    marks: [
      Plot.rectY(rows, {
        ...span(period),
        y: "n",
        fy: "outlet",
        fill: "var(--bar)",
        insetLeft: 0.5,
        title: ({ n, outlet, step }: StepCount) => `${outlet}, ${stepName(period.unit, step)}: ${number(n)}`
      }),
      Plot.ruleY([0], { stroke: "var(--rule)" }),
      Plot.text(lanes, {
        fy: (lane: string) => lane,
        text: (lane: string) => `${fitting(lane, "wide")}  ${number(total(lane))}`,
        frameAnchor: "top-left",
        dy: -11,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        strokeWidth: 4,
        fontWeight: 600
      })
    ]
  })
  return { label, options }
}

export const articlesOverTime = (data: ReportData): Markup => {
  const period = periodOf(data.articlesByDay, "day")
  const named = namedOutlets(data.outlets)
  const rows = period === null ? [] : byStep(data, period, named)
  const lanes = [...named, otherOutlets].filter((lane) => rows.some(({ outlet }) => outlet === lane))
  const at = new Map(rows.map((row) => [`${row.step} ${row.outlet}`, row.n]))
  const table =
    period === null
      ? null
      : Table.dataTable(
          `Articles by ${period.unit} and outlet`,
          [Table.text(unitTitle(period.unit)), Table.figure("All"), ...lanes.map((lane) => Table.figure(lane))],
          period.steps
            .map((step) => ({ step, counts: lanes.map((lane) => at.get(`${step} ${lane}`) ?? 0) }))
            .filter(({ counts }) => counts.some((n) => n > 0))
            .map(({ counts, step }) => [
              stepName(period.unit, step),
              ...[counts.reduce((sum, n) => sum + n, 0), ...counts].map((n) => Table.numeric(n))
            ])
        )
  return figure({
    id: "articles-over-time",
    title: `Articles by ${period?.unit ?? "day"} and outlet`,
    note:
      period === null
        ? "When each outlet published."
        : `When each outlet published; every bar is drawn to the same scale. ${windowNote(period, "article", data.totals.undated)}`,
    chart: period === null ? null : overTimeChart(rows, period, lanes),
    empty: "No article has a date.",
    table
  })
}

export const languageMix = (data: ReportData, names: Names): Markup => {
  const shown = data.languages.slice(0, 12).map(({ language, n }) => ({ name: names.language(language), n }))
  const [first] = shown
  const all = data.totals.articles
  return figure({
    id: "languages",
    title: "Languages",
    note: "The language of each article. Events are coded in Indonesian articles alone; the others are kept without events.",
    chart: countBars(
      `Bar chart of articles by language; ${first?.name ?? "none"} comes first with ${counted(first?.n ?? 0, "article")} of ${number(all)}.`,
      shown,
      (n) => `${number(n)} (${percent(n / all)})`
    ),
    empty: "There are no articles.",
    table: Table.dataTable(
      "Articles by language",
      [Table.text("Language"), Table.text("Code"), Table.figure("Articles"), Table.figure("Mean confidence")],
      data.languages.map(({ confidence, language, n }) => [
        names.language(language),
        language,
        Table.numeric(n),
        Table.numeric(confidence, confidence.toFixed(3))
      ])
    )
  })
}

const copyParts = [
  { name: "Told here first, or alone", color: "bar" },
  { name: "Same text as an earlier article", color: "copy" },
  { name: "Nearly the same text", color: "near-copy" }
] as const

export const copies = (data: ReportData, names: Names): Markup => {
  const rows = data.outlets.slice(0, 12).map(({ articles, exact, near, outlet }) => ({
    name: outletName(outlet),
    parts: [articles - exact - near, exact, near].map((n, index) => ({ n, color: copyParts[index]?.color ?? "bar" })),
    shown: number(articles)
  }))
  const label = `Stacked bars of articles by outlet: originals, exact copies and near copies. ${counted(data.totals.copies, "article is a copy", "articles are copies")} of another.`
  return figure({
    id: "copies",
    title: "Originals and copies",
    note: `${number(data.totals.copies)} of ${counted(data.totals.articles, "article")} repeat the text of another; events come from the earliest copy alone. ${counted(data.totals.stories, "pair")} of articles tell the same story in other words and are no copies.`,
    keys: copyParts,
    chart: bars(label, rows),
    empty: "There are no articles.",
    table:
      data.clusters.length === 0
        ? null
        : Table.dataTable(
            "Articles that were copied most",
            [
              Table.text("Headline of the earliest"),
              Table.text("Outlet"),
              Table.figure("Copies"),
              Table.figure("Outlets that copied")
            ],
            data.clusters.map((row) => [
              {
                shown: quoted(row.title ?? "(no headline)", row.title === null ? null : names.tag(row.language)),
                by: row.title ?? ""
              },
              Table.verbatim(outletName(row.outlet)),
              Table.numeric(row.copies),
              Table.numeric(row.outlets)
            ])
          )
  })
}
