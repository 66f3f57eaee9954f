/**
 * Checks that spans are slices of titles and bodies, in linear time.
 *
 * DuckDB's `substring` walks from the start of its text, so slicing a text of many megabytes
 * thousands of times would take hours. In a text of ASCII alone, as most are, a code point is a byte,
 * and it is kept as bytes, which are sliced without a walk. Other texts longer than `smallStep` code points, which
 * are rare, are cut into overlapping pieces of two sizes, kept in two temporary
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
  `CREATE TEMP VIEW sliced_texts AS
     SELECT article_id, field, size, if(strlen(whole) = size, encode(whole), NULL) AS bytes,
       if(strlen(whole) = size, NULL, whole) AS whole FROM span_texts`,
  `CREATE TEMP TABLE large_pieces AS
     ${cut(
       `(FROM sliced_texts WHERE size > ${smallStep} AND bytes IS NULL)`,
       "whole",
       largeStep,
       `size // ${largeStep} + 1`,
       "part"
     )}`,
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

/** Whether the slice that starts at `start` in `text` is another text than that of the span. */
const differs = (text: string, start: string): string =>
  `substring(${text}, ${start} + 1, ${length}) IS DISTINCT FROM spans.text`

const slicedFromPiece = (pieces: string, step: number, condition: string): string =>
  `SELECT spans.* FROM spans JOIN ${pieces} USING (article_id, field)
   WHERE piece = start_offset // ${step} AND ${condition}
     AND ${differs(`${pieces}.text`, `(start_offset - piece * ${step})`)}`

/**
 * The rows that are not the slice that they say they are; `rows` selects `article_id`,
 * `field`, `text`, `start_offset` and `end_offset`. They are not kept in memory between the queries, of which
 * those of pieces have next to nothing to do.
 */
export const wrongSpans = (rows: string): string =>
  [
    `WITH spans AS NOT MATERIALIZED (${rows})
     SELECT spans.* FROM spans LEFT JOIN sliced_texts texts USING (article_id, field)
     WHERE (start_offset >= 0 AND end_offset >= start_offset AND end_offset <= size) IS NOT TRUE
       OR CASE WHEN bytes IS NOT NULL THEN bytes[start_offset + 1:end_offset] IS DISTINCT FROM encode(spans.text)
            WHEN size <= ${smallStep} OR ${length} > ${largeStep} THEN ${differs("whole", "start_offset")}
            ELSE false END`,
    slicedFromPiece("small_pieces", smallStep, `${length} <= ${smallStep}`),
    slicedFromPiece("large_pieces", largeStep, `${length} > ${smallStep} AND ${length} <= ${largeStep}`)
  ].join("\nUNION ALL\n")
