/**
 * Which articles are exported, when not all of them are.
 *
 * Days are those of Western Indonesian Time, in which the tables show times, and both ends
 * count. An article without a date is in no span of days, so it is left out as soon as
 * there is one. A selection works on finished articles: how one is read does not depend
 * on what else is exported.
 */
export interface Selection {
  /** First and last day, `YYYY-MM-DD`. */
  readonly since: string | null
  readonly until: string | null
  /** ISO 639-3 codes, sorted; empty for all languages. */
  readonly languages: ReadonlyArray<string>
}

export const everything: Selection = { since: null, until: null, languages: [] }

export const isEverything = ({ languages, since, until }: Selection): boolean =>
  since === null && until === null && languages.length === 0

export interface LeftOut {
  readonly code: "no_date" | "outside_dates" | "other_language"
  readonly message: string
}

const offsetMillis = 7 * 3_600_000

/** The day of a time in Western Indonesian Time, `YYYY-MM-DD`. */
const dayOf = (time: string): string => new Date(Date.parse(time) + offsetMillis).toISOString().slice(0, 10)

const outside = (day: string, { since, until }: Selection): boolean =>
  (since !== null && day < since) || (until !== null && day > until)

const span = ({ since, until }: Selection): string =>
  [since === null ? "" : `from ${since}`, until === null ? "" : `to ${until}`].filter((end) => end !== "").join(" ")

/** Why an article is not exported, or null when it is. */
export const leftOut = (
  selection: Selection,
  article: { readonly published_at: string | null; readonly language: string }
): LeftOut | null => {
  const { languages, since, until } = selection
  if (since !== null || until !== null) {
    const day = article.published_at === null ? null : dayOf(article.published_at)
    if (day === null) {
      const message = `the article has no date, and only articles ${span(selection)} were exported; state its date in a manifest.csv`
      return { code: "no_date", message }
    }
    if (outside(day, selection)) {
      return {
        code: "outside_dates",
        message: `the article is of ${day}; only articles ${span(selection)} were exported`
      }
    }
  }
  if (languages.length === 0 || languages.includes(article.language)) return null
  const message = `the article is in ${article.language}; only articles in ${languages.join(", ")} were exported`
  return { code: "other_language", message }
}
