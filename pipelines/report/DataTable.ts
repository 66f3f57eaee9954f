/**
 * A table of numbers that a reader can sort by each of its columns.
 *
 * A script of the page turns the headings into buttons; without it the table is there all the
 * same. Cells keep the value to sort by where it is not what they show.
 */
import { html, type Markup, number, quoted, type Value } from "./Html.ts"

export interface Column {
  readonly name: string
  readonly kind: "text" | "number"
}

/** What a cell shows; `by` is what it sorts by. */
export interface Cell {
  readonly shown: Value
  readonly by: string | number
}

export const text = (name: string): Column => ({ name, kind: "text" })
export const figure = (name: string): Column => ({ name, kind: "number" })

/** A cell of a count, or of another number with the text that shows it. */
export const numeric = (value: number, shown: string = number(value)): Cell => ({ shown, by: value })

/** A cell of a text out of articles. */
export const verbatim = (value: string, language: string | null = null): Cell => ({
  shown: quoted(value, language),
  by: value
})

const shownRows = 400

const cellOf = (cell: Cell | string, column: Column, index: number): Markup => {
  const { by, shown } = typeof cell === "string" ? { by: cell, shown: cell } : cell
  if (column.kind === "number") return html`<td class="number" data-by="${by}">${shown}</td>`
  return index === 0 ? html`<th scope="row">${shown}</th>` : html`<td>${shown}</td>`
}

export const dataTable = (
  caption: string,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<Cell | string>>
): Markup => {
  const more = rows.length - shownRows
  const body = rows.slice(0, shownRows).map(
    (row) =>
      html`<tr>
        ${row.map((cell, index) => cellOf(cell, columns[index] as Column, index))}
      </tr> `
  )
  const head = columns.map(({ kind, name }) => html`<th scope="col" class="${kind}">${name}</th>`)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${caption}">
      <table class="sortable">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
    ${more > 0 ? html`<p class="note">${number(more)} more rows are in the tables.</p>` : null} `
}
