/**
 * The ten questions as Jupyter notebooks (nbformat 4.5), without outputs.
 *
 * `explore` asks and plots in Python with duckdb, pandas and matplotlib; `exploreSql` is SQL
 * alone, in cells of JupySQL's `%%sql` magic on the same kernel. Both read the Parquet files of
 * the folder they lie in, or `kawat.duckdb` where that is beside them. The same version of
 * kawat writes the same bytes.
 */
import { tables } from "../../schemas/Tables.ts"
import { type Question, questions } from "./Questions.ts"

interface Markdown {
  readonly cell_type: "markdown"
  readonly id: string
  readonly metadata: Readonly<Record<string, never>>
  readonly source: ReadonlyArray<string>
}

interface Code {
  readonly cell_type: "code"
  readonly id: string
  readonly metadata: Readonly<Record<string, never>>
  readonly source: ReadonlyArray<string>
  readonly execution_count: null
  readonly outputs: ReadonlyArray<never>
}

type Cell = Markdown | Code

/** Lines as nbformat keeps them: each but the last with its line feed. */
const linesOf = (text: string): ReadonlyArray<string> => text.trim().split(/(?<=\n)/)

const markdown = (id: string, text: string): Markdown => ({
  cell_type: "markdown",
  id,
  metadata: {},
  source: linesOf(text)
})

const code = (id: string, text: string): Code => ({
  cell_type: "code",
  id,
  metadata: {},
  source: linesOf(text),
  execution_count: null,
  outputs: []
})

const print = (cells: ReadonlyArray<Cell>): string => {
  const metadata = {
    kernelspec: { display_name: "Python 3 (ipykernel)", language: "python", name: "python3" },
    language_info: { name: "python" }
  }
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`
}

const names = tables.map(({ name }) => `"${name}"`).join(", ")

/** Opens the database that is there; the first line says which. */
const connection = `
database = "kawat.duckdb" if Path("kawat.duckdb").exists() else ":memory:"
db = duckdb.connect(database, read_only=database != ":memory:")
db.sql("SET TimeZone = 'Asia/Jakarta'")
if database == ":memory:":
    for table in [${names}]:
        db.sql(f"CREATE VIEW {table} AS FROM '{table}.parquet'")`.trim()

const pythonSetup = `
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import pandas as pd

${connection}`

const sqlSetup = `
from pathlib import Path

import duckdb

${connection}

%load_ext sql
%config SqlMagic.displaylimit = 50
%sql db --alias kawat`

const opening = (needs: string, rest: string): string => `
# What do the articles say?

Ten questions to the tables that kawat published. Start Jupyter in this folder, with the packages of
\`pip install ${needs}\`.${rest}

Days are those of Western Indonesian Time. An event means that an article says so, not that it is true; \`confidence\` is
the estimated chance that type and parties were read rightly.`

const heading = (question: Question, index: number): Markdown =>
  markdown(question.id, `## ${index + 1}. ${question.title}\n\n${question.note}`)

/** The SELECT of a question in its order. */
export const ordered = ({ orderBy, select }: Question): string => `${select.trim()}\nORDER BY ${orderBy}`

/** The same with a bar of block characters in its last column. */
const withBar = ({ bar, orderBy, select }: Question): string =>
  bar === null
    ? `${select.trim()}\nORDER BY ${orderBy}`
    : `SELECT *, bar(${bar}, 0, max(${bar}) OVER (), 30) AS "bar of ${bar}"\nFROM (\n${select.trim()})\nORDER BY ${orderBy}`

/** The plot of an answer, or word that there is nothing to plot. */
const plotOf = ({ plot }: Question): string => {
  const lines = [...plot.trim().split("\n"), "plt.show()"].map((line) => `    ${line}`)
  return `if answer.empty:\n    print("There is nothing to draw.")\nelse:\n${lines.join("\n")}`
}

/** The notebook for Python. */
export const explore = (): string =>
  print([
    markdown("opening", opening("duckdb pandas matplotlib notebook", "")),
    code("setup", pythonSetup),
    ...questions.flatMap((question, index) => [
      heading(question, index),
      code(`${question.id}-sql`, `answer = db.sql("""\n${ordered(question)}\n""").df()\nanswer`),
      code(`${question.id}-plot`, plotOf(question))
    ])
  ])

/** The notebook of SQL cells. */
export const exploreSql = (): string =>
  print([
    markdown(
      "opening",
      opening(
        "duckdb jupysql notebook",
        " After the first cell everything is SQL: each cell starts with `%%sql`, a magic of JupySQL."
      )
    ),
    code("setup", sqlSetup),
    ...questions.flatMap((question, index) => [
      heading(question, index),
      code(`${question.id}-sql`, `%%sql\n${withBar(question)}`)
    ])
  ])
