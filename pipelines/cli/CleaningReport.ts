/**
 * What cleaning kept and dropped, by outlet and rule, and examples of one rule.
 *
 * The figures are those of the published tables: blocks, and the share of an article's
 * characters that stayed in its body. Examples are the blocks with the smallest MD5 of
 * article and index, so everyone who looks at the same tables sees the same ones,
 * and a new article changes few of them. An outlet is a publisher, null where it is unknown.
 */
import { Effect } from "effect"
import type { BlockRow } from "../../schemas/Block.ts"
import type { Database } from "../duckdb/Database.ts"
import { objectRows } from "../duckdb/ObjectRows.ts"
import { table } from "./TextTable.ts"

export interface RuleCount {
  readonly rule_id: string
  readonly kind: string
  readonly blocks: number
  readonly articles: number
}

export interface OutletCount {
  readonly outlet: string | null
  readonly articles: number
  readonly kept_blocks: number
  readonly dropped_blocks: number
  /** Share of the characters that were kept, 0 to 1. */
  readonly kept_share: number
  /** Rules that dropped blocks, the busiest first. */
  readonly rules: ReadonlyArray<RuleCount>
}

export type Example = Pick<BlockRow, "kind" | "kept" | "line_start" | "text"> & { readonly source_path: string }

export const exampleCount = 10
const shownOutlets = 30
const shownRules = 5
const shownText = 300

const outletSelect = `
WITH placed AS (SELECT publisher AS outlet, blocks.* FROM blocks JOIN articles USING (article_id)),
totals AS (
  SELECT outlet, count(DISTINCT article_id)::INTEGER AS articles, (count(*) FILTER (kept))::INTEGER AS kept_blocks,
    (count(*) FILTER (NOT kept))::INTEGER AS dropped_blocks,
    round(sum(length(text)) FILTER (kept) / sum(length(text)), 4) AS kept_share
  FROM placed GROUP BY outlet),
rules AS (
  SELECT outlet, rule_id, kind, count(*)::INTEGER AS blocks, count(DISTINCT article_id)::INTEGER AS articles
  FROM placed WHERE NOT kept GROUP BY ALL),
listed AS (
  SELECT outlet, list({rule_id: rule_id, kind: kind, blocks: blocks, articles: articles} ORDER BY blocks DESC, rule_id, kind) AS rules
  FROM rules GROUP BY outlet)
SELECT totals.*, coalesce(rules, []) AS rules
FROM totals LEFT JOIN listed ON totals.outlet IS NOT DISTINCT FROM listed.outlet
ORDER BY totals.articles DESC, totals.outlet NULLS LAST`

const exampleSelect = `
SELECT source_path, line_start, kind, kept, text FROM blocks JOIN articles USING (article_id)
WHERE rule_id = $1 ORDER BY md5(article_id || ' ' || block_index), article_id, block_index LIMIT ${exampleCount}`

export const outlets = Effect.fn("CleaningReport.outlets")((database: Database) =>
  objectRows<OutletCount>(database, outletSelect)
)

/** Examples of what a rule took or kept, none when no block has the rule. */
export const examples = Effect.fn("CleaningReport.examples")((database: Database, rule: string) =>
  objectRows<Example>(database, exampleSelect, rule)
)

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

/** The report for a reader: outlets, and under each the rules that drop most. */
export const outletText = (counts: ReadonlyArray<OutletCount>): string => {
  const rows = counts
    .slice(0, shownOutlets)
    .flatMap((count) => [
      [
        count.outlet ?? "(outlet unknown)",
        String(count.articles),
        String(count.kept_blocks),
        String(count.dropped_blocks),
        percent(count.kept_share)
      ],
      ...count.rules
        .slice(0, shownRules)
        .map((rule) => [`  ${rule.rule_id}`, String(rule.articles), "", String(rule.blocks), ""])
    ])
  const rest = counts.length - shownOutlets
  const more = rest > 0 ? `\n${rest} more outlets; \`--json\` prints them all, with all of their rules.` : ""
  return `${table(["outlet, and rules that drop most", "articles", "kept", "dropped", "text kept"], rows)}${more}`
}

/** Examples for a reader, each with its place in the source. */
export const exampleText = (found: ReadonlyArray<Example>): string =>
  found
    .map(({ kept, kind, line_start, source_path, text }) => {
      const points = Array.from(text.replaceAll(/\p{Cc}/gu, " "))
      const shown = points.length > shownText ? `${points.slice(0, shownText - 1).join("")}…` : points.join("")
      return `${source_path}:${line_start}  ${kept ? "kept" : "dropped"} as ${kind}\n  ${shown}`
    })
    .join("\n")
