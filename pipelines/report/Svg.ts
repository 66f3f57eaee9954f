/**
 * Charts of Observable Plot as SVG text, drawn once for a wide column and once for a phone.
 *
 * A stylesheet shows the one that fits, so letters keep their size. Colours are variables of
 * the page (`var(--bar)`), which is how a chart follows a dark screen. For a screen reader a
 * chart is one image with a sentence, and its parts have no names; its numbers stand in the
 * table below it.
 */
import * as Plot from "@observablehq/plot"
import { parseHTML } from "linkedom"
import { Markup, plain } from "./Html.ts"

/** Width in pixels of each drawing; a phone of 360 pixels has 328 left. */
export const widths = { wide: 720, narrow: 328 } as const

export type Size = keyof typeof widths

export interface Chart {
  /** The sentence for those who do not see the chart. */
  readonly label: string
  readonly options: (size: Size) => Plot.PlotOptions
}

const { document } = parseHTML("<!doctype html><html><body></body></html>")

/** Draws a chart at one size; the DOM writes `<` in attributes as it is, so the label has none. */
export const drawing = (chart: Chart, size: Size): Markup => {
  const svg = Plot.plot({
    ...chart.options(size),
    document,
    width: widths[size],
    ariaLabel: chart.label.replaceAll("<", "‹").replaceAll(">", "›"),
    style: { fontSize: "12px", fontFamily: "inherit", background: "none" }
  })
  svg.setAttribute("role", "img")
  for (const part of svg.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label")
  return new Markup(plain(svg.outerHTML))
}

/** Room for labels to the left of a chart: as much as the longest needs, within bounds. */
export const leftFor = (labels: ReadonlyArray<string>, size: Size): number => {
  const longest = labels.reduce((most, label) => Math.max(most, label.length), 0)
  return Math.min(12 + Math.ceil(longest * 7.4), size === "wide" ? 230 : 138)
}

/** Cuts a label to the room that `leftFor` gives. */
export const fitting = (label: string, size: Size): string => {
  const most = size === "wide" ? 29 : 16
  const points = Array.from(label)
  return points.length > most ? `${points.slice(0, most - 1).join("")}…` : label
}
