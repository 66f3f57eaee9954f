/**
 * The words of dates: months, weekdays, numbers and phrases such as "pekan lalu".
 */
import { CalendarWord } from "../../../schemas/lexicon/CalendarWord.ts"
import { DateWord } from "../../../schemas/lexicon/DateWord.ts"
import { NumberWord } from "../../../schemas/lexicon/NumberWord.ts"
import { PhraseTrie } from "../text/PhraseTrie.ts"
import type { Load } from "./Load.ts"

export interface DateLexicon {
  readonly dateWords: PhraseTrie<DateWord>
  readonly calendar: {
    /** 1 to 12. */
    readonly month: (lower: string) => number | null
    /** Monday 1 to Sunday 7. */
    readonly weekday: (lower: string) => number | null
    /** Whether it shortens the name of a weekday, "Sen"; in running text it is rather a name, "Hun Sen". */
    readonly isShortWeekday: (lower: string) => boolean
  }
  readonly numberWord: (lower: string) => number | null
}

export const loadDates = (load: Load): DateLexicon => {
  const dateWords = new PhraseTrie<DateWord>()
  for (const row of load(DateWord, "date_words.csv")) dateWords.insert(row.phrase, row)
  const calendar = load(CalendarWord, "calendar.csv")
  const numbered = (kind: CalendarWord["kind"]): ReadonlyMap<string, number> =>
    new Map(calendar.filter((row) => row.kind === kind).map((row) => [row.word, Number(row.value)] as const))
  const months = numbered("month")
  const weekdays = numbered("weekday")
  const shortened = new Set([...weekdays.keys()].filter((word) => isShortened(word, weekdays)))
  const numbers = new Map(load(NumberWord, "numbers.csv").map((row) => [row.word, row.value] as const))
  return {
    dateWords,
    calendar: {
      month: (lower) => months.get(lower) ?? null,
      weekday: (lower) => weekdays.get(lower) ?? null,
      isShortWeekday: (lower) => shortened.has(lower)
    },
    numberWord: (lower) => numbers.get(lower) ?? null
  }
}

/** Whether another word for the same day begins with a word. */
const isShortened = (word: string, days: ReadonlyMap<string, number>): boolean =>
  [...days].some(([other, day]) => other.length > word.length && other.startsWith(word) && day === days.get(word))
