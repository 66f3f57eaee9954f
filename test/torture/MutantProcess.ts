/**
 * Takes files through the rules of every stage, one message each, and says what became of them.
 *
 * A process of its own, so that one that hangs can be ended and its processor time is that of the
 * file.
 */
import { articleTools, eventTools } from "../../pipelines/pipeline/Tools.ts"
import { documentFault } from "../../pipelines/pipeline/DocumentCheck.ts"
import { extractionFault } from "../../pipelines/pipeline/ExtractionCheck.ts"

export interface Fate {
  /** `article`, `reject` with its code, or `crash` with its reason. */
  readonly what: string
  readonly cpuMillis: number
}

const { clean, readSource, sketch } = articleTools()
const { extract, foreignParagraphs, hasPack, segment, storyWords, tag } = eventTools()

const fateOf = (path: string, bytes: number): string => {
  const source = readSource({ source_path: "berita.txt", absolute_path: path, bytes, manifest: null })
  if ("code" in source) return `reject ${source.code}`
  const cleaned = clean(source)
  if (cleaned._tag === "Reject") return `reject ${cleaned.reject.code}`
  const { article } = cleaned.document
  const fault = documentFault(cleaned.document)
  if (fault !== null) return `crash ${fault}`
  sketch(article.body)
  const { language } = tag(`${article.title ?? ""}\n\n${article.body}`, article.stated_language)
  foreignParagraphs(article.body, language)
  segment(article.article_id, article.body)
  if (!hasPack("ind")) return "crash no pack"
  const wrong = extractionFault(article, extract(article, "ind"))
  storyWords(article.body)
  return wrong === null ? "article" : `crash ${wrong}`
}

process.on("message", ({ bytes, path }: { readonly path: string; readonly bytes: number }) => {
  const since = process.cpuUsage()
  let what = ""
  try {
    what = fateOf(path, bytes)
  } catch (cause) {
    what = `crash ${cause instanceof Error ? (cause.stack ?? cause.message).split("\n").slice(0, 3).join(" ") : String(cause)}`
  }
  const { system, user } = process.cpuUsage(since)
  process.send?.({ what, cpuMillis: (system + user) / 1000 } satisfies Fate)
})
process.send?.("ready")
