/**
 * How fast sentences are coded: sentence in, event mentions out, on one core, without
 * reading or writing.
 *
 *     node test/bench/Coding.bench.ts [seconds]
 *
 * Codes the bodies of the sample's Indonesian articles over and over, for ten seconds of
 * processor time unless told, after a warm-up, with everything that extraction does for an
 * article (names, coreference, clauses, quotes, acts, dates, places, merging within it). A
 * garbage collection counts, as its time is time. Prints sentences a second, and the machine.
 */
import * as Fs from "node:fs"
import * as Os from "node:os"
import * as Path from "node:path"
import { clean } from "../../pipelines/clean/Clean.ts"
import { loadCleanLexicon } from "../../pipelines/clean/CleanLexicon.ts"
import { extract } from "../../pipelines/event-extract/Extract.ts"
import type { ExtractInput } from "../../pipelines/event-extract/Extraction.ts"
import { loadPack } from "../../pipelines/event-extract/LanguagePack.ts"
import { readSource } from "../../pipelines/ingest/Ingest.ts"
import { reader } from "../../pipelines/lexicon/LexiconFolder.ts"

const seconds = Number(process.argv[2] ?? 10)
const sample = Path.join(import.meta.dirname, "../../raw/sample")
const read = reader("ind")
const lexicon = loadCleanLexicon(read)
const pack = loadPack("ind", read)

const articles = Fs.readdirSync(sample)
  .filter((name) => name.endsWith(".txt"))
  .toSorted()
  .flatMap((name): ReadonlyArray<ExtractInput> => {
    const path = Path.join(sample, name)
    const source = readSource({ source_path: name, absolute_path: path, bytes: Fs.statSync(path).size, manifest: null })
    if ("code" in source) return []
    const cleaned = clean(source, lexicon)
    return cleaned._tag === "Article" ? [cleaned.document.article] : []
  })

const secondsOf = (usage: NodeJS.CpuUsage): number => (usage.user + usage.system) / 1e6

/** Codes every article once and gives the numbers of sentences and of event mentions. */
const codeAll = (): { readonly sentences: number; readonly reports: number } => {
  let sentences = 0
  let reports = 0
  for (const article of articles) {
    const found = extract(article, pack)
    sentences += found.sentences.length
    reports += found.reports.length
  }
  return { sentences, reports }
}

for (let round = 0; round < 20; round++) codeAll()
const since = process.cpuUsage()
let sentences = 0
let reports = 0
while (secondsOf(process.cpuUsage(since)) < seconds) {
  const coded = codeAll()
  sentences += coded.sentences
  reports += coded.reports
}
const spent = secondsOf(process.cpuUsage(since))
const characters = articles.reduce((sum, { body }) => sum + body.length, 0) / articles.length
console.log(
  `${Math.round(sentences / spent)} sentences a second of processor time (${Math.round(reports / spent)} event ` +
    `mentions), ${articles.length} articles of ${Math.round(characters)} characters`
)
console.log(
  `${Os.cpus()[0]?.model ?? "unknown processor"}, one thread of ${Os.availableParallelism()}, node ${process.version}`
)
