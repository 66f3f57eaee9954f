/**
 * Figures of what was thrown away: text that cleaning dropped, and files that gave no article.
 */
import { bars, countBars } from "./Bars.ts"
import * as Table from "./DataTable.ts"
import { figure } from "./Figure.ts"
import { counted, html, type Markup, number, percent, quoted } from "./Html.ts"
import { outletName } from "./Names.ts"
import type { ReportData } from "./ReportData.ts"

const shownOutlets = 12

const shareOf = (kept: number, dropped: number): number => (kept + dropped === 0 ? 0 : kept / (kept + dropped))

export const keptText = (data: ReportData): Markup => {
  const rows = data.outlets.map((row) => ({
    ...row,
    name: outletName(row.outlet),
    share: shareOf(row.kept, row.dropped)
  }))
  const kept = rows.reduce((sum, row) => sum + row.kept, 0)
  const dropped = rows.reduce((sum, row) => sum + row.dropped, 0)
  const shown = rows.slice(0, shownOutlets).map((row) => ({
    name: row.name,
    parts: [
      { n: row.share, color: "bar" },
      { n: row.kept + row.dropped === 0 ? 0 : 1 - row.share, color: "dropped" }
    ],
    shown: percent(row.share)
  }))
  return figure({
    id: "kept-text",
    title: "Text kept and dropped, by outlet",
    note: `Of all characters on the pages, ${percent(shareOf(kept, dropped))} stand in the bodies of articles. Headlines, bylines and dates are cut away too: they have columns of their own.`,
    keys: [
      { color: "bar", name: "Kept as body" },
      { color: "dropped", name: "Dropped or moved to a column" }
    ],
    chart: bars(
      `Stacked bars of the share of characters kept, by outlet; ${percent(shareOf(kept, dropped))} over all.`,
      shown
    ),
    empty: "There is no text.",
    table: Table.dataTable(
      "Characters kept and dropped by outlet",
      [
        Table.text("Outlet"),
        Table.figure("Articles"),
        Table.figure("Kept"),
        Table.figure("Dropped"),
        Table.figure("Share kept")
      ],
      rows.map((row) => [
        Table.verbatim(row.name),
        Table.numeric(row.articles),
        Table.numeric(row.kept),
        Table.numeric(row.dropped),
        Table.numeric(row.share, percent(row.share))
      ])
    )
  })
}

const kindName: Readonly<Record<string, string>> = {
  list_item: "list item",
  related_link: "related link",
  source_note: "source note",
  tags: "tags and keywords"
}

export const droppedText = (data: ReportData): Markup => {
  const counts = data.droppedText.map(({ characters, kind }) => ({ name: kindName[kind] ?? kind, n: characters }))
  const [first] = counts
  return figure({
    id: "dropped-text",
    title: "What was cut away",
    note: html`Characters outside of the bodies, by what they are. Each block keeps the rule that took it;
      <code>kawat check --sample RULE</code> shows ten blocks of a rule.`,
    chart:
      first === undefined
        ? null
        : countBars(
            `Bar chart of dropped characters by kind of block; most are of the kind ${first.name}.`,
            counts,
            number
          ),
    empty: "Nothing was cut away.",
    table: Table.dataTable(
      "Rules that cut away most",
      [
        Table.text("Rule"),
        Table.text("Kind"),
        Table.figure("Blocks"),
        Table.figure("Articles"),
        Table.figure("Characters")
      ],
      data.droppingRules.map((row) => [
        row.rule_id,
        kindName[row.kind] ?? row.kind,
        Table.numeric(row.blocks),
        Table.numeric(row.articles),
        Table.numeric(row.characters)
      ])
    )
  })
}

export const rejects = (data: ReportData): Markup => {
  const codes = new Map<string, number>()
  for (const { code, n } of data.rejectReasons) codes.set(code, (codes.get(code) ?? 0) + n)
  const counts = [...codes].map(([name, n]) => ({ name, n })).toSorted((a, b) => b.n - a.n)
  const [first] = counts
  return figure({
    id: "rejects",
    title: "What did not become an article",
    note: html`${counted(data.totals.rejects, "file or record", "files and records")} gave no article, each with its
      reason. <code>kawat rejects</code> lists them all.`,
    chart:
      first === undefined
        ? null
        : countBars(
            `Bar chart of rejects by reason; the most common is ${first.name} with ${number(first.n)}.`,
            counts,
            number
          ),
    empty: "Every file became an article.",
    table:
      first === undefined
        ? null
        : Table.dataTable(
            "Rejects by reason",
            [Table.text("Reason"), Table.text("Stage"), Table.figure("Count"), Table.text("For example")],
            data.rejectReasons.map((row) => [
              row.code,
              row.stage,
              Table.numeric(row.n),
              { shown: [quoted(row.path), ": ", quoted(row.example)], by: row.example }
            ])
          )
  })
}
