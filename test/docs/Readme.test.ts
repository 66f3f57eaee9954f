import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { dataChecks } from "../../pipelines/export/DataChecks.ts"
import { overlaidSchemas } from "../../pipelines/lexicon/Overlaid.ts"
import { defaultLimits, readLength } from "../../pipelines/Limits.ts"
import { tables } from "../../schemas/Tables.ts"
import { views } from "../../schemas/Views.ts"
import { Workspace } from "../Workspace.ts"
import { anchorOf, examples, inlineCode, localLinks, prose, tableRows } from "./Markdown.ts"
import { mistakes } from "./Mistakes.ts"

const project = Path.join(import.meta.dirname, "../..")
const readmePath = Path.join(project, "README.md")
const isUpdate = process.env["KAWAT_UPDATE"] === "1"
const update = "to renew the page: KAWAT_UPDATE=1 npm test -- test/sample test/docs"

interface Listed {
  readonly name: string
  readonly description: string
  readonly key: ReadonlyArray<string>
}

const listOf = (title: string, rows: ReadonlyArray<Listed>): string =>
  [
    `| ${title} | What it holds | Key |`,
    "| --- | --- | --- |",
    ...rows.map(({ description, key, name }) => {
      return `| \`${name}\` | ${description} | ${key.map((column) => `\`${column}\``).join(", ")} |`
    })
  ].join("\n")

/** Puts a list between its two comments on the page. */
const withList = (page: string, opening: string, ending: string, list: string): string => {
  const [before = "", after = ""] = page.split(opening)
  return `${before}${opening}\n${list}\n\n${after.slice(after.indexOf(ending))}`
}

const withLists = (page: string): string => {
  const tableList = listOf(
    "Table",
    tables.map((table) => ({ ...table, key: table.primaryKey }))
  )
  const withTables = withList(
    page,
    "<!-- tables: written by test/docs from schemas/Tables.ts -->\n",
    "<!-- /tables -->",
    tableList
  )
  const withViews = withList(
    withTables,
    "<!-- views: written by test/docs from schemas/Views.ts -->\n",
    "<!-- /views -->",
    listOf("View", views)
  )
  return withList(
    withViews,
    "<!-- checks: written by test/docs from pipelines/export/DataChecks.ts -->\n",
    "<!-- /checks -->",
    [
      "| Check | Severity | Its rows |",
      "| --- | --- | --- |",
      ...dataChecks.map(({ name, says, severity }) => `| \`${name}\` | ${severity} | ${says} |`)
    ].join("\n")
  )
}

if (isUpdate) Fs.writeFileSync(readmePath, withLists(Fs.readFileSync(readmePath, "utf8")))
const readme = Fs.readFileSync(readmePath, "utf8")
const code = inlineCode(readme)

const workspace = new Workspace()
const outputs = new Map<number, string>()

afterAll(() => {
  workspace.remove()
  if (!isUpdate) return
  let page = readme
  for (const { output } of examples(readme).toReversed()) {
    const found = output === null ? undefined : outputs.get(output.start)
    if (output !== null && found !== undefined) page = page.slice(0, output.start) + found + page.slice(output.end)
  }
  Fs.writeFileSync(readmePath, page)
})

/** Times differ from run to run, and lines of a lexicon with every row that is added. */
const lasting = (text: string): string =>
  text
    .replaceAll(/\d+\.\d s\b/g, "N s")
    .replaceAll(/\b\d+\/s\b/g, "N/s")
    .replaceAll(/(?<=\.csv:)\d+/g, "LINE")

const asCode = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``)

const firstWords = (script: string): string => script.trim().replaceAll(/\s+/g, " ").slice(0, 70)

