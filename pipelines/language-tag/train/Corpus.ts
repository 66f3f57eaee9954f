/**
 * Brings the training texts of every language together.
 *
 * Segments that the English texts hold as well are dropped from the other
 * languages (translations leave much untouched). Word lists keep the words that one list alone holds.
 * Indonesian texts are also translated into Malay and back by Apertium: twins
 * then differ by language and not by subject; the words that the translation
 * changed form a list of contrasts.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TrainingSource } from "../../../schemas/lexicon/LanguageTraining.ts"
import type { Texts } from "./Fit.ts"
import { read } from "./Sources.ts"

export interface Tables {
  readonly languages: ReadonlyArray<Readonly<Record<string, string>> & { readonly language: string }>
  readonly sources: ReadonlyArray<TrainingSource>
  readonly words: ReadonlyArray<{ readonly language: string; readonly words: string }>
  readonly sentences: ReadonlyArray<{ readonly language: string; readonly text: string }>
}

export interface Corpus {
  /** Texts for the group models, by language. */
  readonly texts: ReadonlyMap<string, ReadonlyArray<Texts>>
  /** Texts of the twins, alike in subject, first and second language. */
  readonly twins: readonly [ReadonlyArray<Texts>, ReadonlyArray<Texts>]
  /** Segments read, by source and language. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const ownWeight = 3
const twins = ["ind", "zsm"] as const

/** Runs of `size` words, far apart in the alphabet. */
const mixed = (words: ReadonlyArray<string>, size: number): ReadonlyArray<string> => {
  const stride = [7919, 787, 101, 13, 7, 1].find((prime) => prime < words.length && words.length % prime !== 0) ?? 1
  const runs: Array<string> = []
  let at = 0
  for (let run = 0; run * size < words.length; run++) {
    const chosen: Array<string> = []
    for (let i = 0; i < size; i++) {
      chosen.push(words[at] as string)
      at = (at + stride) % words.length
    }
    runs.push(chosen.join(" "))
  }
  return runs
}

const translate = (pair: string, segments: ReadonlyArray<string>): ReadonlyArray<string> => {
  const folder = mkdtempSync(join(tmpdir(), "apertium-"))
  const from = join(folder, "from")
  const to = join(folder, "to")
  writeFileSync(from, segments.map((segment) => `${segment.replace(/[[\]\\^$@/{}<>*\n]/g, " ")}\n`).join("\n"))
  execFileSync("apertium", ["-u", pair, from, to])
  const lines = readFileSync(to, "utf8").split(/\n\n|\n$/)
  rmSync(folder, { recursive: true })
  return lines.slice(0, segments.length)
}

/** Small sources are drawn less often than their row says, so that no sentence is learnt by heart. */
const cap = (weight: number, segments: ReadonlyArray<string>): number =>
  Math.min(weight, Math.sqrt(segments.reduce((sum, segment) => sum + segment.length, 0) / 20_000))

const codesOf = (source: TrainingSource, tables: Tables): ReadonlyMap<string, ReadonlyArray<string>> => {
  if (source.codes.includes(":")) {
    const [language, code] = source.codes.split(":") as [string, string]
    return new Map([[language, [code]]])
  }
  const codes = new Map<string, ReadonlyArray<string>>()
  for (const row of tables.languages) {
    const cell = row[source.codes]
    if (cell) codes.set(row.language, cell.split("|"))
  }
  return codes
}

const addContrasts = (words: ReadonlyArray<string>, pair: string, from: Set<string>, to: Set<string>): void => {
  const translated = translate(pair, words)
  words.forEach((word, i) => {
    const other = (translated[i] ?? "").toLowerCase().trim()
    if (other === "" || other === word || /[^a-z -]/.test(word + other)) return
    from.add(word)
    to.add(other)
  })
}

/** Words that the translation changes, each under the language to which it belongs. */
const contrastsOf = (
  indonesian: ReadonlyArray<string>,
  malay: ReadonlyArray<string>
): Readonly<Record<(typeof twins)[number], ReadonlyArray<string>>> => {
  const found = { ind: new Set<string>(), zsm: new Set<string>() }
  addContrasts(indonesian, "ind-zlm", found.ind, found.zsm)
  addContrasts(malay, "zlm-ind", found.zsm, found.ind)
  return {
    ind: [...found.ind].filter((word) => !found.zsm.has(word)),
    zsm: [...found.zsm].filter((word) => !found.ind.has(word))
  }
}

export const gather = (tables: Tables, cache: string): Corpus => {
  const bySource = new Map<string, Map<string, ReadonlyArray<string>>>()
  for (const source of tables.sources) {
    if (source.registry !== "system")
      bySource.set(source.rule_id, new Map(read(source, codesOf(source, tables), cache)))
  }
  const english = new Set([...bySource.values()].flatMap((languages) => languages.get("eng") ?? []))
  const counts: Record<string, Record<string, number>> = {}
  const lists = new Map<string, ReadonlyArray<string>>()
  const texts = new Map<string, Array<Texts>>(tables.languages.map(({ language }) => [language, []]))
  const paired: Record<string, Array<Texts>> = { ind: [], zsm: [] }
  for (const source of tables.sources) {
    for (const [language, segments] of bySource.get(source.rule_id) ?? []) {
      const kept = language === "eng" ? segments : segments.filter((segment) => !english.has(segment))
      ;(counts[source.rule_id] ??= {})[language] = kept.length
      if (source.reader === "wordlist") lists.set(language, kept)
      else texts.get(language)?.push({ weight: cap(source.weight, kept), segments: kept })
      if (source.reader === "mozilla") paired[language]?.push({ weight: 1, segments: kept })
      const other = language === "ind" ? "zsm" : language === "zsm" ? "ind" : undefined
      if (other !== undefined && !["wordlist", "mozilla"].includes(source.reader)) {
        const translated = translate(`${language === "ind" ? "ind-zlm" : "zlm-ind"}`, kept)
        const weight = source.reader === "messages" ? 2 : 1
        paired[language]?.push({ weight, segments: kept })
        paired[other]?.push({ weight, segments: translated })
      }
    }
  }
  for (const [language, list] of lists) {
    const others = [...lists].filter(([other]) => other !== language).map(([, words]) => new Set(words))
    const alone = list.filter((word) => !others.some((words) => words.has(word)))
    if (!(twins as ReadonlyArray<string>).includes(language)) {
      texts.get(language)?.push({ weight: 1, segments: mixed(alone, 12) })
    }
  }
  const contrasts = contrastsOf(lists.get("ind") ?? [], lists.get("zsm") ?? [])
  for (const language of twins) {
    const list = mixed(contrasts[language], 8)
    paired[language]?.push({ weight: 4, segments: list })
    texts.get(language)?.push({ weight: 3, segments: list })
  }
  for (const [language, into] of texts) {
    const sentences = tables.sentences.filter((row) => row.language === language).map((row) => row.text)
    const words = tables.words.filter((row) => row.language === language).flatMap((row) => row.words.split(" "))
    if (sentences.length > 0) into.push({ weight: ownWeight, segments: sentences })
    if (words.length > 0)
      into.push({ weight: ownWeight, segments: [...mixed(words, 8), ...mixed(words.toReversed(), 7)] })
    paired[language]?.push({ weight: 4, segments: sentences }, { weight: 8, segments: words })
    ;(counts["own"] ??= {})[language] = sentences.length + words.length
  }
  return { texts, twins: [paired["ind"] as Array<Texts>, paired["zsm"] as Array<Texts>], counts }
}
