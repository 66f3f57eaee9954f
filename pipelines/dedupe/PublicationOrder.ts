/**
 * The order in which articles stand when duplicates are sought: earliest
 * published first, those without a date last, ties by the smaller id.
 *
 * An instant is compared as an instant, whatever its offset. A time without
 * offset counts as UTC, so that the machine's own zone never shows.
 */
const offsetAtEnd = /(?:Z|[+-]\d\d:?\d\d)$/
const timeOfDay = /T\d/

/** Milliseconds of an instant; infinite when there is none. */
export const instantOf = (iso: string | null): number => {
  if (iso === null) return Infinity
  const instant = Date.parse(timeOfDay.test(iso) && !offsetAtEnd.test(iso) ? `${iso}Z` : iso)
  return Number.isNaN(instant) ? Infinity : instant
}

/** Indexes of the articles in publication order. */
export const publicationOrder = (
  articleIds: ReadonlyArray<string>,
  publishedAt: ReadonlyArray<string | null>
): Uint32Array => {
  const instants = Float64Array.from(publishedAt, instantOf)
  return Uint32Array.from(articleIds.keys()).toSorted((a, b) => {
    const first = instants[a] as number
    const second = instants[b] as number
    if (first !== second) return first < second ? -1 : 1
    return (articleIds[a] as string) < (articleIds[b] as string) ? -1 : 1
  })
}
