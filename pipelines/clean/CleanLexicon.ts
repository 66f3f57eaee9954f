/**
 * Everything that cleaning knows of a language and its sites, loaded once.
 *
 * The CSV files lie in the folder of the language; a user adds a site's line,
 * an outlet or a label there and touches no code. Loading is pure: the caller
 * brings a function that returns a file's text by its name.
 */
import { Boilerplate } from "../../schemas/lexicon/Boilerplate.ts"
import { BylineLabel } from "../../schemas/lexicon/BylineLabel.ts"
import { CalendarWord } from "../../schemas/lexicon/CalendarWord.ts"
import { DatelinePlace } from "../../schemas/lexicon/DatelinePlace.ts"
import { Outlet } from "../../schemas/lexicon/Outlet.ts"
import { PageWord } from "../../schemas/lexicon/PageWord.ts"
import * as Lexicon from "../lexicon/Lexicon.ts"
import { fold } from "../text/Fold.ts"
import type { Calendar } from "../text/DateLine.ts"
import { type CitationsOf, citationScan } from "./Citations.ts"
import type { HeadlineWords } from "./Headline.ts"
import * as LineRules from "./LineRules.ts"
import * as Outlets from "./Outlets.ts"

export interface Label {
  readonly label: string
  readonly role: BylineLabel["role"]
  readonly free: boolean
  readonly rule_id: string
}

export interface CleanLexicon {
  readonly rules: LineRules.LineRules
  readonly calendar: Calendar
  readonly outlets: Outlets.Outlets
  /** Dateline places by folded name. */
  readonly places: ReadonlyMap<string, DatelinePlace>
  /** Byline labels, longest first. */
  readonly labels: ReadonlyArray<Label>
  readonly headline: HeadlineWords
  readonly credits: ReadonlySet<string>
  readonly citationsOf: CitationsOf
  readonly sections: ReadonlySet<string>
  readonly stamps: ReadonlySet<string>
  readonly updates: ReadonlySet<string>
}

/** The files that {@link loadCleanLexicon} asks for. */
export const cleanLexiconFiles = [
  "boilerplate.csv",
  "byline_labels.csv",
  "calendar.csv",
  "dateline_places.csv",
  "outlets.csv",
  "page_words.csv"
] as const

const loadCalendar = (rows: ReadonlyArray<CalendarWord>): Calendar => {
  const numbers = (kind: CalendarWord["kind"]) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.word, Number(row.value)]))
  return {
    months: numbers("month"),
    weekdays: numbers("weekday"),
    zones: new Map(rows.filter((row) => row.kind === "zone").map((row) => [row.word, row.value])),
    clock: new Set(rows.filter((row) => row.kind === "clock").map((row) => row.word))
  }
}

/**
 * Loads the lexicon of one language.
 *
 * @throws LexiconError at the first row that does not fit its schema
 */
export const loadCleanLexicon = (read: (name: string) => string): CleanLexicon => {
  const words = Lexicon.parse(PageWord, read("page_words.csv"), "page_words.csv")
  const role = (name: PageWord["role"]): ReadonlySet<string> =>
    new Set(words.filter((row) => row.role === name).map((row) => row.word))
  const places = new Map<string, DatelinePlace>()
  for (const row of Lexicon.parse(DatelinePlace, read("dateline_places.csv"), "dateline_places.csv")) {
    for (const name of [row.name, ...Lexicon.listOf(row.aliases)]) places.set(fold(name), row)
  }
  const labels = Lexicon.parse(BylineLabel, read("byline_labels.csv"), "byline_labels.csv")
  const outlets = Outlets.compile(Lexicon.parse(Outlet, read("outlets.csv"), "outlets.csv"))
  return {
    rules: LineRules.compile(Lexicon.parse(Boilerplate, read("boilerplate.csv"), "boilerplate.csv")),
    calendar: loadCalendar(Lexicon.parse(CalendarWord, read("calendar.csv"), "calendar.csv")),
    outlets,
    places,
    labels: labels
      .map((row) => ({ label: row.label, role: row.role, free: row.form === "free", rule_id: row.rule_id }))
      .toSorted((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1)),
    headline: { minor: role("minor"), openers: role("opener"), offices: role("office"), starters: role("starter") },
    credits: role("credit"),
    citationsOf: citationScan({ cues: role("cue"), reports: role("report"), links: role("link"), outlets }),
    sections: role("section"),
    stamps: role("stamp"),
    updates: role("update")
  }
}
