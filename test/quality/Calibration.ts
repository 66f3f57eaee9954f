/**
 * How often published events are right, by their confidence.
 *
 * An event is right when it agrees in type and participants with a labelled event of its
 * article, required or optional, each of which stands for one published event; the surest
 * event chooses first. An event that its flags call no plain fact (negation, hypothetical,
 * historical) and that no label agrees with is undecided, as it is for the scorer.
 */
import Papa from "papaparse"
import * as Fs from "node:fs"
import * as Path from "node:path"

export interface Party {
  readonly name: string
  readonly country: string | null
}

export interface Act {
  readonly type: string
  readonly actors: ReadonlyArray<Party>
  readonly recipients: ReadonlyArray<Party>
}

export type Verdict = "right" | "wrong" | "undecided"

export interface Judged {
  readonly article: string
  readonly confidence: number
  readonly verdict: Verdict
}

const mutual = new Set(["CONSULT", "AGREE", "COOPERATE"])
const spellings: Readonly<Record<string, string>> = { EUR: "EU", EUU: "EU", "EUROPEAN UNION": "EU" }
const organizations: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bNATO\b/i, "NATO"],
  [/\b(?:European Union|Uni Eropa)\b/i, "EU"],
  [/\b(?:United Nations|PBB)\b/i, "UN"],
  [/\bASEAN\b/i, "ASEAN"],
  [/\bOSCE\b/i, "OSCE"],
  [/\bHamas\b/i, "PSE"],
  [/\bWHO\b/i, "WHO"],
  [/\bG20\b/i, "G20"],
  [/\bG7\b/i, "G7"]
]

/** The state or organisation that a party stands for; null for anybody else. */
export const keyOf = ({ country, name }: Party): string | null => {
  if (country !== null && country !== "") return spellings[country.toUpperCase()] ?? country.toUpperCase()
  return organizations.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

const keys = (parties: ReadonlyArray<Party>): ReadonlySet<string> =>
  new Set(parties.map(keyOf).filter((key) => key !== null))

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key))

/** Whether a published act tells the labelled one, as the scorer sees it. */
export const agrees = (label: Act, told: Act): boolean => {
  if (label.type !== told.type) return false
  if (mutual.has(label.type)) {
    const wanted = keys([...label.actors, ...label.recipients])
    const found = keys([...told.actors, ...told.recipients])
    const both = [...wanted].filter((key) => found.has(key)).length
    return wanted.size > 0 && both / new Set([...wanted, ...found]).size > 0.5
  }
  const [actors, recipients] = [keys(label.actors), keys(label.recipients)]
  const [toldActors, toldRecipients] = [keys(told.actors), keys(told.recipients)]
  if (actors.size > 0 ? !overlap(actors, toldActors) : toldActors.size > 0) return false
  return recipients.size === 0 || overlap(recipients, toldRecipients)
}

interface Published extends Act {
  readonly confidence: number
  readonly soft: boolean
}

/** Verdicts on the events of one article, in the order given. */
export const judge = (labels: ReadonlyArray<Act>, events: ReadonlyArray<Published>): ReadonlyArray<Verdict> => {
  const owner = new Map<number, number>()
  const place = (event: number, seen: Set<number>): boolean => {
    for (const [label, wanted] of labels.entries()) {
      if (seen.has(label) || !agrees(wanted, events[event] as Published)) continue
      seen.add(label)
      const held = owner.get(label)
      if (held !== undefined && !place(held, seen)) continue
      owner.set(label, event)
      return true
    }
    return false
  }
  const surest = [...events.keys()].toSorted(
    (a, b) => (events[b] as Published).confidence - (events[a] as Published).confidence
  )
  for (const event of surest) place(event, new Set())
  const right = new Set(owner.values())
  return events.map((event, index) => (right.has(index) ? "right" : event.soft ? "undecided" : "wrong"))
}

type Row = Readonly<Record<string, string>>

const readTable = (out: string, table: string): ReadonlyArray<Row> =>
  Papa.parse<Row>(Fs.readFileSync(Path.join(out, "csv", `${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true
  }).data

const partyOf = ([name, country]: readonly [string, string | null]): Party => ({ name, country })

const labelsOf = (folder: string, id: string): ReadonlyArray<Act> => {
  const gold = JSON.parse(Fs.readFileSync(Path.join(folder, `${id}.json`), "utf8")) as {
    readonly events: ReadonlyArray<{
      readonly type: string
      readonly actors: ReadonlyArray<readonly [string, string | null]>
      readonly recipients?: ReadonlyArray<readonly [string, string | null]>
    }>
  }
  return gold.events.map(({ actors, recipients = [], type }) => ({
    type,
    actors: actors.map(partyOf),
    recipients: recipients.map(partyOf)
  }))
}

const cell = (row: Row | undefined, name: string): string => row?.[name] ?? ""

/** Verdicts on every event that `out` publishes for the labelled articles. */
export const judgeTables = (out: string, labels: string, ids: ReadonlyArray<string>): ReadonlyArray<Judged> => {
  const articles = new Map(
    readTable(out, "articles").map((row) => [Path.parse(cell(row, "source_path")).name, cell(row, "article_id")])
  )
  const events = new Map(readTable(out, "events").map((row) => [cell(row, "event_id"), row]))
  const sides = Map.groupBy(readTable(out, "event_participants"), (row) => cell(row, "event_id"))
  const reported = Map.groupBy(readTable(out, "event_mentions"), (row) => cell(row, "article_id"))
  return ids.flatMap((id) => {
    const told = [...new Set((reported.get(articles.get(id) ?? "") ?? []).map((row) => cell(row, "event_id")))]
    const published = told.map((event): Published => {
      const side = (role: string): ReadonlyArray<Party> =>
        (sides.get(event) ?? [])
          .filter((row) => cell(row, "role") === role)
          .map((row) => ({ name: cell(row, "name"), country: cell(row, "country") }))
      const row = events.get(event)
      return {
        type: cell(row, "event_type"),
        actors: side("actor"),
        recipients: side("recipient"),
        confidence: Number(cell(row, "confidence")),
        soft: /negation|hypothetical|historical/.test(cell(row, "aux"))
      }
    })
    const verdicts = judge(labelsOf(labels, id), published)
    return published.map((event, index) => ({
      article: id,
      confidence: event.confidence,
      verdict: verdicts[index] as Verdict
    }))
  })
}

export interface Bin {
  readonly from: number
  readonly right: number
  readonly wrong: number
  readonly undecided: number
}

/** Counts by tenths of confidence; empty bins are left out. */
export const bins = (judged: ReadonlyArray<Judged>): ReadonlyArray<Bin> =>
  Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10 + 1e-9)) === tenth)
    const count = (verdict: Verdict): number => inside.filter((one) => one.verdict === verdict).length
    return { from: tenth / 10, right: count("right"), wrong: count("wrong"), undecided: count("undecided") }
  }).filter(({ right, undecided, wrong }) => right + wrong + undecided > 0)

/** Share of right ones among the decided events of at least this confidence; null when there are none. */
export const precisionFrom = (judged: ReadonlyArray<Judged>, confidence: number): number | null => {
  const decided = judged.filter((one) => one.confidence >= confidence && one.verdict !== "undecided")
  return decided.length === 0 ? null : decided.filter((one) => one.verdict === "right").length / decided.length
}
