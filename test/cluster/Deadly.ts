/**
 * Two batches that kill whoever works on them: one by a file, one by the text of an article.
 *
 * Asked for: after three kills each is set aside, its files are named in `rejects`, all other
 * articles are published with what they have else, and the run completes.
 */
import { fileURLToPath } from "node:url"
import * as Fs from "node:fs"
import * as Path from "node:path"
import { article } from "../cli/Sandbox.ts"
import type { Part, Report } from "../torture/Part.ts"
import { triesOfBatch } from "../../pipelines/cluster/ClusterSettings.ts"
import { Fleet } from "./Fleet.ts"

const poison = "racun-pekat"
const articles = 1500
const faults = fileURLToPath(new URL("./Poison.js", import.meta.url))

interface Row {
  readonly stage: string
  readonly source_path: string
}

const work = async (fleet: Fleet): Promise<Report> => {
  fleet.write(`berita/0100-${poison}.txt`, article(9001))
  fleet.write("berita/1100-teks.txt", article(9002).replace("berlangsung", `berlangsung ${poison}`))
  const env = { NODE_OPTIONS: `--import=${faults}`, KAWAT_POISON: poison }
  for (let number = 0; number < 2; number++) await fleet.runner({ env, threads: 2, revive: true })
  const { code, seconds, stderr } = await fleet.submit().ended
  const failures: Array<string> = []
  if (code !== 0) failures.push(`exit code ${code}: ${stderr}`)
  const rejected = fleet.rows<Row>("SELECT stage, source_path FROM rejects WHERE code = 'set_aside'")
  const of = (stage: string) => rejected.filter((row) => row.stage === stage).map((row) => row.source_path)
  const [unread, unextracted] = [of("ingest"), of("event-extract")]
  if (!unread.includes(`berita/0100-${poison}.txt`)) failures.push("the file that kills is not among the rejects")
  if (!unextracted.includes("berita/1100-teks.txt")) failures.push("the article that kills is not among the rejects")
  if (unread.length > 256 || unextracted.length > 256) failures.push("more than a batch was set aside")
  const published = fleet.rows<{ readonly n: number }>("SELECT count(*)::INT AS n FROM articles")[0]?.n
  if (published !== articles + 2 - unread.length) failures.push(`${published} articles are published`)
  if (fleet.deaths !== 2 * triesOfBatch) failures.push(`${fleet.deaths} runners died`)
  if (fleet.kawat(["check", "--quiet"]).code !== 0) failures.push("kawat check")
  if (Fs.existsSync(Path.join(fleet.out, ".cache/cluster"))) failures.push("jobs are left in the cache")
  return {
    figures: [
      ["files", articles + 2],
      ["runners killed", fleet.deaths],
      ["files set aside unread", unread.length],
      ["articles set aside without events", unextracted.length],
      ["seconds of the run", seconds.toFixed(1)]
    ],
    failures
  }
}

export const part: Part = {
  name: "deadly",
  title: "A batch that kills its runner is set aside",
  run: () => Fleet.during(articles, work)
}
