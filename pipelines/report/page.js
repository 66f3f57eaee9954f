"use strict"
// Turns the headings of each table into buttons that sort it; a table can be read without.
const collator = new Intl.Collator("en", { numeric: true })

const valueOf = (row, column) => {
  const cell = row.cells[column]
  return cell.dataset.by === undefined ? cell.textContent : Number(cell.dataset.by)
}

const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b))

const sort = (table, column, isDescending) => {
  const body = table.tBodies[0]
  const rows = Array.from(body.rows, (row) => ({ row, value: valueOf(row, column) }))
  rows.sort((a, b) => (isDescending ? compare(b.value, a.value) : compare(a.value, b.value)))
  body.append(...rows.map(({ row }) => row))
}

for (const table of document.querySelectorAll("table.sortable")) {
  const headings = Array.from(table.tHead.rows[0].cells)
  headings.forEach((heading, column) => {
    const button = document.createElement("button")
    button.type = "button"
    button.append(...heading.childNodes)
    heading.append(button)
    button.addEventListener("click", () => {
      const before = heading.getAttribute("aria-sort")
      const isDescending = before === null ? heading.className === "number" : before === "ascending"
      for (const other of headings) other.removeAttribute("aria-sort")
      heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending")
      sort(table, column, isDescending)
    })
  })
}