describe("the README", () => {
  it.each(examples(readme).map((example) => [firstWords(example.script), example] as const))(
    "shows what comes of: %s",
    (_, { output, script }) => {
      const outcome = workspace.sh(script)
      expect(outcome.code, outcome.text).toBe(0)
      expect(outcome.text).not.toMatch(/internal_error|event-extract failed/)
      if (output === null) return
      const found = `${outcome.text.trimEnd()}\n`
      if (lasting(found) === lasting(output.body)) return
      outputs.set(output.start, found)
      if (!isUpdate) expect(lasting(found), update).toBe(lasting(output.body))
    },
    120_000
  )

  it("lists tables, views and data checks as the code has them", () => {
    expect(withLists(readme), update).toBe(readme)
  })

  it("names every target of make help, and none that is not there", () => {
    const help = workspace.sh("make help").text
    const all = Array.from(help.matchAll(/^ {2}make ([a-z-]+)/gm), (match) => match[1] as string)
    const targets = all.filter((name) => !name.startsWith("bench-"))
    const named = code.flatMap((text) => Array.from(text.matchAll(/^make ([a-z-]+)/g), (match) => match[1] as string))
    expect(targets.length).toBeGreaterThan(10)
    expect(named.filter((name) => !all.includes(name))).toEqual([])
    expect(targets.filter((name) => !named.includes(name))).toEqual([])
  })

  it("names every command of kawat, and none that is not there", () => {
    const [, list = ""] = workspace.sh("node pipelines/kawat.js --help").text.split("SUBCOMMANDS\n")
    const commands = Array.from(list.matchAll(/^ {2}([a-z-]+) /gm), (match) => match[1] as string)
    const named = code.flatMap((text) => Array.from(text.matchAll(/^kawat ([a-z-]+)/g), (match) => match[1] as string))
    expect(commands.length).toBeGreaterThan(10)
    expect(new Set(named.filter((name) => name !== "diplomatik"))).toEqual(new Set(commands))
  })

  it("names every flag of a run and every variable", () => {
    const help = workspace.sh("node pipelines/kawat.js run --help").text.split("GLOBAL FLAGS")[0] as string
    const flags = Array.from(help.matchAll(/^ {2}(--[a-z-]+)/gm), (match) => match[1] as string)
    const variables = Array.from(help.matchAll(/KAWAT_[A-Z_]+/g), (match) => match[0])
    expect(flags.length).toBeGreaterThan(5)
    expect(variables.length).toBeGreaterThan(4)
    expect([...flags, ...variables].filter((name) => !code.includes(name))).toEqual([])
  })

  it("names every limit with its default", () => {
    const rows = tableRows(readme, "Limits").map(([name, value]) => [name, Number(value)])
    expect(rows).toEqual(Object.entries(defaultLimits).map(([name, value]) => [`\`${name}\``, value]))
    expect(readme).toContain(`longer than ${readLength.toLocaleString("en")} UTF-16 units`)
  })

  it("names every lexicon that may be laid over", () => {
    const named = [...Object.keys(overlaidSchemas), "off.csv"]
    expect(named.filter((name) => !code.includes(name))).toEqual([])
  })

  it("names every field of the line for an alarm, which the sample's tables give", () => {
    const outcome = workspace.sh("node pipelines/kawat.js check --json --quiet")
    const fields = Object.keys(JSON.parse(outcome.text) as object)
    expect(fields.length).toBeGreaterThan(10)
    expect(fields.filter((name) => !code.includes(name))).toEqual([])
  })

  it("links to nothing that is not there", () => {
    const links = localLinks(readme)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !Fs.existsSync(Path.join(project, link)))).toEqual([])
  })

  it("jumps to headings that there are", () => {
    const headings = new Set(
      prose(readme)
        .match(/^#+ .+$/gm)
        ?.map((line) => anchorOf(line.replace(/^#+ /, "")))
    )
    const jumps = Array.from(prose(readme).matchAll(/\]\(#([^)]+)\)/g), (match) => match[1] as string)
    expect(jumps.length).toBeGreaterThan(8)
    expect(jumps.filter((jump) => !headings.has(jump))).toEqual([])
  })
})

describe("the messages in the README", () => {
  const rows = tableRows(readme, "When something goes wrong")

  it.each(mistakes.map((mistake) => [mistake.name, mistake] as const))(
    "say what kawat says of %s",
    (_, { env, script }) => {
      const outcome = workspace.sh(script, env)
      const line = outcome.text.split("\n").find((text) => text.startsWith("kawat: ")) ?? ""
      const message = asCode(lasting(line))
      expect(rows.map((row) => row.slice(0, 2))).toContainEqual([message, String(outcome.code)])
    }
  )

  it("are all produced by a test", () => {
    expect(rows).toHaveLength(mistakes.length)
  })
})
