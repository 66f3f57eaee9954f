/**
 * Horizontal bars, one under the other, each with its name to the left and its figure at
 * its end; a bar may have parts of several colours.
 */
import * as Plot from "@observablehq/plot"
import { type Chart, fitting, leftFor, type Size } from "./Svg.ts"

export interface Part {
  readonly n: number
  /** Name of a variable of the stylesheet, without dashes. */
  readonly color: string
}

export interface Bar {
  readonly name: string
  readonly parts: ReadonlyArray<Part>
  /** What stands at the end of the bar. */
  readonly shown: string
}

const rowHeight = 24

export const bars = (label: string, rows: ReadonlyArray<Bar>): Chart | null => {
  if (rows.length === 0) return null
  const parts = rows.flatMap(({ name, parts: of }) => of.map((part) => ({ ...part, name })))
  const ends = rows.map(({ name, parts: of, shown }) => ({ name, shown, n: of.reduce((sum, { n }) => sum + n, 0) }))
  const names = rows.map(({ name }) => name)
  return {
    label,
    options: (size: Size): Plot.PlotOptions => ({
      height: rows.length * rowHeight + 14,
      marginLeft: leftFor(names, size),
      marginRight: 12 + Math.ceil(7.4 * Math.max(...rows.map(({ shown }) => shown.length))),
      marginTop: 4,
      marginBottom: 10,
      x: { axis: null, domain: [0, Math.max(...ends.map(({ n }) => n)) || 1] },
      y: { domain: names, label: null, tickSize: 0, tickFormat: (name: string) => fitting(name, size) },
      marks: [
        Plot.barX(parts, {
          x: "n",
          y: "name",
          fill: ({ color }: Part) => `var(--${color})`,
          insetTop: 2,
          insetBottom: 2
        }),
        Plot.text(ends, { x: "n", y: "name", text: "shown", textAnchor: "start", dx: 5, fill: "var(--ink)" }),
        Plot.ruleX([0], { stroke: "var(--rule)" })
      ]
    })
  }
}

/** Bars of one colour, one for each count. */
export const countBars = (
  label: string,
  counts: ReadonlyArray<{ readonly name: string; readonly n: number }>,
  shown: (n: number) => string
): Chart | null =>
  bars(
    label,
    counts.map(({ n, name }) => ({ name, parts: [{ n, color: "bar" }], shown: shown(n) }))
  )
