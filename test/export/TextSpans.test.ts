import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { open } from "../../pipelines/duckdb/Database.ts"
import { preparations, wrongSpans } from "../../pipelines/export/TextSpans.ts"

/** Texts short and long, of ASCII alone and not; no two places of a long one look the same. */
const numbers = Array.from({ length: 30_000 }, (_, at) => String(at)).join(" ")
const titles: ReadonlyArray<string> = [
  "Menlu bertemu utusan Jepang.",
  "“Kami kecewa” – ujar 𝛼 di Jakarta.",
  numbers,
  `“${numbers} 𝛼 ${numbers}”`
]

interface Span {
  readonly article: number
  readonly start: number
  readonly end: number
  readonly text: string | null
}

const spanOf = (article: number, start: number, end: number): Span => {
  const points = [...(titles[article] as string)]
  return { article, start, end, text: points.slice(start, end).join("") }
}

const right: ReadonlyArray<Span> = titles.flatMap((title, article) => {
  const size = [...title].length
  const places = [0, 1, 5, size >> 1, 16_380, 16_384, size - 3, size].filter((start) => start >= 0 && start <= size)
  return places.flatMap((start) =>
    [0, 3, 20, 17_000].map((length) => spanOf(article, start, Math.min(start + length, size)))
  )
})

const wrong: ReadonlyArray<Span> = [
  ...right.flatMap((span) => [
    { ...span, text: `${span.text}x` },
    { ...span, text: null },
    { ...span, start: span.start - 1, end: span.start - 1 - 1 },
    { ...span, end: 10_000_000 },
    { ...span, article: titles.length }
  ]),
  ...right
    .filter(({ end, start }) => end > start)
    .map((span) => ({ ...span, text: (span.text as string).slice(0, -1) })),
  ...right.filter(({ end, start }) => start > 0 && end > start + 2).map((span) => ({ ...span, start: span.start - 1 }))
]

const wrongAmong = Effect.fnUntraced(function* (spans: ReadonlyArray<Span>) {
  const database = yield* open({ folders: [], spillFolder: null, memoryLimit: "512MB", threads: 1 })
  yield* database.run("CREATE TABLE articles (article_id INTEGER, title VARCHAR, body VARCHAR, char_count INTEGER)")
  for (const [article, title] of titles.entries()) {
    yield* database.run("INSERT INTO articles VALUES ($1, $2, '', 0)", article, title)
  }
  yield* database.run(
    `CREATE TABLE spans_given AS SELECT unnest(from_json($1,
       '[{"number": "INTEGER", "article": "INTEGER", "start": "INTEGER", "end": "INTEGER", "text": "VARCHAR"}]'), recursive := true)`,
    JSON.stringify(spans.map((span, number) => ({ number, ...span })))
  )
  for (const statement of preparations) yield* database.run(statement)
  const rows = `SELECT number, article AS article_id, 'title' AS field, text, "start" AS start_offset,
    "end" AS end_offset FROM spans_given`
  const answer = yield* database.query(`SELECT DISTINCT number FROM (${wrongSpans(rows)}) ORDER BY number`)
  return answer.rows.map(([number]) => spans[Number(number)])
}, Effect.scoped)

describe("wrongSpans", () => {
  it.effect("finds nothing wrong with slices of texts short and long, plain and not", () =>
    Effect.gen(function* () {
      expect(yield* wrongAmong(right)).toEqual([])
    })
  )

  it.effect("finds every span that is another text, lies outside or belongs to no text", () =>
    Effect.gen(function* () {
      expect(yield* wrongAmong(wrong)).toEqual(wrong)
    })
  )
})
