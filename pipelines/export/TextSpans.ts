/**
 * Checks that spans are slices of titles and bodies, in linear time.
 *
 * DuckDB's `substring` walks from the start of its text, so slicing a text of many megabytes
 * thousands of times would take hours. Texts longer than `smallStep` code points, which
 * are rare, are therefore cut into overlapping pieces of two sizes, kept in two temporary
 * tables; a span is sliced out of the smallest piece that holds it whole.
 */
const smallStep = 16_384
const largeStep = 1_048_576

const cut = (source: string, text: string, step: number, count: string, piece: string): string =>
  `SELECT article_id, field, ${piece} AS piece, substring(${text}, part * ${step} + 1, ${2 * step}) AS text
   FROM (SELECT *, unnest(range(${count})) AS part FROM ${source})`

/** What must stand in the database before `wrongSpans` is asked. */
export const preparations: ReadonlyArray<string> = [
  `CREATE TEMP VIEW span_texts AS
     SELECT article_id, 'body' AS field, body AS whole, char_count AS size FROM articles
     UNION ALL
     SELECT article_id, 'title' AS field, title AS whole, length(title) AS size FROM articles WHERE title IS NOT NULL`,
  `CREATE TEMP TABLE large_pieces AS
     ${cut(`(FROM span_texts WHERE size > ${smallStep})`, "whole", largeStep, `size // ${largeStep} + 1`, "part")}`,
  `CREATE TEMP TABLE small_pieces AS
     ${cut(
       "(SELECT article_id, field, piece, text AS large FROM large_pieces)",
       "large",
       smallStep,
       String(largeStep / smallStep),
       `piece * ${largeStep / smallStep} + part`
     )}`
]

const length = "(end_offset - start_offset)"

const slicedFrom = (source: string, text: string, start: string, condition: string): string =>
  `SELECT spans.* FROM spans JOIN ${source} USING (article_id, field)
   WHERE ${condition} AND substring(${text}, ${start} + 1, ${length}) IS DISTINCT FROM spans.text`

const slicedFromPiece = (pieces: string, step: number, condition: string): string =>
  slicedFrom(
    pieces,
    `${pieces}.text`,
    `(start_offset - piece * ${step})`,
    `piece = start_offset // ${step} AND ${condition}`
  )

/**
 * The rows that are not the slice that they say they are; `rows` selects `article_id`,
 * `field`, `text`, `start_offset` and `end_offset`.
 */
export const wrongSpans = (rows: string): string =>
  [
    `WITH spans AS (${rows})
     SELECT spans.* FROM spans LEFT JOIN span_texts USING (article_id, field)
     WHERE size IS NULL OR start_offset < 0 OR end_offset < start_offset OR end_offset > size`,
    slicedFrom("span_texts", "whole", "start_offset", `(size <= ${smallStep} OR ${length} > ${largeStep})`),
    slicedFromPiece("small_pieces", smallStep, `${length} <= ${smallStep}`),
    slicedFromPiece("large_pieces", largeStep, `${length} > ${smallStep} AND ${length} <= ${largeStep}`)
  ].join("\nUNION ALL\n")
