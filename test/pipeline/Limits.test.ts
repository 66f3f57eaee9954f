import { afterEach, beforeEach, describe, expect, it } from "@effect/vitest"
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import type { RejectRow } from "../../schemas/Reject.ts"
import { makeSection } from "../../pipelines/event-extract/text/Document.ts"
import { readSource } from "../../pipelines/ingest/Ingest.ts"
import { defaultLimits, type Limits, readLength } from "../../pipelines/Limits.ts"
import { articleFiles } from "../../pipelines/pipeline/MapArticles.ts"
import { eventFiles, type EventTools, mapEvents } from "../../pipelines/pipeline/MapEvents.ts"
import * as Shard from "../../pipelines/pipeline/Shard.ts"

let root = ""
beforeEach(() => (root = Fs.mkdtempSync(Path.join(Os.tmpdir(), "kawat-limits-"))))
afterEach(() => Fs.rmSync(root, { recursive: true, force: true }))

const read = (text: string, limits: Partial<Limits>) => {
  const absolute_path = Path.join(root, "berita.txt")
  Fs.writeFileSync(absolute_path, text)
  const source = { source_path: "berita.txt", absolute_path, bytes: text.length, manifest: null }
  const found = readSource(source, { ...defaultLimits, ...limits })
  return "code" in found ? found : null
}

describe("a file is a reject as soon as it passes a limit, and not before", () => {
  it.each([
    ["file_bytes", "too_large", "12345678", "123456789", /has 9 bytes, more than the limit file_bytes \(8\)/],
    [
      "lines",
      "too_many_lines",
      "1\n2\n3\n4\n5\n6\n7\n8",
      "1\n2\n3\n4\n5\n6\n7\n8\n9",
      /has 9 lines, more than .* lines \(8\)/
    ],
    [
      "line_length",
      "long_line",
      "12345678\n\nx",
      "1\n123456789",
      /line 2 has 9 characters, more than .* line_length \(8\)/
    ]
  ] as const)("%s", (name, code, within, beyond, message) => {
    expect(read(within, { [name]: 8 })).toBeNull()
    const reject = read(beyond, { [name]: 8 })
    expect(reject).toMatchObject({ stage: "ingest", code })
    expect(reject?.message).toMatch(message)
    expect(reject?.message).toMatch(/raise the limit$/)
  })
})

/** Extraction that finds `count` sentences and mentions in any article. */
const finding = (count: number): (() => EventTools) => {
  const sentences = Array.from({ length: count }, (_, index) => ({
    article_id: "a_1",
    sentence_index: index,
    start_offset: index,
    end_offset: index + 1,
    is_quote: false
  }))
  const mentions = sentences.map(({ end_offset, sentence_index, start_offset }) => ({
    mention_id: `m_${sentence_index}`,
    article_id: "a_1",
    entity_id: "e_1",
    field: "body",
    text: "x",
    start_offset,
    end_offset,
    sentence_index
  }))
  const found = {
    sentences,
    mentions,
    entities: [{ entity_id: "e_1" }],
    reports: [],
    evidence: [],
    dropped: [],
    quotes: []
  }
  return () =>
    ({
      tag: () => ({ language: "ind", confidence: 1, method: "manifest" }),
      foreignParagraphs: () => [],
      segment: () => sentences,
      hasPack: () => true,
      extract: () => found,
      storyWords: () => new Uint32Array()
    }) as unknown as EventTools
}

const extract = (body: string, count: number, limits: Partial<Limits> = {}) => {
  const article = {
    article_id: "a_1",
    source_path: "berita.txt",
    title: null,
    body,
    char_count: body.length,
    quality_flags: ["no_title"]
  }
  const files = { [articleFiles.articles]: Shard.rowsToText([article]), [articleFiles.blocks]: "" }
  const { folder } = Shard.write(Path.join(root, "articles"), "key", files, {})
  const batch = {
    articlesFolder: folder,
    content: "content",
    duplicates: [],
    recurring: [],
    rules: "rules",
    limits: { ...defaultLimits, ...limits },
    root: Path.join(root, "events"),
    fresh: true
  }
  const { shard } = mapEvents(batch, finding(count))
  const rows = <Row>(name: string) => Shard.readRows<Row>(Path.join(shard.folder, name))
  return {
    summary: shard.summary,
    rejects: rows<RejectRow>(eventFiles.rejects),
    mentions: rows(eventFiles.mentions).length,
    sentences: rows(eventFiles.sentences).length,
    flags: rows<{ readonly quality_flags: ReadonlyArray<string> }>(eventFiles.articles).map((row) => row.quality_flags)
  }
}

describe("an article is published without events as soon as it passes a limit, and not before", () => {
  it.each(["sentences", "mentions"] as const)("%s", (name) => {
    expect(extract("x".repeat(8), 8, { [name]: 8 })).toMatchObject({ rejects: [], mentions: 8, sentences: 8 })
    const beyond = extract("x".repeat(9), 9, { [name]: 8 })
    expect(beyond).toMatchObject({ mentions: 0, sentences: 9, summary: { articles: 1, extracted: 0, failed: 0 } })
    expect(beyond.rejects).toMatchObject([
      { source_path: "berita.txt", stage: "event-extract", code: `too_many_${name}` }
    ])
    expect(beyond.rejects[0]?.message).toContain(`has 9 ${name}, more than the limit ${name} (8)`)
  })
})

describe("a body that is longer than extraction reads", () => {
  it("is flagged, and one that is just as long is not", () => {
    expect(extract("x".repeat(readLength), 1).flags).toEqual([])
    expect(extract("x".repeat(readLength + 1), 1).flags).toEqual([["no_title", "read_in_part"]])
  })

  it("is one that event-extract cuts", () => {
    const { tokens } = makeSection("body", "kata ".repeat(readLength), new Set())
    expect(tokens.at(-1)?.end).toBeLessThanOrEqual(readLength)
    expect(tokens.at(-1)?.end).toBeGreaterThan(readLength - 6)
  })
})
