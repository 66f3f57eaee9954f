import { existsSync, readFileSync, readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "@effect/vitest"
import { fold } from "../../pipelines/text/Fold.ts"
import { cleaned } from "./lexicon.ts"

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url))

interface Gold {
  readonly title: string | null
  readonly publisher: string | null
  readonly dateline_place: string | null
  readonly published_at: string | null
  readonly cited_sources: ReadonlyArray<string>
  readonly lines: Readonly<Record<string, ReadonlyArray<number>>>
}

const letters = (text: string | null): string =>
  fold(text ?? "")
    .replace(/[^0-9a-z]+/g, " ")
    .trim()

describe.skipIf(!existsSync(`${shared}seeds`))("the five seeds against their gold", () => {
  const names = existsSync(`${shared}seeds`) ? readdirSync(`${shared}seeds`).toSorted() : []
  for (const name of names) {
    it(`keeps what ${name.slice(0, 3)} tells and drops its furniture`, () => {
      const gold = JSON.parse(readFileSync(`${shared}gold/seeds/${name.replace(".txt", ".json")}`, "utf8")) as Gold
      const text = readFileSync(`${shared}seeds/${name}`, "utf8").normalize("NFC")
      const { article, blocks } = cleaned(text)
      const keptLines = new Set(blocks.filter((block) => block.kept).map((block) => block.line_start))
      const filled = (kind: string) =>
        (gold.lines[kind] ?? []).filter((line) => (text.split("\n")[line - 1] ?? "").trim() !== "")
      expect(filled("body").filter((line) => !keptLines.has(line))).toEqual([])
      for (const kind of ["boilerplate", "slug", "duplicate", "caption", "title", "heading"]) {
        expect(filled(kind).filter((line) => keptLines.has(line))).toEqual([])
      }
      expect(letters(article.title)).toBe(letters(gold.title))
      expect(letters(article.publisher)).toBe(letters(gold.publisher))
      expect(article.dateline_place).toBe(gold.dateline_place)
      expect(article.cited_sources).toEqual(gold.cited_sources)
      if (gold.published_at !== null) expect(article.published_at).toBe(gold.published_at)
    })
  }
})
