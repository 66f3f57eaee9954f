/**
 * Every regular expression that a run or the making of the gazetteers can meet: the literals of the sources, and
 * those that are built from lexicons and schemas.
 *
 * The scripts that train models are left out; nothing else loads them.
 */
import { Effect } from "effect"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { literals } from "./Literals.ts"

export interface Pattern {
  readonly source: string
  readonly flags: string
  /** File and line of a literal, or `built`. */
  readonly where: string
}

const sample = Path.join(import.meta.dirname, "../../raw/sample")
const home = Path.join(import.meta.dirname, "../../pipelines")
const isSource = (name: string): boolean => /\.(?:ts|js)$/.test(name) && !/(?:^|\/)train\//.test(name)

const written = (): ReadonlyArray<Pattern> =>
  Fs.readdirSync(home, { recursive: true, encoding: "utf8" })
    .filter(isSource)
    .toSorted()
    .flatMap((name) =>
      literals(Fs.readFileSync(Path.join(home, name), "utf8")).map(({ flags, line, source }) => ({
        source,
        flags,
        where: `pipelines/${name}:${line}`
      }))
    )

/** In the stack when our own modules ask for a pattern, also through a library. */
const ours = /\/(?:pipelines|schemas)\//

/** Runs `load` and gives what it passes to the constructor of regular expressions. */
const recorded = async (load: () => Promise<void>): Promise<ReadonlyArray<Pattern>> => {
  const found = new Map<string, Pattern>()
  const original = globalThis.RegExp
  const depth = Error.stackTraceLimit
  Error.stackTraceLimit = 100
  const note = (args: ReadonlyArray<string | RegExp | undefined>): RegExp => {
    const made = new original(args[0] as string, args[1] as string | undefined)
    const form = String(made)
    if (!found.has(form) && ours.test(new Error().stack ?? ""))
      found.set(form, { source: made.source, flags: made.flags, where: "built" })
    return made
  }
  globalThis.RegExp = new Proxy(original, {
    construct: (_, args) => note(args),
    apply: (_, __, args) => note(args)
  })
  await load().finally(() => {
    globalThis.RegExp = original
    Error.stackTraceLimit = depth
  })
  return [...found.values()]
}

/** Loads all lexicons and reads the sample, since some patterns are built at the first article. */
const readSample = async (): Promise<void> => {
  await import("../../pipelines/export/SpreadsheetSafe.ts")
  const { listSources } = await import("../../pipelines/ingest/Ingest.ts")
  const { articleTools, eventTools } = await import("../../pipelines/pipeline/Tools.ts")
  const { clean, readSource } = articleTools()
  const { extract, hasPack, tag } = eventTools()
  for (const source of Effect.runSync(listSources(sample)).sources) {
    const read = readSource(source)
    const outcome = "text" in read ? clean(read) : undefined
    if (outcome?._tag !== "Article") continue
    const { article } = outcome.document
    const { language } = tag(article.body, article.stated_language)
    if (hasPack(language)) extract(article, language)
  }
}

/** Every pattern once, by its written form, with the first place where it stands. */
export const patterns = async (): Promise<ReadonlyMap<string, Pattern>> => {
  const all = new Map<string, Pattern>()
  for (const pattern of [...written(), ...(await recorded(readSample))]) {
    const name = `/${pattern.source}/${pattern.flags}`
    if (!all.has(name)) all.set(name, pattern)
  }
  return all
}
