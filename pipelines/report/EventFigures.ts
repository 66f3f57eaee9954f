/**
 * Figures of the events: how many of each type, and when.
 */
import * as Plot from "@observablehq/plot"
import { EventType } from "../../schemas/Vocabulary.ts"
import * as Table from "./DataTable.ts"
import { figure } from "./Figure.ts"
import { counted, type Markup, number } from "./Html.ts"
import { colorOf, meaningOf, quadClasses } from "./Names.ts"
import { endOf, type Period, periodOf, stepName, stepOf, stepText, unitTitle } from "./Period.ts"
import type { ReportData } from "./ReportData.ts"
import type { TypeCount } from "./Selects.ts"
import { leftFor, type Size } from "./Svg.ts"
import { timeScale, windowNote } from "./TimeAxis.ts"

const keys = quadClasses.map(({ color, name }) => ({ color, name }))

const order = (type: string): number => EventType.indexOf(type as EventType)

const meaning = (type: string): string => meaningOf[type as EventType]

export const eventTypes = (data: ReportData): Markup => {
  const lanes = [
    ...new Set(data.types.toSorted((a, b) => order(a.event_type) - order(b.event_type)).map((row) => row.event_type))
  ]
  const [first] = data.types
  const totals = lanes.map((event_type) => ({
    event_type,
    n: data.types.filter((row) => row.event_type === event_type).reduce((sum, { n }) => sum + n, 0)
  }))
  return figure({
    id: "event-types",
    title: "Events by type",
    note: `${counted(data.totals.events, "event")} in the types of PLOVER, from cooperation at the top to conflict at the bottom. ${number(data.totals.facts)} are told as plain facts; the rest as planned, denied, supposed or past.`,
    keys,
    chart:
      first === undefined
        ? null
        : {
            label: `Bar chart of events by type; the most common is ${first.event_type} with ${number(first.n)}.`,
            options: (size: Size): Plot.PlotOptions => ({
              height: lanes.length * 24 + 14,
              marginLeft: size === "wide" ? 92 : 88,
              marginRight: size === "wide" ? 300 : 44,
              marginTop: 4,
              marginBottom: 10,
              x: { axis: null },
              y: { domain: lanes, label: null, tickSize: 0 },
              marks: [
                Plot.barX(data.types, {
                  x: "n",
                  y: "event_type",
                  fill: ({ quad_class }: TypeCount) => colorOf(quad_class),
                  insetTop: 2,
                  insetBottom: 2
                }),
                Plot.text(totals, {
                  x: "n",
                  y: "event_type",
                  text: ({ n }: { readonly n: number }) => number(n),
                  textAnchor: "start",
                  dx: 5,
                  fill: "var(--ink)",
                  fontWeight: 600
                }),
                ...(size === "wide"
                  ? [
                      Plot.text(totals, {
                        y: "event_type",
                        text: ({ event_type }: TypeCount) => meaning(event_type),
                        frameAnchor: "right",
                        textAnchor: "start",
                        dx: 44,
                        fill: "var(--soft)"
                      })
                    ]
                  : []),
                Plot.ruleX([0], { stroke: "var(--rule)" })
              ]
            })
          },
    empty: "No event was found.",
    table: Table.dataTable(
      "Events by type",
      [
        Table.text("Type"),
        Table.text("Meaning"),
        Table.text("Class"),
        Table.figure("Events"),
        Table.figure("Plain facts"),
        Table.figure("Mean confidence")
      ],
      data.types.map((row) => [
        row.event_type,
        meaning(row.event_type),
        row.quad_class,
        Table.numeric(row.n),
        Table.numeric(row.facts),
        Table.numeric(row.confidence, row.confidence.toFixed(2))
      ])
    )
  })
}

interface StepCount {
  readonly event_type: string
  readonly quad_class: string
  readonly step: string
  readonly n: number
}

const byStep = (data: ReportData, period: Period): ReadonlyArray<StepCount> => {
  const shown = new Set(period.steps)
  const sums = new Map<string, StepCount>()
  for (const { day, event_type, n, quad_class } of data.typesByDay) {
    const step = stepOf(period.unit, day)
    if (!shown.has(step)) continue
    const key = `${step} ${event_type} ${quad_class}`
    sums.set(key, { event_type, quad_class, step, n: (sums.get(key)?.n ?? 0) + n })
  }
  return [...sums.values()].toSorted(
    (a, b) => (a.step < b.step ? -1 : Number(a.step > b.step)) || order(a.event_type) - order(b.event_type)
  )
}

/** A row of circles for each type; the area of a circle is the count. */
const overTimeChart = (rows: ReadonlyArray<StepCount>, period: Period) => {
  const lanes = [...new Set(rows.map((row) => row.event_type))].toSorted((a, b) => order(a) - order(b))
  const busiest = rows.reduce((best, row) => (row.n > best.n ? row : best))
  const middle = ({ step }: StepCount) =>
    new Date((new Date(step).getTime() + new Date(endOf(period.unit, step)).getTime()) / 2)
  return {
    label: `Circles for the number of events of each type by ${period.unit}; the largest is ${busiest.event_type} with ${number(busiest.n)} in ${stepText(period.unit, busiest.step)}.`,
    options: (size: Size): Plot.PlotOptions => ({
      height: lanes.length * (size === "wide" ? 28 : 26) + 46,
      marginLeft: leftFor(lanes, "wide") + 14,
      marginRight: 16,
      marginTop: 12,
      marginBottom: 34,
      x: timeScale(period, size),
      y: { type: "point", domain: lanes, label: null, tickSize: 0, padding: 0.5 },
      r: { domain: [0, busiest.n], range: [0, size === "wide" ? 13 : 11] },
      marks: [
        Plot.gridY({ stroke: "var(--rule)" }),
        Plot.dot(rows, {
          x: middle,
          y: "event_type",
          r: "n",
          fill: ({ quad_class }: StepCount) => colorOf(quad_class),
          stroke: "var(--paper)",
          strokeWidth: 1,
          title: ({ event_type, n, step }: StepCount) => `${event_type}, ${stepName(period.unit, step)}: ${number(n)}`
        })
      ]
    })
  }
}

export const eventsOverTime = (data: ReportData): Markup => {
  const period = periodOf(data.typesByDay, "week")
  const rows = period === null ? [] : byStep(data, period)
  return figure({
    id: "events-over-time",
    title: `Event types by ${period?.unit ?? "week"}`,
    note:
      period === null
        ? "When the events took place."
        : `When the events took place, not when they were told; the larger a circle, the more events. ${windowNote(period, "event", data.totals.undated_events, "date exact to the week")}`,
    keys,
    chart: period === null ? null : overTimeChart(rows, period),
    empty: "No event has a date.",
    table:
      period === null
        ? null
        : Table.dataTable(
            `Events by ${period.unit} and type`,
            [Table.text(unitTitle(period.unit)), Table.text("Type"), Table.text("Class"), Table.figure("Events")],
            rows.map((row) => [stepName(period.unit, row.step), row.event_type, row.quad_class, Table.numeric(row.n)])
          )
  })
}
