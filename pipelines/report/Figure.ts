/**
 * A figure of the page: heading, what it shows and how to read it, chart, key to its
 * colours, and the numbers behind it in a table that opens.
 */
import { html, type Markup, type Value } from "./Html.ts"
import { type Chart, drawing } from "./Svg.ts"

export interface Key {
  /** Name of a variable of the stylesheet, without dashes. */
  readonly color: string
  readonly name: string
}

export interface FigureParts {
  readonly id: string
  readonly title: string
  readonly note: Value
  readonly keys?: ReadonlyArray<Key>
  /** Null when there is nothing to draw. */
  readonly chart: Chart | null
  /** What to say when there is nothing to draw. */
  readonly empty: string
  readonly table: Markup | null
}

const keyList = (keys: ReadonlyArray<Key>): Markup =>
  html`<ul class="key">
    ${keys.map(({ color, name }) => html`<li><span class="swatch ${color}"></span>${name}</li>`)}
  </ul> `

const drawings = (chart: Chart): Markup =>
  html`<div class="chart wide">${drawing(chart, "wide")}</div>
    <div class="chart narrow">${drawing(chart, "narrow")}</div> `

export const figure = (parts: FigureParts): Markup => {
  const { chart, keys = [], table } = parts
  const drawn =
    chart === null
      ? html`<p class="empty">${parts.empty}</p> `
      : html`${keys.length > 0 ? keyList(keys) : null}${drawings(chart)}`
  return html`<figure id="${parts.id}">
    <figcaption>
      <h3>${parts.title}</h3>
      <p>${parts.note}</p>
    </figcaption>
    ${drawn}${
      table === null
        ? null
        : html`<details>
            <summary>The numbers<span class="hidden"> of: ${parts.title}</span></summary>
            ${table}
          </details> `
    }
  </figure> `
}
