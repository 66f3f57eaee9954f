/**
 * Rows of one's own over the built-in lexicons: a folder of CSV files with their names and columns.
 *
 * A row whose `rule_id` a built-in row has takes its place, one with a new id is added, and
 * `off.csv` names rows that are to go. Everything is checked when the folder is read; the first thing
 * that is wrong is an error that names it. Names that start with a dot are passed over. The folder is
 * known by a digest of its bytes, so that a thread that reads it later knows whether it is the same.
 */
import { Result, Schema } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { SwitchedOff } from "../../schemas/lexicon/SwitchedOff.ts"
import { sha256 } from "../text/StableId.ts"
import * as Lexicon from "./Lexicon.ts"
import { builtInPath, type LexiconSchema, overlaidSchemas } from "./Overlaid.ts"
import { complaint, type KnownCodes } from "./RowChecks.ts"

/** A row of the overlay as it is written, and where it stands; without cells it switches a built-in row off. */
export interface OverlayRow {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>> | null
}

/** Where an overlay lies, and what it was when it was read. */
export interface OverlayPlace {
  readonly folder: string
  readonly sha256: string
}

export interface Overlay extends OverlayPlace {
  /** Rows by the path of the lexicon below `pipelines/`, then by rule id. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, OverlayRow>>
}

/** The folder, or something in it, cannot be used. */
export class OverlayError extends Schema.TaggedError<OverlayError>()("OverlayError", {
  problem: Schema.String,
  remedy: Schema.String
}) {
  override get message(): string {
    return `${this.problem}; ${this.remedy}`
  }
}

/** Text of a built-in lexicon by its path below `pipelines/`. */
type ReadBuiltIn = (path: string) => string

const offFile = "off.csv"
const utf8 = new TextDecoder("utf-8", { fatal: true })

const firstCell = (line: string): string => line.slice(0, line.indexOf(","))
const idsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\r?\n/).map(firstCell))

const namesIn = (folder: string): ReadonlyArray<string> => {
  const stat = Fs.statSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) {
    const remedy = "make the folder and put CSV files into it, or name another one"
    throw new OverlayError({ problem: `The lexicon folder ${folder} does not exist`, remedy })
  }
  if (!stat.isDirectory()) {
    throw new OverlayError({
      problem: `The lexicon folder ${folder} is no folder`,
      remedy: "name the folder that holds the CSV files"
    })
  }
  const names = Fs.readdirSync(folder).filter((name) => !name.startsWith("."))
  const known = new Set([...Object.keys(overlaidSchemas), offFile])
  for (const name of names) {
    if (known.has(name)) continue
    const problem = `${Path.join(folder, name)} is no lexicon`
    throw new OverlayError({
      problem,
      remedy: "take it out, or give it the name of a lexicon such as predicates.csv or people.csv"
    })
  }
  return names.toSorted()
}

const textOf = (path: string, bytes: Uint8Array): string => {
  const text = Result.try(() => utf8.decode(bytes))
  if (Result.isSuccess(text)) return text.success
  throw new OverlayError({ problem: `${path} is not UTF-8`, remedy: "save it as UTF-8" })
}

const wrong = (path: string, line: number, reason: string) => new Lexicon.LexiconError({ path, line, reason })

type Lines = ReadonlyArray<Lexicon.Line<unknown>>

const ofFile = (path: string, lines: Lines): Map<string, OverlayRow> => {
  const rows = new Map<string, OverlayRow>()
  for (const { cells, line } of lines) {
    const id = cells["rule_id"] as string
    const earlier = rows.get(id)
    if (earlier !== undefined) throw wrong(path, line, `column rule_id is "${id}", as in line ${earlier.line}`)
    rows.set(id, { file: path, line, cells })
  }
  return rows
}

const knownCodes = (read: ReadBuiltIn, classes: Lines): KnownCodes => {
  const column = (path: string, index: number) =>
    read(path)
      .split("\n")
      .map((line) => line.split(",")[index] ?? "")
  return {
    countries: new Set(column("gazetteer/countries.csv", 1)),
    classes: new Set([
      ...column(builtInPath("word_classes.csv"), 1),
      ...classes.map(({ cells }) => cells["class"] as string)
    ])
  }
}

/** Adds the rows that off.csv takes away. */
const switchOff = (rows: Map<string, Map<string, OverlayRow>>, path: string, text: string, read: ReadBuiltIn): void => {
  for (const { line, row } of Lexicon.lines(SwitchedOff, text, path)) {
    const { file, rule_id } = row
    const target = builtInPath(file)
    if (!(file in overlaidSchemas)) throw wrong(path, line, `column file is "${file}": no lexicon of that name`)
    if (!idsOf(read(target)).has(rule_id))
      throw wrong(path, line, `column rule_id is "${rule_id}": no row of ${target}`)
    const there = rows.get(target) ?? new Map<string, OverlayRow>()
    const other = there.get(rule_id)
    if (other !== undefined) {
      throw wrong(path, line, `column rule_id is "${rule_id}", which ${other.file}:${other.line} has too`)
    }
    rows.set(target, there.set(rule_id, { file: path, line, cells: null }))
  }
}

/**
 * Reads an overlay; `read` gives the built-in lexicons.
 *
 * @throws OverlayError for the folder or a file, LexiconError for a row
 */
export const load = (folder: string, read: ReadBuiltIn): Overlay => {
  const files = namesIn(folder).map((name) => {
    const path = Path.join(folder, name)
    const bytes = Fs.readFileSync(path)
    return { name, path, sha256: sha256(bytes), text: textOf(path, bytes) }
  })
  const parsed = files
    .filter(({ name }) => name !== offFile)
    .map(({ name, path, text }) => ({
      name,
      path,
      lines: Lexicon.lines(overlaidSchemas[name] as LexiconSchema, text, path) as Lines
    }))
  const known = knownCodes(read, parsed.find(({ name }) => name === "word_classes.csv")?.lines ?? [])
  const rows = new Map<string, Map<string, OverlayRow>>()
  for (const { lines, name, path } of parsed) {
    for (const { cells, line } of lines) {
      const reason = complaint(cells, known)
      if (reason !== null) throw wrong(path, line, reason)
    }
    rows.set(builtInPath(name), ofFile(path, lines))
  }
  for (const { name, path, text } of files) if (name === offFile) switchOff(rows, path, text, read)
  return { folder, sha256: sha256(files.map((file) => `${file.name} ${file.sha256}`).join("\n")), rows }
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The text of a built-in lexicon with the rows of an overlay: replaced rows stay in their place, new ones end it. */
export const over = (text: string, rows: ReadonlyMap<string, OverlayRow>): string => {
  const lines = text.trimEnd().split(/\r?\n/)
  const columns = (lines.find((line) => line !== "" && !line.startsWith("#")) ?? "").split(",")
  const print = (cells: Readonly<Record<string, string>>) => columns.map((name) => quoted(cells[name] ?? "")).join(",")
  const rest = new Map(rows)
  const replaced = lines.flatMap((line) => {
    const row = line.startsWith("#") ? undefined : rest.get(firstCell(line))
    if (row === undefined) return [line]
    rest.delete(firstCell(line))
    return row.cells === null ? [] : [print(row.cells)]
  })
  const added = [...rest.values()].flatMap(({ cells }) => (cells === null ? [] : [print(cells)]))
  return `${[...replaced, ...added].join("\n")}\n`
}
